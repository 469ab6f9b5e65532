/** « Annuler toute cette réception »: what a file brought stands nowhere any more, and comes back whole when asked. */
import { expect, test } from 'vitest';
import type { WritableNetwork } from '../../../electron/store/network-folder.ts';
import { openReader } from '../../../electron/store/reader.ts';
import { historyOf } from '../../../electron/backend/history.ts';
import { databaseFile } from '../../../electron/store/network-folder.ts';
import type { Positions } from '../../../electron/store/set-aside.ts';
import { typeOf } from '../../../shared/model/model.ts';
import { RECORD_TYPES } from '../../../shared/model/types.ts';
import {
  cleanUpAfterEach,
  create,
  everythingOf,
  item,
  liveValues,
  newOffice,
  newPlace,
  recordOf,
  remove,
  reopen,
  rowOf,
  send,
  SESSION,
  set,
  TITLE,
  write,
} from './office.ts';

cleanUpAfterEach();

const sound = { integrity: [], brokenLinks: 0, differences: {} };

/** What one sends the other, as an import. */
function taken(from: WritableNetwork, to: WritableNetwork): Positions {
  const first = to.store.log.head() + 1;
  send(from, to);
  return { first, last: to.store.log.head() };
}

/** Both hold « Broyeur »; there makes it « Broyeur partagé », which here receives. */
function twoOffices() {
  const [here, there] = [newOffice(), newOffice()];
  write(here, [set('a', 'title', 'Broyeur'), set('a', 'status', 'toDo')]);
  send(here, there);
  write(there, [set('a', 'title', 'Broyeur partagé'), set('b', 'title', 'Vélo')]);
  return { here, there, file: taken(there, here) };
}

test('what stood before stands again, what came is gone; put back, it is as it was', () => {
  const { here, file } = twoOffices();
  const all = () => here.connection.prepare('SELECT * FROM record ORDER BY n').all();
  const before = all();
  const turned = here.store.setAside(file);
  expect([...turned.types]).toEqual(['planItem']);
  expect(item(here, 'a')['title']).toBe('Broyeur');
  expect(rowOf(here, 'planItem', 'b')).toBeUndefined();
  expect(recordOf(here, 'b').standing).toBe('absent');
  expect(here.store.check()).toEqual(sound);
  here.store.rebuild();
  expect(here.store.check()).toEqual(sound);
  expect(item(here, 'a')['title']).toBe('Broyeur');
  here.store.putBack(file);
  expect(all()).toEqual(before);
  expect(here.store.check()).toEqual(sound);
});

test('asked twice, nothing more is done', () => {
  const { here, file } = twoOffices();
  const { asOf } = here.store.setAside(file);
  expect(here.store.setAside(file)).toMatchObject({ asOf, types: new Set() });
  expect(here.store.putBack({ first: 1, last: 1 })).toMatchObject({ asOf, types: new Set() });
});

test('the log and what is forwarded are as they were', () => {
  const { here, file } = twoOffices();
  const before = everythingOf(here);
  here.store.setAside(file);
  expect(everythingOf(here)).toEqual(before);
  const third = newOffice();
  send(here, third);
  expect(item(third, 'a')['title']).toBe('Broyeur partagé');
});

test('it survives closing and opening', () => {
  const place = newPlace();
  const [here, there] = [create(place), newOffice()];
  write(there, [set('a', 'title', 'Broyeur')]);
  here.store.setAside(taken(there, here));
  here.close();
  expect(recordOf(reopen(place), 'a').standing).toBe('absent');
});

test('whoever had replaced what is set aside also replaces what it had replaced', () => {
  const { here, file } = twoOffices();
  write(here, [set('a', 'title', 'Broyeur de végétaux')]);
  here.store.setAside(file);
  expect(liveValues(here, 'a', TITLE)).toEqual(['Broyeur de végétaux']);
});

test('a file that comes later and names what was set aside does the same', () => {
  const { here, there, file } = twoOffices();
  here.store.setAside(file);
  write(there, [set('a', 'title', 'Broyeur mutualisé')]);
  send(there, here);
  expect(liveValues(here, 'a', TITLE)).toEqual(['Broyeur mutualisé']);
  expect(here.store.check()).toEqual(sound);
});

