/** `check` finds every difference between the log and what was derived from it; `rebuild` repairs them all. */
import { expect, test } from 'vitest';
import { isSound } from '../../../electron/store/check.ts';
import type { WritableNetwork } from '../../../electron/store/network-folder.ts';
import {
  cleanUpAfterEach,
  create,
  item,
  newOffice,
  newPlace,
  remove,
  reopen,
  send,
  set,
  write,
} from './office.ts';

cleanUpAfterEach();

const sound = { integrity: [], brokenLinks: 0, differences: {} };

/** A bit of everything: a conflict, something deleted, people, links, a column of the network. */
function filledOffice(office = newOffice()): WritableNetwork {
  const friend = newOffice();
  write(office, [
    { act: 'set', type: 'plan', record: 'plan', field: 'title', value: 'Plan 2024-2028' },
    set('a', 'plan', 'plan'),
    set('a', 'title', 'Broyeur'),
    set('a', 'territories', true, 'Bocage'),
    set('b', 'title', 'Vélo'),
    { act: 'set', type: 'person', record: 'p', field: 'firstName', value: 'Inès' },
  ]);
  write(office, [
    { act: 'set', type: 'fieldDefinition', record: COLOUR, field: 'name', value: 'Couleur' },
    { act: 'set', type: 'fieldDefinition', record: COLOUR, field: 'type', value: 'planItem' },
    { act: 'set', type: 'fieldDefinition', record: COLOUR, field: 'kind', value: 'text' },
  ]);
  send(office, friend);
  write(friend, [set('a', 'title', 'Broyeur partagé')]);
  write(office, [set('a', 'title', 'Broyeur de végétaux')]);
  send(friend, office);
  write(office, [remove('b')]);
  friend.close();
  return office;
}

const COLOUR = '0190b3f2-7a00-7000-8000-00000000c01a';

test('nothing to say of a sound network, and checking changes nothing', () => {
  const office = filledOffice();
  const version = office.connection.pragma('data_version');
  expect(office.store.check()).toEqual(sound);
  expect(isSound(office.store.check())).toBe(true);
  expect(office.connection.pragma('data_version')).toEqual(version);
  write(office, [set('c', 'title', 'Remorque')]);
  expect(office.store.check()).toEqual(sound);
});

test.each<[string, string]>([
  ['record', "UPDATE record SET title = 'Faux' WHERE id = 'a'"],
  ['record', "UPDATE record SET standing = 'present' WHERE id = 'b'"],
  ['record', "UPDATE record SET conflicts = 0 WHERE id = 'a'"],
  ['record', "UPDATE record SET state = '[]' WHERE id = 'a'"],
  ['record', "UPDATE record SET changed = 1 WHERE id = 'b'"],
  ['record', "DELETE FROM record WHERE id = 'p'"],
  [
    'record',
    "INSERT INTO record VALUES (99, 'z', 'planItem', 'Venu de nulle part', 'present', 0, 1, 1, '[]')",
  ],
  ['touched', 'DELETE FROM touched WHERE n = 1'],
  ['touched', 'INSERT INTO touched VALUES (1, 99)'],
  ['link', "DELETE FROM link WHERE target = 'plan'"],
  ['link', "INSERT INTO link VALUES ('a', 1, 'parent')"],
  ['p_planItem', "UPDATE p_planItem SET title = 'Faux' WHERE id = 'a'"],
  ['p_planItem', "UPDATE p_planItem SET territories = '[]' WHERE id = 'a'"],
  ['p_planItem', "UPDATE p_planItem SET _deleted = 0 WHERE id = 'b'"],
  ['p_planItem', "DELETE FROM p_planItem WHERE id = 'a'"],
  ['p_plan', "INSERT INTO p_plan (_n, id, _deleted, title) VALUES (99, 'z', 0, 'Faux')"],
  ['p_person', 'DELETE FROM p_person'],
  ['p_fieldDefinition', "UPDATE p_fieldDefinition SET name = 'Faux'"],
  ['search', 'DELETE FROM search WHERE rowid = 2'],
  ['search', "INSERT INTO search (rowid, title, body) VALUES (99, 'fantôme', '')"],
])('check finds a corrupted %s (%s), and rebuild repairs it', (table, sql) => {
  const office = filledOffice();
  const before = item(office, 'a');
  expect(office.connection.prepare(sql).run().changes).toBeGreaterThan(0);
  const report = office.store.check();
  expect(Object.keys(report.differences)).toContain(table);
  expect(isSound(report)).toBe(false);
  office.store.rebuild();
  expect(office.store.check()).toEqual(sound);
  expect(item(office, 'a')).toEqual(before);
  write(office, [set('a', 'title', 'Et ensuite')]);
  expect(office.store.check()).toEqual(sound);
});

