/** The plan as a grid: what each cell shows, hears and does, over the grid of renderer/ui. */
import { useCallback, useMemo, useState, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { PlanRow } from '#shared/contract/plans.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { Grid } from '#renderer/ui/grid/Grid.tsx';
import { HEADER_LINE } from '#renderer/ui/grid/grid-line.ts';
import type { CellState, EditorSlot, GridHandle } from '#renderer/ui/grid/grid-props.ts';
import type { Position } from '#renderer/ui/grid/shape.ts';
import { AddEditor } from './AddEditor.tsx';
import { CellEditor } from './CellEditor.tsx';
import { heardCell } from './heard-cell.ts';
import { ItemMenu } from './ItemMenu.tsx';
import { LineContent, ObjectiveNumber } from './LineContent.tsx';
import { PlaceDialog } from './PlaceDialog.tsx';
import { cellAt, emptied, mannerOf, ticked } from './plan-cells.ts';
import { OBJECTIVE_COLUMN, TITLE } from './plan-columns.ts';
import type { PlanData } from './plan-data.ts';
import { GESTURES, INSERT_BELOW, type GestureActions, type PlanGesture } from './plan-gestures.ts';
import { viewLines } from './view/view-lines.ts';
import { addLineId, foldedLineId, type Insertion } from './plan-lines.ts';
import { titleOf } from './plan-tree.ts';
import { addWords } from './plan-words.ts';
import { useAdditions } from './use-additions.ts';
import { useConflictCounts } from './use-conflict-counts.ts';
import { useGridColumnsOfPlan } from './use-grid-columns-of-plan.ts';
import { usePlanActions } from './use-plan-actions.ts';
import { ColumnMenu } from './view/ColumnMenu.tsx';
import { nearest } from './view/narrowed-tree.ts';
import type { PlanView } from './view/use-plan-view.ts';

export interface PlanGridProps {
  data: PlanData;
  view: PlanView;
  density: 'compact' | 'comfortable';
  conflictsPath: string;
  onOpenConflicts: () => void;
  onOpenDetails: (item: string) => void;
  onFilterColumn: (column: string) => void;
  announce: (text: string) => void;
  handle: RefObject<GridHandle | null>;
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
  const [insertion, setInsertion] = useState<Insertion | null>(null);
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  const [columnMenu, setColumnMenu] = useState<OpenColumnMenu | null>(null);
  const [placed, setPlaced] = useState<PlanRow | null>(null);
  const { settings, definition, folds, tree, rows, isNarrowed } = view;
  const isFlat = definition.grouping === 'flat';
  const actions = usePlanActions(data, announce, view.hold);
  const conflictCount = useConflictCounts(data.rows);
  const { gridColumns, columns, spanColumn, lettersPerLine } = useGridColumnsOfPlan(
    data,
    settings,
    definition,
  );
  const plan = useMemo(
    () =>
      viewLines({ tree, rows, definition }, data.tree, {
        actionRank: data.actionRank,
        insertion,
        lettersPerLine,
        folded: folds.folded,
        isNarrowed,
      }),
    [
      tree,
      rows,
      definition,
      data.tree,
      data.actionRank,
      insertion,
      lettersPerLine,
      folds,
      isNarrowed,
    ],
  );
  const additions = useAdditions({ insertion, setInsertion }, plan, view.tree, actions, handle);
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

  /** A goal or an objective; from an action, the objective it is under. */
  const foldAround = (row: PlanRow) => {
    const isHead = row.level === 'goal' || row.level === 'objective';
    const head = isHead ? row : nearest(data.tree, row, 'objective');
    if (head === null || isFlat || data.tree.under(head.id).length === 0) return;
    announce(t(folds.folded.has(head.id) ? 'views.unfolded' : 'views.folded'));
    const column = handle.current?.at().column ?? TITLE;
    flushSync(() => folds.toggle(head.id));
    // One stays beside the objective whose lines have just come or gone.
    const line = folds.folded.has(head.id)
      ? (tree.under(head.id)[0]?.id ?? addLineId(head.id))
      : foldedLineId(head.id);
    if (head.level === 'objective') handle.current?.goTo({ line, column });
  };
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
      const isOrdered = definition.sort !== null || isFlat;
      if (isOrdered) announce(t('views.cannotMoveSorted'));
      else void actions.move(row, direction);
    },
    choosePlace: setPlaced,
    fold: (row) => foldAround(row),
    remove: (row) => void actions.remove(row),
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
    return { isDirty: status === 'saving' || status === 'refused', problem: reason };
  };

  const write = (at: Position, changesOf: typeof emptied) => {
    const found = cell(at);
    if (found.kind !== 'field') return;
    const { row, column } = found;
    if (changesOf === emptied && column.field.required === true) return;
    const place = { id: row.id, field: column.field.name, element: column.element };
    void data.writes.write(place, changesOf(row, column), data.writes.begin(place));
  };
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
          heardCell(cell(at), data, language, conflictCount, t, { folded: folds.folded, isFlat })
        }
        renderCell={(at) => (
          <LineContent
            cell={cell(at)}
            data={data}
            tree={tree}
            kept={additions.keptAt(at.line)}
            conflictsPath={page.conflictsPath}
            conflictCount={conflictCount}
            onMore={(row, anchor) => setMenu({ row, at, anchor })}
            folded={folds.folded}
            onFold={isFlat ? null : foldAround}
          />
        )}
        cellState={cellState}
        renderEditor={renderEditor}
        onToggle={(at) => {
          const found = cell(at);
          if (found.kind === 'folded') foldAround(found.objective);
          else write(at, ticked);
        }}
        onClear={(at) => write(at, emptied)}
        onOpen={(at) => withRow(at, (row) => page.onOpenDetails(row.id))}
        onMenu={openMenu}
        gestures={byChord}
        announce={announce}
      />
      {columnMenu !== null && (
        <ColumnMenu
          {...columnMenu}
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
          onPlace={(parent) => void actions.place(placed, parent)}
          onClose={() => {
            setPlaced(null);
            handle.current?.focus();
          }}
        />
      )}
    </>
  );
}
