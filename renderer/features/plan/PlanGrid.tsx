/** The plan as a grid: what each cell shows, hears and does, over the grid of renderer/ui. */
import { useCallback, useMemo, useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanRow } from '#shared/contract/plans.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { Grid } from '#renderer/ui/grid/Grid.tsx';
import type { Cells } from '#renderer/ui/grid/clipboard/tsv.ts';
import type { CellState, DropPlace, EditorSlot, GridHandle } from '#renderer/ui/grid/grid-props.ts';
import type { Position } from '#renderer/ui/grid/shape.ts';
import { AddEditor } from './AddEditor.tsx';
import { CellEditor } from './CellEditor.tsx';
import { heardCell } from './heard-cell.ts';
import { ItemMenu } from './ItemMenu.tsx';
import { LineContent, ObjectiveNumber } from './LineContent.tsx';
import { itemsIn, type Sheet } from './block-cells.ts';
import { summaryOf } from './block-summary.ts';
import { isPlanTable } from './pasted-table.ts';
import { cellAt, mannerOf } from './plan-cells.ts';
import { PlaceDialog } from './PlaceDialog.tsx';
import { OBJECTIVE_COLUMN, TITLE } from './plan-columns.ts';
import type { PlanData } from './plan-data.ts';
import { GESTURES, INSERT_BELOW, type GestureActions, type PlanGesture } from './plan-gestures.ts';
import { linesOf, type Insertion } from './plan-lines.ts';
import { droppedAt } from './plan-moves.ts';
import { titleOf } from './plan-tree.ts';
import { addWords } from './plan-words.ts';
import { useAdditions } from './use-additions.ts';
import type { SelectedBlock } from './selected-block.ts';
import { useBlockActions } from './use-block-actions.ts';
import type { ColumnSettings } from './use-column-settings.ts';
import { useConflictCounts } from './use-conflict-counts.ts';
import { useGridColumnsOfPlan } from './use-grid-columns-of-plan.ts';
import { usePlanActions } from './use-plan-actions.ts';

export interface PlanGridProps {
  data: PlanData;
  settings: ColumnSettings;
  density: 'compact' | 'comfortable';
  conflictsPath: string;
  onOpenConflicts: () => void;
  onOpenDetails: (item: string) => void;
  announce: (text: string) => void;
  handle: RefObject<GridHandle | null>;
  selected: SelectedBlock;
  /** A table with headings was pasted: it is looked at before it enters the plan. */
  onTable: (cells: Cells) => void;
}

interface OpenMenu {
  readonly row: PlanRow;
  readonly at: Position;
  readonly anchor: Element;
}

