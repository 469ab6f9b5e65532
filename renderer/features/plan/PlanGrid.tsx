/** The plan as a grid: what each cell shows, hears and does, over the grid of renderer/ui. */
import { useCallback, useMemo, useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanRow } from '#shared/contract/plans.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { Grid } from '#renderer/ui/grid/Grid.tsx';
import type { Cells } from '#renderer/ui/grid/clipboard/tsv.ts';
import type { GridHandle } from '#renderer/ui/grid/grid-props.ts';
import { HEADER_LINE } from '#renderer/ui/grid/grid-line.ts';
import type { Position } from '#renderer/ui/grid/shape.ts';
import { heardCell } from './heard-cell.ts';
import { ItemMenu } from './ItemMenu.tsx';
import { LineContent } from './LineContent.tsx';
import { LineEditor } from './LineEditor.tsx';
import { chosenRows } from '#renderer/records/block-cells.ts';
import { planSheet } from './plan-sheet.ts';
import { usePlanPaste } from './use-plan-paste.ts';
import { summaryOf } from '#renderer/records/block-summary.ts';
import { isPlanTable } from './pasted-table.ts';
import { cellAt, mannerOf } from './plan-cells.ts';
import { PlaceDialog } from './PlaceDialog.tsx';
import { OBJECTIVE_COLUMN, TITLE } from './plan-columns.ts';
import type { PlanData } from './plan-data.ts';
import { GESTURES, INSERT_BELOW, type GestureActions, type PlanGesture } from './plan-gestures.ts';
import { useViewLines } from './view/use-view-lines.ts';
import type { Insertion } from './plan-lines.ts';
import type { SelectedBlock } from '#renderer/records/selected-block.ts';
import { useLineDrawing } from './use-line-drawing.ts';
import { useFoldAround } from './use-fold-around.ts';
import { useLineDrops } from './use-line-drops.ts';
import { stateOfCell } from './cell-state.ts';
import { useBlockActions } from '#renderer/records/use-block-actions.ts';
import { titleOf } from './plan-tree.ts';
import { useTotals } from './totals/use-totals.ts';
import { useAdditions } from './use-additions.ts';
import { useColumnGestures } from '#renderer/records/use-column-gestures.ts';
import { useConflictCounts } from '#renderer/records/use-conflict-counts.ts';
import { useGridColumnsOfPlan } from './use-grid-columns-of-plan.ts';
import { usePlanActions } from './use-plan-actions.ts';
import { useOrderRefusal } from './view/use-order-refusal.ts';
import { PlanColumnMenu } from './view/PlanColumnMenu.tsx';
import type { PlanView } from './view/use-plan-view.ts';

