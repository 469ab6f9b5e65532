/** Building and reshaping a plan through the contract, on a real database. */
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
  plan = (await window.get('plan.create', { title: 'Plan 2024–2028', period: '2024-2028' })).id;
});

afterEach(async () => {
  await backend.close();
  place.remove();
});

const add = async (title: string, parent: string | null, after?: string | null): Promise<string> =>
  (
    await window.get('plan.addItem', {
      plan,
      parent,
      ...(after === undefined ? {} : { after }),
      values: [{ field: 'title', value: title }],
    })
  ).id;

const outline = async (): Promise<string[]> =>
  (await window.get('plan.view', { plan })).rows.map(
    (row) =>
      `${'  '.repeat(row.rank - 1)}${row.number === '' ? '' : `${row.number} `}${String(row['title'])}`,
  );

test('items are added at the end, at the beginning, or after another', async () => {
  const goal = await add('But', null);
  const first = await add('Objectif A', goal);
  await add('Objectif C', goal);
  await add('Objectif B', goal, first);
  await add('Objectif 0', goal, null);
  expect(await outline()).toEqual([
    'But',
    '  1 Objectif 0',
    '  2 Objectif A',
    '  3 Objectif B',
    '  4 Objectif C',
  ]);
});

test('an item added to a place that was thrown away meanwhile is kept, last or to be placed again', async () => {
  const goal = await add('But', null);
  const [first, last] = [await add('Objectif A', goal), await add('Objectif B', goal)];
  await add('Objectif C', goal);
  await window.get('plan.deleteItems', { items: [first, last] });
  await add('Après A', goal, first);
  await add('Sous B', last);
  expect(await outline()).toEqual(['But', '  1 Objectif C', '  2 Après A', '    Sous B']);
  const { rows } = await window.get('plan.view', { plan });
  expect(rows.map(({ misplaced }) => misplaced)).toEqual([false, false, false, true]);
});

test('an item moves with what hangs below it, and one undo puts it back', async () => {
  const [one, two] = [await add('But 1', null), await add('But 2', null)];
  const objective = await add('Objectif', one);
  await add('Action', objective);
  const before = await outline();
  await window.get('plan.moveItem', { item: objective, parent: two, after: null });
  expect(await outline()).toEqual(['But 1', 'But 2', '  1 Objectif', '    Action']);
  await window.get('history.undo', {});
  expect(await outline()).toEqual(before);
  await window.get('history.redo', {});
  expect(await outline()).toEqual(['But 1', 'But 2', '  1 Objectif', '    Action']);
});

test('an item is refused a place under itself, or after one that is elsewhere', async () => {
  const goal = await add('But', null);
  const objective = await add('Objectif', goal);
  expect(
    await window.refusal('plan.moveItem', { item: goal, parent: objective, after: null }),
  ).toEqual({ code: 'would-loop' });
  expect(
    await window.refusal('plan.moveItem', { item: objective, parent: goal, after: goal }),
  ).toEqual({ code: 'not-found' });
  expect(
    await window.refusal('plan.addItem', {
      plan: 'nowhere',
      parent: null,
      values: [{ field: 'title', value: 'x' }],
    }),
  ).toEqual({ code: 'not-found' });
  expect(await outline()).toEqual(['But', '  1 Objectif']);
});

test('an objective goes to the bin with its actions, and one undo brings all of them back', async () => {
  const goal = await add('But', null);
  const objective = await add('Objectif', goal);
  await add('Action', objective);
  await window.get('plan.deleteItems', { items: [objective] });
  expect(await outline()).toEqual(['But']);
  expect((await window.get('record.bin', {})).map(({ title }) => title).toSorted()).toEqual([
    'Action',
    'Objectif',
  ]);
  await window.get('history.undo', {});
  expect(await outline()).toEqual(['But', '  1 Objectif', '    Action']);
  expect(await window.get('record.bin', {})).toEqual([]);
});

