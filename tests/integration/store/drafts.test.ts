/** Text being typed: kept on this computer, entered once, and never twice. */
import { expect, test } from 'vitest';
import { enterDrafts } from '../../../electron/backend/unfinished-drafts.ts';
import type { Draft } from '../../../electron/store/drafts.ts';
import {
  cleanUpAfterEach,
  create,
  everythingOf,
  item,
  liveValues,
  newOffice,
  newPlace,
  recordOf,
  reopen,
  send,
  set,
  TITLE,
  write,
} from './office.ts';

cleanUpAfterEach();

const draft = (value: string, asOf: number, more: Partial<Draft> = {}): Draft => ({
  type: 'planItem',
  record: 'a',
  field: 'title',
  element: '',
  value,
  asOf,
  author: 'p1',
  ...more,
});

test('what was typed when the process died enters the log at the next opening, under its author', () => {
  const place = newPlace();
  const office = create(place);
  const { asOf } = write(office, [set('a', 'title', 'Broyeur')]);
  office.store.drafts.keep(draft('Broyeur de', asOf));
  office.store.drafts.keep(draft('Broyeur de végétaux', asOf));
  office.close();
  const again = reopen(place);
  expect(enterDrafts(again.store)).toBe(1);
  expect(liveValues(again, 'a', TITLE)).toEqual(['Broyeur de végétaux']);
  expect(everythingOf(again).at(-1)?.author).toBe('p1');
  expect(again.store.drafts.all()).toEqual([]);
  expect(enterDrafts(again.store)).toBe(0);
});

test('a draft ends with the write of its cell: killed right after, it does not come back', () => {
  const office = newOffice();
  const { asOf } = write(office, [set('a', 'title', 'Broyeur')]);
  office.store.drafts.keep(draft('Broyeur de', asOf));
  office.store.drafts.keep(draft('Autre', asOf, { record: 'b' }));
  write(office, [set('a', 'title', 'Broyeur de végétaux')], { asOf });
  expect(office.store.drafts.all().map(({ record }) => record)).toEqual(['b']);
  enterDrafts(office.store);
  expect(liveValues(office, 'a', TITLE)).toEqual(['Broyeur de végétaux']);
});

test('left as it was found, the cell ends its draft too', () => {
  const office = newOffice();
  const { asOf } = write(office, [set('a', 'title', 'Broyeur')]);
  office.store.drafts.keep(draft('Broyeur d', asOf));
  write(office, [set('a', 'title', 'Broyeur')], { asOf });
  expect(office.store.drafts.all()).toEqual([]);
});

test('a write that fails keeps the draft', () => {
  const office = newOffice();
  const { asOf } = write(office, [set('a', 'title', 'Broyeur')]);
  office.store.drafts.keep(draft('Broyeur d', asOf));
  office.connection.exec(`CREATE TEMP TRIGGER full BEFORE INSERT ON change_set
    BEGIN SELECT RAISE(ABORT, 'disk full'); END`);
  expect(() => write(office, [set('a', 'title', 'Vélo')], { asOf })).toThrow('disk full');
  expect(office.store.drafts.all()).toHaveLength(1);
});

test('a file that landed since is not overwritten by a draft', () => {
  const [here, there] = [newOffice(), newOffice()];
  const { asOf } = write(here, [set('a', 'title', 'Broyeur')]);
  send(here, there);
  here.store.drafts.keep(draft('D’ici', asOf));
  write(there, [set('a', 'title', 'De là-bas')]);
  send(there, here);
  enterDrafts(here.store);
  expect(liveValues(here, 'a', TITLE)).toEqual(['De là-bas', 'D’ici']);
  expect(recordOf(here, 'a').conflicts).toBe(1);
});

test('a draft that its field refuses stays for the person to see', () => {
  const office = newOffice();
  const { asOf } = write(office, [set('a', 'title', 'Broyeur')]);
  office.store.drafts.keep(draft('demain', asOf, { field: 'due' }));
  expect(enterDrafts(office.store)).toBe(0);
  expect(office.store.drafts.all()).toHaveLength(1);
  expect(item(office, 'a')['due']).toBe(null);
});
