/** Several items at once: each gesture whole or not at all, and taken back by one undo. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createLocalBackend, type LocalBackend } from '#electron/backend/create-backend.ts';
import { temporaryPlace, type TemporaryPlace } from '../temporary-place.ts';
import { openWindow, type Window } from './window.ts';

let place: TemporaryPlace;
let backend: LocalBackend;
let window: Window;
let plan: string;
let objective: string;
let other: string;
let actions: string[];

beforeEach(async () => {
  place = temporaryPlace();
  backend = createLocalBackend(place.options);
  window = openWindow(backend);
  await window.get('application.createNetwork', { name: 'Réseau', structure: 'Ici' });
  plan = (await window.get('plan.create', { title: 'Plan' })).id;
  const goal = await add('But', null);
  objective = await add('Objectif', goal);
  other = await add('Autre', goal);
  actions = [await add('A', objective), await add('B', objective), await add('C', objective)];
});

afterEach(async () => {
  await backend.close();
  place.remove();
});

const add = async (title: string, parent: string | null): Promise<string> =>
  (await window.get('plan.addItem', { plan, parent, values: [{ field: 'title', value: title }] }))
    .id;

const titles = async (): Promise<string[]> =>
  (await window.get('plan.view', { plan })).rows
    .filter(({ rank }) => rank > 1)
    .map((row) => `${'  '.repeat(row.rank - 2)}${String(row['title'])}`);

const START = ['Objectif', '  A', '  B', '  C', 'Autre'];

test('items move together, in their order', async () => {
  const [a = '', b = '', c = ''] = actions;
  await window.get('plan.moveItems', { items: [a, b], parent: objective, after: c });
  expect(await titles()).toEqual(['Objectif', '  C', '  A', '  B', 'Autre']);
  await window.get('plan.moveItems', { items: [c, a], parent: other, after: null });
  expect(await titles()).toEqual(['Objectif', '  B', 'Autre', '  C', '  A']);
  await window.get('history.undo', {});
  await window.get('history.undo', {});
  expect(await titles()).toEqual(START);
  expect(
    await window.refusal('plan.moveItems', { items: [a, objective], parent: b, after: null }),
  ).toEqual({ code: 'would-loop' });
  expect(await titles()).toEqual(START);
});

test('items are copied with all they hold and all below them', async () => {
  const [a = '', b = ''] = actions;
  await add('Exemple', a);
  await window.get('record.set', {
    type: 'planItem',
    changes: [
      {
        id: a,
        cells: [
          { field: 'status', value: 'done' },
          { field: 'territories', element: 'Ain', value: true },
          { field: 'plannedBudget', element: '2026', value: 500 },
        ],
      },
    ],
  });
  await window.get('plan.duplicateItems', { items: [b, a] });
  expect(await titles()).toEqual([
    'Objectif',
    '  A',
    '    Exemple',
    '  B',
    '  A',
    '    Exemple',
    '  B',
    '  C',
    'Autre',
  ]);
  const copies = (await window.get('plan.view', { plan })).rows.filter(
    (row) => row['title'] === 'A',
  );
  const held = copies.map(({ status, territories, plannedBudget }) => [
    status,
    territories,
    plannedBudget,
  ]);
  expect(held[1]).toEqual(['done', ['Ain'], { 2026: 500 }]);
  await window.get('history.undo', {});
  expect(await titles()).toEqual(['Objectif', '  A', '    Exemple', '  B', '  C', 'Autre']);
});

test('copies have steps of their own, in the same order', async () => {
  const [a = ''] = actions;
  const stepsOf = async (item: string) =>
    (await window.get('step.list', { item })).steps.map(({ title, date, done }) => [
      title,
      date,
      done,
    ]);
  const said = [
    { field: 'title', value: 'Devis' },
    { field: 'date', value: '2026-03-01' },
  ];
  const { id } = await window.get('step.add', { item: a, values: said });
  const second = [{ field: 'title', value: 'Achat' }];
  const later = await window.get('step.add', { item: a, values: second });
  await window.get('step.move', { step: later.id, after: null });
  const done = [{ id, cells: [{ field: 'done', value: true }] }];
  await window.get('record.set', { type: 'step', changes: done });
  const { ids } = await window.get('plan.duplicateItems', { items: [a] });
  const both = [
    ['Achat', null, false],
    ['Devis', '2026-03-01', true],
  ];
  expect(await stepsOf(ids[0] ?? '')).toEqual(both);
  const changes = [{ id, cells: [{ field: 'title', value: 'Devis reçu' }] }];
  await window.get('record.set', { type: 'step', changes });
  expect(await stepsOf(ids[0] ?? '')).toEqual(both);
  await window.get('history.undo', {});
  await window.get('history.undo', {});
  expect(await stepsOf(ids[0] ?? '')).toEqual([]);
  expect(await stepsOf(a)).toEqual(both);
});

test('a block writes cells and adds items as one gesture, or does nothing', async () => {
  const [a = ''] = actions;
  const block = {
    plan,
    changes: [{ id: a, cells: [{ field: 'status', value: 'done' }] }],
    added: [
      {
        parent: objective,
        items: [[{ field: 'title', value: 'D' }], [{ field: 'title', value: 'E' }]],
      },
      { parent: other, after: null, items: [[{ field: 'title', value: 'F' }]] },
    ],
  };
  await window.get('plan.writeBlock', block);
  expect(await titles()).toEqual(['Objectif', '  A', '  B', '  C', '  D', '  E', 'Autre', '  F']);
  await window.get('history.undo', {});
  expect(await titles()).toEqual(START);
  expect((await window.get('plan.view', { plan })).rows.some((row) => 'status' in row)).toBe(false);
  const untitled = [{ parent: other, items: [[{ field: 'status', value: 'done' }]] }];
  expect(await window.refusal('plan.writeBlock', { ...block, added: untitled })).toMatchObject({
    code: 'missing-value',
    label: { fr: 'Intitulé' },
  });
  expect(await titles()).toEqual(START);
});

test('what changed since a position is told by value, and the plan as a whole when places changed', async () => {
  const [a = ''] = actions;
  const { asOf } = await window.ask('plan.view', { plan });
  expect(await window.get('plan.changes', { plan, since: asOf })).toMatchObject({
    whole: false,
    items: [],
  });
  await window.get('record.set', {
    type: 'planItem',
    changes: [{ id: a, cells: [{ field: 'status', value: 'done' }] }],
  });
  const view = await window.ask('plan.view', { plan });
  const { whole, items } = await window.get('plan.changes', { plan, since: asOf });
  expect(whole).toBe(false);
  expect(items.map(({ id, status }) => [id, status])).toEqual([[a, 'done']]);
  expect(view.value.rows.find(({ id }) => id === a)).toMatchObject(items[0] ?? {});
  await window.get('plan.deleteItems', { items: [a] });
  expect((await window.get('plan.changes', { plan, since: view.asOf })).whole).toBe(true);
  expect((await window.get('plan.changes', { plan, since: view.asOf + 1_000 })).whole).toBe(true);
});
