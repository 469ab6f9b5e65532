/** After « Joindre à un message »: the draft is saved, and what a webmail needs is at hand, piece by piece. */
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanRow } from '#shared/contract/plans.ts';
import { useFiles } from '#renderer/client/files.ts';
import { useMaillonQuery } from '#renderer/client/queries.ts';
import { useFailureSentence } from '#renderer/i18n/failure-sentence.ts';
import { Banner } from '#renderer/ui/feedback/Banner.tsx';
import { MessagePieces } from '#renderer/ui/message/MessagePieces.tsx';
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

export function MessageReady({ ready, actions }: MessageReadyProps) {
  const { t } = useTranslation();
  const sentence = useFailureSentence();
  const people = useMaillonQuery('record.list', { type: 'person' });
  const structures = useMaillonQuery('record.list', { type: 'organisation' });
  const { show } = useFiles();
  const { exportFile, failure, isMaking } = useExporting();
  const shownAs = useRef<string | null>(null);
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

  const showDocument = async (): Promise<string | undefined> => {
    if (shownAs.current !== null && (await show(shownAs.current))) return undefined;
    const done = await exportFile(ready.wishes);
    if (done?.isSaved !== true) return undefined;
    shownAs.current = done.exported.file;
    const isShown = await show(done.exported.file);
    const { name } = done.exported;
    return t(isShown ? 'message.shownInFolder' : 'message.inDownloads', { name });
  };

  return (
    <MessagePieces
      addresses={isRead ? addresses : []}
      aboutAddresses={aboutAddresses()}
      subject={subject}
      text={text}
      file={{ isPending: isMaking, onShow: showDocument }}
    >
      {ready.isSaved && <p>{t('message.draftSaved', { name: ready.exported.name })}</p>}
      {failure && <Banner tone="bad" title={sentence(failure)} />}
    </MessagePieces>
  );
}
