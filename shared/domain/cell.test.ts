import { expect, test } from 'vitest';
import { applyWrite, inConflict, type Live, outranks, shown, type Write } from './cell.ts';

const camille = 'c'.repeat(26);
const ines = 'i'.repeat(26);

const write = (dot: string, value: Write['value'], more: Partial<Write> = {}): Write => ({
  dot,
  lamport: 1,
  value,
  replaces: [],
  suggestion: false,
  position: 1,
  ...more,
});

const live = (...writes: readonly Write[]): Live =>
  writes.reduce((before: Live, each) => applyWrite(before, each), []);

const valuesOf = (cell: Live): unknown[] => cell.map(({ value }) => value);

test('a write replaces the values it names, and leaves the others', () => {
  const cell = live(
    write('a.1.0', 'broyeur'),
    write('b.1.0', 'vélo'),
    write('a.2.0', 'remorque', { replaces: ['a.1.0'] }),
  );
  expect(valuesOf(cell)).toEqual(['vélo', 'remorque']);
});

test('a write that names nothing, or what is not here, replaces nothing', () => {
  const cell = live(
    write('a.1.0', 'broyeur'),
    write('b.1.0', 'vélo'),
    write('b.2.0', 'remorque', { replaces: ['b.9.0', 'x'] }),
  );
  expect(valuesOf(cell)).toEqual(['broyeur', 'vélo', 'remorque']);
});

test('a suggestion replaces other suggestions and nothing else', () => {
  const cell = live(
    write('a.1.0', 'fait'),
    write('b.1.0', 'proposé', { suggestion: true, replaces: ['a.1.0'] }),
    write('c.1.0', 'mieux proposé', { suggestion: true, replaces: ['a.1.0', 'b.1.0'] }),
  );
  expect(valuesOf(cell)).toEqual(['fait', 'mieux proposé']);
  expect(inConflict(cell)).toBe(false);
  expect(shown(cell)?.value).toBe('fait');
});

test('an ordinary write takes the place of suggestions too', () => {
  const cell = live(
    write('b.1.0', 'proposé', { suggestion: true }),
    write('a.1.0', 'décidé', { replaces: ['b.1.0'] }),
  );
  expect(valuesOf(cell)).toEqual(['décidé']);
});

test('a cell that holds suggestions alone shows nothing', () => {
  expect(shown(live(write('b.1.0', 'proposé', { suggestion: true })))).toBeUndefined();
});

test('the given live values are left as they were', () => {
  const before = live(write('a.1.0', 'broyeur'));
  applyWrite(before, write('a.2.0', 'vélo', { replaces: ['a.1.0'] }));
  expect(valuesOf(before)).toEqual(['broyeur']);
});

test('the same value written twice apart is no conflict; emptied and filled is one', () => {
  expect(inConflict(live(write('a.1.0', 'vélo'), write('b.1.0', 'vélo')))).toBe(false);
  expect(inConflict(live(write('a.1.0', null), write('b.1.0', 'vélo')))).toBe(true);
  expect(inConflict(live(write('a.1.0', 'vélo'), write('b.1.0', 'vélo'), write('c.1.0', 0)))).toBe(
    true,
  );
});

test('values of different kinds are different', () => {
  expect(inConflict(live(write('a.1.0', 1), write('b.1.0', true)))).toBe(true);
  expect(inConflict(live(write('a.1.0', ''), write('b.1.0', null)))).toBe(true);
});

test('the one shown has the highest Lamport, then the highest replica, then comes last', () => {
  const older = write(`${ines}.9.9`, 'ancien', { lamport: 4 });
  const newer = write(`${camille}.1.0`, 'récent', { lamport: 5 });
  expect(outranks(newer, older)).toBe(true);
  expect(shown(live(newer, older))?.value).toBe('récent');
  const sameTime = write(`${ines}.1.0`, 'autre', { lamport: 5 });
  expect(shown(live(newer, sameTime))?.value).toBe('autre');
  expect(shown(live(sameTime, newer))?.value).toBe('autre');
});

test('of two values written in one gesture, the later is shown, also past the tenth', () => {
  const ninth = write(`${camille}.12.9`, 'avant');
  const tenth = write(`${camille}.12.10`, 'après');
  expect(shown(live(ninth, tenth))?.value).toBe('après');
  expect(shown(live(tenth, ninth))?.value).toBe('après');
});
