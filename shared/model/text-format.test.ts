import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isFormatted, readDuration, readFormatted, writeDuration } from './text-format.ts';

describe('SIRET', () => {
  it('is kept without its spaces', () => {
    expect(readFormatted('siret', '732 829 320 00074')).toBe('73282932000074');
  });

  it('says that a digit is missing, or that one is wrong', () => {
    expect(readFormatted('siret', '7328293200007')).toEqual({ reason: 'siret' });
    expect(readFormatted('siret', '73282932000075')).toEqual({ reason: 'siret-key' });
  });

  it('finds any single wrong digit', () => {
    const right = '73282932000074';
    fc.assert(
      fc.property(fc.nat(13), fc.integer({ min: 1, max: 9 }), (place, by) => {
        const digit = (Number(right[place]) + by) % 10;
        const wrong = right.slice(0, place) + String(digit) + right.slice(place + 1);
        expect(readFormatted('siret', wrong)).toEqual({ reason: 'siret-key' });
      }),
    );
  });

  it('takes the post office’s own rule', () => {
    expect(readFormatted('siret', '35600000049837')).toBe('35600000049837');
    expect(readFormatted('siret', '35600000049838')).toEqual({ reason: 'siret-key' });
  });
});

it('reads the number of an association in the national register', () => {
  expect(readFormatted('rna', 'w 691 234567')).toBe('W691234567');
  expect(readFormatted('rna', 'W2A1000001')).toBe('W2A1000001');
  expect(readFormatted('rna', '691234567')).toEqual({ reason: 'rna' });
});

it('accepts one address that mail can reach', () => {
  expect(readFormatted('email', ' ines@example.org ')).toBe('ines@example.org');
  for (const wrong of ['ines@', 'ines@example', 'a@example.org, b@example.org', 'ines example.org'])
    expect(readFormatted('email', wrong)).toEqual({ reason: 'email' });
});

it('reads an hour as people write it', () => {
  for (const [typed, kept] of [
    ['9h', '09:00'],
    ['9 h 30', '09:30'],
    ['18:05', '18:05'],
    ['24h', '24:00'],
  ] as const)
    expect(readFormatted('time', typed)).toBe(kept);
  for (const wrong of ['25h', '9h75', 'midi', '24:01'])
    expect(readFormatted('time', wrong)).toEqual({ reason: 'time' });
  expect(isFormatted('time', '9h')).toBe(false);
});

describe('durations', () => {
  it('are read as a time sheet has them', () => {
    for (const [typed, minutes] of [
      ['1 h 30', 90],
      ['1h', 60],
      ['90 min', 90],
      ['1,5', 90],
      ['2', 120],
      ['0.25', 15],
    ] as const)
      expect(readDuration(typed)).toBe(minutes);
    for (const wrong of ['1 h 75', '1,33', 'deux heures', '-1'])
      expect(readDuration(wrong)).toEqual({ reason: 'duration' });
  });

  it('are read back as they were written', () => {
    fc.assert(
      fc.property(fc.nat(59_999_999), (minutes) => {
        expect(readDuration(writeDuration(minutes))).toBe(minutes);
      }),
    );
  });
});
