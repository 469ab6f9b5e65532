/** « Exporter »: what, for which use, how; then a file, or a message with the file attached. */
import { Mail, Save } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isDocumentFormat, type ExportChoices } from '#shared/contract/spreadsheets.ts';
import { useFailureSentence } from '#renderer/i18n/failure-sentence.ts';
import { Button } from '#renderer/ui/button/Button.tsx';
import { Banner } from '#renderer/ui/feedback/Banner.tsx';
import { ProgressBar } from '#renderer/ui/feedback/ProgressBar.tsx';
import { useToasts } from '#renderer/ui/feedback/use-toasts.ts';
import { Dialog } from '#renderer/ui/overlay/Dialog.tsx';
import type { PlanData } from '../plan-data.ts';
import { branchOf } from '../plan-tree.ts';
import { ExportForm } from './ExportForm.tsx';
import { type ExportWishes, type PlanInSight, wishesOf } from './export-choices.ts';
import { MessageReady, type ReadyMessage } from './MessageReady.tsx';
import { useExporting } from './use-exporting.ts';
import './export.css';

export interface ExportDialogProps {
  data: PlanData;
  inSight: PlanInSight;
  choices: ExportChoices;
  onChoose: (change: Partial<ExportChoices>) => void;
  onClose: () => void;
}

export function ExportDialog({ data, inSight, choices, onChoose, onClose }: ExportDialogProps) {
  const { t } = useTranslation();
  const sentence = useFailureSentence();
  const { show } = useToasts();
  const { exportFile, cancel, failure, isLong, isMaking } = useExporting();
  const [asked, setAsked] = useState<'file' | 'message'>('file');
  const [under, setUnder] = useState<string | null>(null);
  const [ready, setReady] = useState<ReadyMessage | null>(null);
  const branch = isDocumentFormat(choices.format) && under !== null ? under : null;
  const wishes: ExportWishes = wishesOf(choices, branch, inSight);

  const saveFile = async () => {
    setAsked('file');
    const done = await exportFile(wishes);
    if (done?.isSaved !== true) return;
    show({ text: t('exporting.saved', { name: done.exported.name }), tone: 'ok' });
    onClose();
  };
  const attach = async () => {
    setAsked('message');
    const done = await exportFile({ ...wishes, message: true });
    if (done !== undefined) setReady({ ...done, wishes });
  };

  if (ready !== null) {
    const top = branch === null ? undefined : data.tree.byId.get(branch);
    const rows = top === undefined ? data.rows : branchOf(data.tree, top);
    return (
      <Dialog
        title={t('exporting.messageTitle')}
        isOpen
        onOpenChange={(isOpen) => !isOpen && onClose()}
        closeLabel={t('common.close')}
        footer={
          <>
            <Button onPress={() => setReady(null)}>{t('exporting.back')}</Button>
            <Button variant="primary" onPress={onClose}>
              {t('common.close')}
            </Button>
          </>
        }
      >
        <MessageReady ready={ready} actions={rows.filter(({ level }) => level === 'action')} />
      </Dialog>
    );
  }

  return (
    <Dialog
      title={t('exporting.title')}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      closeLabel={t('common.close')}
      size="l"
      footer={
        <>
          {isLong && (
            <div className="export__progress">
              <ProgressBar
                label={t('exporting.making')}
                cancel={{ label: t('exporting.giveUp'), onCancel: cancel }}
              />
            </div>
          )}
          <Button
            icon={Mail}
            isPending={isMaking && asked === 'message'}
            onPress={() => void attach()}
          >
            {t('exporting.attach')}
          </Button>
          <Button
            variant="primary"
            icon={Save}
            isPending={isMaking && asked === 'file'}
            onPress={() => void saveFile()}
          >
            {t('exporting.save')}
          </Button>
        </>
      }
    >
      {failure && <Banner tone="bad" title={sentence(failure)} />}
      <ExportForm
        data={data}
        choices={choices}
        onChoose={onChoose}
        under={under}
        onUnder={setUnder}
      />
    </Dialog>
  );
}