test('undoing the making of an item puts it in the bin, redoing takes it out', async () => {
  await add('But', null);
  await window.get('history.undo', {});
  expect(await outline()).toEqual([]);
  await window.get('history.redo', {});
  expect(await outline()).toEqual(['But']);
});

test('undo belongs to the window that did the thing', async () => {
  await add('But', null);
  const other = openWindow(backend, 'other-window');
  expect(await other.refusal('history.undo', {})).toEqual({ code: 'nothing-to-undo' });
  await backend.endSession('first-window');
  expect(await window.refusal('history.undo', {})).toEqual({ code: 'nothing-to-undo' });
});

test('undo leaves alone what another window has changed since, and says so', async () => {
  const goal = await add('But', null);
  await window.get('record.set', {
    type: 'planItem',
    changes: [
      {
        id: goal,
        cells: [
          { field: 'title', value: 'Mien' },
          { field: 'status', value: 'done' },
        ],
      },
    ],
  });
  const other = openWindow(backend, 'other-window');
  await other.get('record.set', {
    type: 'planItem',
    changes: [{ id: goal, cells: [{ field: 'title', value: 'Sien' }] }],
  });
  expect(await window.get('history.undo', {})).toMatchObject({ changed: 1, skipped: 1 });
  const { record } = await window.get('record.get', { type: 'planItem', id: goal });
  expect(record).toMatchObject({ title: 'Sien', status: null });
});

test('what lands in a cell while someone edits it is not overwritten: both values are kept, and settled by a choice', async () => {
  const goal = await add('But', null);
  const { asOf } = await window.ask('plan.view', { plan });
  const other = openWindow(backend, 'other-window');
  await other.get('record.set', {
    type: 'planItem',
    changes: [{ id: goal, cells: [{ field: 'title', value: 'Pendant ce temps' }] }],
  });
  await window.get(
    'record.set',
    {
      type: 'planItem',
      changes: [{ id: goal, cells: [{ field: 'title', value: 'Ce que je tapais' }] }],
    },
    asOf,
  );

  const [conflict, ...more] = await window.get('record.conflicts', {});
  expect(more).toEqual([]);
  expect(conflict?.values.map(({ value }) => value).toSorted()).toEqual([
    'Ce que je tapais',
    'Pendant ce temps',
  ]);
  expect((await window.get('plan.view', { plan })).rows[0]?.conflicts).toEqual(['title']);

  await window.get('record.set', {
    type: 'planItem',
    changes: [{ id: goal, cells: [{ field: 'title', value: 'Pendant ce temps' }] }],
  });
  expect(await window.get('record.conflicts', {})).toEqual([]);
  await window.get('history.undo', {});
  expect(await window.get('record.conflicts', {})).toHaveLength(1);
});

test('one’s own edits in a row make no conflict, however old the screen', async () => {
  const goal = await add('But', null);
  const { asOf } = await window.ask('plan.view', { plan });
  for (const value of ['Un', 'Deux', 'Trois']) {
    await window.get(
      'record.set',
      { type: 'planItem', changes: [{ id: goal, cells: [{ field: 'title', value }] }] },
      asOf,
    );
  }
  expect(await window.get('record.conflicts', {})).toEqual([]);
});

test('a value that its field does not accept is refused, with nothing of the gesture written', async () => {
  const goal = await add('But', null);
  const cells = [
    { field: 'title', value: 'Autre' },
    { field: 'due', value: '2026-02-30' },
  ];
  expect(
    await window.refusal('record.set', { type: 'planItem', changes: [{ id: goal, cells }] }),
  ).toEqual({ code: 'invalid-value', field: 'due', value: '2026-02-30' });
  expect(
    await window.refusal('plan.addItem', {
      plan,
      parent: goal,
      values: [{ field: 'title', value: '  ' }],
    }),
  ).toMatchObject({ code: 'missing-value', label: { fr: 'Intitulé' } });
  expect(await outline()).toEqual(['But']);
});

