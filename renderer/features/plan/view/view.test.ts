import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import { describedItem, rowsOf } from '../../../../tests/plan-rows.ts';
import { cellAt } from '../plan-cells.ts';
import { shownIn, textOf } from '../cell-words.ts';
import { columnsOf, type PlanColumn } from '../plan-columns.ts';
import { flatLinesOf, linesOf } from '../plan-lines.ts';
import { treeOf } from '../plan-tree.ts';
import { cellFinder } from '#renderer/records/found-cells.ts';
import { narrowedTree } from './narrowed-tree.ts';
import { sortKeyOf } from '#renderer/records/sort-keys.ts';
import { searchedColumns } from './searched-columns.ts';
import { useFolds } from './use-folds.ts';
import { useHeld } from '#renderer/records/use-held.ts';
import { useMore } from './use-more.ts';
import type { PlanRow } from '#shared/contract/plans.ts';

const textIn = (row: PlanRow, column: PlanColumn) => textOf(row, column, {}, 'fr');

afterEach(cleanup);

const rows = rowsOf([
  ['g1', null, 1],
  ['o1', 'g1', 2],
  ['a1', 'o1', 3],
  ['e1', 'a1', 4],
  ['a2', 'o1', 3],
  ['o2', 'g1', 2],
  ['g2', null, 1],
  ['o3', 'g2', 2],
  ['a3', 'o3', 3],
]);
const tree = treeOf(rows);
const settings = { actionRank: 3, insertion: null, lettersPerLine: 30 };
const drawn = (lines: ReturnType<typeof linesOf>) => lines.lines.map(({ id }) => id);

describe('lines', () => {
  test('of a plan narrowed are those in sight, with a place to add actions and nothing else', () => {
    const shown = new Set(['g1', 'o1', 'a2']);
    const narrowed = narrowedTree(tree, shown, null);
    expect(drawn(linesOf(narrowed, { ...settings, isNarrowed: true }))).toEqual([
      'g1',
      'a2',
      'add:o1',
    ]);
  });

  test('keep the colour of their goal when another is out of sight', () => {
    const narrowed = narrowedTree(tree, new Set(['g2', 'o3', 'a3']), null);
    const { lines } = linesOf(narrowed, { ...settings, goals: tree.under(null) });
    expect(lines.find(({ id }) => id === 'a3')?.hue).toBe(2);
  });

  test('sorted within their objective keep their examples', () => {
    const backwards = narrowedTree(tree, null, {
      put: (some) => some.toReversed(),
      keyOf: () => null,
    });
    expect(drawn(linesOf(backwards, settings)).slice(0, 4)).toEqual(['g1', 'a2', 'a1', 'e1']);
  });

  test('folded are one for an objective, and none but its band for a goal', () => {
    const folded = new Set(['o1', 'g2']);
    const lines = linesOf(tree, { ...settings, folded });
    expect(drawn(lines)).toEqual(['g1', 'folded:o1', 'add:o2', 'add:g1', 'g2', 'add:']);
    expect(lines.meanings.get('folded:o1')).toMatchObject({ kind: 'folded', actions: 2 });
  });

  test('of a flat list stand alone, each with its objective and the colour of its goal', () => {
    const actions = rows.filter(({ level }) => level === 'action').toReversed();
    const { lines, meanings } = flatLinesOf(actions, tree, settings);
    expect(lines.map(({ id, hue, span }) => [id, hue, span])).toEqual([
      ['a3', 2, null],
      ['a2', 1, null],
      ['a1', 1, null],
    ]);
    expect(meanings.get('a3')).toMatchObject({ objective: { id: 'o3' } });
  });
});

