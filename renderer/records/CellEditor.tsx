/**
 * The editor of one field of one record, in its cell. What the person was looking at is remembered as it opens: an
 * answer that arrives meanwhile changes neither the text nor what it will replace. Text is drafted at each pause.
 */
import { useImperativeHandle, useRef, useState } from 'react';
import type { CellInput } from '#shared/contract/records.ts';
import { reasonSentence } from '#shared/words/sentences.ts';
import { useDraft } from '#renderer/client/draft.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import type { ValueHandle } from '#renderer/ui/grid/editors/editor.ts';
import { FieldEditor } from '#renderer/ui/grid/editors/FieldEditor.tsx';
import { EditorProblem } from '#renderer/ui/grid/editors/EditorPopup.tsx';
import type { EditorSlot } from '#renderer/ui/grid/grid-props.ts';
import { withCells } from './applied-cells.ts';
import { valueOf, type RecordColumn } from './record-column.ts';
import type { RecordRow, RecordsData } from './records-data.ts';
import { useCreation } from './use-creation.ts';
import { useFieldOptions } from './use-field-options.ts';
import { useLastWord } from './use-last-word.ts';

export interface CellEditorProps<R extends RecordRow> {
  data: RecordsData<R>;
  row: R;
  column: RecordColumn;
  slot: EditorSlot;
  /** Every cell of the block is to hold what this one will; false when one of them cannot. */
  onFillAll: (changed: R) => boolean;
}

export function CellEditor<R extends RecordRow>({
  data,
  row,
  column,
  slot,
  onFillAll,
}: CellEditorProps<R>) {
  const { field, element } = column;
  const language = useLanguage();
  const [place] = useState({ id: row.id, field: field.name, element });
  const [begun] = useState(() => data.writes.begin(place));
  const [value] = useState(() => valueOf(row, column));
  const [problem, setProblem] = useState<string | null>(null);
  const editor = useRef<ValueHandle>(null);
  const draft = useDraft({
    type: data.type,
    record: row.id,
    field: field.name,
    element: element ?? '',
    asOf: begun.asOf,
  });
  const options = useFieldOptions(field, data.rows, row.id);
  const onCreate = useCreation(field);
  const isText = field.kind === 'text' || field.kind === 'richText';

  // The draft goes once the value is in the log; refused, it is found again at the next opening.
  const keep = (cells: readonly CellInput[]) =>
    void data.writes.write(place, cells, begun).then((isKept) => isKept && draft.drop());
  const saidAll = useLastWord(() => {
    const reading = editor.current?.read();
    if (reading?.ok === true && reading.value.length > 0) keep(reading.value);
  });
  useImperativeHandle(slot.ref, () => ({
    finish(scope) {
      const reading = editor.current?.read();
      if (reading === undefined) return 'moves';
      if (!reading.ok) {
        setProblem(reasonSentence(reading.error.reason, language));
        return 'refused';
      }
      if (scope === 'all') {
        if (!onFillAll(withCells(row, reading.value, new Map([[field.name, field]]))))
          return 'refused';
        saidAll();
        draft.drop();
        return 'moves';
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
        onCreate={onCreate}
        onText={isText ? draft.keep : undefined}
        onChosen={slot.end}
      />
      {problem !== null && <EditorProblem>{problem}</EditorProblem>}
    </>
  );
}
