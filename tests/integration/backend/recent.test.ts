/** What was last written, through the contract, on a real database. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createLocalBackend, type LocalBackend } from '#electron/backend/create-backend.ts';
import { temporaryPlace, type TemporaryPlace } from '../temporary-place.ts';
import { openWindow, type Window } from './window.ts';

let place: TemporaryPlace;
let backend: LocalBackend;
let window: Window;

beforeEach(async () => {
  place = temporaryPlace();
  backend = createLocalBackend(place.options);
  window = openWindow(backend);
  await window.get('application.createNetwork', { name: 'Réseau', structure: 'Ici' });
});

afterEach(async () => {
  await backend.close();
  place.remove();
});

test('the newest first, each record once, with its plan, its author and whether it is in the bin', async () => {
  const { id: plan } = await window.get('plan.create', { title: 'Plan' });
  const add = async (title: string) =>
    (
      await window.get('plan.addItem', {
        plan,
        parent: null,
        values: [{ field: 'title', value: title }],
      })
    ).id;
  const [first, second] = [await add('Premier'), await add('Second')];
  const { id: person } = await window.get('record.create', {
    type: 'person',
    values: [{ field: 'firstName', value: 'Inès' }],
  });
  await window.get('application.setAuthor', { person });
  await window.get('record.set', {
    type: 'planItem',
    changes: [{ id: first, cells: [{ field: 'due', value: '2027-01-30' }] }],
  });
  await window.get('plan.deleteItems', { items: [second] });

  const recent = await window.get('record.recent', { types: ['plan', 'planItem'], limit: 2 });
  expect(recent).toMatchObject([
    { id: second, title: 'Second', plan, deleted: true, author: 'Inès', here: true },
    { id: first, title: 'Premier', plan, deleted: false, author: 'Inès', here: true },
  ]);
  expect(await window.get('record.recent', { types: ['person'] })).toMatchObject([
    { id: person, title: 'Inès', plan: null, author: null },
  ]);
});
