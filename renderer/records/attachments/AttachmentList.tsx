/** « Pièces jointes » of any record that is not personal: as many files as wanted, each with what it shows. */
import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentRow } from '#shared/contract/attachments.ts';
import { document as documentType } from '#shared/model/document.ts';
import { useCommand, useMaillonQuery } from '#renderer/client/queries.ts';
import { useFailureSentence } from '#renderer/i18n/failure-sentence.ts';
import { formatMoment } from '#renderer/i18n/format.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { IconButton } from '#renderer/ui/button/IconButton.tsx';
import { Banner } from '#renderer/ui/feedback/Banner.tsx';
import { useToasts } from '#renderer/ui/feedback/use-toasts.ts';
import { AttachedFile } from './AttachedFile.tsx';
import { CaptionField } from './CaptionField.tsx';
import { FilePlace } from './FilePlace.tsx';
import { LightenedNote } from './LightenedNote.tsx';
import { type Lightened, useAttaching } from './use-attaching.ts';

export interface AttachmentListProps {
  /** Id of the record. */
  about: string;
}

export function AttachmentList({ about }: AttachmentListProps) {
  const { t } = useTranslation();
  const sentence = useFailureSentence();
  const language = useLanguage();
  const { show } = useToasts();
  const { data, failure } = useMaillonQuery('attachment.list', { about });
  const create = useCommand('record.create');
  const set = useCommand('record.set');
  const remove = useCommand('record.delete');
  const restore = useCommand('record.restore');
  const attaching = useAttaching();
  const [lightened, setLightened] = useState<(Lightened & { readonly id: string }) | null>(null);
  if (failure) return <Banner tone="bad" title={sentence(failure)} />;
  if (data === undefined) return null;
  const { asOf, value: documents } = data;

  const attach = async (files: readonly File[]) => {
    for (const file of files) {
      const kept = await attaching.keep(file, 'reduced');
      if (kept === undefined) return;
      const values = [
        { field: 'about', value: about },
        { field: 'file', value: kept.value },
      ];
      const made = await create({ type: documentType.name, values }, { isSilent: true });
      if (!made.ok) return attaching.fail(sentence(made.error));
      setLightened(kept.lightened && { ...kept.lightened, id: made.value.value.id });
    }
  };
  const keepOriginal = async ({ original, id }: { original: File; id: string }) => {
    const kept = await attaching.keep(original, 'as-it-is');
    if (kept === undefined) return;
    const changes = [{ id, cells: [{ field: 'file', value: kept.value }] }];
    const outcome = await set({ type: documentType.name, changes }, { asOf, isSilent: true });
    if (outcome.ok) setLightened(null);
    else attaching.fail(sentence(outcome.error));
  };
  const throwAway = async ({ id }: DocumentRow) => {
    const given = { type: documentType.name, ids: [id] };
    const outcome = await remove(given, { asOf });
    if (!outcome.ok) return;
    show({
      text: t('attachments.binned'),
      action: { label: t('plan.undo'), onAction: () => void restore(given) },
    });
  };
  const signature = ({ author, time }: DocumentRow): string =>
    time === ''
      ? ''
      : t('common.byOn', {
          author: author ?? t('common.someone'),
          date: formatMoment(time, language),
        });
  return (
    <div className="attach">
      <FilePlace
        label={t('attachments.title')}
        choose={t('attachments.join')}
        multiple
        isBusy={attaching.isBusy}
        problem={attaching.problem}
        onFiles={(files) => void attach(files)}
      >
        {documents.length === 0 ? (
          <p className="attach__none">{t('attachments.none')}</p>
        ) : (
          <ul className="attach__list" aria-label={t('attachments.title')}>
            {documents.map((one) => (
              <li key={one.id}>
                <AttachedFile
                  key={one.file}
                  value={one.file}
                  bytes={one.bytes}
                  isPicture={one.isPicture}
                  caption={one.caption}
                  detail={signature(one)}
                >
                  <IconButton
                    size="s"
                    icon={Trash2}
                    label={t('attachments.bin')}
                    onPress={() => void throwAway(one)}
                  />
                </AttachedFile>
                <CaptionField document={one} asOf={asOf} />
                {lightened?.id === one.id && (
                  <LightenedNote
                    lightened={lightened}
                    onKeepOriginal={() => void keepOriginal(lightened)}
                  />
                )}
              </li>
            ))}
          </ul>
        )}
      </FilePlace>
    </div>
  );
}
