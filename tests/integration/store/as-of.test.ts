/** What a person replaces is what they were looking at when they began, and nothing that arrived meanwhile. */
import { expect, test } from 'vitest';
import {
  cleanUpAfterEach,
  exchange,
  item,
  liveValues,
  newOffice,
  recordOf,
  remove,
  send,
  set,
  TITLE,
  write,
} from './office.ts';

cleanUpAfterEach();

function twoOffices() {
  const [here, there] = [newOffice(), newOffice()];
  write(here, [set('a', 'title', 'Broyeur'), set('a', 'status', 'toDo')]);
  send(here, there);
  return { here, there };
}

test('a file that lands while a cell is being edited is not overwritten: both values are kept', () => {
  const { here, there } = twoOffices();
  const asOf = here.store.log.head();
  write(there, [set('a', 'title', 'Broyeur partagé')]);
  send(there, here);
  write(here, [set('a', 'title', 'Broyeur de végétaux')], { asOf });
  const both = ['Broyeur de végétaux', 'Broyeur partagé'];
  expect(liveValues(here, 'a', TITLE)).toEqual(both);
  expect(recordOf(here, 'a').conflicts).toBe(1);
  send(here, there);
  expect(liveValues(there, 'a', TITLE)).toEqual(both);
});

test('begun after the file landed, the edit replaces', () => {
  const { here, there } = twoOffices();
  write(there, [set('a', 'title', 'Broyeur partagé')]);
  send(there, here);
  write(here, [set('a', 'title', 'Broyeur de végétaux')], { asOf: here.store.log.head() });
  expect(liveValues(here, 'a', TITLE)).toEqual(['Broyeur de végétaux']);
});

test('one’s own earlier edits of the same session are replaced without a conflict', () => {
  const { here, there } = twoOffices();
  const asOf = here.store.log.head();
  write(here, [set('a', 'title', 'Broyeur 1')], { asOf });
  write(there, [set('a', 'status', 'done')]);
  send(there, here);
  write(here, [set('a', 'title', 'Broyeur 2')], { asOf });
  write(here, [set('a', 'title', 'Broyeur 3')], { asOf });
  expect(liveValues(here, 'a', TITLE)).toEqual(['Broyeur 3']);
  expect(recordOf(here, 'a').conflicts).toBe(0);
});

test('what another window wrote meanwhile is kept beside', () => {
  const { here } = twoOffices();
  const asOf = here.store.log.head();
  write(here, [set('a', 'title', 'De l’autre fenêtre')], { session: 'window-2' });
  write(here, [set('a', 'title', 'D’ici')], { asOf });
  expect(liveValues(here, 'a', TITLE)).toEqual(['De l’autre fenêtre', 'D’ici'].toSorted());
});

test('the value that came meanwhile is also what was typed: nothing to settle', () => {
  const { here, there } = twoOffices();
  const asOf = here.store.log.head();
  write(there, [set('a', 'title', 'Broyeur partagé')]);
  send(there, here);
  write(here, [set('a', 'title', 'Broyeur partagé')], { asOf });
  exchange(here, there);
  expect(recordOf(here, 'a').conflicts).toBe(0);
  expect(recordOf(there, 'a').conflicts).toBe(0);
});

test('saved as it was found, a cell that changed meanwhile keeps the change', () => {
  const { here, there } = twoOffices();
  const asOf = here.store.log.head();
  write(there, [set('a', 'title', 'Broyeur partagé')]);
  send(there, here);
  write(here, [set('a', 'title', 'Broyeur')], { asOf });
  expect(item(here, 'a')['title']).toBe('Broyeur partagé');
  expect(recordOf(here, 'a').conflicts).toBe(0);
});

test('a deletion begun before an edit landed does not delete the edit', () => {
  const { here, there } = twoOffices();
  const asOf = here.store.log.head();
  write(there, [set('a', 'title', 'Broyeur partagé')]);
  send(there, here);
  write(here, [remove('a')], { asOf });
  expect(recordOf(here, 'a').standing).toBe('contested');
});

test('an edit begun before a deletion landed keeps the record in sight', () => {
  const { here, there } = twoOffices();
  const asOf = here.store.log.head();
  write(there, [remove('a')]);
  send(there, here);
  expect(recordOf(here, 'a').standing).toBe('deleted');
  write(here, [set('a', 'title', 'Broyeur de végétaux')], { asOf });
  expect(recordOf(here, 'a').standing).toBe('contested');
});

test('a record that only came after the person began is written without replacing anything', () => {
  const { here, there } = twoOffices();
  const asOf = here.store.log.head();
  write(there, [set('b', 'title', 'Vélo')]);
  send(there, here);
  write(here, [set('b', 'title', 'Vélo cargo')], { asOf });
  expect(liveValues(here, 'b', TITLE)).toHaveLength(2);
});

test('an asOf beyond the log is now; 0 is an empty screen', () => {
  const { here } = twoOffices();
  write(here, [set('a', 'title', 'Vélo')], { asOf: 999 });
  expect(liveValues(here, 'a', TITLE)).toEqual(['Vélo']);
  write(here, [set('a', 'title', 'Remorque')], { asOf: 0, session: 'window-2' });
  expect(liveValues(here, 'a', TITLE)).toEqual(['Remorque', 'Vélo']);
});
