/** A register as a grid: what each cell shows, hears and does, over the grid of renderer/ui. */
import { useCallback, useEffect, useMemo, useRef, useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { RegisterRow } from '#shared/contract/registers.ts';
import { arranged } from '#shared/domain/column-arrangement.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { Grid } from '#renderer/ui/grid/Grid.tsx';
import { HEADER_LINE, type GridColumn } from '#renderer/ui/grid/grid-line.ts';
import type { GridHandle } from '#renderer/ui/grid/grid-props.ts';
import type { Position } from '#renderer/ui/grid/shape.ts';
import { chosenRows } from '../block-cells.ts';
import { summaryOf } from '../block-summary.ts';
import { CellEditor } from '../CellEditor.tsx';
import { ColumnMenu } from '../ColumnMenu.tsx';
import { shownColumns } from '../record-column.ts';
import type { SelectedBlock } from '../selected-block.ts';
import { useBlockActions } from '../use-block-actions.ts';
import { useColumnGestures } from '../use-column-gestures.ts';
import { useConflictCounts } from '../use-conflict-counts.ts';
import { useDrawnFrom } from '../use-drawn-from.ts';
import { AddCellEditor } from './AddCellEditor.tsx';
import { RegisterCellContent } from './RegisterCellContent.tsx';
import { heardCell } from './heard-cell.ts';
import { mannerOf, registerSheet, type RegisterCell } from './register-cells.ts';
import type { RegisterData } from './register-data.ts';
import { GESTURES, type GestureActions } from './register-gestures.ts';
import { RegisterMenu } from './RegisterMenu.tsx';
import { useSurroundings } from './surroundings.ts';
import { useRegisterActions } from './use-register-actions.ts';
import { useRegisterPaste } from './use-register-paste.ts';
import { useRegisterTotals } from './use-register-totals.ts';
import type { RegisterView } from './use-register-view.ts';

export interface RegisterGridProps {
  data: RegisterData;
  view: RegisterView;
  handle: RefObject<GridHandle | null>;
  selected: SelectedBlock;
  addWords: string;
  onOpenDetails: (id: string) => void;
  /** The record of the line that one goes to. */
  onGoTo: (id: string) => void;
  onFilterColumn: (column: string) => void;
  announce: (text: string) => void;
}

interface OpenMenu {
  readonly row: RegisterRow;
  readonly at: Position;
  readonly anchor: Element;
}

export function RegisterGrid({
  data,
  view,
  handle,
  announce,
  addWords,
  ...page
}: RegisterGridProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const words = useMemo(() => ({ t, language }), [t, language]);
  const { density, conflictsPath, onGo, recordPath } = useSurroundings();
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  const [columnMenu, setColumnMenu] = useState<{ column: string; anchor: Element } | null>(null);
  const { settings, lines, folded } = view;
  const conflictCount = useConflictCounts(data.rows);
  const gridColumns = useGridColumns(data, view);
  const columns = useMemo(
    () => new Map(data.columns.map((column) => [column.id, column])),
    [data.columns],
  );
  const order = useMemo(() => gridColumns.map(({ id }) => id), [gridColumns]);
  const sheet = useMemo(
    () => registerSheet(data, lines, columns, order),
    // oxlint-disable-next-line react/exhaustive-deps -- of the data, its declaration alone
    [data.descriptor, lines, columns, order],
  );
  const paste = useRegisterPaste(data, sheet, view.hold);
  const block = useBlockActions({ data, sheet, announce, grid: handle, paste });
  const actions = useRegisterActions(data, announce, view.hold);
  const columnGestures = useColumnGestures(data, settings, gridColumns, announce);
  const totals = useRegisterTotals(data, view, words, gridColumns[0]?.id ?? '');
  const manner = useCallback((at: Position) => mannerOf(sheet.at(at)), [sheet]);
  const chosen = (row: RegisterRow) => chosenRows(sheet, handle.current?.selection(), row);
  const withRow = (at: Position, act: (row: RegisterRow) => void) => {
    const row = sheet.rowOf(at.line);
    if (row !== null) act(row);
  };
  const gestures: GestureActions = {
    edit: (at) => handle.current?.goTo(at, 'edit'),
    openDetails: (row) => page.onOpenDetails(row.id),
    openPage: (row) => onGo(recordPath(data.type, row.id)),
    fillDown() {
      const selection = handle.current?.selection();
      if (selection !== undefined) block.fillDown(selection);
    },
    duplicate: (row) => void actions.duplicate(chosen(row)),
    remove: (row) => void actions.remove(chosen(row)),
    settle: () => onGo(conflictsPath),
  };
  const byChord = new Map(
    GESTURES.filter(({ id }) => id !== 'edit').flatMap((gesture) =>
      gesture.chords.map(
        (chord) =>
          [chord, (at: Position) => withRow(at, (row) => gesture.run(gestures, row, at))] as const,
      ),
    ),
  );
  const { lastKey, begins } = useNextLine(data, handle, gridColumns[0]?.id ?? '');
  const { names, added } = data;
  const { problems } = block;
  const surroundings = useDrawnFrom([
    names,
    columns,
    conflictCount,
    words,
    folded,
    problems,
    settings.arrangement,
    addWords,
  ]);
  const openMenu = (at: Position, anchor: Element) => {
    if (at.line === HEADER_LINE) setColumnMenu({ column: at.column, anchor });
    else withRow(at, (row) => setMenu({ row, at, anchor }));
  };
  const columnAsked = columnMenu === null ? undefined : columns.get(columnMenu.column);
  const leave = (close: () => void) => () => {
    close();
    handle.current?.focus();
  };
  return (
    // Follows the key by which a new record is finished.
    <div className="register__grid" role="presentation" onKeyDownCapture={lastKey}>
      <Grid
        ref={handle}
        label={data.descriptor.label.many[language]}
        columns={gridColumns}
        spanColumn={null}
        lines={lines.lines}
        density={density}
        widths={settings.widths}
        onWidth={settings.setWidth}
        manner={manner}
        heard={(at) => heardCell(sheet.at(at), { data, words, conflictCount, addWords, folded })}
        renderCell={(at) => (
          <RegisterCellContent
            words={words}
            cell={sheet.at(at)}
            data={data}
            addWords={addWords}
            conflictsPath={conflictsPath}
            conflictCount={conflictCount}
            folded={folded}
            onFold={view.fold}
            onMore={(row, anchor) => setMenu({ row, at, anchor })}
          />
        )}
        cellState={(at) => stateOf(sheet.at(at), data, block.problemAt(at))}
        contentOf={(line) => {
          const meaning = lines.meanings.get(line);
          return meaning?.kind === 'record'
            ? meaning.row
            : meaning?.kind === 'add'
              ? added.begun
              : meaning;
        }}
        surroundings={surroundings}
        renderTotal={totals.renderTotal}
        onMoveColumn={columnGestures.moveBeside}
        onShiftColumn={columnGestures.moveBy}
        renderEditor={(at, slot) => {
          const cell = sheet.at(at);
          if (cell.kind === 'add')
            return (
              <AddCellEditor
                key={`${at.line} ${at.column}`}
                data={data}
                column={cell.column}
                label={`${cell.column.grid.label}, ${addWords}`}
                slot={slot}
                onPut={(cells) => {
                  const id = added.next;
                  if (!added.put(cells)) return;
                  view.hold(id);
                  begins(id);
                }}
              />
            );
          if (cell.kind !== 'field') return null;
          return (
            <CellEditor
              key={`${cell.row.id} ${cell.column.id}`}
              data={data}
              row={cell.row}
              column={cell.column}
              slot={slot}
              onFillAll={(changed) => {
                const selection = handle.current?.selection();
                return selection !== undefined && block.fillLike(selection, changed, cell.column);
              }}
            />
          );
        }}
        onToggle={(selection) => {
          const cell = sheet.at(selection.at);
          if (cell.kind === 'group') view.fold(cell.group.key);
          else block.toggle(selection);
        }}
        onClear={block.clear}
        onCopy={block.copy}
        onPaste={(selection, cells) => void block.paste(selection, cells)}
        onFill={block.fill}
        onDrop={() => undefined}
        isDraggable={() => false}
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
      {columnMenu !== null && columnAsked !== undefined && (
        <ColumnMenu
          column={columnAsked}
          anchor={columnMenu.anchor}
          view={view}
          gestures={columnGestures}
          total={totals.whole}
          onFilter={page.onFilterColumn}
          unsorted={{ gesture: t('register.unsort'), said: t('register.unsorted') }}
          announce={announce}
          onClose={leave(() => setColumnMenu(null))}
        />
      )}
      {menu !== null && (
        <RegisterMenu
          {...menu}
          title={data.nameOf(menu.row)}
          actions={gestures}
          onClose={leave(() => setMenu(null))}
        />
      )}
    </div>
  );
}

/** The columns in sight, in the order that the person gave them. */
function useGridColumns(data: RegisterData, { settings, definition }: RegisterView) {
  const { arrangement } = settings;
  const { sort } = definition;
  const placed = useMemo(() => arranged(data.columns, arrangement), [data.columns, arrangement]);
  const shown = shownColumns(placed, settings.isShown)
    .map(({ id }) => id)
    .join('\n');
  const pinned = arrangement.pinned.join('\n');
  return useMemo((): readonly GridColumn[] => {
    const ids = new Set(shown.split('\n'));
    const staying = new Set(pinned.split('\n'));
    return placed
      .filter(({ id }) => ids.has(id))
      .map(({ id, grid }) => ({
        ...grid,
        ...(staying.has(id) ? { isPinned: true } : {}),
        ...(sort?.column === id
          ? { sort: sort.descending ? ('descending' as const) : ('ascending' as const) }
          : {}),
      }));
  }, [placed, shown, pinned, sort]);
}

/** Enter ends a record that was just typed: one goes on with the next one, in the line below. Tab goes on along it. */
function useNextLine(data: RegisterData, grid: RefObject<GridHandle | null>, first: string) {
  const key = useRef('');
  const created = useRef<string | null>(null);
  const { next } = data.added;
  useEffect(() => {
    const isDone = created.current !== null && key.current === 'Enter';
    created.current = null;
    if (isDone) grid.current?.goTo({ line: next, column: first });
  }, [next, first, grid]);
  return {
    lastKey: (event: { readonly key: string }) => {
      key.current = event.key;
    },
    begins: (id: string) => {
      created.current = id;
    },
  };
}

function stateOf(cell: RegisterCell, { writes }: RegisterData, pasted: string | undefined) {
  if (cell.kind !== 'field') return { problem: pasted };
  const { row, column } = cell;
  const { status, reason } = writes.stateOf({
    id: row.id,
    field: column.field.name,
    element: column.element,
  });
  return { isDirty: status === 'saving' || status === 'refused', problem: reason ?? pasted };
}
