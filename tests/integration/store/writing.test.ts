import { expect, test } from 'vitest';
import { DELETION } from '../../../shared/domain/record-state.ts';
import {
  cleanUpAfterEach,
  everythingOf,
  exchange,
  item,
  liveValues,
  newOffice,
  newPlace,
  create,
  recordOf,
  remove,
  reopen,
  restore,
  send,
  set,
  TITLE,
  write,
} from './office.ts';

cleanUpAfterEach();

test('what is written is there, and still there after closing', () => {
  const place = newPlace();
  const office = create(place);
  write(office, [
    set('a', 'title', 'Broyeur partagé'),
    set('a', 'territories', true, 'Bocage'),
    set('a', 'territories', true, 'Littoral'),
    set('a', 'plannedBudget', 125_000, '2026'),
    set('a', 'yearly', true),
    set('a', 'progress', 40),
  ]);
  const expected = {
    title: 'Broyeur partagé',
    territories: '["Bocage","Littoral"]',
    plannedBudget: '{"2026":125000}',
    yearly: 1,
    progress: 40,
    notes: null,
  };
  expect(item(office, 'a')).toMatchObject(expected);
  office.close();
  expect(item(reopen(place), 'a')).toMatchObject(expected);
});

test('writing again what a cell shows writes nothing, in any kind of cell', () => {
  const office = newOffice();
  const gesture = [
    set('a', 'title', 'Broyeur'),
    set('a', 'yearly', false),
    set('a', 'progress', 0),
    set('a', 'territories', true, 'Bocage'),
    set('a', 'plannedBudget', 0, '2026'),
  ];
  const { asOf } = write(office, gesture);
  const again = write(office, gesture);
  expect(again).toEqual({ asOf, types: new Set() });
  expect(everythingOf(office)).toHaveLength(1);
  const emptied = write(office, [set('a', 'notes', null), set('a', 'territories', null, 'Sud')]);
  expect(emptied.asOf).toBe(asOf);
});

test('of two values for one cell in one gesture, the last stands, without a conflict', () => {
  const office = newOffice();
  write(office, [set('a', 'title', 'Broyeur'), set('a', 'title', 'Vélo')]);
  expect(item(office, 'a')['title']).toBe('Vélo');
  expect(recordOf(office, 'a').conflicts).toBe(0);
  write(office, [set('a', 'title', 'Remorque'), set('a', 'title', 'Vélo')]);
  expect(item(office, 'a')['title']).toBe('Vélo');
});

test('a gesture over two streams is one gesture of several change sets', () => {
  const office = newOffice();
  write(office, [
    set('a', 'title', 'Broyeur'),
    { act: 'set', type: 'person', record: 'p1', field: 'firstName', value: 'Inès' },
    { act: 'set', type: 'person', record: 'p2', field: 'firstName', value: 'Camille' },
  ]);
  const changeSets = everythingOf(office);
  expect(changeSets.map(({ stream, seq }) => [stream, seq])).toEqual([
    [0, 1],
    [1, 1],
    [1, 2],
  ]);
  expect(new Set(changeSets.map(({ gesture }) => gesture)).size).toBe(1);
});

test('a gesture larger than a change set may be is split, and whole', () => {
  const office = newOffice();
  const count = 12_000;
  write(
    office,
    Array.from({ length: count }, (_, n) => set(`i${n}`, 'title', `Action ${n}`)),
  );
  const changeSets = everythingOf(office);
  expect(changeSets.length).toBeGreaterThan(2);
  expect(changeSets.map(({ seq }) => seq)).toEqual(changeSets.map((_, index) => index + 1));
  expect(office.connection.prepare('SELECT count(*) AS n FROM p_planItem').get()).toEqual({
    n: count,
  });
  const other = newOffice();
  send(office, other);
  expect(item(other, `i${count - 1}`)['title']).toBe(`Action ${count - 1}`);
  office.store.undo({ session: 'window-1', author: '' });
  expect(recordOf(office, 'i0').standing).toBe('deleted');
  expect(recordOf(office, `i${count - 1}`).standing).toBe('deleted');
});

test('a record with more cells than a deletion may name is deleted, here and elsewhere, and restored', () => {
  const office = newOffice();
  const words = Array.from({ length: 2_500 }, (_, n) =>
    set('a', 'territories', true, `Commune ${n}`),
  );
  write(office, [set('a', 'title', 'Broyeur'), ...words]);
  write(office, [remove('a')]);
  const other = newOffice();
  send(office, other);
  expect([recordOf(office, 'a').standing, recordOf(other, 'a').standing]).toEqual([
    'deleted',
    'deleted',
  ]);
  write(other, [restore('a')]);
  send(other, office);
  expect([recordOf(office, 'a').standing, recordOf(other, 'a').standing]).toEqual([
    'present',
    'present',
  ]);
});

test('a failure in the middle of a gesture leaves nothing of it', () => {
  const office = newOffice();
  write(office, [set('a', 'title', 'Broyeur')]);
  const before = everythingOf(office);
  const gesture = [set('a', 'title', 'Vélo'), set('b', 'nowhere', 1)];
  expect(() => write(office, gesture)).toThrow('has no field nowhere');
  expect(everythingOf(office)).toEqual(before);
  expect(item(office, 'a')['title']).toBe('Broyeur');
  write(office, [set('a', 'title', 'Remorque')]);
  expect(item(office, 'a')['title']).toBe('Remorque');
  expect(office.store.check().differences).toEqual({});
});

