import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  FINDINGS,
  holds,
  isFound,
  isLate,
  matchingRows,
  testsFor,
  withSurroundings,
  type FilteredRow,
} from './plan-filter.ts';
import { withCondition, withoutColumn, type FilterColumn } from './record-filter.ts';
import { sortedBy } from './sorted-rows.ts';
import {
  ALL_ACTIONS,
  isSameView,
  readDefinition,
  writeDefinition,
  type Condition,
  type Test,
} from './view-definition.ts';

const TODAY = '2026-11-21';
const column = (
  name: string,
  kind: FilterColumn['field']['kind'],
  element?: FilterColumn['field']['element'],
): FilterColumn => ({ id: name, field: { name, kind, element }, element: null });

const title = column('title', 'text');
const status = column('status', 'choice');
const due = column('due', 'date');
const territories = column('territories', 'yesNo', 'word');
const budget = column('plannedBudget', 'money', 'year');
const progress = column('progress', 'integer');
const yearly = column('yearly', 'yesNo');
const priority: FilterColumn = {
  id: 'priority:2024-2025',
  field: { name: 'priority', kind: 'yesNo', element: 'period' },
  element: '2024-2025',
};
const lead = column('leadPerson', 'reference');
const leadOrganisation = column('leadOrganisation', 'reference');
const COLUMNS = [
  title,
  status,
  due,
  territories,
  budget,
  progress,
  yearly,
  priority,
  lead,
  leadOrganisation,
];

const keeps = (row: Record<string, unknown>, on: FilterColumn, asked: Test) =>
  holds(row, on, asked, TODAY);

describe('a condition', () => {
  test('finds words without their accents and case', () => {
    expect(keeps({ title: 'Fête de l’Été' }, title, { is: 'containing', text: 'ete' })).toBe(true);
    expect(keeps({ title: null }, title, { is: 'containing', text: 'ete' })).toBe(false);
  });

  test('keeps any of the choices, or of the members of a set', () => {
    const asked: Test = { is: 'anyOf', values: ['toDo', 'Ain'] };
    expect(keeps({ status: 'toDo' }, status, asked)).toBe(true);
    expect(keeps({ status: 'done' }, status, asked)).toBe(false);
    expect(keeps({ territories: ['Rhône', 'Ain'] }, territories, asked)).toBe(true);
    expect(keeps({ territories: [] }, territories, asked)).toBe(false);
  });

  test('keeps days between two, either being open', () => {
    const within = (from: string | null, to: string | null): Test => ({ is: 'within', from, to });
    const row = { due: '2026-12-15' };
    expect(keeps(row, due, within('2026-12-15', '2026-12-15'))).toBe(true);
    expect(keeps(row, due, within(null, '2026-12-14'))).toBe(false);
    expect(keeps(row, due, within('2026-12-16', null))).toBe(false);
    expect(keeps({ due: null }, due, within(null, null))).toBe(false);
  });

  test('adds up the years of an amount', () => {
    const row = { plannedBudget: { 2025: 10_000, 2026: 5000 } };
    expect(keeps(row, budget, { is: 'between', least: 15_000, most: 15_000 })).toBe(true);
    expect(keeps(row, budget, { is: 'between', least: 15_001, most: null })).toBe(false);
    expect(keeps({ plannedBudget: {} }, budget, { is: 'between', least: null, most: 0 })).toBe(
      false,
    );
    expect(keeps({ progress: 0 }, progress, { is: 'between', least: 0, most: 0 })).toBe(true);
  });

  test('reads the progress that steps make where nobody wrote one', () => {
    const half: Test = { is: 'between', least: 50, most: 50 };
    const row = { steps: { done: 1, total: 2 } };
    expect(keeps(row, progress, half)).toBe(true);
    expect(keeps(row, progress, { is: 'missing' })).toBe(false);
    expect(keeps({ ...row, progress: 10 }, progress, half)).toBe(false);
  });

  test('reads the priority of its own period', () => {
    expect(keeps({ priority: { '2024-2025': true } }, priority, { is: 'yes' })).toBe(true);
    expect(keeps({ priority: { '2025-2026': true } }, priority, { is: 'no' })).toBe(true);
    expect(keeps({ yearly: null }, yearly, { is: 'no' })).toBe(true);
  });

  test('is late what has passed and is neither done nor given up', () => {
    expect(isLate({ due: '2026-11-20', status: 'toDo' }, TODAY)).toBe(true);
    expect(isLate({ due: '2026-11-21', status: 'toDo' }, TODAY)).toBe(false);
    expect(isLate({ due: '2026-11-20', status: 'done' }, TODAY)).toBe(false);
    expect(isLate({ due: null, status: 'toDo' }, TODAY)).toBe(false);
  });

  test('missing and present part every value in two', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const row = { title: value };
        expect(keeps(row, title, { is: 'missing' })).not.toBe(keeps(row, title, { is: 'present' }));
      }),
    );
  });
});