test('text that was being typed when everything stopped is found again, as of the moment it was begun', async () => {
  const goal = await add('But', null);
  const { asOf } = await window.ask('plan.view', { plan });
  await window.get('draft.keep', {
    type: 'planItem',
    record: goal,
    field: 'title',
    element: '',
    value: 'Texte inachevé',
    asOf,
  });
  await backend.close();

  backend = createLocalBackend(place.options);
  window = openWindow(backend);
  await window.get('application.openNetwork', { key: 'Réseau' });
  expect((await window.get('application.state', {})).network?.recoveredDrafts).toBe(1);
  expect(await outline()).toEqual(['Texte inachevé']);
});

test('plans are counted by level and by status', async () => {
  const goal = await add('But', null);
  const objective = await add('Objectif', goal);
  const action = await add('Action', objective);
  await window.get('record.set', {
    type: 'planItem',
    changes: [{ id: action, cells: [{ field: 'status', value: 'done' }] }],
  });
  const [summary] = await window.get('plan.list', {});
  expect(summary).toMatchObject({
    counts: { goal: 1, objective: 1, action: 1, example: 0 },
    statuses: { done: 1 },
  });
});

test('undoing the answer to « keep or delete? » asks the question again', async () => {
  const goal = await add('But', null);
  const { asOf } = await window.ask('plan.view', { plan });
  const other = openWindow(backend, 'other-window');
  await other.get('record.set', {
    type: 'planItem',
    changes: [{ id: goal, cells: [{ field: 'title', value: 'Changé entre-temps' }] }],
  });
  await window.get('record.delete', { type: 'planItem', ids: [goal] }, asOf);
  const question = async (): Promise<string[]> =>
    (await window.get('record.conflicts', {})).map(({ field }) => field);
  expect(await question()).toEqual(['deleted']);

  for (const answer of ['record.restore', 'record.delete'] as const) {
    await window.get(answer, { type: 'planItem', ids: [goal] });
    expect(await question()).toEqual([]);
    await window.get('history.undo', {});
    expect(await question()).toEqual(['deleted']);
    expect(await outline()).toEqual(['Changé entre-temps']);
  }
});

test('undoing takes nothing from who wrote the same at the same moment', async () => {
  const goal = await add('But', null);
  const { asOf } = await window.ask('plan.view', { plan });
  const changes = [{ id: goal, cells: [{ field: 'title', value: 'Le même' }] }];
  const other = openWindow(backend, 'other-window');
  await other.get('record.set', { type: 'planItem', changes }, asOf);
  await window.get('record.set', { type: 'planItem', changes }, asOf);
  await window.get('history.undo', {});
  expect(await outline()).toEqual(['Le même']);
  expect(await window.get('record.conflicts', {})).toEqual([]);
});

test('a plan goes to the bin with its items, and comes back with them', async () => {
  const goal = await add('But', null);
  await add('Objectif', goal);
  const { ids } = await window.get('plan.delete', { plan });
  expect(ids).toHaveLength(3);
  expect(await window.get('plan.list', {})).toEqual([]);
  expect((await window.get('record.list', { type: 'planItem' })).records).toEqual([]);
  expect(await window.refusal('plan.delete', { plan })).toEqual({ code: 'not-found' });
  await window.get('history.undo', {});
  expect(await outline()).toEqual(['But', '  1 Objectif']);
});

test('history says what each person saw and wrote, whatever another wrote meanwhile', async () => {
  const goal = await add('But', null);
  const { asOf } = await window.ask('plan.view', { plan });
  const other = openWindow(backend, 'other-window');
  const rename = (who: Window, value: string) =>
    who.get(
      'record.set',
      { type: 'planItem', changes: [{ id: goal, cells: [{ field: 'title', value }] }] },
      asOf,
    );
  await rename(other, 'Sien');
  await rename(window, 'Mien');
  const { entries } = await window.get('record.history', { type: 'planItem', id: goal });
  expect(entries.slice(0, 2).map(({ changes }) => changes[0])).toMatchObject([
    { field: 'title', before: 'But', after: 'Mien' },
    { field: 'title', before: 'But', after: 'Sien' },
  ]);
});