test('disk errors in the middle of a transaction leave a store that goes on', () => {
  const office = newOffice();
  write(office, [set('a', 'title', 'Broyeur')]);
  office.connection.exec(`CREATE TEMP TRIGGER full BEFORE INSERT ON p_planItem WHEN NEW.id = 'c'
    BEGIN SELECT RAISE(ABORT, 'disk full'); END`);
  expect(() =>
    write(office, [set('a', 'title', 'Vélo'), set('b', 'title', 'x'), set('c', 'title', 'y')]),
  ).toThrow('disk full');
  office.connection.exec('DROP TRIGGER full');
  expect(item(office, 'a')['title']).toBe('Broyeur');
  write(office, [set('d', 'title', 'Remorque')]);
  expect(item(office, 'd')['title']).toBe('Remorque');
  expect(office.store.check()).toEqual({ integrity: [], brokenLinks: 0, differences: {} });
});

test('deleted, the record leaves the search; restored, it comes back', () => {
  const office = newOffice();
  write(office, [set('a', 'title', 'Broyeur')]);
  const found = () => office.connection.prepare(`SELECT rowid FROM search('broyeur')`).all().length;
  expect(found()).toBe(1);
  write(office, [remove('a')]);
  expect([found(), item(office, 'a')['_deleted']]).toEqual([0, 1]);
  write(office, [restore('a')]);
  expect([found(), item(office, 'a')['_deleted']]).toEqual([1, 0]);
});

test('deleting what is deleted, or restoring what is there, writes nothing', () => {
  const office = newOffice();
  write(office, [set('a', 'title', 'Broyeur')]);
  write(office, [restore('a')]);
  expect(everythingOf(office)).toHaveLength(1);
  write(office, [remove('a')]);
  write(office, [remove('a')]);
  expect(everythingOf(office)).toHaveLength(2);
});

test('an edit apart from the deletion keeps the record in sight, to settle', () => {
  const [here, there] = [newOffice(), newOffice()];
  write(here, [set('a', 'title', 'Broyeur')]);
  send(here, there);
  write(here, [remove('a')]);
  write(there, [set('a', 'status', 'done')]);
  exchange(here, there);
  for (const office of [here, there]) {
    expect(recordOf(office, 'a')).toEqual({
      standing: 'contested',
      conflicts: 1,
      title: 'Broyeur',
    });
    expect(item(office, 'a')).toMatchObject({ status: 'done', _deleted: 0 });
  }
  write(there, [remove('a')]);
  send(there, here);
  expect(recordOf(here, 'a').standing).toBe('deleted');
});

test('a move apart from the deletion does not', () => {
  const [here, there] = [newOffice(), newOffice()];
  write(here, [set('a', 'title', 'Broyeur'), set('a', 'position', 'a0')]);
  send(here, there);
  write(here, [remove('a')]);
  write(there, [set('a', 'position', 'a1')]);
  exchange(here, there);
  expect(recordOf(here, 'a').standing).toBe('deleted');
  expect(recordOf(there, 'a').standing).toBe('deleted');
});

test('two offices change one cell: both values are kept, one and the same is shown', () => {
  const [here, there] = [newOffice(), newOffice()];
  write(here, [set('a', 'title', 'Broyeur')]);
  send(here, there);
  write(here, [set('a', 'title', 'Broyeur de végétaux')]);
  write(there, [set('a', 'title', 'Broyeur partagé')]);
  exchange(here, there);
  const values = ['Broyeur de végétaux', 'Broyeur partagé'];
  for (const office of [here, there]) {
    expect(liveValues(office, 'a', TITLE)).toEqual(values);
    expect(recordOf(office, 'a').conflicts).toBe(1);
  }
  expect(item(here, 'a')['title']).toBe(item(there, 'a')['title']);
  write(here, [set('a', 'title', 'Broyeur partagé')]);
  exchange(here, there);
  for (const office of [here, there]) {
    expect(liveValues(office, 'a', TITLE)).toEqual(['Broyeur partagé']);
    expect(recordOf(office, 'a').conflicts).toBe(0);
  }
});

test('two offices add a word each to one set: both words, no conflict', () => {
  const [here, there] = [newOffice(), newOffice()];
  write(here, [set('a', 'title', 'Broyeur')]);
  send(here, there);
  write(here, [set('a', 'territories', true, 'Bocage')]);
  write(there, [set('a', 'territories', true, 'Littoral')]);
  exchange(here, there);
  expect(item(here, 'a')['territories']).toBe('["Bocage","Littoral"]');
  expect(recordOf(there, 'a').conflicts).toBe(0);
});

test('no field of any type is the cell of deletions', () => {
  const office = newOffice();
  const ids = [...office.store.model().types.values()].flatMap(({ fields }) =>
    fields.map(({ id }) => id),
  );
  expect(ids).not.toContain(DELETION);
});
