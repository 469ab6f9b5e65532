/** What an office writes in the records of another structure that has one: a suggestion, from the moment it is written. */
import { expect, test } from 'vitest';
import type { WritableNetwork } from '../../../electron/store/network-folder.ts';
import { officeGesture } from '../../../electron/store/offices.ts';
import {
  cleanUpAfterEach,
  exchange,
  newOffice,
  recordOf,
  rowOf,
  SESSION,
  write,
} from './office.ts';

cleanUpAfterEach();

const name = (record: string, value: string) =>
  ({ act: 'set', type: 'organisation', record, field: 'name', value }) as const;

/** An office of a structure, which says so of itself. */
function officeOf(structure: string): WritableNetwork {
  const network = newOffice();
  network.remember({ structure });
  write(network, officeGesture(network.connection, network.installation().office, structure));
  return network;
}

const shownName = (office: WritableNetwork, id: string): unknown =>
  rowOf(office, 'organisation', id)?.['name'];

function twoOffices(): [WritableNetwork, WritableNetwork] {
  const [ours, theirs] = [officeOf('s1'), officeOf('s2')];
  write(ours, [name('s1', 'Le Bocage'), name('s2', 'Le Chat perché'), name('s3', 'La Forge')]);
  exchange(ours, theirs);
  return [ours, theirs];
}

test('another structure’s card is only suggested to, and it decides', () => {
  const [ours, theirs] = twoOffices();
  write(ours, [name('s2', 'Le Chat botté')]);
  expect(shownName(ours, 's2')).toBe('Le Chat perché');
  exchange(ours, theirs);
  expect(shownName(theirs, 's2')).toBe('Le Chat perché');
  expect(recordOf(theirs, 's2').conflicts).toBe(0);
  write(theirs, [name('s2', 'Le Chat botté')]);
  exchange(ours, theirs);
  expect(shownName(ours, 's2')).toBe('Le Chat botté');
});

test('one’s own card, and that of a structure without an office, are written', () => {
  const [ours, theirs] = twoOffices();
  write(theirs, [name('s2', 'Chat'), name('s3', 'Forge')]);
  exchange(ours, theirs);
  expect([shownName(ours, 's2'), shownName(ours, 's3')]).toEqual(['Chat', 'Forge']);
});

test('a deletion of another’s card is a suggestion too: it stays', () => {
  const [ours, theirs] = twoOffices();
  write(ours, [{ act: 'delete', type: 'organisation', record: 's2' }]);
  exchange(ours, theirs);
  expect([recordOf(ours, 's2').standing, recordOf(theirs, 's2').standing]).toEqual([
    'present',
    'present',
  ]);
});

test('a suggestion taken back leaves nothing to settle, whatever the owner wrote meanwhile', () => {
  const [ours, theirs] = twoOffices();
  write(ours, [name('s2', 'Le Chat botté')]);
  write(theirs, [name('s2', 'Le Chat noir')]);
  expect(ours.store.undo({ session: SESSION, author: '' })).toMatchObject({ ok: true });
  exchange(ours, theirs);
  for (const office of [ours, theirs]) {
    expect(shownName(office, 's2')).toBe('Le Chat noir');
    expect(recordOf(office, 's2').conflicts).toBe(0);
  }
});

test('an office says once which structure it works for', () => {
  const ours = officeOf('s1');
  const { office } = ours.installation();
  expect(rowOf(ours, 'office', office)).toMatchObject({ structure: 's1' });
  expect(officeGesture(ours.connection, office, 's1')).toEqual([]);
});