test('each column proposes tests that fit it', () => {
  expect(testsFor(title)[0]).toBe('containing');
  expect(testsFor(territories)[0]).toBe('anyOf');
  expect(testsFor(due)).toContain('late');
  expect(testsFor(column('start', 'date'))).not.toContain('late');
  expect(testsFor(budget)[0]).toBe('between');
  expect(testsFor(priority)).toEqual(['yes', 'no']);
});

const anyRows = fc
  .array(
    fc.record({
      status: fc.constantFrom('toDo', 'done', 'toDetail', null),
      title: fc.constantFrom('Un', 'Deux', null),
      due: fc.constantFrom('2026-01-01', '2027-01-01', null),
      rank: fc.integer({ min: 1, max: 4 }),
    }),
    { maxLength: 30 },
  )
  .map((given) => {
    const last = new Map<number, string>();
    return given.map(({ rank: wanted, ...fields }, index): FilteredRow & { rank: number } => {
      const rank = Math.min(wanted, last.size + 1);
      const id = `r${index}`;
      last.set(rank, id);
      for (const deeper of [2, 3, 4]) if (deeper > rank) last.delete(deeper);
      const level = (['goal', 'objective', 'action', 'example'] as const)[rank - 1] ?? 'goal';
      return { id, under: last.get(rank - 1) ?? null, level, rank, ...fields };
    });
  });
const anyConditions = fc.array(
  fc.constantFrom<Condition>(
    { column: 'status', test: { is: 'anyOf', values: ['toDo'] } },
    { column: 'title', test: { is: 'containing', text: 'un' } },
    { column: 'due', test: { is: 'late' } },
    { column: 'due', test: { is: 'missing' } },
    { column: 'of a later version', test: { is: 'missing' } },
  ),
  { maxLength: 4 },
);

describe('the rows that a filter keeps', () => {
  const kept = (rows: readonly FilteredRow[], conditions: readonly Condition[]) =>
    matchingRows(rows, conditions, COLUMNS, TODAY).map(({ id }) => id);

  test('one more condition never shows more, whatever their order', () => {
    fc.assert(
      fc.property(anyRows, anyConditions, anyConditions, (rows, some, more) => {
        const fewer = new Set(kept(rows, [...some, ...more]));
        expect([...fewer]).toEqual(kept(rows, [...more, ...some]));
        const actions = new Set(rows.flatMap(({ id, level }) => (level === 'action' ? [id] : [])));
        expect(fewer.intersection(actions).isSubsetOf(new Set(kept(rows, some)))).toBe(true);
      }),
    );
  });

  test('without any condition, all the actions', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const actions = rows.filter(({ level }) => level === 'action').map(({ id }) => id);
        expect(kept(rows, [])).toEqual(actions);
      }),
    );
  });

  test('an objective to break down answers to what is asked of its state', () => {
    const rows: FilteredRow[] = [
      { id: 'o', under: null, level: 'objective', status: 'toDetail' },
      { id: 'p', under: null, level: 'objective', status: 'toDetail' },
      { id: 'a', under: 'p', level: 'action', status: 'toDo' },
    ];
    const toDetail: Condition = { column: 'status', test: { is: 'anyOf', values: ['toDetail'] } };
    expect(kept(rows, [toDetail])).toEqual(['o']);
    expect(kept(rows, [...FINDINGS.noLead])).toEqual(['a']);
  });

  test('are of any level where it is about how titles are worded', () => {
    const rows: FilteredRow[] = [
      { id: 'g', under: null, level: 'goal', title: 'Formations (à préciser)' },
      { id: 'o', under: 'g', level: 'objective', title: 'Quel zonage ?' },
      { id: 'a', under: 'o', level: 'action', title: 'Carte' },
      { id: 'e', under: 'a', level: 'example', title: 'Lyon ?' },
    ];
    expect(kept(rows, FINDINGS.question)).toEqual(['o', 'e']);
    expect(kept(rows, FINDINGS.placeholder)).toEqual(['g']);
  });

  test('stand among what they are under and what is under them, and nothing else', () => {
    fc.assert(
      fc.property(anyRows, anyConditions, (rows, conditions) => {
        const ids = new Set(kept(rows, conditions));
        const shown = withSurroundings(ids, rows);
        const parentOf = new Map(rows.map((row) => [row.id, row.under]));
        const above = (id: string): string[] => {
          const parent = parentOf.get(id) ?? null;
          return parent === null ? [] : [parent, ...above(parent)];
        };
        for (const row of rows) {
          const isNear =
            ids.has(row.id) ||
            above(row.id).some((id) => ids.has(id)) ||
            [...ids].some((id) => above(id).includes(row.id));
          expect(shown.has(row.id)).toBe(isNear);
        }
      }),
    );
  });
});

