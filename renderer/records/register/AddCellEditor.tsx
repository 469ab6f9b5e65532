/**
 * Types one value of a record to add. Left empty, nothing is added. What is being typed is kept when the line goes or the
 * window closes: it is never lost.
 */
import { useImperativeHandle, useRef, useState } from 'react';
import type { CellInput } from '#shared/contract/records.ts';
import { reasonSentence } from '#shared/words/sentences.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import type { ValueHandle } from '#renderer/ui/grid/editors/editor.ts';
import { EditorProblem } from '#renderer/ui/grid/editors/EditorPopup.tsx';
import { FieldEditor } from '#renderer/ui/grid/editors/FieldEditor.tsx';
import type { EditorSlot } from '#renderer/ui/grid/grid-props.ts';
import { valueOf, type RecordColumn } from '../record-column.ts';
import { useFieldOptions } from '../use-field-options.ts';
import { useCreation } from '../use-creation.ts';
import { useLastWord } from '../use-last-word.ts';
import type { RegisterData } from './register-data.ts';

export interface AddCellEditorProps {
  data: RegisterData;
  column: RecordColumn;
  label: string;
  slot: EditorSlot;
  onPut: (cells: readonly CellInput[]) => void;
}

export function AddCellEditor({ data, column, label, slot, onPut }: AddCellEditorProps) {
  const language = useLanguage();
  const { field } = column;
  const editor = useRef<ValueHandle>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const options = useFieldOptions(field, data.rows);
  const onCreate = useCreation(field);
  const saidAll = useLastWord(() => {
    const reading = editor.current?.read();
    if (reading?.ok === true) onPut(reading.value);
  });
  useImperativeHandle(slot.ref, () => ({
    finish() {
      const reading = editor.current?.read();
      if (reading?.ok === false) {
        setProblem(reasonSentence(reading.error.reason, language));
        return 'refused';
      }
      saidAll();
      if (reading !== undefined) onPut(reading.value);
      return 'moves';
    },
    cancel: saidAll,
  }));
  return (
    <>
      <FieldEditor
        field={{ ...field, required: false }}
        element={null}
        value={data.added.begun === null ? null : valueOf(data.added.begun, column)}
        how={slot.how}
        place="cell"
        label={label}
        isInvalid={problem !== null}
        options={options}
        elements={field.element === 'year' ? data.years : []}
        ref={editor}
        onCreate={onCreate}
        onChosen={slot.end}
      />
      {problem !== null && <EditorProblem>{problem}</EditorProblem>}
    </>
  );
}
