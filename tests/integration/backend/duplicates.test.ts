/** Doubles of the directory through the contract, on a real database: found, put together, taken apart. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createLocalBackend, type LocalBackend } from '#electron/backend/create-backend.ts';
import type { OutputOf } from '#shared/contract/index.ts';
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

type Cells = Readonly<Record<string, string | boolean>>;

const cells = (given: Cells) =>
  Object.entries(given).map(([name, value]) => {
    const [field = '', element] = name.split(':');
    return { field, value, ...(element === undefined ? {} : { element }) };
  });
const add = async (type: string, given: Cells): Promise<string> =>
  (await window.get('record.create', { type, values: cells(given) })).id;
const structure = (given: Cells) => add('organisation', given);

const pairs = async (): Promise<OutputOf<'duplicate.list'>['pairs']> =>
  (await window.get('duplicate.list', { type: 'organisation' })).pairs;
const listed = async (): Promise<unknown[]> =>
  (await window.get('record.list', { type: 'organisation' })).records.map(({ name }) => name);
const get = (id: string) => window.get('record.get', { type: 'organisation', id });

test('two structures are found, put together with what was chosen, and everything that led to both leads to one', async () => {
  const kept = await structure({ name: 'Les Vélos d’Élise', phone: '04 65 71 10 20' });
  const gone = await structure({
    name: 'Association Vélo d’Elise',
    acronym: 'AVE',
    phone: '+33 4 65 71 10 20',
    'activities:formation': true,
  });
  const role = await add('affiliation', { organisation: gone, role: 'Trésorier' });
  expect(
    (await pairs()).map(({ records, reasons }) => [records.map(({ id }) => id), reasons]),
  ).toEqual([
    [
      [kept, gone],
      ['name', 'phone'],
    ],
  ]);

  const before = await get(gone);
  await window.get('duplicate.merge', {
    type: 'organisation',
    kept,
    gone: [gone],
    cells: cells({ acronym: 'AVE', 'activities:formation': true }),
  });
  expect(await pairs()).toEqual([]);
  expect(await listed()).toEqual(['Ici', 'Les Vélos d’Élise']);
  const stays = await get(kept);
  expect(stays.record).toMatchObject({ acronym: 'AVE', activities: ['formation'] });
  expect(stays.linkedFrom.map(({ type, id }) => [type, id])).toEqual([
    ['affiliation', role],
    ['organisation', gone],
  ]);
  expect(await get(gone)).toMatchObject({
    deleted: false,
    merged: { id: kept, title: 'Les Vélos d’Élise' },
    record: { acronym: 'AVE', mergedInto: kept },
  });
  // Found under the name that it had, the one that stays is shown.
  expect(await window.get('record.search', { text: 'association elise' })).toMatchObject([
    { id: kept, excerpt: 'Association Vélo d’Elise' },
  ]);

  await window.get('history.undo', {});
  expect(await get(gone)).toEqual(before);
  expect((await get(kept)).record).toMatchObject({ acronym: null, activities: [] });
  expect(await pairs()).toHaveLength(1);
});

test('what was put together is taken apart again, and goes to the bin together', async () => {
  const [kept, gone] = [await structure({ name: 'La Forge' }), await structure({ name: 'Forge' })];
  const merge = () => window.get('duplicate.merge', { type: 'organisation', kept, gone: [gone] });
  await merge();
  await window.get('duplicate.separate', { type: 'organisation', ids: [gone] });
  expect(await listed()).toEqual(['Ici', 'La Forge', 'Forge']);
  await merge();
  await window.get('record.delete', { type: 'organisation', ids: [kept] });
  expect(await listed()).toEqual(['Ici']);
  await window.get('record.restore', { type: 'organisation', ids: [kept] });
  expect(await listed()).toEqual(['Ici', 'La Forge']);
});

test('two that were said not to be the same are not proposed again', async () => {
  const [a, b] = [await structure({ name: 'La Forge' }), await structure({ name: 'Forge' })];
  await window.get('duplicate.tellApart', { type: 'organisation', pairs: [[a, b]] });
  expect(await pairs()).toEqual([]);
  await window.get('history.undo', {});
  expect(await pairs()).toHaveLength(1);
});

test('nothing is put into itself, nor into what is not there', async () => {
  const id = await structure({ name: 'La Forge' });
  const merge = (kept: string, gone: string) =>
    window.refusal('duplicate.merge', { type: 'organisation', kept, gone: [gone] });
  expect(await merge(id, id)).toMatchObject({ code: 'invalid-input' });
  expect(await merge(id, 'nobody')).toEqual({ code: 'not-found' });
  expect(
    await window.refusal('record.set', {
      type: 'organisation',
      changes: [{ id, cells: [{ field: 'mergedInto', value: id }] }],
    }),
  ).toEqual({ code: 'structural-field' });
});
