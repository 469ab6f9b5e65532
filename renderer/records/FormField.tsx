/** One field of a form: saved as one leaves it, its refusal under it, « Enregistré » once it is. */
import { useLayoutEffect, useRef, useState, type FocusEvent, type KeyboardEvent } from 'react';
import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { AnyRecord, FieldDescriptor } from '#shared/contract/records.ts';
import { reasonSentence } from '#shared/words/sentences.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { Button } from '#renderer/ui/button/Button.tsx';
import { Icon } from '#renderer/ui/display/Icon.tsx';
import type { ValueHandle } from '#renderer/ui/grid/editors/editor.ts';
import { FieldEditor } from '#renderer/ui/grid/editors/FieldEditor.tsx';
import type { Begun, FormWrites, WriteState } from './use-cell-writes.ts';
import { useCreation } from './use-creation.ts';
import { useFieldOptions } from './use-field-options.ts';
import './record-form.css';

export interface FormFieldProps {
  record: AnyRecord;
  field: FieldDescriptor;
  records: readonly AnyRecord[];
  elements: readonly string[];
  writes: FormWrites;
  /** What it has to settle, in words; null for nothing. */
  conflict?: string | null;
  onSettle?: () => void;
}

export function FormField({
  record,
  field,
  records,
  elements,
  writes,
  conflict = null,
  onSettle,
}: FormFieldProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [edited, setEdited] = useState<{ begun: Begun; key: string } | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [givenUp, setGivenUp] = useState(0);
  const editor = useRef<ValueHandle>(null);
  const box = useRef<HTMLDivElement>(null);
  const isStaying = useRef(false);
  useLayoutEffect(() => {
    const isLost = isStaying.current && box.current?.contains(document.activeElement) === false;
    isStaying.current = false;
    if (isLost) box.current?.querySelector<HTMLElement>('input, textarea')?.focus();
  });
  const options = useFieldOptions(field, records, record.id);
  const onCreate = useCreation(field);
  const value: unknown = record[field.name];
  const place = { id: record.id, field: field.name, element: null };
  const state = writes.stateOf(place);
  const shownKey = `${givenUp} ${JSON.stringify(value)}`;

  const save = (isLeft: boolean) => {
    const reading = editor.current?.read();
    if (edited === null || reading === undefined) return;
    if (!reading.ok) return setProblem(reasonSentence(reading.error.reason, language));
    setProblem(null);
    void writes.write(place, reading.value, edited.begun);
    if (!isLeft && reading.value.length === 0) return undefined;
    // Still there, one goes on from what the field now shows: its editor is drawn again, with the focus.
    isStaying.current = !isLeft;
    setEdited(null);
  };
  const onFocus = () =>
    setEdited((before) => before ?? { begun: writes.begin(place), key: shownKey });
  const onBlur = (event: FocusEvent) => {
    const isInside =
      event.relatedTarget instanceof Node && box.current?.contains(event.relatedTarget) === true;
    if (!isInside && document.activeElement !== event.target) save(true);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented || edited === null) return;
    const reading = editor.current?.read();
    const isUntouched = reading?.ok === true && reading.value.length === 0;
    if (isUntouched) return;
    event.preventDefault();
    event.stopPropagation();
    setProblem(null);
    setGivenUp(givenUp + 1);
    setEdited(null);
  };

  const label = field.label[language];
  const refused = problem ?? state.reason ?? null;
  const hasOwnLabel = field.kind === 'yesNo' && field.element === undefined;
  return (
    // Follows what happens in the editor it holds.
    <div
      ref={box}
      className="record-form__field"
      data-conflict={conflict === null ? undefined : true}
      role="presentation"
      onFocus={onFocus}
      onBlur={onBlur}
      onKeyDown={onKeyDown}
    >
      <div className="record-form__field-top">
        {!hasOwnLabel && (
          <span className="mln-field__label" aria-hidden>
            {label}
          </span>
        )}
        <span className="mln-field__note" aria-live="polite">
          {noteOf(state, t('plan.saving'), t('plan.saved'))}
        </span>
      </div>
      <FieldEditor
        key={edited?.key ?? shownKey}
        ref={editor}
        field={field}
        element={null}
        value={value}
        how="keep"
        place="form"
        label={label}
        isInvalid={refused !== null}
        options={options}
        elements={elements}
        onCreate={onCreate}
        onChosen={() => save(false)}
      />
      {conflict !== null && (
        <p className="record-form__field-conflict">
          <Icon of={TriangleAlert} size="s" />
          <span>{conflict}</span>
          <Button
            size="s"
            variant="quiet"
            aria-label={t('plan.settleField', { field: label })}
            onPress={() => onSettle?.()}
          >
            {t('plan.settleNow')}
          </Button>
        </p>
      )}
      {refused !== null && (
        <p className="mln-field__error" role="alert">
          {refused}
        </p>
      )}
    </div>
  );
}

const noteOf = ({ status }: WriteState, saving: string, saved: string): string =>
  ({ none: '', saving, saved, refused: '' })[status];