export interface PlanGridProps {
  data: PlanData;
  view: PlanView;
  density: 'compact' | 'comfortable';
  conflictsPath: string;
  onOpenConflicts: () => void;
  onOpenDetails: (item: string) => void;
  /** The item of the line that one goes to. */
  onGoTo: (item: string) => void;
  onFilterColumn: (column: string) => void;
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

interface OpenColumnMenu {
  readonly column: string;
  readonly anchor: Element;
}

export function PlanGrid({ data, view, handle, announce, ...page }: PlanGridProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const words = useMemo(() => ({ t, language }), [t, language]);
  const [insertion, setInsertion] = useState<Insertion | null>(null);
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  const [columnMenu, setColumnMenu] = useState<OpenColumnMenu | null>(null);
  const [placed, setPlaced] = useState<PlanRow | null>(null);
  const { settings, definition, folds, tree } = view;
  const isFlat = definition.grouping === 'flat';
  const actions = usePlanActions(data, announce, view.hold);
  const conflictCount = useConflictCounts(data.rows);
  const { gridColumns, columns, spanColumn, lettersPerLine } = useGridColumnsOfPlan(
    data,
    settings,
    definition,
  );
  const plan = useViewLines(data, view, insertion, lettersPerLine);
  const totals = useTotals(data, view, plan, words, gridColumns[0]?.id ?? '');
  const additions = useAdditions({ insertion, setInsertion }, plan, view.tree, actions, handle);
  const refuse = useOrderRefusal(view, announce);
  const isOrdered = refuse !== null;
  const order = useMemo(() => gridColumns.map(({ id }) => id), [gridColumns]);
  const columnGestures = useColumnGestures(data, settings, gridColumns, announce);
  const sheet = useMemo(
    () => planSheet(plan, columns, order, isOrdered),
    [plan, columns, order, isOrdered],
  );
  const paste = usePlanPaste(data, sheet, view.hold);
  const block = useBlockActions({ data, sheet, announce, grid: handle, paste });
  const cell = useCallback((at: Position) => cellAt(plan, columns, at), [plan, columns]);
  const manner = useCallback((at: Position) => mannerOf(cell(at)), [cell]);

  /** The item that gestures at a position are about. */
  const rowAt = (at: Position): PlanRow | null => {
    const found = cell(at);
    return found.kind === 'field' || found.kind === 'told' ? found.row : null;
  };
  const insertBelow = (at: Position) => {
    const row = rowAt(at);
    const isAdder = plan.meanings.get(at.line)?.kind === 'add' && at.column !== OBJECTIVE_COLUMN;
    if (isAdder) handle.current?.goTo({ line: at.line, column: TITLE }, 'edit');
    else if (row !== null) additions.begin({ level: row.level, parent: row.under, after: row.id });
  };

  const chosen = (row: PlanRow) => chosenRows(sheet, handle.current?.selection(), row);
  const foldAround = useFoldAround(data, view, announce, handle);
  const openMenu = (at: Position, anchor: Element) => {
    if (at.line === HEADER_LINE) setColumnMenu({ column: at.column, anchor });
    else withRow(at, (row) => setMenu({ row, at, anchor }));
  };

  const gestures: GestureActions = {
    edit: (at) => handle.current?.goTo(at, 'edit'),
    openDetails: (row) => page.onOpenDetails(row.id),
    insertBelow,
    insertExample(row) {
      const last = data.tree.under(row.id).at(-1) ?? row;
      additions.begin({ level: 'example', parent: row.id, after: last.id });
    },
    move(row, direction) {
      if (refuse !== null) refuse();
      else void actions.move(chosen(row), direction);
    },
    fillDown() {
      const selection = handle.current?.selection();
      if (selection !== undefined) block.fillDown(selection);
    },
    duplicate: (row) => void actions.duplicate(chosen(row)),
    choosePlace: setPlaced,
    fold: (row) => foldAround(row),
    remove: (row) => void actions.remove(chosen(row)),
    settle: page.onOpenConflicts,
  };
  const runAt = (gesture: PlanGesture, at: Position) => {
    const row = rowAt(at);
    const folded = cell(at);
    if (folded.kind === 'folded' && gesture.id === 'fold') foldAround(folded.objective);
    else if (row !== null && gesture.canRun(row)) gesture.run(gestures, row, at);
    else if (gesture.id === INSERT_BELOW) insertBelow(at);
  };
  const byChord = new Map(
    GESTURES.filter(({ id }) => id !== 'edit').flatMap((gesture) =>
      gesture.chords.map((chord) => [chord, (at: Position) => runAt(gesture, at)] as const),
    ),
  );

  const drawing = useLineDrawing(data, plan, tree, isFlat, [
    columns,
    conflictCount,
    words,
    additions.kept,
    folds.folded,
    block.problems,
    settings.arrangement,
  ]);
  const { isDraggable, drop } = useLineDrops(plan, data.tree, actions, refuse);
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
        heard={(at) =>
          heardCell(cell(at), data, language, conflictCount, t, {
            folded: folds.folded,
            isFlat,
            totals,
            tree,
          })
        }
        renderCell={(at) => (
          <LineContent
            words={words}
            cell={cell(at)}
            data={data}
            tree={tree}
            totals={totals}
            kept={additions.keptAt(at.line)}
            conflictsPath={page.conflictsPath}
            conflictCount={conflictCount}
            onMore={(row, anchor) => setMenu({ row, at, anchor })}
            folded={folds.folded}
            onFold={isFlat ? null : foldAround}
          />
        )}
        cellState={(at) => stateOfCell(cell(at), data.writes, block.problemAt(at))}
        {...drawing}
        renderTotal={totals.renderTotal}
        onMoveColumn={columnGestures.moveBeside}
        onShiftColumn={columnGestures.moveBy}
        renderEditor={(at, slot) => (
          <LineEditor
            words={words}
            cell={cell(at)}
            line={at.line}
            data={data}
            slot={slot}
            additions={additions}
            onFillAll={(changed, column) => {
              const selection = handle.current?.selection();
              return selection !== undefined && block.fillLike(selection, changed, column);
            }}
          />
        )}
        onToggle={(selection) => {
          const found = cell(selection.at);
          if (found.kind === 'folded') foldAround(found.objective);
          else block.toggle(selection);
        }}
        onClear={block.clear}
        onCopy={block.copy}
        onPaste={(selection, cells) =>
          isPlanTable(cells, data) ? page.onTable(cells) : void block.paste(selection, cells)
        }
        onFill={block.fill}
        onDrop={drop}
        isDraggable={isDraggable}
        onSelect={(selection) => {
          page.selected.set(selection.isBlock ? summaryOf(sheet, selection) : null);
          withRow(selection.at, (row) => page.onGoTo(row.id));
        }}
        onEscape={block.forgetProblems}
        onOpen={(at) => withRow(at, (row) => page.onOpenDetails(row.id))}
        onMenu={openMenu}
        gestures={byChord}
        announce={announce}
      />
      {columnMenu !== null && (
        <PlanColumnMenu
          {...columnMenu}
          gestures={columnGestures}
          total={(column) => totals.heard(null, column)}
          data={data}
          view={view}
          onFilter={page.onFilterColumn}
          announce={announce}
          onClose={() => {
            setColumnMenu(null);
            handle.current?.focus();
          }}
        />
      )}
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
