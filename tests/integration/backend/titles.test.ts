/** Records named after others are named as these now are, wherever they are shown. */
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

const create = async (type: string, values: Record<string, string | number>): Promise<string> =>
  (
    await window.get('record.create', {
      type,
      values: Object.entries(values).map(([field, value]) => ({ field, value })),
    })
  ).id;

const rename = (id: string, name: string) =>
  window.get('record.set', {
    type: 'organisation',
    changes: [{ id, cells: [{ field: 'name', value: name }] }],
  });

test('a membership follows the name of its structure: links, search, history, what is recent, the bin', async () => {
  const organisation = await create('organisation', { name: 'Les Amis du vélo' });
  const id = await create('membership', { organisation, year: 2026, note: 'chèque perdu' });
  await rename(organisation, 'Vélo pour tous');
  const title = 'Vélo pour tous · 2026';
  const { linkedFrom } = await window.get('record.get', { type: 'organisation', id: organisation });
  expect(linkedFrom).toMatchObject([{ id, type: 'membership', title }]);
  expect(await window.get('record.search', { text: 'perdu' })).toMatchObject([{ id, title }]);
  expect(await window.get('record.recent', { types: ['membership'] })).toMatchObject([{ title }]);
  expect((await window.get('record.history', { type: 'membership', id })).title).toBe(title);
  await window.get('record.delete', { type: 'membership', ids: [id] });
  expect(await window.get('record.bin', {})).toMatchObject([{ id, title }]);
});

test('a name goes through several records', async () => {
  const organisation = await create('organisation', { name: 'Recyclerie' });
  const resource = await create('resource', { name: 'Camion', kind: 'vehicle', organisation });
  const booking = await create('booking', {
    kind: 'loan',
    resource,
    from: '2026-11-21',
    until: '2026-11-22',
    purpose: 'Fête',
    organisation,
  });
  const { linkedFrom } = await window.get('record.get', { type: 'resource', id: resource });
  expect(linkedFrom).toMatchObject([{ id: booking, title: 'Camion · Fête · Recyclerie' }]);
});

test('what stands on the wall of a workshop, or in a plan, says so to what it leads to', async () => {
  const organisation = await create('organisation', { name: 'Recyclerie' });
  const plan = (await window.get('plan.create', { title: 'Plan' })).id;
  const lead = [
    { field: 'title', value: 'Broyeur' },
    { field: 'leadOrganisation', value: organisation },
  ];
  await window.get('plan.addItem', { plan, parent: null, values: lead });
  const { linkedFrom } = await window.get('record.get', { type: 'organisation', id: organisation });
  expect(linkedFrom).toMatchObject([{ title: 'Broyeur', plan, workshop: null }]);
});
