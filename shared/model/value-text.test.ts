import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { organisation } from './organisation.ts';
import { plan } from './plan.ts';
import { planItem } from './plan-item.ts';
import { type Language, readValue, type ReadableField, writeValue } from './value-text.ts';
import { readWords, writeWords } from './words-text.ts';

const { title, status, due, plannedBudget, priority, progress, notes, leadOrganisation } =
  planItem.fields;

const read = (field: ReadableField, text: string, language: Language = 'fr') => {
  const result = readValue(field, text, language);
  return result.ok ? result.value : `refused: ${result.error.reason}`;
};

describe('reading a value', () => {
  it.each([
    [due, '15/12/26', '2026-12-15'],
    [due, '15/12/2026', '2026-12-15'],
    [due, ' 5.1.2027 ', '2027-01-05'],
    [due, '2026-12-15', '2026-12-15'],
    [due, '15 décembre 2026', '2026-12-15'],
    [due, '15 DÉC. 2026', '2026-12-15'],
    [due, '1er mars 2027', '2027-03-01'],
    [due, 'December 15, 2026', '2026-12-15'],
    [due, '31 juin 2026', 'refused: no-such-date'],
    [due, '29/02/2026', 'refused: no-such-date'],
    [due, '2026-13-01', 'refused: no-such-date'],
    [due, '5 jui 2026', 'refused: date'],
    [due, '15/12/26 ?', 'refused: date'],
    [due, '15/12', 'refused: date'],
    [plannedBudget, '1 150,50 €', 115050],
    [plannedBudget, '1\u{202F}150,50\u{A0}€', 115050],
    [plannedBudget, '1\u{A0}150,5', 115050],
    [plannedBudget, '1150.5', 115050],
    [plannedBudget, '1,150.50', 115050],
    [plannedBudget, '1.150,50', 115050],
    [plannedBudget, '-12', -1200],
    [plannedBudget, '0', 0],
    [plannedBudget, '-0', 0],
    [plannedBudget, '12,505', 'refused: money'],
    [plannedBudget, '11 50', 'refused: money'],
    [plannedBudget, '12 k€', 'refused: money'],
    [plannedBudget, '99999999999999999', 'refused: money'],
    [progress, '40 %', 40],
    [progress, '100', 100],
    [progress, '101', 'refused: range'],
    [progress, '-1', 'refused: range'],
    [progress, '40,5', 'refused: integer'],
    [priority, 'X', true],
    [priority, 'x', true],
    [priority, '●', true],
    [priority, 'Oui', true],
    [priority, 'VRAI', true],
    [priority, '1', true],
    [priority, 'no', false],
    [priority, '0', false],
    [priority, '', null],
    [priority, 'peut-être', 'refused: yesNo'],
    [status, 'à décliner', 'toDetail'],
    [status, 'A DECLINER', 'toDetail'],
    [status, 'inProgress', 'inProgress'],
    [status, 'Terminé', 'done'],
    [status, 'To do', 'toDo'],
    [status, 'presque', 'refused: choice'],
    [plan.fields.period, '2024–2028', '2024-2028'],
    [plan.fields.period, '2024 / 25', '2024-2025'],
    [plan.fields.period, 'du 1er septembre 2024 au 31/8/25', '2024-09-01/2025-08-31'],
    [plan.fields.period, '2028-2024', 'refused: period'],
    [title, ' Goûter ', ' Goûter '],
    [title, '  ', 'refused: required'],
    [notes, '\n', null],
    [notes, 'a\0', 'refused: text'],
    [notes, '\u{D800}', 'refused: text'],
    [notes, 'a'.repeat(250_001), 'refused: too-long'],
    [due, ' 1'.repeat(500), 'refused: too-long'],
    [leadOrganisation, 'La CLAVette', 'refused: reference'],
  ])('%#: %o ← %j gives %j', (field, text, expected) => {
    expect(read(field, text)).toBe(expected);
  });

  it('keeps apart choices that only punctuation distinguishes', () => {
    const stars = ['★', '★★', 'A+', 'A-'].map((value) => ({
      value,
      label: { fr: value, en: value },
    }));
    const field = { kind: 'choice', options: stars } as const;
    expect(read(field, '★★')).toBe('★★');
    expect(read(field, 'A-')).toBe('A-');
    expect(read(field, 'a')).toBe('refused: choice');
    expect(read(field, '☆')).toBe('refused: choice');
  });
});

