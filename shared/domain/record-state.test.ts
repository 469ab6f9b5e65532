import fc from 'fast-check';
import { expect, test } from 'vitest';
import { brokenLaws } from '../../tests/oracle/merge-laws.ts';
import { histories } from '../../tests/oracle/random-history.ts';
import type { Value } from '../model/field.ts';
import {
  applyToRecord,
  type CellWrite,
  conflictsIn,
  DELETION,
  emptyRecord,
  liveDots,
  liveIn,
  type RecordState,
  setAsideInRecord,
  shownValue,
  standing,
} from './record-state.ts';

const nothingSettlesItself: ReadonlySet<string> = new Set();
const POSITION = '4';
const positionSettlesItself: ReadonlySet<string> = new Set([POSITION]);

const write = (dot: string, field: string, value: Value, ...replaces: string[]): CellWrite => ({
  dot,
  field,
  element: '',
  value,
  replaces,
  lamport: 1,
  suggestion: false,
  position: 1,
});

const after = (...writes: readonly CellWrite[]): RecordState => applyToRecord(emptyRecord, writes);

const standingOf = (...writes: readonly CellWrite[]) =>
  standing(after(...writes), nothingSettlesItself);

test('thousands of random histories keep every law of merging', () => {
  fc.assert(
    fc.property(histories(), (history) => {
      expect(brokenLaws(history)).toEqual([]);
    }),
    { numRuns: 3_000 },
  );
}, 60_000);

test('what is set aside stands nowhere, and who replaced it replaces what it had replaced', () => {
  const created = after(write('a.1.0', '5', 'Broyeur'));
  const aside = setAsideInRecord(created, [write('b.1.0', '5', 'Broyeur partagé', 'a.1.0')]);
  expect(shownValue(aside, '5', '')).toBe('Broyeur');
  const replaced = applyToRecord(aside, [write('c.1.0', '5', 'Vélo', 'b.1.0')]);
  expect(liveIn(replaced, '5', '').map(({ value }) => value)).toEqual(['Vélo']);
});

test('a deletion had seen what was replaced by what it saw', () => {
  const created = after(write('a.1.0', '5', 'Broyeur'));
  const aside = setAsideInRecord(created, [write('b.1.0', '5', 'Broyeur partagé', 'a.1.0')]);
  const deleted = applyToRecord(aside, [write('c.1.0', DELETION, true, 'b.1.0')]);
  expect(standing(deleted, nothingSettlesItself)).toBe('deleted');
});

test('a record of which all is set aside is absent', () => {
  const aside = setAsideInRecord(emptyRecord, [write('b.1.0', '5', 'Broyeur')]);
  expect(standing(aside, nothingSettlesItself)).toBe('absent');
});

test('a deletion that saw everything deletes; nothing is dropped by it', () => {
  const writes = [write('a.1.0', '5', 'Broyeur'), write('a.2.0', DELETION, true, 'a.1.0')];
  expect(standingOf(...writes)).toBe('deleted');
  expect(shownValue(after(...writes), '5', '')).toBe('Broyeur');
});

test('an edit that the deletion had not seen keeps the record in sight, in either order', () => {
  const created = write('a.1.0', '5', 'Broyeur');
  const deleted = write('a.2.0', DELETION, true, 'a.1.0');
  const edited = write('b.1.0', '5', 'Broyeur de végétaux', 'a.1.0');
  expect(standingOf(created, deleted, edited)).toBe('contested');
  expect(standingOf(created, edited, deleted)).toBe('contested');
});

test('a deletion made again after the edit deletes for good', () => {
  const state = after(
    write('a.1.0', '5', 'Broyeur'),
    write('a.2.0', DELETION, true, 'a.1.0'),
    write('b.1.0', '5', 'Broyeur de végétaux', 'a.1.0'),
  );
  const again = applyToRecord(state, [write('b.2.0', DELETION, true, ...liveDots(state))]);
  expect(standing(again, nothingSettlesItself)).toBe('deleted');
  expect(liveIn(again, DELETION, '').map(({ dot }) => dot)).toEqual(['b.2.0']);
});

test('two offices that delete apart agree, each having seen its own part', () => {
  const title = write('a.1.0', '5', 'Broyeur');
  const status = write('b.1.0', '6', 'done');
  expect(
    standingOf(
      title,
      status,
      write('a.2.0', DELETION, true, 'a.1.0'),
      write('b.2.0', DELETION, true, 'b.1.0'),
    ),
  ).toBe('deleted');
});

test('restoring takes the deletion back; restored here and deleted there is for a person', () => {
  const created = write('a.1.0', '5', 'Broyeur');
  const deleted = write('a.2.0', DELETION, true, 'a.1.0');
  const restored = write('a.3.0', DELETION, null, 'a.2.0');
  const deletedAgain = write('b.1.0', DELETION, true, 'a.1.0', 'a.2.0');
  expect(standingOf(created, deleted, restored)).toBe('present');
  expect(standingOf(created, deleted, restored, deletedAgain)).toBe('contested');
  expect(standingOf(created, deleted, deletedAgain, restored)).toBe('contested');
});

test('a suggestion, or a move, does not save a record', () => {
  const created = write('a.1.0', '5', 'Broyeur');
  const deleted = write('a.2.0', DELETION, true, 'a.1.0');
  const suggested = { ...write('b.1.0', '5', 'Vélo', 'a.1.0'), suggestion: true };
  const moved = write('b.2.0', POSITION, 'a1');
  const state = after(created, deleted, suggested, moved);
  expect(standing(state, positionSettlesItself)).toBe('deleted');
  expect(standing(state, nothingSettlesItself)).toBe('contested');
});

test('a suggested deletion deletes nothing', () => {
  const created = write('a.1.0', '5', 'Broyeur');
  const suggested = { ...write('b.1.0', DELETION, true, 'a.1.0'), suggestion: true };
  expect(standingOf(created, suggested)).toBe('present');
});

test('elements are cells of their own', () => {
  const state = after(
    { ...write('a.1.0', '10', true), element: 'Bocage' },
    { ...write('b.1.0', '10', null, 'a.1.0'), element: 'Littoral' },
  );
  expect(shownValue(state, '10', 'Bocage')).toBe(true);
  expect(shownValue(state, '10', 'Littoral')).toBe(null);
  expect(conflictsIn(state, nothingSettlesItself)).toEqual([]);
});

test('a field that settles itself shows one value and asks nobody', () => {
  const state = after(write('a.1.0', POSITION, 'a1'), write('b.1.0', POSITION, 'a2'));
  expect(conflictsIn(state, positionSettlesItself)).toEqual([]);
  expect(conflictsIn(state, nothingSettlesItself)).toHaveLength(1);
  expect(shownValue(state, POSITION, '')).toBe('a2');
});

test('names borrowed from JavaScript objects are names like any other', () => {
  const names = ['__proto__', 'constructor', 'toString'];
  const state = after(
    ...names.map((name, index) => ({ ...write(`a.1.${index}`, name, index), element: name })),
  );
  expect(names.map((name) => shownValue(state, name, name))).toEqual([0, 1, 2]);
  expect(liveIn(state, 'hasOwnProperty', '')).toEqual([]);
});

test('the given state is left as it was', () => {
  const before = after(write('a.1.0', '5', 'Broyeur'));
  applyToRecord(before, [
    write('a.2.0', '5', 'Vélo', 'a.1.0'),
    write('a.2.1', '6', 'done'),
    write('a.2.2', DELETION, true, 'a.1.0'),
  ]);
  expect(before).toEqual(after(write('a.1.0', '5', 'Broyeur')));
});
