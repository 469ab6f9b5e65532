/** After « Joindre à un message »: the draft is saved, and what a webmail needs is at hand, piece by piece. */
import { FolderOpen } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanRow } from '#shared/contract/plans.ts';
import { useFiles } from '#renderer/client/files.ts';
import { useMaillonQuery } from '#renderer/client/queries.ts';
import { useFailureSentence } from '#renderer/i18n/failure-sentence.ts';
import { Button } from '#renderer/ui/button/Button.tsx';
import { Banner } from '#renderer/ui/feedback/Banner.tsx';
import { CopyLine } from './CopyLine.tsx';
import type { ExportWishes } from './export-choices.ts';
import { leadAddresses } from './lead-addresses.ts';
import { type Exported, useExporting } from './use-exporting.ts';

export interface ReadyMessage {
  readonly exported: Exported;
  readonly isSaved: boolean;
  /** For the document alone, without its message. */
  readonly wishes: ExportWishes;
}

export interface MessageReadyProps {
  ready: ReadyMessage;
  /** Those exported. */
  actions: readonly PlanRow[];
}

const takeFocus = (section: HTMLElement | null): void => section?.focus();

export function MessageReady({ ready, actions }: MessageReadyProps) {
  const { t } = useTranslation();
  const sentence = useFailureSentence();
  const people = useMaillonQuery('record.list', { type: 'person' });
  const structures = useMaillonQuery('record.list', { type: 'organisation' });
  const { show } = useFiles();
  const { exportFile, failure, isMaking } = useExporting();
  const shownAs = useRef<string | null>(null);
  const [said, setSaid] = useState('');
  const { subject, text } = ready.exported.message;
  const isRead = people.data !== undefined && structures.data !== undefined;
  const unread = people.failure ?? structures.failure;
  const { addresses, unreached } = leadAddresses(actions, [
    ...(people.data?.value.records ?? []),
    ...(structures.data?.value.records ?? []),
  ]);
  const aboutAddresses = () => {
    if (unread !== null) return sentence(unread);
    if (!isRead) return t('common.loading');
    if (addresses.length === 0) return t('exporting.noAddress');
    const known = t('exporting.addresses', { count: addresses.length });
    return unreached === 0 ? known : `${known} ${t('exporting.unreached', { count: unreached })}`;
  };

  const showDocument = async () => {
    if (shownAs.current !== null && (await show(shownAs.current))) return;
    const done = await exportFile(ready.wishes);
    if (done?.isSaved !== true) return;
    shownAs.current = done.exported.file;
    const isShown = await show(done.exported.file);
    const { name } = done.exported;
    setSaid(t(isShown ? 'exporting.shownInFolder' : 'exporting.inDownloads', { name }));
  };

  return (
    <section
      ref={takeFocus}
      tabIndex={-1}
      className="export__message"
      aria-label={t('exporting.messageTitle')}
    >
      {ready.isSaved && <p>{t('exporting.draftSaved', { name: ready.exported.name })}</p>}
      <p>{t('exporting.webmail')}</p>
      {failure && <Banner tone="bad" title={sentence(failure)} />}
      <ol className="export__pieces">
        <CopyLine
          label={t('exporting.copyAddresses')}
          done={t('exporting.copiedAddresses')}
          text={isRead ? addresses.join(', ') : ''}
          about={aboutAddresses()}
          onSaid={setSaid}
        />
        <CopyLine
          label={t('exporting.copySubject')}
          done={t('exporting.copiedSubject')}
          text={subject}
          about={subject}
          onSaid={setSaid}
        />
        <CopyLine
          label={t('exporting.copyText')}
          done={t('exporting.copiedText')}
          text={text}
          about={text.replaceAll(/\n+/gu, ' ')}
          onSaid={setSaid}
        />
        <li className="export__piece">
          <Button icon={FolderOpen} isPending={isMaking} onPress={() => void showDocument()}>
            {t('exporting.showFile')}
          </Button>
          <span>{t('exporting.showFileHelp')}</span>
        </li>
      </ol>
      <p className="export__said" role="status">
        {said}
      </p>
    </section>
  );
}