const day = fc
  .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const year = fc.integer({ min: 1000, max: 9998 });
const period = fc.oneof(
  year.map(String),
  fc.tuple(year, fc.nat(20)).map(([first, more]) => `${first}-${Math.min(first + more, 9999)}`),
  fc.tuple(day, day).map((days) => days.toSorted().join('/')),
);
const wellFormed = fc
  .string({ unit: 'grapheme' })
  .filter((text) => text.trim() !== '' && !text.includes('\0'));
const optionsOf = (field: { options: readonly { value: string }[] }) =>
  fc.constantFrom(...field.options.map(({ value }) => value));

const cases = fc.oneof(
  fc.record({ field: fc.constant<ReadableField>(notes), value: wellFormed }),
  fc.record({ field: fc.constant<ReadableField>(due), value: day }),
  fc.record({ field: fc.constant<ReadableField>(plan.fields.period), value: period }),
  fc.record({ field: fc.constant<ReadableField>(plannedBudget), value: fc.maxSafeInteger() }),
  fc.record({ field: fc.constant<ReadableField>({ kind: 'integer' }), value: fc.maxSafeInteger() }),
  fc.record({
    field: fc.constant<ReadableField>(priority),
    value: fc.constantFrom(true, false, null),
  }),
  fc.record({ field: fc.constant<ReadableField>(status), value: optionsOf(status) }),
  fc.record({
    field: fc.constant<ReadableField>(organisation.fields.kind),
    value: optionsOf(organisation.fields.kind),
  }),
);

describe('writing a value', () => {
  it('is read back as the same value, in both languages', () => {
    fc.assert(
      fc.property(
        cases,
        fc.constantFrom('fr' as const, 'en' as const),
        ({ field, value }, language) => {
          expect(read(field, writeValue(field, value, language), language)).toBe(value);
        },
      ),
    );
  });

  it('writes what a spreadsheet of the language expects', () => {
    expect(writeValue(plannedBudget, 115050, 'fr')).toBe('1150,50');
    expect(writeValue(plannedBudget, 115000, 'en')).toBe('1150');
    expect(writeValue(plannedBudget, -5, 'en')).toBe('-0.05');
    expect(writeValue(due, '2026-12-15', 'fr')).toBe('15/12/2026');
    expect(writeValue(status, 'toDetail', 'fr')).toBe('À décliner');
    expect(writeValue(status, 'of a newer version', 'fr')).toBe('of a newer version');
    expect(writeValue(priority, true, 'fr')).toBe('X');
  });
});

describe('a set of words', () => {
  const words = (text: string) => {
    const result = readWords(text);
    return result.ok ? result.value : result.error.reason;
  };

  it.each([
    ['Rhône ; Métropole de Lyon', ['Rhône', 'Métropole de Lyon']],
    ['Rhône,Ain\nLoire;;Rhône', ['Rhône', 'Ain', 'Loire']],
    ['"Saint-Denis, La Réunion"; Lyon', ['Saint-Denis, La Réunion', 'Lyon']],
    ['"Grand" Lyon', ['"Grand" Lyon']],
    [' ; ', []],
    ['a'.repeat(201), 'too-long'],
  ])('%j is %j', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it('is read back as written', () => {
    const word = fc
      .string({ unit: 'grapheme' })
      .map((text) => text.trim().replaceAll('\0', ''))
      .filter((text) => text !== '');
    const hostile = fc
      .stringMatching(/^[a;,"\n ]{1,6}$/)
      .map((text) => text.trim())
      .filter((text) => text !== '');
    fc.assert(
      fc.property(fc.uniqueArray(fc.oneof(word, hostile)), (set) => {
        expect(words(writeWords(set))).toEqual(set);
      }),
    );
  });
});
