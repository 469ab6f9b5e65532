/** One field of a record, with the editor of its kind: saved as one leaves it, « Enregistré » once it is. */
import { useRef, useState, type FocusEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnyRecord, FieldDescriptor } from '#shared/contract/records.ts';
import { reasonSentence } from '#shared/words/sentences.ts';
import { useDraft } from '#renderer/client/draft.ts';
import { useCommand } from '#renderer/client/queries.ts';
import { useFailureSentence } from '#renderer/i18n/failure-sentence.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import type { ValueHandle } from '#renderer/ui/grid/editors/editor.ts';
import { FieldEditor } from '#renderer/ui/grid/editors/FieldEditor.tsx';
import { AttachmentField } from './attachments/AttachmentField.tsx';
import { useFieldOptions } from './use-field-options.ts';

export interface SavedFieldProps {
  type: string;
  record: AnyRecord;
  field: FieldDescriptor;
  asOf: number;
  /** Under the field. */
  help?: string | undefined;
}

export const SavedField = (props: SavedFieldProps) =>
  props.field.kind === 'attachment' && props.field.element === undefined ? (
    <AttachmentField {...props} />
  ) : (
    <TypedField {...props} />
  );

function TypedField({ type, record, field, asOf, help }: SavedFieldProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const sentence = useFailureSentence();
  const set = useCommand('record.set');
  const editor = useRef<ValueHandle>(null);
  const box = useRef<HTMLDivElement>(null);
  /** What the editor shows stays while one is in it, whatever arrives. */
  const [held, setHeld] = useState<{ value: unknown } | null>(null);
  const [problem, setProblem] = useState('');
  const [isSaved, setIsSaved] = useState(false);
  const options = useFieldOptions(field, undefined, record.id);
  const value = held === null ? record[field.name] : held.value;
  const place = { type, record: record.id, field: field.name, element: '' };
  const draft = useDraft({ ...place, asOf });
  const isText = field.kind === 'text' && field.element === undefined;

  const save = async (isLeft: boolean) => {
    const reading = editor.current?.read();
    if (reading === undefined) return;
    if (!reading.ok) return setProblem(reasonSentence(reading.error.reason, language));
    setProblem('');
    if (reading.value.length === 0) {
      if (isLeft) setHeld(null);
      return;
    }
    setHeld({ value: record[field.name] });
    const changes = [{ id: record.id, cells: [...reading.value] }];
    const outcome = await set({ type, changes }, { asOf, isSilent: true });
    if (!outcome.ok) return setProblem(sentence(outcome.error));
    draft.drop();
    setIsSaved(true);
    setHeld(null);
  };
  const onFocus = () => {
    setIsSaved(false);
    setHeld((before) => before ?? { value: record[field.name] });
  };
  const onBlur = (event: FocusEvent) => {
    const isInside =
      event.relatedTarget instanceof Node && box.current?.contains(event.relatedTarget) === true;
    if (!isInside && document.activeElement !== event.target) void save(true);
  };
  const label = field.label[language];
  return (
    // Follows what happens in the editor it holds.
    <div
      ref={box}
      className="mln-field"
      role="presentation"
      data-invalid={problem !== '' || undefined}
      onFocus={onFocus}
      onBlur={onBlur}
    >
      <div className="mln-field__top">
        {field.kind !== 'yesNo' && (
          <span className="mln-field__label" aria-hidden>
            {label}
          </span>
        )}
        <span className="mln-field__note" aria-live="polite">
          {isSaved ? t('plan.saved') : ''}
        </span>
      </div>
      <FieldEditor
        key={JSON.stringify(value)}
        ref={editor}
        field={field}
        element={null}
        value={value}
        how="keep"
        place="form"
        label={label}
        isInvalid={problem !== ''}
        options={options}
        elements={[]}
        {...(isText ? { onText: draft.keep } : {})}
        onChosen={() => void save(false)}
      />
      {help !== undefined && <p className="mln-field__help">{help}</p>}
      {problem !== '' && (
        <p className="mln-field__error" role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}
