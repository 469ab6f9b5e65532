import fc from 'fast-check';
import Papa from 'papaparse';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createModel, typeOf } from '../model/model.ts';
import { RECORD_TYPES } from '../model/types.ts';
import { exportPlan } from './plan-export.ts';
import type { ChosenMeaning } from './plan-headings.ts';
import { type ExistingPlan, importPlan, type PlanImport } from './plan-import.ts';
import { placeItems } from './plan-tree.ts';
import { type Directory, type Fields, nameKey } from './sheet-cell.ts';

const model = createModel(RECORD_TYPES, [
  { id: 'c1', type: 'planItem', label: 'Notes', kind: 'text' },
  { id: 'c2', type: 'planItem', label: 'Action', kind: 'choice', options: ['★', '★★'] },
  { id: 'c3', type: 'planItem', label: 'Budget prévu 2026', kind: 'text' },
  { id: 'c4', type: 'planItem', label: 'Note', kind: 'integer', element: 'year' },
]);
const type = typeOf(model, 'planItem');

const people: Readonly<Record<string, readonly [type: string, name: string]>> = {
  o1: ['organisation', 'La CLAVette'],
  o2: ['organisation', 'Le Pignon; "sur, rue"'],
  o3: ['organisation', 'Doublon'],
  o4: ['organisation', 'doublon'],
  p1: ['person', 'Camille Roux'],
  p2: ['person', ''],
};
const directory: Directory = {
  nameOf: (id) => people[id]?.[1],
  named: (wanted, name) =>
    Object.entries(people).flatMap(([id, [kind, title]]) =>
      kind === wanted && nameKey(title) === nameKey(name) ? [id] : [],
    ),
};

interface Held {
  plan: Fields & { id: string };
  items: Map<string, Fields>;
}

const existing = ({ plan, items }: Held): ExistingPlan => {
  const actionRank = typeof plan['actionRank'] === 'number' ? plan['actionRank'] : 3;
  const numbering = plan['numbering'] === 'through' ? 'through' : 'none';
  const records = [...items].map(([id, fields]) => ({
    ...fields,
    id,
    parent: typeof fields['parent'] === 'string' ? fields['parent'] : null,
    position: typeof fields['position'] === 'string' ? fields['position'] : null,
  }));
  return {
    id: plan.id,
    shape: { actionRank, levelNames: (plan['levelNames'] ?? {}) as Record<string, string> },
    numbering,
    priorityPeriods: (plan['priorityPeriods'] ?? []) as string[],
    placed: placeItems(records, { actionRank, numbering }),
  };
};

/** The records after an import's changes, as the store would have them. */
function applied(held: Held | null, { plan, changes }: PlanImport): Held {
  const after: Held = { plan: { ...held?.plan, id: plan }, items: new Map(held?.items) };
  for (const { type: of, record, field: name, element, value } of changes) {
    const field = typeOf(model, of).fields.find((one) => one.name === name);
    if (field === undefined) throw new Error(`no field ${name}`);
    const fields: Record<string, unknown> = {
      ...(of === 'plan' ? after.plan : after.items.get(record)),
    };
    if (field.element === 'word' || field.element === 'reference') {
      const members = new Set((fields[name] ?? []) as string[]);
      if (value === true) members.add(element ?? '');
      else members.delete(element ?? '');
      fields[name] = [...members];
    } else if (field.element === undefined) fields[name] = value;
    else fields[name] = { ...(fields[name] as object | undefined), [element ?? '']: value };
    if (of === 'plan') after.plan = { ...fields, id: plan };
    else after.items.set(record, fields);
  }
  return after;
}

let lastId = 0;
const run = (
  sheet: readonly (readonly string[])[],
  held: Held | null = null,
  chosen: readonly ChosenMeaning[] = [],
) => {
  const result = importPlan({
    sheet,
    chosen,
    plan: held === null ? null : existing(held),
    title: 'Plan',
    type,
    directory,
    newId: () => `n${(lastId += 1)}`,
    language: 'fr',
  });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};
const refusal = (sheet: readonly (readonly string[])[]) => {
  const result = importPlan({
    sheet,
    plan: null,
    title: 'Plan',
    type,
    directory,
    newId: () => 'n',
    language: 'fr',
  });
  return result.ok ? 'accepted' : result.error;
};
const effects = ({ rows }: PlanImport) =>
  rows.map(({ path, effect }) => `${effect} ${path.join(' / ')}`);
const countAt = ({ rows }: PlanImport, level: string) =>
  rows.filter((row) => row.level === level).length;
const find = ({ items }: Held, title: string): Fields => {
  const found = [...items.values()].find((fields) => fields['title'] === title);
  if (found === undefined) throw new Error(`no ${title}`);
  return found;
};

