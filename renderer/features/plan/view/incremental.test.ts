/** What is derived from the last answer is what would be derived afresh, whatever is edited, filtered and folded. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PlanRow } from '#shared/contract/plans.ts';
import { placeItems } from '#shared/domain/plan-tree.ts';
import { ALL_ACTIONS, type Condition } from '#shared/domain/view-definition.ts';
import { runningSum } from '#shared/lib/running-sum.ts';
import { describedItem } from '../../../../tests/plan-rows.ts';
import { shownIn, textOf } from '../cell-words.ts';
import { columnsOf, createPeriods, periodsOf, type PlanColumn } from '../plan-columns.ts';
import type { LineSettings, PlanLines } from '../plan-lines.ts';
import { footOf } from '../plan-totals.ts';
import { createTrees, treeOf, type PlanTree } from '../plan-tree.ts';
import { createFindingCounts, findingCounts } from './finding-counts.ts';
import { narrowedTree } from './narrowed-tree.ts';
import { orderBy, type Order } from '#renderer/records/order.ts';
import { sortKeyOf } from '#renderer/records/sort-keys.ts';
import { createViewLines, viewLines } from './view-lines.ts';
import { createViewRows, matchingIds, rowsFound, shownIds } from './view-rows.ts';

const [, fields] = describedItem();
const PERIODS = ['2024-2025', '2025-2026', '2026-2027'];
const columns = columnsOf(fields, PERIODS, { action: 'Action', language: 'fr' });
const plan = { id: 'p', priorityPeriods: [PERIODS[0]] };
const IDS = ['g', 'h', 'o', 'q', 'r', 'a', 'b', 'c', 'd', 'e', 'f'];

const title = fc
  .nat({ max: 30 })
  .map((words) => 'mot '.repeat(words) + (words % 4 === 0 ? '?' : ''));
const values = fc.record(
  {
    title,
    status: fc.constantFrom('toDo', 'inProgress', 'done', undefined),
    due: fc.constantFrom('2020-01-01', '2030-01-01', undefined),
    plannedBudget: fc.dictionary(fc.constantFrom('2025', '2026'), fc.integer({ min: 0, max: 900 })),
    priority: fc.dictionary(fc.constantFrom(...PERIODS), fc.constant(true)),
  },
  { requiredKeys: [] },
);
const item = fc.constantFrom(...IDS);

/** A value, a move, an item that goes or comes back, a new look at the plan. */
const step = fc.oneof(
  { weight: 6, arbitrary: fc.record({ act: fc.constant('set' as const), item, values }) },
  {
    weight: 1,
    arbitrary: fc.record({
      act: fc.constant('move' as const),
      item,
      parent: fc.option(item),
      position: fc.constantFrom('a0', 'a1', 'a2', 'a3'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('toggle' as const), item }) },
  {
    weight: 2,
    arbitrary: fc.record({
      act: fc.constant('look' as const),
      filters: fc.constantFrom<(readonly Condition[])[]>(
        [],
        [{ column: 'status', test: { is: 'anyOf', values: ['done'] } }],
        [{ column: 'due', test: { is: 'late' } }],
        [{ column: 'title', test: { is: 'question' } }],
      ),
      sort: fc.constantFrom(null, 'due', 'title', 'plannedBudget'),
      grouping: fc.constantFrom('tree' as const, 'flat' as const),
      folded: fc.subarray(['g', 'o', 'q']),
    }),
  },
);

type Item = Readonly<Record<string, unknown>> & {
  readonly id: string;
  readonly parent: string | null;
  readonly position: string | null;
};

const START: readonly Item[] = IDS.map((id, index) => ({
  id,
  title: `Titre ${id}`,
  parent: 'gh'.includes(id)
    ? null
    : 'oqr'.includes(id)
      ? 'gh'.charAt(index % 2)
      : 'oqr'.charAt(index % 3),
  position: `a${index}`,
}));

/** Rows as the window keeps them: those that nothing changed stay the same things. */
function rowsOver(items: readonly Item[], known: Map<string, PlanRow>): readonly PlanRow[] {
  return placeItems(items, { actionRank: 3, numbering: 'through' }).map(
    ({ item: held, rank, level, under, number, misplaced }) => {
      const row: PlanRow = { ...held, rank, level, under, number, misplaced, conflicts: [] };
      const key = JSON.stringify(row);
      const same = known.get(key) ?? row;
      known.set(key, same);
      return same;
    },
  );
}

const drawnTree = (tree: PlanTree) => ({
  rows: tree.rows,
  astray: tree.astray,
  families: [null, ...IDS].map((id) => tree.under(id)),
  byId: IDS.map((id) => tree.byId.get(id)),
});
const drawnLines = ({ lines, meanings }: PlanLines) =>
  lines.map((line) => ({ line, meaning: meanings.get(line.id) }));

const textIn = (row: PlanRow, column: PlanColumn) => textOf(row, column, {}, 'fr');

test('edit after edit, what is drawn is what drawing afresh gives', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const derive = createViewRows();
      const [trees, lines, periods] = [createTrees(), createViewLines(), createPeriods()];
      const [foot, counts] = [runningSum(footOf), createFindingCounts()];
      const known = new Map<string, PlanRow>();
      let items = START;
      let gone: readonly Item[] = [];
      let filters: readonly Condition[] = [];
      let order: Order<PlanRow> | null = null;
      let definition = ALL_ACTIONS;
      let folded: ReadonlySet<string> = new Set();

      for (const taken of steps) {
        if (taken.act === 'set')
          items = items.map((one) => (one.id === taken.item ? { ...one, ...taken.values } : one));
        if (taken.act === 'move')
          items = items.map((one) =>
            one.id === taken.item
              ? { ...one, parent: taken.parent, position: taken.position }
              : one,
          );
        if (taken.act === 'toggle') {
          const isHere = items.some(({ id }) => id === taken.item);
          const moved = [...items, ...gone].filter(({ id }) => id === taken.item);
          items = isHere ? items.filter(({ id }) => id !== taken.item) : [...items, ...moved];
          gone = isHere ? [...gone, ...moved] : gone.filter(({ id }) => id !== taken.item);
        }
        if (taken.act === 'look') {
          const column = columns.find(({ id }) => id === taken.sort);
          filters = taken.filters;
          order = column === undefined ? null : orderBy(sortKeyOf(column, shownIn, textIn), false);
          definition = { ...ALL_ACTIONS, grouping: taken.grouping };
          folded = new Set(taken.folded);
        }

        const rows = rowsOver(items, known);
        const isNarrowed = filters.length > 0;
        const settings: LineSettings = {
          actionRank: 3,
          insertion: null,
          lettersPerLine: 30,
          folded,
          isNarrowed,
        };
        const today = '2026-05-01';

        const fresh = treeOf(rows);
        const found = isNarrowed ? matchingIds(rows, filters, columns, today) : null;
        const narrow = narrowedTree(fresh, shownIds(found, fresh), order);
        const sight = rowsFound(fresh, found, order);

        const tree = trees(rows);
        const matching = derive.matching(rows, filters, columns, today);
        const ids = isNarrowed ? matching : null;
        const narrowed = derive.narrowed(tree, derive.shown(ids, tree), order);
        const inSight = derive.found(tree, ids, order);

        expect(drawnTree(tree)).toEqual(drawnTree(fresh));
        expect(ids).toEqual(found);
        expect(drawnTree(narrowed)).toEqual(drawnTree(narrow));
        expect(inSight).toEqual(sight);
        expect(
          drawnLines(lines({ tree: narrowed, found: inSight, definition }, tree, settings)),
        ).toEqual(
          drawnLines(viewLines({ tree: narrow, found: sight, definition }, fresh, settings)),
        );
        expect(foot(rows, PERIODS[0])).toEqual(footOf(rows, PERIODS[0]));
        expect(counts(rows, columns, today)).toEqual(findingCounts(rows, columns, today));
        expect(periods(plan, rows, fields)).toEqual(periodsOf(plan, rows, fields));
      }
    }),
    { numRuns: 300 },
  );
});

test('a value changed leaves the tree its shape and the lines their list', () => {
  const known = new Map<string, PlanRow>();
  const [trees, lines] = [createTrees(), createViewLines()];
  const settings: LineSettings = { actionRank: 3, insertion: null, lettersPerLine: 30 };
  const drawn = (items: readonly Item[]) => {
    const rows = rowsOver(items, known);
    const tree = trees(rows);
    return { tree, plan: lines({ tree, found: rows, definition: ALL_ACTIONS }, tree, settings) };
  };
  const before = drawn(START);
  const after = drawn(START.map((one) => (one.id === 'a' ? { ...one, status: 'done' } : one)));
  expect(after.tree).not.toBe(before.tree);
  expect(after.tree.shape).toBe(before.tree.shape);
  expect(after.plan.lines).toBe(before.plan.lines);
  expect(after.plan.meanings.get('a')).toMatchObject({ row: { status: 'done' } });
  expect(after.plan.meanings.get('b')).toBe(before.plan.meanings.get('b'));
});
