/** A gesture of long texts is cut into change sets of which each travels as one line. */
import { expect, test } from 'vitest';
import { lineOf } from '../../../electron/exchange-file/change-set-line.ts';
import { LONGEST_LINE, LONGEST_STRING } from '../../../shared/exchange/change-set.ts';
import { lineText } from '../../../shared/exchange/line.ts';
import { cleanUpAfterEach, everythingOf, item, newOffice, set, write } from './office.ts';

cleanUpAfterEach();

test.each([
  ['plain text', 'a'],
  ['quotes, escaped twice', '"'],
  ['control characters, at their longest', '\u0001'],
  ['three bytes a letter', '…'],
])('%s', (_, letter) => {
  const office = newOffice();
  const text = letter.repeat(LONGEST_STRING);
  const records = Array.from({ length: 10 }, (_unused, n) => `item-${n}`);
  write(
    office,
    records.map((record) => set(record, 'notes', text)),
  );
  const lines = everythingOf(office).map((one) => Buffer.byteLength(lineText(lineOf(one))));
  expect(lines.filter((bytes) => bytes > LONGEST_LINE)).toEqual([]);
  for (const record of records) expect(item(office, record)?.['notes'] === text).toBe(true);
});

test('many short texts stay together', () => {
  const office = newOffice();
  write(
    office,
    Array.from({ length: 4_000 }, (_, n) => set(`item-${n}`, 'title', `Broyeur partagé ${n}`)),
  );
  expect(everythingOf(office)).toHaveLength(1);
});