const reference = Papa.parse<string[]>(
  readFileSync(
    new URL('../../tests/fixtures/plan-d-action-2024-2028.csv', import.meta.url),
    'utf8',
  ).trim(),
).data;

describe('a table as it was laid out', () => {
  const laid = [
    ['Projet associatif', '', 'Stratégie', '', ''],
    ['Missions', 'Objectifs Opérationnels', 'Actions', 'État / Horizon', 'Prio'],
    ['M', 'Obj 1. O', 'A', 'à faire', 'X'],
    ['', 'Obj 2. P', '', 'à décliner', ''],
  ];
  const chosen = [
    { column: 3, target: 'status', element: '' },
    { column: 4, target: 'priority', element: '2024-2025' },
  ];

  it('is read under its bands, each column as the person says, each row by its place in the file', () => {
    const read = run(laid, null, chosen);
    expect(read.columns.map(({ target }) => target)).toEqual([
      'goal',
      'objective',
      'action',
      'status',
      'priority',
    ]);
    expect(read.rows.map(({ row }) => row)).toEqual([3, 3, 3, 4]);
    expect(read.lines).toBe(2);
    const held = applied(null, read);
    expect(find(held, 'A')).toMatchObject({ status: 'toDo', priority: { '2024-2025': true } });
    expect(held.plan).toMatchObject({ levelNames: { 1: 'Missions' }, numbering: 'through' });
    expect(
      run(laid)
        .columns.slice(3)
        .map(({ target }) => target),
    ).toEqual([null, null]);
  });

  it('gives its levels and numbering to a plan that is empty, and keeps its title', () => {
    const empty: Held = { plan: { id: 'p', title: 'Le nôtre' }, items: new Map() };
    const held = applied(empty, run(laid, empty, chosen));
    expect(held.plan).toMatchObject({
      title: 'Le nôtre',
      levelNames: { 1: 'Missions' },
      numbering: 'through',
      priorityPeriods: ['2024-2025'],
    });
  });

  it('is refused when a person leaves every title out, or means one thing twice', () => {
    const nothing = [0, 1, 2].map((column) => ({ column, target: null, element: '' }));
    expect(() => run(laid, null, nothing)).toThrow('sheet-no-title');
    const twice = [3, 4].map((column) => ({ column, target: 'status', element: '' }));
    expect(() => run(laid, null, twice)).toThrow('sheet-doubled-heading');
  });
});

describe('the reference plan', () => {
  const first = run(reference);
  const held = applied(null, first);

  it('has 3 goals, 13 objectives and 27 actions, 17 of them a priority', () => {
    expect(first.problems).toEqual([]);
    expect(
      ['goal', 'objective', 'action', 'example'].map((level) => countAt(first, level)),
    ).toEqual([3, 13, 27, 0]);
    const priorities = [...held.items.values()].filter(
      (fields) => JSON.stringify(fields['priority']) === '{"2024-2025":true}',
    );
    expect(priorities).toHaveLength(17);
  });

  it('keeps the status of objectives without actions, and leaves numbers to the plan', () => {
    expect(find(held, 'Faciliter le fonctionnement administratif des ateliers')['status']).toBe(
      'toDetail',
    );
    expect(find(held, 'Proposer des plaidoyers communs')['status']).toBe('toDetail');
    expect(
      find(held, 'Visibiliser les actions envers les publics « minorisés »')['status'],
    ).toBeUndefined();
    expect(held.plan).toMatchObject({
      numbering: 'through',
      actionRank: 3,
      levelNames: { 1: 'Mission' },
      priorityPeriods: ['2024-2025'],
    });
    const numbers = existing(held)
      .placed.filter(({ level }) => level === 'objective')
      .map(({ number }) => number);
    expect(numbers).toEqual(Array.from({ length: 13 }, (_, index) => String(index + 1)));
  });

  it('says what each column is', () => {
    expect(first.columns.map(({ target, element }) => `${target} ${element}`.trim())).toEqual([
      'goal',
      'objective',
      'action',
      'status',
      'horizon',
      'territories',
      'humanResources',
      'financialResources',
      'priority 2024-2025',
    ]);
  });

  it('changes nothing when imported again, whole or in part', () => {
    for (const sheet of [reference, [...reference.slice(0, 1), ...reference.slice(12, 20)]]) {
      const again = run(sheet, held);
      expect(again).toMatchObject({ problems: [], changes: [] });
      expect(new Set(again.rows.map(({ effect }) => effect))).toEqual(new Set(['same']));
    }
  });

  it('keeps numbers that are not those of the plan', () => {
    const odd = reference.map((row) => row.map((text) => text.replace('Obj 13.', 'Obj 14.')));
    const other = applied(null, run(odd));
    expect(other.plan['numbering']).toBe('none');
    expect(find(other, 'Obj 8. Proposer des plaidoyers communs')['status']).toBe('toDetail');
  });
});

