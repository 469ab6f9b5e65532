/**
 * A record added by the fields that it cannot do without, and those one knows at once: typed, then Enter. The form stays,
 * emptied, for the next one; what is refused is said at its field.
 */
import { useRef, useState, type KeyboardEvent, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Plus } from 'lucide-react';
import type { CellInput, FieldDescriptor } from '#shared/contract/records.ts';
import { reasonSentence } from '#shared/words/sentences.ts';
import { fieldNamed, typeNamed, useTypes } from '#renderer/client/descriptors.ts';
import { useCommand } from '#renderer/client/queries.ts';
import { useFailureSentence } from '#renderer/i18n/failure-sentence.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { Button } from '#renderer/ui/button/Button.tsx';
import type { ValueHandle } from '#renderer/ui/grid/editors/editor.ts';
import { FieldEditor } from '#renderer/ui/grid/editors/FieldEditor.tsx';
import { useFieldOptions } from './use-field-options.ts';
import './add-record.css';

export interface AddRecordFormProps {
  type: string;
  /** Names of the fields asked for. */
  fields: readonly string[];
  /** What every record added here has: what it stands under. */
  given: readonly CellInput[];
  /** What the fields propose at first, by name. */
  initial?: Readonly<Record<string, CellInput['value']>>;
  /** « Ajouter un mouvement » */
  label: string;
  onAdded?: (id: string) => void;
}

export function AddRecordForm({
  type,
  fields,
  given,
  initial = {},
  label,
  onAdded,
}: AddRecordFormProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const sentence = useFailureSentence();
  const create = useCommand('record.create');
  const declared = typeNamed(useTypes() ?? [], type);
  const editors = useRef(new Map<string, ValueHandle>());
  const form = useRef<HTMLFormElement>(null);
  const [round, setRound] = useState(0);
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({});
  const [isAdding, setIsAdding] = useState(false);
  if (declared === undefined) return null;
  const asked = fields.flatMap((name) => fieldNamed(declared, name) ?? []);

  const add = async (event: SubmitEvent) => {
    event.preventDefault();
    const cells: CellInput[] = [];
    const found: Record<string, string> = {};
    for (const field of asked) {
      const reading = editors.current.get(field.name)?.read();
      if (reading?.ok === false) found[field.name] = reasonSentence(reading.error.reason, language);
      const typed = reading?.ok === true ? reading.value : [];
      const proposed = initial[field.name];
      if (typed.length > 0) cells.push(...typed);
      else if (proposed !== undefined) cells.push({ field: field.name, value: proposed });
      else if (field.required === true) found[field.name] ??= reasonSentence('required', language);
    }
    setProblems(found);
    if (Object.keys(found).length > 0) return;
    setIsAdding(true);
    const outcome = await create({ type, values: [...given, ...cells] }, { isSilent: true });
    setIsAdding(false);
    if (!outcome.ok) return setProblems({ '': sentence(outcome.error) });
    setRound(round + 1);
    onAdded?.(outcome.value.value.id);
    requestAnimationFrame(() =>
      form.current?.querySelector<HTMLElement>('input, textarea')?.focus(),
    );
  };

  return (
    <form
      ref={form}
      className="mln-add-record"
      aria-label={label}
      noValidate
      onKeyDownCapture={submitOnEnter}
      onSubmit={(event) => void add(event)}
    >
      {asked.map((field) => (
        <AddedField
          key={`${field.name} ${round}`}
          field={field}
          initial={initial[field.name] ?? null}
          problem={problems[field.name] ?? ''}
          onEditor={(editor) =>
            editor === null
              ? editors.current.delete(field.name)
              : editors.current.set(field.name, editor)
          }
        />
      ))}
      <Button type="submit" icon={Plus} isPending={isAdding}>
        {t('documents.add')}
      </Button>
      {problems[''] !== undefined && (
        <p className="mln-field__error" role="alert">
          {problems['']}
        </p>
      )}
    </form>
  );
}

/** A line of text is typed in a box that may grow, where Enter alone would not send a form. */
function submitOnEnter(event: KeyboardEvent<HTMLFormElement>): void {
  const { target, key, altKey, nativeEvent } = event;
  const isLine =
    target instanceof HTMLTextAreaElement && target.closest('[data-kind="richText"]') === null;
  if (key !== 'Enter' || altKey || nativeEvent.isComposing || !isLine) return;
  event.preventDefault();
  event.stopPropagation();
  event.currentTarget.requestSubmit();
}

interface AddedFieldProps {
  field: FieldDescriptor;
  initial: CellInput['value'];
  problem: string;
  onEditor: (editor: ValueHandle | null) => void;
}

function AddedField({ field, initial, problem, onEditor }: AddedFieldProps) {
  const language = useLanguage();
  const options = useFieldOptions(field);
  return (
    <div className="mln-field mln-add-record__field" data-kind={field.kind}>
      {field.kind !== 'yesNo' && (
        <span className="mln-field__label" aria-hidden>
          {field.label[language]}
        </span>
      )}
      <FieldEditor
        ref={onEditor}
        field={field}
        element={null}
        value={initial}
        how="keep"
        place="form"
        label={field.label[language]}
        isInvalid={problem !== ''}
        options={options}
        elements={[]}
        onChosen={() => undefined}
      />
      {problem !== '' && (
        <p className="mln-field__error" role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}