test.each(['p_planItem', 'link', 'search'])('a table that is gone (%s) is made anew', (table) => {
  const office = filledOffice();
  const before = item(office, 'a');
  office.connection.exec(`DROP TABLE ${table}`);
  expect(Object.keys(office.store.check().differences)).toContain(table);
  office.store.rebuild();
  expect(office.store.check()).toEqual(sound);
  expect(item(office, 'a')).toEqual(before);
});

test('the words of the search, corrupted within, are found and repaired', () => {
  const office = filledOffice();
  office.connection.unsafeMode().exec("UPDATE search_data SET block = x'0000' WHERE id > 10");
  expect(isSound(office.store.check())).toBe(false);
  office.store.rebuild();
  expect(office.store.check()).toEqual(sound);
});

test('a rebuild gives every record the same row, after many gestures in any order', () => {
  const office = filledOffice();
  for (let n = 0; n < 60; n += 1)
    write(office, [set(`i${(n * 7) % 20}`, 'title', `Action ${n}`), set('a', 'progress', n)]);
  const all = () => office.connection.prepare('SELECT * FROM record ORDER BY n').all();
  const before = all();
  office.store.rebuild();
  expect(all()).toEqual(before);
});

test('another model, another derivation: rebuilt at the next opening, without being asked', () => {
  const place = newPlace();
  const office = create(place);
  filledOffice(office);
  office.connection.exec(
    "UPDATE meta SET value = 'before' WHERE key = 'base'; UPDATE p_planItem SET title = 'Faux'",
  );
  office.close();
  const again = reopen(place);
  expect(again.store.check()).toEqual(sound);
});

test.each<[string, string]>([
  [
    'a payload',
    "UPDATE change_set SET payload = CAST(payload || x'20' AS BLOB) WHERE position = 2",
  ],
  [
    'a letter of a payload',
    "UPDATE change_set SET payload = CAST(replace(CAST(payload AS TEXT), 'Broyeur', 'Broyeor') AS BLOB) WHERE position = 1",
  ],
  ['an author', "UPDATE change_set SET author = 'p' WHERE position = 2"],
  ['a time', "UPDATE change_set SET time = '2020-01-01T00:00:00.000Z' WHERE position = 1"],
  ['a clock', 'UPDATE change_set SET lamport = 99 WHERE position = 1'],
  [
    'what was seen',
    'UPDATE change_set SET seen = \'{"aaaaaaaaaaaaaaaaaaaaaaaaaa":1}\' WHERE position = 1',
  ],
  ['a hash', "UPDATE change_set SET hash = x'00' WHERE position = 2"],
  ['a replica', "UPDATE replica SET id = 'aaaaaaaaaaaaaaaaaaaaaaaaaa' WHERE n = 1"],
])('a log in which %s was changed is broken, and says so', (_name, sql) => {
  const office = filledOffice();
  expect(office.connection.prepare(sql).run().changes).toBeGreaterThan(0);
  const report = office.store.check();
  expect(report.brokenLinks).toBeGreaterThan(0);
  expect(isSound(report)).toBe(false);
});

test('a change set taken out of the middle breaks the chain', () => {
  const office = newOffice();
  for (const title of ['Broyeur', 'Vélo', 'Remorque']) write(office, [set('a', 'title', title)]);
  office.connection.exec('DELETE FROM change_set WHERE seq = 2');
  expect(office.store.check().brokenLinks).toBe(1);
});
