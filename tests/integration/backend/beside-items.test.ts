/** Steps, comments and notes beside the items of a plan, and places that no value can write, on a real database. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createLocalBackend, type LocalBackend } from '#electron/backend/create-backend.ts';
import { temporaryPlace, type TemporaryPlace } from '../temporary-place.ts';
import { openWindow, type Window } from './window.ts';

let place: TemporaryPlace;
let backend: LocalBackend;
let window: Window;
let plan: string;
let action: string;

beforeEach(async () => {
  place = temporaryPlace();
  backend = createLocalBackend(place.options);
  window = openWindow(backend);
  await window.get('application.createNetwork', { name: 'Réseau', structure: 'Ici' });
  plan = (await window.get('plan.create', { title: 'Plan' })).id;
  const under = async (parent: string | null, title: string) =>
    (
      await window.get('plan.addItem', {
        plan,
        parent,
        values: [{ field: 'title', value: title }],
      })
    ).id;
  action = await under(await under(await under(null, 'But'), 'Objectif'), 'Action');
});

afterEach(async () => {
  await backend.close();
  place.remove();
});

const addStep = async (title: string): Promise<string> =>
  (await window.get('step.add', { item: action, values: [{ field: 'title', value: title }] })).id;

const steps = async (): Promise<string[]> =>
  (await window.get('step.list', { item: action })).steps.map(
    ({ title, done }) => `${done ? '✓ ' : ''}${title}`,
  );

const setDone = (id: string) =>
  window.get('record.set', {
    type: 'step',
    changes: [{ id, cells: [{ field: 'done', value: true }] }],
  });

const rowOfAction = async () =>
  (await window.get('plan.view', { plan })).rows.find(({ id }) => id === action);

test('steps keep their order, are moved, ticked, thrown away, and counted beside their action', async () => {
  const first = await addStep('Devis');
  const second = await addStep('Bon à tirer');
  const third = await addStep('Distribution');
  await window.get('step.move', { step: third, after: null });
  await window.get('step.move', { step: first, after: second });
  await setDone(second);
  expect(await steps()).toEqual(['Distribution', '✓ Bon à tirer', 'Devis']);
  expect((await rowOfAction())?.steps).toEqual({ done: 1, total: 3 });
  await window.get('record.delete', { type: 'step', ids: [third] });
  expect((await rowOfAction())?.steps).toEqual({ done: 1, total: 2 });
  await window.get('history.undo', {});
  expect(await steps()).toEqual(['Distribution', '✓ Bon à tirer', 'Devis']);
});

test('what is said beside an item brings that item alone up to date', async () => {
  const { asOf } = await window.ask('plan.view', { plan });
  await setDone(await addStep('Devis'));
  await window.get('comment.post', {
    about: { type: 'planItem', id: action },
    kind: 'comment',
    date: null,
    text: 'Le devis est là.',
  });
  const changes = await window.get('plan.changes', { plan, since: asOf });
  expect(changes.whole).toBe(false);
  expect(changes.items).toMatchObject([{ id: action, steps: { done: 1, total: 1 }, comments: 1 }]);
});

test('a step needs an item that is there, a title, and no place of its own', async () => {
  const values = [{ field: 'title', value: 'Devis' }];
  expect(await window.refusal('step.add', { item: 'nowhere', values })).toMatchObject({
    code: 'not-found',
  });
  expect(
    await window.refusal('step.add', { item: action, values: [{ field: 'done', value: true }] }),
  ).toMatchObject({ code: 'missing-value', label: { fr: 'Intitulé' } });
  const position = { field: 'position', value: 'a0' };
  expect(
    await window.refusal('step.add', { item: action, values: [...values, position] }),
  ).toMatchObject({ code: 'structural-field' });
});

test('comments bear the name and the time of whoever wrote them; a note bears its day', async () => {
  const person = await window.get('record.create', {
    type: 'person',
    values: [
      { field: 'firstName', value: 'Ada' },
      { field: 'lastName', value: 'Roche' },
    ],
  });
  await window.get('application.setAuthor', { person: person.id });
  const about = { type: 'organisation', id: await organisation() };
  await window.get('comment.post', { about, kind: 'comment', date: null, text: ' À rappeler. ' });
  const note = { about, kind: 'note', date: '2020-01-15', text: 'Visite des lieux.' } as const;
  const { id } = await window.get('comment.post', note);
  await window.get('record.set', {
    type: 'comment',
    changes: [{ id, cells: [{ field: 'text', value: 'Visite du local.' }] }],
  });
  expect(await window.get('comment.list', { about: about.id })).toMatchObject([
    { kind: 'comment', text: 'À rappeler.', author: 'Ada Roche', here: true, isEdited: false },
    { kind: 'note', date: '2020-01-15', text: 'Visite du local.', isEdited: true },
  ]);
});

test('nothing is said of a person where it would leave without personal data', async () => {
  const { id } = await window.get('record.create', {
    type: 'person',
    values: [{ field: 'firstName', value: 'Ada' }],
  });
  const posted = { kind: 'comment', date: null, text: 'Absente le vendredi.' } as const;
  const about = { type: 'person', id };
  expect(await window.refusal('comment.post', { about, ...posted })).toEqual({
    code: 'personal-record',
  });
  const cells = [
    { field: 'about', value: id },
    { field: 'text', value: posted.text },
  ];
  expect(await window.refusal('record.create', { type: 'comment', values: cells })).toEqual({
    code: 'personal-record',
  });
  // It could be that of a person still to come.
  const unknown = [{ field: 'about', value: 'later' }, ...cells.slice(1)];
  expect(await window.refusal('record.create', { type: 'comment', values: unknown })).toEqual({
    code: 'not-found',
  });
  const empty = { ...posted, text: '  ' };
  const item = { type: 'planItem', id: action };
  expect(await window.refusal('comment.post', { about: item, ...empty })).toMatchObject({
    code: 'missing-value',
  });
});

test('the place of an item is no value, unless two offices gave it two', async () => {
  for (const field of ['plan', 'parent', 'position']) {
    const cells = [{ field, value: 'x' }];
    const changes = [{ id: action, cells }];
    expect(await window.refusal('record.set', { type: 'planItem', changes })).toEqual({
      code: 'structural-field',
    });
    expect(await window.refusal('plan.writeBlock', { plan, changes, added: [] })).toEqual({
      code: 'structural-field',
    });
  }
  const goals = await Promise.all(
    ['Autre but', 'Encore un'].map(async (title) =>
      window.get('plan.addItem', {
        plan,
        parent: null,
        values: [{ field: 'title', value: title }],
      }),
    ),
  );
  const { asOf } = await window.ask('plan.view', { plan });
  const other = openWindow(backend, 'another-window');
  const [one, two] = goals.map(({ id }) => id);
  await window.get('plan.moveItem', { item: action, parent: one ?? null, after: null }, asOf);
  await other.get('plan.moveItem', { item: action, parent: two ?? null, after: null }, asOf);
  expect((await rowOfAction())?.conflicts).toEqual(['parent']);
  await window.get('record.set', {
    type: 'planItem',
    changes: [{ id: action, cells: [{ field: 'parent', value: one ?? null }] }],
  });
  expect(await rowOfAction()).toMatchObject({ under: one, conflicts: [] });
});

test('a column that a network adds must say what it holds', async () => {
  const values = [
    { field: 'name', value: 'Quartier' },
    { field: 'type', value: 'planItem' },
  ];
  const type = 'fieldDefinition';
  expect(await window.refusal('record.create', { type, values })).toMatchObject({
    code: 'missing-value',
    label: { fr: 'Nature', en: 'Kind' },
  });
  const { id } = await window.get('record.create', {
    type,
    values: [...values, { field: 'kind', value: 'text' }],
  });
  const changes = [{ id, cells: [{ field: 'kind', value: null }] }];
  expect(await window.refusal('record.set', { type, changes })).toMatchObject({
    code: 'missing-value',
  });
});

test('a text left unfinished is found again, and is never entered by itself', async () => {
  const at = { type: 'planItem', record: action, field: '+comment', element: '' };
  expect(await window.get('draft.read', at)).toEqual({ value: '' });
  await window.get('draft.keep', { ...at, value: 'Penser à', asOf: 0 });
  await backend.close();
  backend = createLocalBackend(place.options);
  window = openWindow(backend);
  const [network] = (await window.get('application.state', {})).known;
  await window.get('application.openNetwork', { key: network?.key ?? '' });
  expect(await window.get('draft.read', at)).toEqual({ value: 'Penser à' });
  await window.get('draft.drop', at);
  expect(await window.get('draft.read', at)).toEqual({ value: '' });
});

async function organisation(): Promise<string> {
  const values = [{ field: 'name', value: 'La Cyclerie' }];
  return (await window.get('record.create', { type: 'organisation', values })).id;
}
