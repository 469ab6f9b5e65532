/** A field of kind `attachment`: the picture or the file of a record. Replaced or taken away, it comes back by undoing. */
import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnyRecord, FieldDescriptor } from '#shared/contract/records.ts';
import { useCommand, useMaillonQuery } from '#renderer/client/queries.ts';
import { useFailureSentence } from '#renderer/i18n/failure-sentence.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { IconButton } from '#renderer/ui/button/IconButton.tsx';
import { useToasts } from '#renderer/ui/feedback/use-toasts.ts';
import { AttachedFile } from './AttachedFile.tsx';
import { FilePlace } from './FilePlace.tsx';
import { LightenedNote } from './LightenedNote.tsx';
import { type Kept, useAttaching } from './use-attaching.ts';

export interface AttachmentFieldProps {
  type: string;
  record: AnyRecord;
  field: FieldDescriptor;
  asOf: number;
  help?: string | undefined;
}

export function AttachmentField({ type, record, field, asOf, help }: AttachmentFieldProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const sentence = useFailureSentence();
  const { show } = useToasts();
  const set = useCommand('record.set');
  const attaching = useAttaching();
  const [kept, setKept] = useState<Kept | null>(null);
  const label = field.label[language];
  const given = record[field.name];
  const value = typeof given === 'string' ? given : null;
  const look = useMaillonQuery(
    'attachment.look',
    { value: value ?? '' },
    { enabled: value !== null },
  );

  const write = async (next: string | null): Promise<boolean> => {
    const changes = [{ id: record.id, cells: [{ field: field.name, value: next }] }];
    const outcome = await set({ type, changes }, { asOf, isSilent: true });
    if (!outcome.ok) attaching.fail(sentence(outcome.error));
    return outcome.ok;
  };
  const attach = async (file: File, how: 'reduced' | 'as-it-is') => {
    const made = await attaching.keep(file, how);
    if (made !== undefined && (await write(made.value))) setKept(made);
  };
  const remove = async () => {
    if (!(await write(null))) return;
    show({
      text: t('attachments.removed'),
      action: { label: t('plan.undo'), onAction: () => void write(value) },
    });
  };
  const lightened = kept?.value === value ? kept?.lightened : null;
  return (
    <div className="mln-field">
      <span className="mln-field__label" aria-hidden>
        {label}
      </span>
      <FilePlace
        label={label}
        choose={t(value === null ? 'attachments.choose' : 'attachments.replace')}
        isBusy={attaching.isBusy}
        problem={attaching.problem}
        onFiles={([file]) => {
          if (file !== undefined) void attach(file, 'reduced');
        }}
      >
        {value !== null && look.data !== undefined && (
          <AttachedFile key={value} value={value} {...look.data.value}>
            <IconButton
              size="s"
              icon={Trash2}
              label={t('attachments.remove')}
              onPress={() => void remove()}
            />
          </AttachedFile>
        )}
        {lightened && (
          <LightenedNote
            lightened={lightened}
            onKeepOriginal={() => void attach(lightened.original, 'as-it-is')}
          />
        )}
      </FilePlace>
      {help !== undefined && <p className="mln-field__help">{help}</p>}
    </div>
  );
}
