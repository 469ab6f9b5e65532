import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isDay, spanOf } from './period.ts';

const year = fc.integer({ min: 1, max: 9999 }).map((value) => String(value).padStart(4, '0'));
const twoDigits = fc.nat({ max: 40 }).map((value) => String(value).padStart(2, '0'));

test('a day is one of the calendar', () => {
  fc.assert(
    fc.property(year, twoDigits, twoDigits, (y, m, d) => {
      expect(isDay(`${y}-${m}-${d}`)).toBe(isInCalendar(Number(y), Number(m), Number(d)));
    }),
    { numRuns: 3_000 },
  );
});

test.each(['2024-02-29', '2000-02-29', '2026-12-31', '0001-01-01', '9999-12-31'])(
  '%s is a day',
  (text) => {
    expect(isDay(text)).toBe(true);
  },
);

test.each([
  '2026-02-29',
  '1900-02-29',
  '2026-04-31',
  '2026-00-10',
  '2026-13-01',
  '2026-01-00',
  '0000-01-01',
  '26-01-01',
  '2026-1-1',
  '2026-01-01T00:00',
  ' 2026-01-01',
  '2026-01-01\n',
  '٢٠٢٦-٠١-٠١',
  '',
])('%j is no day', (text) => {
  expect(isDay(text)).toBe(false);
});

test.each([
  ['2024', '2024-01-01', '2024-12-31'],
  ['2024-2028', '2024-01-01', '2028-12-31'],
  ['2024-2024', '2024-01-01', '2024-12-31'],
  ['2024-09-01/2025-08-31', '2024-09-01', '2025-08-31'],
  ['2024-09-01/2024-09-01', '2024-09-01', '2024-09-01'],
])('%s goes from %s to %s', (period, start, end) => {
  expect(spanOf(period)).toEqual({ start, end });
});

test.each([
  '',
  '24',
  '2024-25',
  '2028-2024',
  '2024 - 2028',
  '2024–2028',
  '0000',
  '0000-2024',
  '2024-09-01',
  '2025-08-31/2024-09-01',
  '2024-02-30/2024-03-01',
  '2024/2025',
  '2024-2025-2026',
  '2024\n',
])('%j is no period', (text) => {
  expect(spanOf(text)).toBeUndefined();
});

test('whatever is a period covers at least one day, and ends after it begins', () => {
  const text = fc.oneof(
    fc.stringMatching(/^\d{4}$/),
    fc.stringMatching(/^\d{4}-\d{4}$/),
    fc.stringMatching(/^\d{4}-[01]\d-[0-3]\d\/\d{4}-[01]\d-[0-3]\d$/),
  );
  fc.assert(
    fc.property(text, (period) => {
      const span = spanOf(period);
      if (span === undefined) return;
      expect(isDay(span.start)).toBe(true);
      expect(isDay(span.end)).toBe(true);
      expect(span.start <= span.end).toBe(true);
    }),
    { numRuns: 2_000 },
  );
});

/** The calendar of JavaScript, which rolls over what it does not have. */
function isInCalendar(y: number, m: number, d: number): boolean {
  const date = new Date(0);
  date.setUTCFullYear(y, m - 1, d);
  return date.getUTCFullYear() === y && date.getUTCMonth() === m - 1 && date.getUTCDate() === d;
}