describe('a table', () => {
  const headings = [
    'Axe',
    'Objectif',
    'Action',
    'État',
    'Échéance',
    'Partenaires',
    'Budget prévu 2026',
    'Remarque',
  ];
  const row = (...cells: string[]) => [...cells, ...headings.slice(cells.length).map(() => '')];
  const base = [
    headings,
    row('A', 'O', 'a1', 'à faire', '15/12/26', 'la clavette', '1 150,50 €'),
    row('', '', 'a2'),
    row('', 'P'),
    row('B', 'O', 'a1', 'X'),
  ];

  it('continues titles that span several rows', () => {
    expect(effects(run(base.slice(0, 4)))).toEqual([
      'new A',
      'new A / O',
      'new A / O / a1',
      'new A / O / a2',
      'new A / P',
    ]);
  });

  it('says row and column of what it cannot read, and leaves unknown columns out', () => {
    const { problems, columns } = run([
      ...base,
      [...row('B', 'O', 'a3'), 'too much'],
      row('C', '', 'a4'),
      row('', '', '', 'En cours'),
    ]);
    expect(columns.at(-1)).toEqual({ heading: 'Remarque', target: null, element: '' });
    expect(problems).toEqual([
      { row: 5, column: 'État', reason: 'value', value: 'X' },
      { row: 6, column: '', reason: 'too-many-cells', value: 'too much' },
      { row: 7, column: '', reason: 'missing-parent', value: 'a4' },
      { row: 8, column: '', reason: 'no-title', value: '' },
    ]);
  });

  it('names people and structures of the directory, or refuses', () => {
    const sheet = [
      headings.slice(0, 6),
      row('A', '', '', '', '', 'Doublon').slice(0, 6),
      row('B', '', '', '', '', 'La clavette ; Inconnue').slice(0, 6),
    ];
    expect(run(sheet).problems).toEqual([
      { row: 2, column: 'Partenaires', reason: 'ambiguous-name', value: 'Doublon' },
      { row: 3, column: 'Partenaires', reason: 'unknown-name', value: 'La clavette ; Inconnue' },
    ]);
  });

  it.each([
    ['nothing under its headings', [headings, row('')], { code: 'sheet-empty' }],
    ['no title', [['État'], ['à faire']], { code: 'sheet-no-title' }],
    [
      'the same heading twice',
      [
        ['Action', 'Etat', 'état'],
        ['a', '', ''],
      ],
      { code: 'sheet-doubled-heading', heading: 'état' },
    ],
    [
      'two headings of one meaning',
      [
        ['Action', 'État', 'Statut'],
        ['a', '', ''],
      ],
      { code: 'sheet-doubled-heading', heading: 'Statut' },
    ],
  ])('is refused with %s', (_name, sheet, expected) => {
    expect(refusal(sheet)).toEqual(expected);
  });

  it('makes two items of one title on two rows of its own', () => {
    const doubled = [
      headings.slice(0, 3),
      ['A', 'O', 'r'],
      ['A', 'O', 'r'],
      ['A', 'P', ''],
      ['A', 'P', 'x'],
      ['A', 'P', ''],
      ['A', 'P', 'y'],
    ];
    const held = applied(null, run(doubled));
    expect(held.items.size).toBe(8);
    expect(run(doubled, held)).toMatchObject({ changes: [], problems: [] });
  });

  it('updates what differs and leaves what is empty or missing', () => {
    const held = applied(null, run(base.slice(0, 4)));
    const again = run([headings, row('a', 'o', 'A1', 'En cours'), row('A', 'O', 'a3')], held);
    expect(effects(again)).toEqual([
      'same A',
      'same A / O',
      'changed A / O / A1',
      'new A / O / a3',
    ]);
    const after = applied(held, again);
    expect(after.items.size).toBe(6);
    expect(find(after, 'A1')).toMatchObject({
      status: 'inProgress',
      due: '2026-12-15',
      partners: ['o1'],
      plannedBudget: { 2026: 115050 },
    });
    expect(
      existing(after)
        .placed.map(({ item }) => item.id)
        .indexOf(''),
    ).toBe(-1);
    expect(existing(after).placed.map(({ item }) => (item as Fields)['title'])).toEqual([
      'A',
      'O',
      'A1',
      'a3',
      'a2',
      'P',
    ]);
  });

  it('with identifiers, renames, moves and survives sorting', () => {
    const held = applied(null, run(base.slice(0, 4)));
    const [top = [], ...rows] = exportPlan(existing(held), type, directory, 'fr');
    const edited = rows.map((cells) => cells.map((text) => (text === 'O' ? 'Nouveau' : text)));
    const moved = edited.map((cells) =>
      cells[3] === 'a2' ? [cells[0] ?? '', 'A', 'P', 'a2', ...cells.slice(4)] : cells,
    );
    const again = run([top, ...moved.toReversed()], held);
    expect(again.problems).toEqual([]);
    expect(effects(again).toSorted()).toEqual([
      'changed A / Nouveau',
      'changed A / P / a2',
      'same A',
      'same A / Nouveau / a1',
      'same A / P',
    ]);
    expect(
      existing(applied(held, again)).placed.map(({ item }) => (item as Fields)['title']),
    ).toEqual(['A', 'Nouveau', 'a1', 'P', 'a2']);
  });

  it('refuses an identifier that is unknown or met twice, and one item under itself', () => {
    const held = applied(null, run(base.slice(0, 4)));
    const id = existing(held).placed.map(({ item }) => item.id);
    const { problems } = run(
      [
        ['Identifiant', 'Axe', 'Objectif', 'Action'],
        ['other', 'A', '', ''],
        [id[0] ?? '', 'A', 'A', ''],
        [id[0] ?? '', 'A', '', ''],
      ],
      held,
    );
    expect(problems.map(({ row: at, reason }) => [at, reason])).toEqual([
      [2, 'unknown-id'],
      [3, 'missing-parent'],
      [4, 'unknown-id'],
    ]);
  });
});

