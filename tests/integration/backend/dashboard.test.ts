/** A dashboard through the contract, on a real database. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createLocalBackend, type LocalBackend } from '#electron/backend/create-backend.ts';
import { temporaryPlace, type TemporaryPlace } from '../temporary-place.ts';
import { openWindow, type Window } from './window.ts';

let place: TemporaryPlace;
let backend: LocalBackend;
let window: Window;
let plan: string;

beforeEach(async () => {
  place = temporaryPlace();
  backend = createLocalBackend(place.options);
  window = openWindow(backend);
  await window.get('application.createNetwork', { name: 'Réseau', structure: 'Ici' });
  plan = (await window.get('plan.create', { title: 'Plan', period: '2024-2028' })).id;
});

afterEach(async () => {
  await backend.close();
  place.remove();
});

type Values = readonly (readonly [
  field: string,
  value: string | number | boolean,
  element?: string,
])[];

const add = async (title: string, parent: string | null, values: Values = []): Promise<string> =>
  (
    await window.get('plan.addItem', {
      plan,
      parent,
      values: [
        { field: 'title', value: title },
        ...values.map(([field, value, element]) => ({
          field,
          value,
          ...(element === undefined ? {} : { element }),
        })),
      ],
    })
  ).id;

test('counts the actions of a plan by goal, territory, year and priority', async () => {
  const [first, second] = [await add('But A', null), await add('But B', null)];
  const [a, b] = [await add('Objectif', first), await add('Objectif', second)];
  await add('Une', a, [
    ['status', 'done'],
    ['territories', true, 'Nord'],
    ['due', '2024-06-01'],
    ['priority', true, '2024-2025'],
    ['plannedBudget', 120_000, '2024'],
    ['plannedBudget', 30_000, '2025'],
  ]);
  await add('Deux', b, [
    ['status', 'inProgress'],
    ['progress', 40],
    ['due', '2020-06-01'],
    ['priority', true, '2024-2025'],
  ]);
  // A mark taken away again is none.
  await add('Trois', b, [['priority', false, '2024-2025']]);
  const found = await window.get('dashboard.view', { plan });
  expect([found.actions, found.done, found.late, found.progress, found.planned]).toEqual([
    3, 1, 1, 47, 150_000,
  ]);
  expect(found.groups.goal.map(({ key, actions }) => [key, actions])).toEqual([
    [first, 1],
    [second, 2],
  ]);
  expect(found.names[first]?.title).toBe('But A');
  expect(found.groups.territory.map(({ key }) => key)).toEqual(['Nord', '']);
  expect(found.findings).toEqual({ noLead: 3, noDue: 1, noIndicators: 3, late: 1 });
  expect(found.priorities.map(({ period, marked }) => [period, marked])).toEqual([
    ['2024-2025', 2],
  ]);
});

test('keeps to the filters of the grid, by goal too', async () => {
  const goal = await add('But A', null);
  const objective = await add('Objectif', goal);
  await add('Une', objective, [['status', 'done']]);
  await add('Deux', objective);
  await add('Trois', await add('Objectif', await add('But B', null)), [['status', 'done']]);
  const counted = async (...filters: { column: string; values: string[] }[]) =>
    (
      await window.get('dashboard.view', {
        plan,
        filters: filters.map(({ column, values }) => ({ column, test: { is: 'anyOf', values } })),
      })
    ).actions;
  expect(await counted({ column: 'status', values: ['done'] })).toBe(2);
  expect(await counted({ column: 'goal', values: [goal] })).toBe(2);
  expect(
    await counted({ column: 'goal', values: [goal] }, { column: 'status', values: ['done'] }),
  ).toBe(1);
});

test('reads a progress that nobody wrote from the steps, as the grid does', async () => {
  const item = await add('Une', await add('Objectif', await add('But', null)));
  const steps = [];
  for (const label of ['Écrire', 'Imprimer', 'Afficher', 'Ranger'])
    steps.push(await window.get('step.add', { item, values: [{ field: 'title', value: label }] }));
  const set = (type: string, id: string, field: string, value: boolean | number) =>
    window.get('record.set', { type, changes: [{ id, cells: [{ field, value }] }] });
  await set('step', steps[0]?.id ?? '', 'done', true);
  expect((await window.get('dashboard.view', { plan })).progress).toBe(25);
  const filters = [{ column: 'progress', test: { is: 'between', least: 25, most: 25 } as const }];
  expect((await window.get('dashboard.view', { plan, filters })).actions).toBe(1);
  await set('planItem', item, 'progress', 70);
  expect((await window.get('dashboard.view', { plan })).progress).toBe(70);
});
