/** What edits a cell of the plan: the field of an item, or the title of one to add. */
import type { PlanRow } from '#shared/contract/plans.ts';
import type { EditorSlot } from '#renderer/ui/grid/grid-props.ts';
import { AddEditor } from './AddEditor.tsx';
import type { CellWords } from '#renderer/records/ValueContent.tsx';
import { CellEditor } from '#renderer/records/CellEditor.tsx';
import { ObjectiveNumber } from './LineContent.tsx';
import type { PlanCell } from './plan-cells.ts';
import { TITLE, type PlanColumn } from './plan-columns.ts';
import type { PlanData } from './plan-data.ts';
import { addWords } from './plan-words.ts';
import type { Additions } from './use-additions.ts';

export interface LineEditorProps {
  words: CellWords;
  cell: PlanCell;
  line: string;
  data: PlanData;
  slot: EditorSlot;
  additions: Additions;
  /** Every cell of the block is to hold what this one will; false when one of them cannot. */
  onFillAll: (changed: PlanRow, column: PlanColumn) => boolean;
}

export function LineEditor({
  words,
  cell,
  line,
  data,
  slot,
  additions,
  onFillAll,
}: LineEditorProps) {
  if (cell.kind === 'field') {
    const { row, column } = cell;
    return (
      <>
        {cell.isHeading && <ObjectiveNumber words={words} row={row} data={data} />}
        <CellEditor
          key={`${row.id} ${column.id}`}
          data={data}
          row={row}
          column={column}
          slot={slot}
          onFillAll={(changed) => onFillAll(changed, column)}
        />
      </>
    );
  }
  const title = data.columns.find(({ id }) => id === TITLE);
  if (cell.kind !== 'add' || title === undefined) return null;
  return (
    <AddEditor
      key={line}
      field={title.field}
      label={addWords(cell.meaning, data, words.language, words.t)}
      slot={slot}
      kept={additions.keptAt(line)}
      onAdd={(text) => void additions.submit(line, cell.meaning, text)}
      onNothing={() => additions.dismiss(line)}
    />
  );
}
