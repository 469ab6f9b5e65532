import { expect, test } from 'vitest';
import { wallOf, type WorkshopView } from './wall.ts';

const tally = { notes: 0, short: 0, long: 0 };

function view(notes: readonly Record<string, unknown>[]): WorkshopView {
  return {
    workshop: { id: 'w' },
    axes: [
      { id: 'a', title: 'Outils' },
      { id: 'b', title: 'Réseaux' },
    ],
    categories: [{ id: 'c', axis: 'a', title: 'Achats' }],
    notes: notes.map((note, index) => ({ id: String(index), ...note })),
    roundTable: [],
    result: { ...tally, unsorted: tally, axes: [] },
    earlier: null,
    names: {},
  };
}

const outline = (notes: readonly Record<string, unknown>[]) =>
  wallOf(view(notes)).map(({ title, sections }) => [
    title,
    sections.map((section) => [section.title, section.notes.map(({ text }) => text)]),
  ]);

test('notes stand under their category, those to be sorted first, and none is lost', () => {
  expect(
    outline([
      { text: 'Pièces', axis: 'a', category: 'c' },
      { text: 'À classer', axis: 'a' },
      { text: 'Catégorie partie', axis: 'a', category: 'gone' },
      { text: 'Axe parti', axis: 'gone', category: 'c' },
    ]),
  ).toEqual([
    [
      'Outils',
      [
        ['', ['À classer', 'Catégorie partie']],
        ['Achats', ['Pièces']],
      ],
    ],
    ['Réseaux', []],
    ['', [['', ['Axe parti']]]],
  ]);
});

test('grouped notes are one, with every wording and the number of papers', () => {
  const [column] = wallOf(
    view([
      { text: 'Groupement d’achat', axis: 'a', category: 'c', count: 3 },
      { text: 'Achats groupés', axis: 'b', sameAs: '0' },
    ]),
  );
  const [note] = column?.sections[0]?.notes ?? [];
  expect([note?.papers, note?.wordings.map(({ text }) => text)]).toEqual([4, ['Achats groupés']]);
});

test('notes that a merge made follow each other are both shown', () => {
  const columns = wallOf(
    view([
      { text: 'Un', axis: 'a', sameAs: '1' },
      { text: 'Deux', axis: 'a', sameAs: '0' },
    ]),
  );
  expect(columns[0]?.sections[0]?.notes.map(({ text }) => text)).toEqual(['Un', 'Deux']);
});
