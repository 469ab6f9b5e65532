import { expect, test } from 'vitest';
import { saySpan, shortSpan } from './moment.ts';
import { takenSentence } from './taken.ts';

const refusal = {
  code: 'already-taken',
  resource: 'Camionnette',
  why: 'booked',
  holder: 'La Cyclerie',
  until: { day: '2026-11-28', time: '18:00' },
  free: 0,
  wanted: 1,
  next: { day: '2026-11-29', time: null },
} as const;

test('a refusal names who has it, until when, and the next free moment', () => {
  expect(takenSentence(refusal, 'fr')).toBe(
    '«\u00A0Camionnette\u00A0» n’est pas libre\u00A0: pris par La Cyclerie jusqu’au samedi 28\u00A0novembre 2026 à 18\u00A0h. Rien n’a été modifié. Prochain moment libre\u00A0: dimanche 29\u00A0novembre 2026.',
  );
});

test('every reason is a sentence of each language, and says what to do', () => {
  const whys = ['booked', 'late', 'upkeep', 'paused', 'retired', 'too-many'] as const;
  for (const why of whys)
    for (const free of [0, 3])
      for (const until of [refusal.until, null]) {
        const french = takenSentence({ ...refusal, why, free, wanted: 5, until }, 'fr');
        expect(french).toMatch(/^[A-Z«].*\. Rien n’a été modifié\. .*\.$/u);
        expect(french).not.toMatch(/ [:;?!»]|« |undefined|null/u);
        const english = takenSentence({ ...refusal, why, free, wanted: 5, until }, 'en');
        expect(english).toMatch(/^[A-Z“].*\. Nothing was changed\. .*\.$/u);
      }
});

test('days and hours, in full and in little room', () => {
  const [friday, saturday] = [
    { day: '2026-11-27', time: null },
    { day: '2026-12-01', time: '09:30' },
  ];
  expect(saySpan(friday, saturday, 'fr')).toBe(
    'du vendredi 27\u00A0novembre 2026 au mardi 1er\u00A0décembre 2026 à 9\u00A0h\u00A030',
  );
  expect(shortSpan(friday, { day: '2026-11-28', time: null }, 'fr')).toBe(
    'ven. 27 – sam. 28 nov. 2026',
  );
  expect(shortSpan(friday, friday, 'en')).toBe('Fri 27 Nov 2026');
});