test('a flat list holds the values of objectives, and goals whole', () => {
  const some = rows.filter(({ id }) => id === 'g1' || id === 'o1');
  const lines = flatLinesOf(some, tree, settings);
  expect(lines.lines.map(({ kind }) => kind)).toEqual(['whole', 'cells']);
  const [, fields] = describedItem();
  const columns = columnsOf(fields, [], { action: 'Action', language: 'fr' });
  const byId = new Map(columns.map((column) => [column.id, column]));
  const at = (line: string, column: string) => {
    const cell = cellAt(lines, byId, { line, column });
    return cell.kind === 'field' ? [cell.row.id, cell.column.id] : cell.kind;
  };
  expect(at('o1', 'status')).toEqual(['o1', 'status']);
  expect(at('o1', 'title')).toEqual(['o1', 'title']);
  expect(at('g1', 'title')).toEqual(['g1', 'title']);
});

test('lines sorted by progress count the one that steps make', () => {
  const [, fields] = describedItem();
  const columns = columnsOf(fields, [], { action: 'Action', language: 'fr' });
  const column = columns.find(({ id }) => id === 'progress');
  const keyOf = column && sortKeyOf(column, shownIn, textIn);
  const [typed, stepped, neither] = rowsOf([
    ['a', null, 3, { progress: 10 }],
    ['b', null, 3, { steps: { done: 1, total: 2 } }],
    ['c', null, 3],
  ]).map((row) => keyOf?.(row));
  expect([typed, stepped, neither]).toEqual([10, 50, null]);
});

describe('what a filter showed', () => {
  test('stays in sight when it no longer answers, until the filter changes', () => {
    const { result, rerender } = renderHook(({ ids, filter }) => useHeld(new Set(ids), filter), {
      initialProps: { ids: ['a', 'b'], filter: 'one' },
    });
    rerender({ ids: ['b', 'c'], filter: 'one' });
    expect([...result.current.ids]).toEqual(['a', 'b', 'c']);
    act(() => result.current.hold('new'));
    expect(result.current.ids.has('new')).toBe(true);
    rerender({ ids: ['b'], filter: 'two' });
    expect([...result.current.ids]).toEqual(['b']);
  });
});

test('a long list is drawn by hundreds, a wide one by fewer, and more on demand', () => {
  const many = Array.from({ length: 1000 }, (_, index) => index);
  const drawnAtFirst = (columns: number) => {
    const { result } = renderHook(() => useMore(many, columns));
    const count = result.current.first.length;
    act(() => result.current.show());
    expect(result.current.first).toEqual(many.slice(0, 2 * count));
    return count;
  };
  expect([1, 5, 201, 5000].map(drawnAtFirst)).toEqual([200, 200, 29, 10]);
});

describe('folds', () => {
  test('open what an item is under, and leave the others', () => {
    const { result } = renderHook(() => useFolds(tree));
    act(() => result.current.foldAll('goal'));
    act(() => result.current.foldAll('objective'));
    act(() => result.current.open('a1'));
    expect([...result.current.folded].toSorted()).toEqual(['g2', 'o3']);
    act(() => result.current.toggle('o1'));
    expect(result.current.folded.has('o1')).toBe(true);
    act(() => result.current.unfoldAll());
    expect(result.current.folded.size).toBe(0);
  });
});

describe('words sought', () => {
  const [, fields] = describedItem();
  const columns = columnsOf(fields, [], { action: 'Action', language: 'fr' });
  const find = cellFinder(
    rowsOf([
      ['g', null, 1, { title: 'Fête', indicators: 'fête' }],
      ['a', 'o', 3, { title: 'Une FETE d’été', status: 'toDo', territories: ['Rhône'] }],
    ]),
    searchedColumns(columns),
    textIn,
  );

  test('are found without accents nor case, in the order in which one reads', () => {
    expect(find('fete').map(({ id, column }) => [id, column])).toEqual([
      ['g', 'title'],
      ['a', 'title'],
    ]);
    expect(find('a faire').map(({ column }) => column)).toEqual(['status']);
    expect(find('rhone').map(({ column }) => column)).toEqual(['territories']);
    expect(find(' ')).toEqual([]);
  });
});
