/** The files that wait in the inbox, with how each stands and what can be done of it. */
import { useTranslation } from 'react-i18next';
import type { WaitingFile } from '#shared/contract/exchange.ts';
import { formatMoment } from '#renderer/i18n/format.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { Button, ButtonLink } from '#renderer/ui/button/Button.tsx';
import { Badge } from '#renderer/ui/display/Badge.tsx';
import { Table } from '#renderer/ui/display/Table.tsx';
import { FILE_STATES, isOpen } from './file-state.ts';
import { usePutAway } from './use-put-away.ts';

interface WaitingFilesProps {
  files: readonly WaitingFile[];
  filePath: (id: string) => string;
}

export function WaitingFiles({ files, filePath }: WaitingFilesProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const putAway = usePutAway();
  return (
    <Table
      caption={t('receiving.waitingTable')}
      isCaptionHidden
      rows={files}
      rowKey={({ id }) => id}
      columns={[
        {
          id: 'from',
          label: t('receiving.from'),
          cell: ({ from, name }) => (
            <>
              {from === null ? t('receiving.unknownSender') : from.structure}
              <span className="exchange__under">
                {[from?.person, name].filter(Boolean).join(' · ')}
              </span>
            </>
          ),
        },
        {
          id: 'prepared',
          label: t('receiving.preparedOn'),
          cell: ({ prepared }) => (prepared === null ? '' : formatMoment(prepared, language)),
        },
        {
          id: 'received',
          label: t('receiving.receivedOn'),
          cell: ({ received }) => formatMoment(received, language),
        },
        { id: 'state', label: t('receiving.state'), cell: (file) => <FileState file={file} /> },
        {
          id: 'gesture',
          label: t('receiving.gesture'),
          align: 'end',
          cell: (file) => (
            <span className="exchange__gestures">
              <Button
                size="s"
                variant="quiet"
                aria-label={t('receiving.putAwayNamed', { name: file.name })}
                onPress={() => putAway(file)}
              >
                {t('receiving.putAway')}
              </Button>
              <ButtonLink
                size="s"
                href={filePath(file.id)}
                aria-label={t('receiving.lookNamed', { name: file.name })}
              >
                {t(
                  isOpen(file) && file.status.is !== 'ready'
                    ? 'receiving.answer'
                    : 'receiving.look',
                )}
              </ButtonLink>
            </span>
          ),
        },
      ]}
    />
  );
}

function FileState({ file }: { file: WaitingFile }) {
  const { t } = useTranslation();
  const { tone, icon, words } = FILE_STATES[file.status.is];
  return (
    <Badge tone={tone} icon={icon}>
      {t(words)}
    </Badge>
  );
}
