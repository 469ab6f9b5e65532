import { expect, test } from 'vitest';
import type { WritableNetwork } from '../../../electron/store/network-folder.ts';
import {
  cleanUpAfterEach,
  everythingOf,
  exchange,
  item,
  liveValues,
  newOffice,
  recordOf,
  remove,
  restore,
  send,
  SESSION,
  set,
  TITLE,
  write,
} from './office.ts';

cleanUpAfterEach();

const context = { session: SESSION, author: '' };
const undo = ({ store }: WritableNetwork, session = SESSION) => store.undo({ session, author: '' });
const redo = ({ store }: WritableNetwork) => store.redo(context);

test('a cell goes back, and forth, and back', () => {
  const office = newOffice();
  write(office, [set('a', 'title', 'Broyeur'), set('a', 'progress', 10)]);
  write(office, [
    set('a', 'title', 'Vélo'),
    set('a', 'progress', null),
    set('a', 'territories', true, 'Sud'),
  ]);
  const [before, after] = [
    { title: 'Broyeur', progress: 10, territories: '[]' },
    { title: 'Vélo', progress: null, territories: '["Sud"]' },
  ];
  for (let times = 0; times < 3; times += 1) {
    expect(undo(office)).toMatchObject({ ok: true, value: { changed: 3, skipped: 0 } });
    expect(item(office, 'a')).toMatchObject(before);
    expect(redo(office)).toMatchObject({ ok: true, value: { changed: 3, skipped: 0 } });
    expect(item(office, 'a')).toMatchObject(after);
  }
  expect(recordOf(office, 'a').conflicts).toBe(0);
});

test('a long way back and forth passes through every state', () => {
  const office = newOffice();
  const titles = Array.from({ length: 12 }, (_, n) => `Titre ${n % 5}`);
  for (const title of titles) write(office, [set('a', 'title', title)]);
  for (const title of titles.toReversed()) {
    expect(item(office, 'a')['title']).toBe(title);
    undo(office);
  }
  expect(recordOf(office, 'a').standing).toBe('deleted');
  expect(undo(office)).toEqual({ ok: false, error: { code: 'nothing-to-undo' } });
  for (const title of titles) {
    redo(office);
    expect(item(office, 'a')['title']).toBe(title);
  }
  expect(recordOf(office, 'a').standing).toBe('present');
  expect(redo(office)).toEqual({ ok: false, error: { code: 'nothing-to-redo' } });
});

test('undoing a creation puts the record in the bin; redoing takes it out', () => {
  const office = newOffice();
  write(office, [set('a', 'title', 'Broyeur')]);
  undo(office);
  expect(recordOf(office, 'a').standing).toBe('deleted');
  redo(office);
  expect(recordOf(office, 'a').standing).toBe('present');
  expect(item(office, 'a')['title']).toBe('Broyeur');
});

test('undoing a deletion brings the record back; redoing deletes again', () => {
  const office = newOffice();
  write(office, [set('a', 'title', 'Broyeur')]);
  write(office, [remove('a')]);
  undo(office);
  expect(recordOf(office, 'a').standing).toBe('present');
  redo(office);
  expect(recordOf(office, 'a').standing).toBe('deleted');
  undo(office);
  write(office, [remove('a')]);
  write(office, [restore('a')]);
  undo(office);
  expect(recordOf(office, 'a').standing).toBe('deleted');
});

test('a cell that someone changed since is left alone and counted; the others go back', () => {
  const [here, there] = [newOffice(), newOffice()];
  write(here, [set('a', 'title', 'Broyeur'), set('a', 'progress', 10)]);
  write(here, [set('a', 'title', 'Vélo'), set('a', 'progress', 20)]);
  send(here, there);
  write(there, [set('a', 'title', 'Vélo cargo')]);
  send(there, here);
  expect(undo(here)).toMatchObject({ ok: true, value: { changed: 1, skipped: 1 } });
  expect(item(here, 'a')).toMatchObject({ title: 'Vélo cargo', progress: 10 });
});

test('a record created here and filled elsewhere is not undone', () => {
  const [here, there] = [newOffice(), newOffice()];
  write(here, [set('a', 'title', 'Broyeur')]);
  send(here, there);
  write(there, [set('a', 'notes', 'Voir avec Inès')]);
  send(there, here);
  expect(undo(here)).toMatchObject({ ok: true, value: { changed: 0, skipped: 1 } });
  expect(recordOf(here, 'a').standing).toBe('present');
});

test('undoing what arrived beside leaves the other’s value alone', () => {
  const [here, there] = [newOffice(), newOffice()];
  write(here, [set('a', 'title', 'Broyeur')]);
  send(here, there);
  write(here, [set('a', 'title', 'D’ici')]);
  write(there, [set('a', 'title', 'De là-bas')]);
  send(there, here);
  undo(here);
  expect(liveValues(here, 'a', TITLE)).toEqual(['De là-bas']);
  expect(recordOf(here, 'a').conflicts).toBe(0);
  redo(here);
  expect(recordOf(here, 'a').conflicts).toBe(1);
  undo(here);
  send(here, there);
  for (const office of [here, there]) {
    expect(liveValues(office, 'a', TITLE)).toEqual(['De là-bas']);
    expect(recordOf(office, 'a').conflicts).toBe(0);
  }
});

