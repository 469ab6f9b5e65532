/**
 * The editor of one field of one item, in its cell. What the person was looking at is remembered as it opens: an
 * answer that arrives meanwhile changes neither the text nor what it will replace. Text is drafted at each pause.
 */
import { useImperativeHandle, useRef, useState } from 'react';
import type { PlanRow } from '#shared/contract/plans.ts';
import type { CellInput } from '#shared/contract/records.ts';
import { reasonSentence } from '#shared/words/sentences.ts';
import { useDraft } from '#renderer/client/draft.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import type { ValueHandle } from '#renderer/ui/grid/editors/editor.ts';
import { FieldEditor } from '#renderer/ui/grid/editors/FieldEditor.tsx';
import { EditorProblem } from '#renderer/ui/grid/editors/EditorPopup.tsx';
import type { EditorSlot } from '#renderer/ui/grid/grid-props.ts';
import { valueOf } from './plan-cells.ts';
import type { PlanColumn } from './plan-columns.ts';
import type { PlanData } from './plan-data.ts';
import { useFieldOptions } from './use-field-options.ts';
import { useLastWord } from './use-last-word.ts';

export interface CellEditorProps {
  data: PlanData;
  row: PlanRow;
  column: PlanColumn;
  slot: EditorSlot;
}

export function CellEditor({ data, row, column, slot }: CellEditorProps) {
  const { field, element } = column;
  const language = useLanguage();
  const [place] = useState({ id: row.id, field: field.name, element });
  const [begun] = useState(() => data.writes.begin(place));
  const [value] = useState(() => valueOf(row, column));
  const [problem, setProblem] = useState<string | null>(null);
  const editor = useRef<ValueHandle>(null);
  const draft = useDraft({
    type: 'planItem',
    record: row.id,
    field: field.name,
    element: element ?? '',
    asOf: begun.asOf,
  });
  const options = useFieldOptions(field, data.types, data.rows);
  const isText = field.kind === 'text' || field.kind === 'richText';

  // The draft goes once the value is in the log; refused, it is found again at the next opening.
  const keep = (cells: readonly CellInput[]) =>
    void data.writes.write(place, cells, begun).then((isKept) => isKept && draft.drop());
  const saidAll = useLastWord(() => {
    const reading = editor.current?.read();
    if (reading?.ok === true && reading.value.length > 0) keep(reading.value);
  });
  useImperativeHandle(slot.ref, () => ({
    finish() {
      const reading = editor.current?.read();
      if (reading === undefined) return 'moves';
      if (!reading.ok) {
        setProblem(reasonSentence(reading.error.reason, language));
        return 'refused';
      }
      saidAll();
      keep(reading.value);
      return 'moves';
    },
    cancel() {
      saidAll();
      draft.drop();
    },
  }));

  return (
    <>
      <FieldEditor
        field={field}
        element={element}
        value={value}
        how={slot.how}
        place="cell"
        label={`${column.grid.label}, ${data.nameOf(row)}`}
        isInvalid={problem !== null}
        options={options}
        elements={
          field.element === 'year' ? data.years : field.element === 'period' ? data.periods : []
        }
        ref={editor}
        onText={isText ? draft.keep : undefined}
        onChosen={slot.end}
      />
      {problem !== null && <EditorProblem>{problem}</EditorProblem>}
    </>
  );
}