test('written over while it was set aside, what comes back is put to a person', () => {
  const { here, file } = twoOffices();
  here.store.setAside(file);
  write(here, [set('a', 'title', 'Broyeur de végétaux')]);
  expect(liveValues(here, 'a', TITLE)).toEqual(['Broyeur de végétaux']);
  here.store.putBack(file);
  expect(liveValues(here, 'a', TITLE)).toEqual(['Broyeur de végétaux', 'Broyeur partagé']);
  expect(recordOf(here, 'a').conflicts).toBe(1);
});

test('a record deleted by the file comes back; one deleted here after it stays in the bin', () => {
  const { here, there, file } = twoOffices();
  write(there, [remove('a')]);
  const deletion = taken(there, here);
  expect(recordOf(here, 'a').standing).toBe('deleted');
  here.store.setAside(deletion);
  expect(recordOf(here, 'a').standing).toBe('present');
  write(here, [remove('a')]);
  here.store.setAside(file);
  expect(item(here, 'a')['title']).toBe('Broyeur');
  expect(recordOf(here, 'a').standing).toBe('deleted');
});

test('what a person began before it was put back overwrites nothing of it', () => {
  const { here, file } = twoOffices();
  const { asOf } = here.store.setAside(file);
  here.store.putBack(file);
  write(here, [set('a', 'title', 'Broyeur de végétaux')], { asOf });
  expect(liveValues(here, 'a', TITLE)).toEqual(['Broyeur de végétaux', 'Broyeur partagé']);
});

test('what a person began before it was set aside replaces what they saw', () => {
  const { here, there, file } = twoOffices();
  const asOf = here.store.log.head();
  here.store.setAside(file);
  write(here, [set('a', 'title', 'Broyeur de végétaux')], { asOf });
  expect(liveValues(here, 'a', TITLE)).toEqual(['Broyeur de végétaux']);
  send(here, there);
  expect(liveValues(there, 'a', TITLE)).toEqual(['Broyeur de végétaux']);
});

test('undoing an edit of what was set aside since brings back what stood before both', () => {
  const { here, file } = twoOffices();
  write(here, [set('a', 'title', 'Broyeur de végétaux'), set('b', 'title', 'Vélo cargo')]);
  here.store.setAside(file);
  expect(here.store.undo({ session: SESSION, author: '' })).toMatchObject({
    value: { changed: 2, skipped: 0 },
  });
  expect(liveValues(here, 'a', TITLE)).toEqual(['Broyeur']);
  expect(recordOf(here, 'b').standing).toBe('deleted');
  here.store.redo({ session: SESSION, author: '' });
  expect(liveValues(here, 'a', TITLE)).toEqual(['Broyeur de végétaux']);
});

test('a column that came with it goes with it', () => {
  const [here, there] = [newOffice(), newOffice()];
  const id = '0190b3f2-7a00-7000-8000-00000000c01a';
  const column = (field: string, value: string) =>
    ({ act: 'set', type: 'fieldDefinition', record: id, field, value }) as const;
  write(there, [column('name', 'Couleur'), column('type', 'planItem'), column('kind', 'text')]);
  const file = taken(there, here);
  const names = () => typeOf(here.store.model(), 'planItem').fields.filter(({ custom }) => custom);
  expect(names()).toHaveLength(1);
  here.store.setAside(file);
  expect(names()).toEqual([]);
  here.store.putBack(file);
  expect(names()).toHaveLength(1);
  expect(here.store.check()).toEqual(sound);
});

test('the history keeps it, marked', async () => {
  const { here, file } = twoOffices();
  here.store.setAside(file);
  const reader = openReader(databaseFile(here.folder), RECORD_TYPES);
  const { value } = await reader.read((snapshot) =>
    historyOf(snapshot, typeOf(snapshot.model, 'planItem'), 'a'),
  );
  await reader.close();
  expect(value.map(({ aside, changes }) => [aside, changes.at(0)?.after])).toEqual([
    [true, 'Broyeur partagé'],
    [false, null],
  ]);
});

test('a large file is set aside and put back whole', () => {
  const [here, there] = [newOffice(), newOffice()];
  const titles = Array.from({ length: 3_000 }, (_, n) => set(`i${n}`, 'title', `Action ${n}`));
  write(here, titles);
  send(here, there);
  write(
    there,
    titles.map((one, n) => ({ ...one, value: `Autre ${n}` })),
  );
  const file = taken(there, here);
  here.store.setAside(file);
  expect(item(here, 'i2999')['title']).toBe('Action 2999');
  expect(here.store.check()).toEqual(sound);
  here.store.putBack(file);
  expect(item(here, 'i2999')['title']).toBe('Autre 2999');
  expect(here.store.check()).toEqual(sound);
});