describe('an exported plan', () => {
  const title = fc.oneof(
    fc.constantFrom(
      'A',
      'a',
      'À',
      '',
      ' ',
      '?',
      '!',
      'Obj 1. A',
      'Obj 2. B',
      '2) A',
      '=1',
      '"',
      'x;y',
      'l1\nl2',
      'l1\r\nl2',
      ' A ',
    ),
    fc.string({ unit: 'grapheme', maxLength: 6 }),
  );
  const members = (...ids: string[]) => fc.uniqueArray(fc.constantFrom(...ids), { maxLength: 4 });
  const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
  const item = fc.record({
    parent: optional(fc.constantFrom('i0', 'i1', 'i2', 'i3', 'i4', 'i5', 'lost')),
    position: optional(fc.constantFrom('a0', 'a1', 'a2', 'Zz', '?')),
    title: optional(title),
    status: optional(fc.constantFrom('toDo', 'done', 'ofANewerVersion')),
    due: optional(fc.constantFrom('2026-12-15', '0001-01-01')),
    notes: optional(title),
    territories: fc.uniqueArray(
      fc.constantFrom('Rhône', 'a;b', '"', ' padded ', '', '=x', 'x'.repeat(300)),
      { maxLength: 3 },
    ),
    leadPerson: optional(fc.constantFrom('p1', 'p2', 'lost')),
    partners: members('o1', 'o2', 'o3', 'o4', 'lost'),
    plannedBudget: fc.dictionary(fc.constantFrom('2026', '2027', 'weird'), fc.integer(), {
      maxKeys: 2,
    }),
    priority: fc.dictionary(
      fc.constantFrom('2024-2025', '2025-09-01/2026-08-31', '?'),
      fc.boolean(),
      { maxKeys: 2 },
    ),
    yearly: optional(fc.boolean()),
    x_c1: optional(title),
    x_c2: optional(fc.constantFrom('★', '★★', 'other')),
    x_c3: optional(title),
    x_c4: fc.dictionary(fc.constantFrom('2026'), fc.integer(), { maxKeys: 1 }),
  });
  const plan = fc.record({
    actionRank: fc.constantFrom(2, 3, 4),
    numbering: fc.constantFrom('through', 'none'),
    levelNames: fc.dictionary(
      fc.constantFrom('1', '2', '3', '4'),
      fc.constantFrom('Mission', 'Axe', 'Notes', 'État', '?', 'Identifiant', ' '),
      { maxKeys: 4 },
    ),
    priorityPeriods: fc.uniqueArray(fc.constantFrom('2024-2025', '2026', '?'), { maxLength: 3 }),
  });

  it('imports back with nothing changed, whatever it holds', () => {
    fc.assert(
      fc.property(
        plan,
        fc.array(item, { maxLength: 7 }),
        fc.constantFrom('fr' as const, 'en' as const),
        fc.boolean(),
        (fields, items, language, isSorted) => {
          const held: Held = {
            plan: { ...fields, id: 'plan' },
            items: new Map(items.map((one, index) => [`i${index}`, one])),
          };
          const [headings = [], ...rows] = exportPlan(existing(held), type, directory, language);
          if (rows.length === 0) return;
          const again = run([headings, ...(isSorted ? rows.toReversed() : rows)], held);
          expect(again.problems).toEqual([]);
          expect(again.changes).toEqual([]);
          expect(again.columns.filter(({ target }) => target === null)).toEqual([]);
        },
      ),
      { numRuns: 1000 },
    );
  }, 60_000);
});