export function PlanGrid({ data, settings, handle, announce, ...page }: PlanGridProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const words = useMemo(() => ({ t, language }), [t, language]);
  const [insertion, setInsertion] = useState<Insertion | null>(null);
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  const [placed, setPlaced] = useState<PlanRow | null>(null);
  const actions = usePlanActions(data, announce);
  const conflictCount = useConflictCounts(data.rows);
  const { gridColumns, columns, spanColumn, lettersPerLine } = useGridColumnsOfPlan(data, settings);
  const plan = useMemo(
    () => linesOf(data.tree, { actionRank: data.actionRank, insertion, lettersPerLine }),
    [data.tree, data.actionRank, insertion, lettersPerLine],
  );
  const additions = useAdditions({ insertion, setInsertion }, plan, data.tree, actions, handle);
  const sheet = useMemo((): Sheet => ({ lines: plan, columns }), [plan, columns]);
  const order = useMemo(() => gridColumns.map(({ id }) => id), [gridColumns]);
  const block = useBlockActions(data, sheet, order, announce, handle);
  const cell = useCallback((at: Position) => cellAt(plan, columns, at), [plan, columns]);
  const manner = useCallback((at: Position) => mannerOf(cell(at)), [cell]);

  /** The item that gestures at a position are about. */
  const rowAt = (at: Position): PlanRow | null => {
    const found = cell(at);
    return found.kind === 'field' ? found.row : null;
  };
  const insertBelow = (at: Position) => {
    const row = rowAt(at);
    const isAdder = plan.meanings.get(at.line)?.kind === 'add' && at.column !== OBJECTIVE_COLUMN;
    if (isAdder) handle.current?.goTo({ line: at.line, column: TITLE }, 'edit');
    else if (row !== null) additions.begin({ level: row.level, parent: row.under, after: row.id });
  };

  /** The items of the selected block when that one is among them, else that one. */
  const chosen = (row: PlanRow): readonly PlanRow[] => {
    const selection = handle.current?.selection();
    const rows = selection?.isBlock === true ? itemsIn(sheet, selection) : [];
    return rows.length > 0 ? rows : [row];
  };

  const gestures: GestureActions = {
    edit: (at) => handle.current?.goTo(at, 'edit'),
    openDetails: (row) => page.onOpenDetails(row.id),
    insertBelow,
    insertExample(row) {
      const last = data.tree.under(row.id).at(-1) ?? row;
      additions.begin({ level: 'example', parent: row.id, after: last.id });
    },
    move: (row, direction) => void actions.move(chosen(row), direction),
    fillDown() {
      const selection = handle.current?.selection();
      if (selection !== undefined) block.fillDown(selection);
    },
    duplicate: (row) => void actions.duplicate(chosen(row)),
    choosePlace: setPlaced,
    remove: (row) => void actions.remove(chosen(row)),
    settle: page.onOpenConflicts,
  };
  const runAt = (gesture: PlanGesture, at: Position) => {
    const row = rowAt(at);
    if (row !== null && gesture.canRun(row)) gesture.run(gestures, row, at);
    else if (gesture.id === INSERT_BELOW) insertBelow(at);
  };
  const byChord = new Map(
    GESTURES.filter(({ id }) => id !== 'edit').flatMap((gesture) =>
      gesture.chords.map((chord) => [chord, (at: Position) => runAt(gesture, at)] as const),
    ),
  );

  const renderEditor = (at: Position, slot: EditorSlot) => {
    const found = cell(at);
    if (found.kind === 'field') {
      const { row, column } = found;
      return (
        <>
          {found.isHeading && <ObjectiveNumber row={row} />}
          <CellEditor
            key={`${row.id} ${column.id}`}
            data={data}
            row={row}
            column={column}
            slot={slot}
            onFillAll={(changed) => {
              const selection = handle.current?.selection();
              return selection !== undefined && block.fillLike(selection, changed, column);
            }}
          />
        </>
      );
    }
    const title = columns.get(TITLE);
    if (found.kind !== 'add' || title === undefined) return null;
    return (
      <AddEditor
        key={at.line}
        field={title.field}
        label={addWords(found.meaning, data, language, t)}
        slot={slot}
        kept={additions.keptAt(at.line)}
        onAdd={(text) => void additions.submit(at.line, found.meaning, text)}
        onNothing={() => additions.dismiss(at.line)}
      />
    );
  };

  const cellState = (at: Position): CellState => {
    const found = cell(at);
    if (found.kind !== 'field') return {};
    const { row, column } = found;
    const { status, reason } = data.writes.stateOf({
      id: row.id,
      field: column.field.name,
      element: column.element,
    });
    const problem = reason ?? block.problemAt(at);
    return { isDirty: status === 'saving' || status === 'refused', problem };
  };

  /** What the cells of a line are drawn from; the rest is the same for all lines. */
  const contentOf = (line: string): unknown => {
    const meaning = plan.meanings.get(line);
    return meaning?.kind === 'item' ? meaning.row : meaning;
  };
  const surroundings = useMemo(
    () => [data.names, columns, conflictCount, words, block.problems, additions.kept],
    [data.names, columns, conflictCount, words, block.problems, additions.kept],
  );
  const isDraggable = useCallback(
    (line: string) => {
      const meaning = plan.meanings.get(line);
      return meaning?.kind === 'item' && !meaning.row.misplaced && meaning.row.level !== 'goal';
    },
    [plan],
  );
  const drop = (lines: readonly string[], { line, side }: DropPlace) => {
    const rows = lines.flatMap((id) => {
      const meaning = plan.meanings.get(id);
      return meaning?.kind === 'item' ? [meaning.row] : [];
    });
    const target = plan.meanings.get(line);
    const destination =
      target?.kind === 'item'
        ? droppedAt(data.tree, rows, target.row, side)
        : target?.kind === 'add' && target.level === rows[0]?.level
          ? { parent: target.place.parent, after: lastUnder(target.place.parent, rows) }
          : null;
    void actions.place(rows, destination);
  };
  const lastUnder = (parent: string | null, but: readonly PlanRow[]): string | null =>
    data.tree.under(parent).findLast((row) => !but.includes(row))?.id ?? null;
  const withRow = (at: Position, act: (row: PlanRow) => void) => {
    const row = rowAt(at);
    if (row !== null) act(row);
  };

  return (
    <>
      <Grid
        ref={handle}
        label={t('plan.grid', { title: titleOf(data.plan) })}
        columns={gridColumns}
        spanColumn={spanColumn}
        lines={plan.lines}
        density={page.density}
        widths={settings.widths}
        onWidth={settings.setWidth}
        manner={manner}
        heard={(at) => heardCell(cell(at), data, language, conflictCount, t)}
        renderCell={(at) => (
          <LineContent
            words={words}
            cell={cell(at)}
            data={data}
            kept={additions.keptAt(at.line)}
            conflictsPath={page.conflictsPath}
            conflictCount={conflictCount}
            onMore={(row, anchor) => setMenu({ row, at, anchor })}
          />
        )}
        cellState={cellState}
        contentOf={contentOf}
        surroundings={surroundings}
        renderEditor={renderEditor}
        onToggle={block.toggle}
        onClear={block.clear}
        onCopy={block.copy}
        onPaste={(selection, cells) =>
          isPlanTable(cells, data) ? page.onTable(cells) : void block.paste(selection, cells)
        }
        onFill={block.fill}
        onDrop={drop}
        isDraggable={isDraggable}
        onSelect={(selection) =>
          page.selected.set(selection.isBlock ? summaryOf(sheet, selection) : null)
        }
        onEscape={block.forgetProblems}
        onOpen={(at) => withRow(at, (row) => page.onOpenDetails(row.id))}
        onMenu={(at, anchor) => withRow(at, (row) => setMenu({ row, at, anchor }))}
        gestures={byChord}
        announce={announce}
      />
      {menu !== null && (
        <ItemMenu
          {...menu}
          actions={gestures}
          onClose={() => {
            setMenu(null);
            handle.current?.focus();
          }}
        />
      )}
      {placed !== null && (
        <PlaceDialog
          row={placed}
          data={data}
          onPlace={(parent) => void actions.placeUnder(placed, parent)}
          onClose={() => {
            setPlaced(null);
            handle.current?.focus();
          }}
        />
      )}
    </>
  );
}
