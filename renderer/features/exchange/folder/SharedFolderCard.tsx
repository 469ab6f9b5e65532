/** The folder that offices share instead of writing to each other: chosen, how it goes, left. */
import { FolderSync, FolderX, RefreshCw } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SharedFolder } from '#shared/contract/shared-folder.ts';
import { useCommand, useMaillonQuery } from '#renderer/client/queries.ts';
import { useFailureSentence } from '#renderer/i18n/failure-sentence.ts';
import { Button } from '#renderer/ui/button/Button.tsx';
import { Card } from '#renderer/ui/display/Card.tsx';
import { Banner } from '#renderer/ui/feedback/Banner.tsx';
import { useToasts } from '#renderer/ui/feedback/use-toasts.ts';
import { ChooseFolderDialog } from './ChooseFolderDialog.tsx';
import { FolderNews } from './FolderNews.tsx';
import { FolderStanding } from './FolderStanding.tsx';
import './folder.css';

interface SharedFolderCardProps {
  /** Where the files that wait for an answer are. */
  inboxPath: string;
}

/** Nothing announces that a look found nothing: the date would grow old. */
const REFRESH_MS = 15_000;

export function SharedFolderCard({ inboxPath }: SharedFolderCardProps) {
  const { t } = useTranslation();
  const [isChoosing, setIsChoosing] = useState(false);
  const { data, refetch } = useMaillonQuery('folder.state', {});
  const folder = data?.value.folder ?? null;
  const isShared = folder !== null;
  useEffect(() => {
    if (!isShared) return undefined;
    const timer = setInterval(refetch, REFRESH_MS);
    return () => clearInterval(timer);
  }, [isShared, refetch]);
  if (data === undefined) return null;
  return (
    <>
      {folder === null ? (
        <Card
          title={t('folder.title')}
          icon={FolderSync}
          actions={<Button onPress={() => setIsChoosing(true)}>{t('folder.choose')}</Button>}
        >
          <p className="exchange__detail">{t('folder.why')}</p>
        </Card>
      ) : (
        <Shared
          folder={folder}
          inboxPath={inboxPath}
          onChange={() => setIsChoosing(true)}
          onDone={refetch}
        />
      )}
      {isChoosing && (
        <ChooseFolderDialog
          onClose={() => {
            setIsChoosing(false);
            refetch();
          }}
        />
      )}
    </>
  );
}

interface SharedProps extends SharedFolderCardProps {
  folder: SharedFolder;
  onChange: () => void;
  onDone: () => void;
}

function Shared({ folder, inboxPath, onChange, onDone }: SharedProps) {
  const { t } = useTranslation();
  const sentence = useFailureSentence();
  const { show } = useToasts();
  const synchronise = useCommand('folder.synchronise');
  const leave = useCommand('folder.leave');
  const stopUsing = async () => {
    const outcome = await leave({});
    if (!outcome.ok) return;
    onDone();
    show({ text: t('folder.left'), tone: 'ok' });
  };
  return (
    <Card
      title={t('folder.title')}
      icon={FolderSync}
      actions={
        <Button
          icon={RefreshCw}
          isPending={folder.isLooking}
          onPress={() => void synchronise({}).then(onDone)}
        >
          {t('folder.synchronise')}
        </Button>
      }
      footer={
        <div className="folder__gestures">
          <Button size="s" variant="quiet" onPress={onChange}>
            {t('folder.change')}
          </Button>
          <Button size="s" variant="quiet" icon={FolderX} onPress={() => void stopUsing()}>
            {t('folder.leave')}
          </Button>
        </div>
      }
    >
      <FolderStanding folder={folder} />
      {folder.failure && <Banner tone="warn" title={sentence(folder.failure)} />}
      <FolderNews folder={folder} inboxPath={inboxPath} />
    </Card>
  );
}
