import { expect, test } from 'vitest';
import { readSaidDay, saidDayIn } from './said-day.ts';

// A Saturday.
const TODAY = '2026-11-21';

test.each([
  ['demain', '2026-11-22'],
  ['Après-demain', '2026-11-23'],
  ['aujourd’hui', '2026-11-21'],
  ['samedi', '2026-11-28'],
  ['ce mercredi', '2026-11-25'],
  ['le 15', '2026-12-15'],
  ['21', '2026-11-21'],
  ['31', '2026-12-31'],
  ['1er', '2026-12-01'],
  ['5/12', '2026-12-05'],
  ['5 janvier', '2027-01-05'],
  ['15/12/2026', '2026-12-15'],
  ['2027-02-28', '2027-02-28'],
  ['tomorrow', '2026-11-22'],
])('« %s » is %s', (said, day) => {
  expect(readSaidDay(said, TODAY)).toBe(day);
});

test.each(['', 'bientôt', '31/02', '32', '0', '15/13/2026', 'samedi prochain peut-être'])(
  '« %s » is no day',
  (said) => {
    expect(readSaidDay(said, TODAY)).toBeUndefined();
  },
);

test('a day is heard among other words', () => {
  expect(saidDayIn('Mécanicien pour demain', TODAY)).toBe('2026-11-22');
  expect(saidDayIn('La camionnette samedi', TODAY)).toBe('2026-11-28');
  expect(saidDayIn('Lendemain de fête', TODAY)).toBeUndefined();
});
