import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CountedAction, dashboardOf, filtersOf, GROUPINGS } from './dashboard.ts';
import { matchingRows } from './plan-filter.ts';
import { type FilterColumn } from './record-filter.ts';

const action = (given: Partial<CountedAction> & { readonly id: string }): CountedAction => ({
  goal: null,
  status: null,
  due: null,
  territories: [],
  leadOrganisation: null,
  leadPerson: null,
  progress: null,
  indicators: null,
  yearly: false,
  periods: new Set(),
  planned: 0,
  actual: 0,
  ...given,
});

const TODAY = '2026-11-21';

describe('a dashboard', () => {
  it('counts a done action as wholly done, and leaves an abandoned one out of progress', () => {
    const found = dashboardOf(
      [
        action({ id: 'a', status: 'done', progress: 20 }),
        action({ id: 'b', status: 'inProgress', progress: 50 }),
        action({ id: 'c', status: 'abandoned', progress: 90 }),
        action({ id: 'd' }),
      ],
      [],
      TODAY,
    );
    expect([found.actions, found.done, found.progress]).toEqual([4, 1, 50]);
  });

  it('has no progress where there is none to speak of', () => {
    expect(dashboardOf([], [], TODAY).progress).toBeNull();
    expect(dashboardOf([action({ id: 'a', status: 'abandoned' })], [], TODAY).progress).toBeNull();
  });

  it('counts an action under each of its territories, and by the year it is due', () => {
    const { groups } = dashboardOf(
      [
        action({ id: 'a', territories: ['Nord', 'Sud'], due: '2027-02-01' }),
        action({ id: 'b', territories: ['Sud'], due: '2025-02-01' }),
        action({ id: 'c' }),
      ],
      [],
      TODAY,
    );
    const counts = (of: (typeof GROUPINGS)[number]) =>
      Object.fromEntries(groups[of].map(({ key, actions }) => [key, actions]));
    expect(counts('territory')).toEqual({ Nord: 1, Sud: 2, '': 1 });
    expect(groups.year.map(({ key, late }) => [key, late])).toEqual([
      ['', 0],
      ['2025', 1],
      ['2027', 0],
    ]);
  });

  it('finds without lead those that neither a structure nor a person leads', () => {
    const { findings } = dashboardOf(
      [
        action({ id: 'a', leadOrganisation: 'ici' }),
        action({ id: 'b', leadPerson: 'elle' }),
        action({ id: 'c' }),
      ],
      [],
      TODAY,
    );
    expect(findings.noLead).toBe(1);
  });

  it('adds up the budgets of its actions', () => {
    const found = dashboardOf(
      [action({ id: 'a', planned: 350, actual: 90 }), action({ id: 'b', planned: 50 })],
      [],
      TODAY,
    );
    expect([found.planned, found.actual]).toEqual([400, 90]);
  });
});

describe('the filters of a figure', () => {
  const columns: FilterColumn[] = [
    {
      id: 'territories',
      field: { name: 'territories', kind: 'yesNo', element: 'word' },
      element: null,
    },
    { id: 'due', field: { name: 'due', kind: 'date' }, element: null },
    {
      id: 'leadOrganisation',
      field: { name: 'leadOrganisation', kind: 'reference' },
      element: null,
    },
  ];
  const anyAction = fc.record({
    id: fc.uuid(),
    goal: fc.constantFrom('but', 'autre', null),
    due: fc.constantFrom('2025-01-01', '2026-12-31', '2027-06-15', null),
    territories: fc.subarray(['Nord', 'Sud', 'Est']),
    leadOrganisation: fc.constantFrom('ici', 'ailleurs', null),
  });

  it('find as many actions as the figure says', () => {
    fc.assert(
      fc.property(fc.array(anyAction, { maxLength: 30 }), (given) => {
        const actions = given.map((one) => action(one));
        const { groups } = dashboardOf(actions, [], TODAY);
        const goals = ['but', 'autre'].map((id) => ({ id, level: 'goal' as const, under: null }));
        const rows = [
          ...goals,
          ...actions.map((one) => ({
            ...one,
            level: 'action' as const,
            under: one.goal,
            misplaced: one.goal === null,
          })),
        ];
        for (const grouping of GROUPINGS)
          for (const { key, actions: count } of groups[grouping]) {
            const found = matchingRows(rows, filtersOf(grouping, key), columns, TODAY);
            expect([grouping, key, found.length]).toEqual([grouping, key, count]);
          }
      }),
    );
  });
});