test('a finding is set when all its conditions are', () => {
  const both = FINDINGS.noLead.reduce(withCondition, [] as readonly Condition[]);
  expect(isFound('noLead', both)).toBe(true);
  expect(isFound('noLead', withoutColumn(both, 'leadPerson'))).toBe(false);
  expect(isFound('late', [])).toBe(false);
});

test('a sort keeps every row, puts what is empty last, and keeps the order of equals', () => {
  const anyKey = fc.oneof(fc.constant(null), fc.integer(), fc.integer());
  fc.assert(
    fc.property(fc.array(anyKey), fc.boolean(), (keys, descending) => {
      const rows = keys.map((key, rank) => ({ key, rank }));
      const sorted = sortedBy(rows, ({ key }) => key, descending);
      expect(sorted.toSorted((a, b) => a.rank - b.rank)).toEqual(rows);
      const way = descending ? -1 : 1;
      const filled = sorted.flatMap(({ key }) => key ?? []);
      expect(filled).toEqual(filled.toSorted((a, b) => way * (a - b)));
      expect(sorted.slice(filled.length).every(({ key }) => key === null)).toBe(true);
      for (const equals of Map.groupBy(sorted, ({ key }) => key).values())
        expect(equals).toEqual(equals.toSorted((a, b) => a.rank - b.rank));
    }),
  );
});

describe('a definition', () => {
  test('is read as it was written', () => {
    fc.assert(
      fc.property(anyConditions, fc.boolean(), (filters, descending) => {
        const definition = { ...ALL_ACTIONS, filters, sort: { column: 'due', descending } };
        const read = readDefinition(writeDefinition(definition));
        expect(read).toEqual(definition);
        expect(read !== undefined && isSameView(read, definition)).toBe(true);
      }),
    );
  });

  test('that is damaged, or of a later version, is no definition', () => {
    for (const text of ['', '{', 'null', '{"filters":[]}', '[1]'])
      expect(readDefinition(text)).toBeUndefined();
    const strange = JSON.stringify({
      ...ALL_ACTIONS,
      filters: [{ column: 'x', test: { is: '?' } }],
    });
    expect(readDefinition(strange)).toBeUndefined();
  });

  test('is the same whatever the order of its parts', () => {
    const one: Condition = { column: 'a', test: { is: 'missing' } };
    const two: Condition = { column: 'b', test: { is: 'within', from: null, to: TODAY } };
    expect(
      isSameView({ ...ALL_ACTIONS, filters: [one, two] }, { ...ALL_ACTIONS, filters: [two, one] }),
    ).toBe(true);
    expect(isSameView({ ...ALL_ACTIONS, grouping: 'flat' }, ALL_ACTIONS)).toBe(false);
  });
});
