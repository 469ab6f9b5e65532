/** A structure that has an office is put together with another: its office is still known for the one that stays. */
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

beforeEach(async () => {
  world = newWorld();
  ours = await foundingOffice(world);
  theirs = await joiningOffice(world, 'office-1', ours, 'Le Chat perché');
  await ours.receive(await theirs.send('hello'));
}, 60_000);

afterEach(async () => {
  await ours.close();
  await theirs.close();
  world.remove();
});

test('what its office prepared before counts for the one that stays, and both still exchange', async () => {
  const gone = theirs.structure();
  const made = await theirs.ask('record.create', {
    type: 'organisation',
    values: [{ field: 'name', value: 'Chat perché, vélos' }],
  });
  const kept = made.id;
  const before = await theirs.send('before');
  await ours.receive(before);
  await theirs.ask('duplicate.merge', { type: 'organisation', kept, gone: [gone], cells: [] });
  await ours.ask('record.create', {
    type: 'collection',
    values: [
      { field: 'title', value: 'Bilans' },
      { field: 'since', value: '2020-01-01' },
      { field: 'structures', element: kept, value: true },
    ],
  });
  await ours.receive(await theirs.send('merged'));
  const { recipients } = await ours.ask('exchange.overview', {});
  const known = recipients.filter(({ unknown }) => !unknown);
  expect(known.map(({ structure }) => structure.id)).toEqual([kept]);
  const collections = await ours.ask('exchange.collections', {});
  const collection = collections.find(({ title }) => title === 'Bilans');
  expect(collection?.lines).toMatchObject([{ structure: { id: kept } }]);
  expect(collection?.lines[0]?.received).not.toBeNull();
  // Theirs is the one that stays: what it writes there is no suggestion to itself.
  await theirs.ask('record.set', {
    type: 'organisation',
    changes: [{ id: kept, cells: [{ field: 'city', value: 'Bron' }] }],
  });
  await ours.receive(await theirs.send('after'));
  const { record } = await ours.ask('record.get', { type: 'organisation', id: kept });
  expect(record['city']).toBe('Bron');
  expect((await ours.ask('record.suggestions', {})).suggestions).toEqual([]);
});
