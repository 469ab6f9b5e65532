import { describe, expect, it } from 'vitest';
import type { HistoryEntry, Names, TypeDescriptor } from '../contract/records.ts';
import { failureSchema } from '../contract/failure.ts';
import { createModel, typeOf } from '../model/model.ts';
import { planItem } from '../model/plan-item.ts';
import { RECORD_TYPES } from '../model/types.ts';
import { formatField, formatValue } from './format.ts';
import { historySentences } from './history.ts';
import { failureSentence, problemSentence, wordsOf } from './sentences.ts';

const descriptor = JSON.parse(
  JSON.stringify(typeOf(createModel(RECORD_TYPES), 'planItem')),
) as TypeDescriptor;
const names: Names = {
  o1: { type: 'organisation', title: 'La CLAVette', deleted: false },
  o2: { type: 'organisation', title: 'Le Pignon', deleted: true },
};
const { due, plannedBudget, status, priority, leadOrganisation, partners, territories } =
  planItem.fields;
const plain = (text: string) => text.replaceAll('\u{202F}', '\u{A0}');

describe('values', () => {
  it.each([
    [formatValue(due, '2026-12-15', 'fr', names), '15 décembre 2026'],
    [formatValue(due, '2027-03-01', 'fr', names), '1er mars 2027'],
    [formatValue(due, '2027-03-01', 'en', names), '1 March 2027'],
    [formatValue(plannedBudget, 115000, 'fr', names), '1\u{A0}150\u{A0}€'],
    [formatValue(plannedBudget, 115050, 'fr', names), '1\u{A0}150,50\u{A0}€'],
    [formatValue(plannedBudget, 115050, 'en', names), '€1,150.50'],
    [formatValue(status, 'toDetail', 'fr', names), 'À décliner'],
    [formatValue(leadOrganisation, 'o1', 'fr', names), 'La CLAVette'],
    [formatValue(leadOrganisation, 'o2', 'fr', names), 'Le Pignon (dans la corbeille)'],
    [formatValue(leadOrganisation, 'constructor', 'fr', names), 'élément non reçu'],
    [formatValue(due, null, 'fr', names), ''],
    [formatField(territories, ['Rhône', 'Ain'], 'fr', names), 'Rhône, Ain'],
    [formatField(partners, ['o1'], 'fr', names), 'La CLAVette'],
    [formatField(priority, { '2024-2025': true }, 'fr', names), '2024–2025'],
    [formatField(plannedBudget, { 2026: 500 }, 'fr', names), '2026\u{A0}: 5\u{A0}€'],
  ])('%s', (shown, expected) => {
    expect(plain(shown)).toBe(expected);
  });
});

describe('failures', () => {
  it('each have a sentence in both languages, with French spaces and no code', () => {
    for (const { shape } of failureSchema.options) {
      const code = shape.code.value;
      const failure = failureSchema.parse({
        code,
        where: 'w',
        label: { fr: 'l', en: 'l' },
        of: 'moments',
        field: 'f',
        value: 'v',
        name: 'n',
        network: 'r',
        type: 't',
        backup: null,
        megabytes: 50,
        heading: 'h',
        count: 2,
        row: 3,
        incident: 'A1',
        floor: { fr: 'p', en: 'p' },
        resource: 'r',
        why: 'booked',
        holder: 'h',
        until: null,
        free: 0,
        wanted: 1,
        next: null,
      });
      const [french, english] = [failureSentence(failure, 'fr'), failureSentence(failure, 'en')];
      expect(french).toMatch(/^[A-ZÀ-Ý0-9«].*\.$/u);
      expect(english).toMatch(/^[A-Z0-9“].*\.$/u);
      expect(french).not.toMatch(/ [:;?!»%]|« |'/u);
      expect(french + english).not.toContain(code);
    }
  });

  it('say where in a sheet', () => {
    const problem = { row: 12, column: 'Échéance', reason: 'value', value: 'bientôt' } as const;
    expect(problemSentence(problem, 'fr')).toBe(
      'Ligne 12, colonne «\u{A0}Échéance\u{A0}»\u{A0}: «\u{A0}bientôt\u{A0}» n’a pas été compris.',
    );
  });
});

describe('history', () => {
  const entry = (
    changes: HistoryEntry['changes'],
    author: string | null = 'Camille Roux',
  ): HistoryEntry => ({
    gesture: 'g',
    position: 1,
    time: '2026-11-21T10:00:00Z',
    author,
    here: true,
    aside: false,
    changes,
  });
  const change = (
    part: Partial<HistoryEntry['changes'][number]>,
  ): HistoryEntry['changes'][number] => ({
    kind: 'changed',
    field: '',
    element: '',
    before: null,
    after: null,
    ...part,
  });
  const say = (...parts: Partial<HistoryEntry['changes'][number]>[]) =>
    historySentences(entry(parts.map(change)), descriptor, 'fr', names).map((text) =>
      text.replaceAll('\u{A0}', ' '),
    );

  it.each([
    [
      { field: 'due', before: '2026-12-01', after: '2026-12-15' },
      'Camille Roux a changé « Échéance » : 1er décembre 2026 → 15 décembre 2026',
    ],
    [
      { field: 'due', after: '2026-12-15' },
      'Camille Roux a rempli « Échéance » : 15 décembre 2026',
    ],
    [{ field: 'status', before: 'toDo' }, 'Camille Roux a vidé « État » (À faire auparavant)'],
    [
      { field: 'priority', element: '2024-2025', after: true },
      'Camille Roux a coché « Priorité » (2024–2025)',
    ],
    [{ field: 'yearly', before: true }, 'Camille Roux a décoché « Chaque année »'],
    [
      { field: 'territories', element: 'Rhône', after: true },
      'Camille Roux a ajouté Rhône à « Territoires »',
    ],
    [
      { field: 'partners', element: 'o1', before: true },
      'Camille Roux a retiré La CLAVette de « Partenaires »',
    ],
    [
      { kind: 'suggested' as const, field: 'due', after: '2026-12-15' },
      'Camille Roux propose, pour « Échéance » : 15 décembre 2026',
    ],
    [{ kind: 'deleted' as const }, 'Camille Roux a mis cet élément à la corbeille'],
    [
      { field: 'of a newer version', after: 1 },
      'Camille Roux a changé une donnée que cette version ne connaît pas',
    ],
  ])('%o', (part, sentence) => {
    expect(say(part)).toEqual([sentence]);
  });

  it('says once that an item moved, and not at all when it is new', () => {
    const moved = [
      { field: 'parent', after: 'x' },
      { field: 'position', after: 'a1' },
    ];
    expect(say(...moved)).toEqual(['Camille Roux a déplacé cet élément']);
    expect(say({ kind: 'created' }, ...moved)).toEqual(['Camille Roux a créé cet élément']);
  });

  it('names nobody when nobody is known', () => {
    expect(
      historySentences(entry([change({ kind: 'restored' })], null), descriptor, 'en', names),
    ).toEqual(['Someone took this item out of the bin']);
    expect(wordsOf('fr').locale).toBe('fr-FR');
  });
});
