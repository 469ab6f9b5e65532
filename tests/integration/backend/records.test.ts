/** What any record accepts through the contract, on a real database. */
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

test('a word is one word, however its accents were typed', async () => {
  const word = (form: 'NFC' | 'NFD') => ({
    field: 'territories',
    element: 'Évry'.normalize(form),
    value: true,
  });
  const { id } = await window.get('record.create', {
    type: 'planItem',
    values: [{ field: 'title', value: 'Broyeur' }, word('NFD')],
  });
  await window.get('record.set', { type: 'planItem', changes: [{ id, cells: [word('NFC')] }] });
  const { record } = await window.get('record.get', { type: 'planItem', id });
  expect(record['territories']).toEqual(['Évry'.normalize('NFC')]);
});

test('a comment or a step that is found says what it stands beside', async () => {
  const plan = (await window.get('plan.create', { title: 'Plan' })).id;
  const item = (title: string, parent: string | null) =>
    window.get('plan.addItem', { plan, parent, values: [{ field: 'title', value: title }] });
  const { id } = await item('Broyeur', null);
  const about = { type: 'planItem', id };
  const said = { about, kind: 'comment', date: null, text: 'Devis reçu.' } as const;
  await window.get('comment.post', said);
  await window.get('step.add', { item: id, values: [{ field: 'title', value: 'Devis à signer' }] });
  await item('Devis', id);
  const found = await window.get('record.search', { text: 'devis' });
  const beside = { ...about, title: 'Broyeur', plan };
  expect(Object.fromEntries(found.map((one) => [one.type, one.beside]))).toEqual({
    comment: beside,
    step: beside,
    planItem: null,
  });
});
