/** What an office suggests in another's records, which accepts or declines by settling the cell. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  foundingOffice,
  joiningOffice,
  newWorld,
  type TestOffice,
  type World,
} from './office-place.ts';

let world: World;
let ours: TestOffice;
let theirs: TestOffice;
let card: string;

beforeEach(async () => {
  world = newWorld();
  ours = await foundingOffice(world);
  theirs = await joiningOffice(world, 'office-1', ours, 'Le Chat perché');
  card = theirs.structure();
  await ours.receive(await theirs.send('hello'));
}, 60_000);

afterEach(async () => {
  await ours.close();
  await theirs.close();
  world.remove();
});

const set = (office: TestOffice, field: string, value: string) =>
  office.ask('record.set', {
    type: 'organisation',
    changes: [{ id: card, cells: [{ field, value }] }],
  });
const shown = async (office: TestOffice, field: string): Promise<unknown> =>
  (await office.ask('record.get', { type: 'organisation', id: card })).record[field];
const asked = async (office: TestOffice) =>
  (await office.ask('record.suggestions', {})).suggestions.map(
    ({ field, value, shown: standing, ours: isOurs, here, structure }) => ({
      field,
      value,
      standing,
      isOurs,
      here,
      structure,
    }),
  );

test('they decide of what we suggest, and both see it', async () => {
  const phone = await shown(theirs, 'phone');
  await set(ours, 'phone', '04 65 71 99 99');
  await set(ours, 'city', 'Bron');
  expect(await asked(ours)).toMatchObject([
    { field: 'city', isOurs: false, here: true },
    { field: 'phone', isOurs: false, here: true },
  ]);
  await theirs.receive(await ours.send('suggested'));
  expect(await asked(theirs)).toEqual([
    {
      field: 'city',
      value: 'Bron',
      standing: 'Lyon',
      isOurs: true,
      here: false,
      structure: 'La Clavette',
    },
    {
      field: 'phone',
      value: '04 65 71 99 99',
      standing: phone,
      isOurs: true,
      here: false,
      structure: 'La Clavette',
    },
  ]);
  expect((await theirs.ask('exchange.overview', {})).suggestions).toBe(2);

  await theirs.ask('record.settle', {
    choices: [
      { type: 'organisation', id: card, field: 'phone', value: '04 65 71 99 99' },
      { type: 'organisation', id: card, field: 'city', value: 'Lyon' },
    ],
  });
  expect(await asked(theirs)).toEqual([]);
  expect([await shown(theirs, 'phone'), await shown(theirs, 'city')]).toEqual([
    '04 65 71 99 99',
    'Lyon',
  ]);
  await ours.receive(await theirs.send('decided'));
  expect(await asked(ours)).toEqual([]);
  expect([await shown(ours, 'phone'), await shown(ours, 'city')]).toEqual([
    '04 65 71 99 99',
    'Lyon',
  ]);

  await theirs.ask('history.undo', {});
  expect(await shown(theirs, 'phone')).toBe(phone);
  expect(await asked(theirs)).toMatchObject([
    { field: 'city', here: false, structure: 'La Clavette' },
    { field: 'phone', here: false, structure: 'La Clavette' },
  ]);
  await theirs.ask('history.redo', {});
  expect(await asked(theirs)).toEqual([]);
  expect(await shown(theirs, 'phone')).toBe('04 65 71 99 99');
});

test('that their card goes, or goes into another, is theirs to decide too', async () => {
  const other = await ours.ask('record.create', {
    type: 'organisation',
    values: [{ field: 'name', value: 'Chat perché' }],
  });
  const merge = { type: 'organisation' as const, kept: other.id, gone: [card] };
  expect((await ours.ask('duplicate.merge', merge)).suggested).toBe(1);
  await ours.ask('record.delete', { type: 'organisation', ids: [card] });
  await theirs.receive(await ours.send('suggested'));
  expect(await asked(theirs)).toMatchObject([
    { field: 'deleted', value: true, standing: null },
    { field: 'mergedInto', value: other.id, standing: null },
  ]);
  await theirs.ask('record.settle', {
    choices: [
      { type: 'organisation', id: card, field: 'mergedInto', value: null },
      { type: 'organisation', id: card, field: 'deleted', value: false },
    ],
  });
  expect(await asked(theirs)).toEqual([]);
  const read = await theirs.ask('record.get', { type: 'organisation', id: card });
  expect(read).toMatchObject({ deleted: false, merged: null });

  await theirs.ask('history.undo', {});
  expect(await asked(theirs)).toHaveLength(2);
  expect(await theirs.ask('record.get', { type: 'organisation', id: card })).toMatchObject({
    deleted: false,
    merged: null,
  });
});