test('undoing in an empty cell what arrived beside leaves the other’s value alone', () => {
  const [here, there] = [newOffice(), newOffice()];
  write(here, [set('a', 'title', 'Broyeur')]);
  send(here, there);
  write(here, [set('a', 'notes', 'D’ici')]);
  write(there, [set('a', 'notes', 'De là-bas')]);
  send(there, here);
  undo(here);
  expect(recordOf(here, 'a').conflicts).toBe(0);
  expect(item(here, 'a')['notes']).toBe('De là-bas');
});

function settledConflict(): WritableNetwork {
  const [here, there] = [newOffice(), newOffice()];
  write(here, [set('a', 'title', 'Broyeur')]);
  send(here, there);
  write(here, [set('a', 'title', 'D’ici')]);
  write(there, [set('a', 'title', 'De là-bas')]);
  exchange(here, there);
  return here;
}

test('undoing a settlement restores every value, and shows the one that was shown', () => {
  const here = settledConflict();
  const shown = item(here, 'a')['title'];
  write(here, [set('a', 'title', 'Une troisième')]);
  expect(recordOf(here, 'a').conflicts).toBe(0);
  undo(here);
  expect(liveValues(here, 'a', TITLE)).toEqual(['De là-bas', 'D’ici']);
  expect(recordOf(here, 'a').conflicts).toBe(1);
  expect(item(here, 'a')['title']).toBe(shown);
  redo(here);
  expect(liveValues(here, 'a', TITLE)).toEqual(['Une troisième']);
  undo(here);
  expect(recordOf(here, 'a').conflicts).toBe(1);
});

test('undoing a settlement that kept one of the values restores both', () => {
  for (const choice of ['D’ici', 'De là-bas']) {
    const here = settledConflict();
    write(here, [set('a', 'title', choice)]);
    undo(here);
    expect(liveValues(here, 'a', TITLE)).toEqual(['De là-bas', 'D’ici']);
  }
});

test('undo belongs to a window', () => {
  const office = newOffice();
  write(office, [set('a', 'title', 'Broyeur')]);
  write(office, [set('b', 'title', 'Vélo')], { session: 'window-2' });
  undo(office, 'window-2');
  expect([recordOf(office, 'a').standing, recordOf(office, 'b').standing]).toEqual([
    'present',
    'deleted',
  ]);
  office.store.endSession(SESSION);
  expect(undo(office).ok).toBe(false);
});

test('an edit and the deletion after it go back and come again without asking anything', () => {
  const office = newOffice();
  write(office, [set('a', 'title', 'Broyeur')]);
  write(office, [set('a', 'title', 'Vélo'), set('a', 'progress', 10)]);
  write(office, [remove('a')]);
  for (let times = 0; times < 2; times += 1) {
    for (let step = 0; step < 3; step += 1) expect(undo(office).ok).toBe(true);
    for (let step = 0; step < 3; step += 1) expect(redo(office).ok).toBe(true);
    expect(recordOf(office, 'a')).toMatchObject({ standing: 'deleted', conflicts: 0 });
  }
});

test('a new gesture ends what could be redone', () => {
  const office = newOffice();
  write(office, [set('a', 'title', 'Broyeur')]);
  write(office, [set('a', 'title', 'Vélo')]);
  undo(office);
  write(office, [set('a', 'title', 'Remorque')]);
  expect(redo(office).ok).toBe(false);
  undo(office);
  expect(item(office, 'a')['title']).toBe('Broyeur');
});

test('a gesture that wrote nothing is not there to undo', () => {
  const office = newOffice();
  write(office, [set('a', 'title', 'Broyeur')]);
  write(office, [set('a', 'title', 'Vélo')]);
  write(office, [set('a', 'title', 'Vélo')]);
  undo(office);
  expect(item(office, 'a')['title']).toBe('Broyeur');
});

test('undoing is written in the log like anything else, and reaches the others', () => {
  const [here, there] = [newOffice(), newOffice()];
  write(here, [set('a', 'title', 'Broyeur')]);
  write(here, [set('a', 'title', 'Vélo')]);
  send(here, there);
  undo(here);
  send(here, there);
  expect(item(there, 'a')['title']).toBe('Broyeur');
  expect(everythingOf(there)).toHaveLength(3);
});

test('undo in the personal stream keeps people there', () => {
  const office = newOffice();
  const person = (value: string) =>
    ({ act: 'set', type: 'person', record: 'p1', field: 'firstName', value }) as const;
  write(office, [person('Inès'), set('a', 'title', 'Broyeur')]);
  write(office, [person('Agnès'), set('a', 'title', 'Vélo')]);
  undo(office);
  expect(recordOf(office, 'p1').title).toBe('Inès');
  expect(item(office, 'a')['title']).toBe('Broyeur');
  expect(everythingOf(office).map(({ stream }) => stream)).toEqual([0, 1, 0, 1, 0, 1]);
});
