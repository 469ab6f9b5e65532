import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakLines } from './lines.ts';

/** Every character is one wide. */
const measure = (text: string) => Array.from(text).length;
const lines = (text: string, width: number) =>
  breakLines([{ text, style: 'plain' }], width, measure).map(({ pieces }) =>
    pieces.map((piece) => piece.text).join(''),
  );

describe('lines', () => {
  it.each([
    ['', 10, ['']],
    ['un deux trois', 7, ['un deux ', 'trois']],
    ['un\ndeux', 20, ['un ', 'deux']],
    ['un\r\n\r\ndeux', 20, ['un ', ' ', 'deux']],
    ['porte-bagages', 9, ['porte-', 'bagages']],
    ['2024-2025', 6, ['2024-', '2025']],
    ['prénom.nom@example.org', 9, ['prénom.', 'nom@', 'example.', 'org']],
    ['1\u{202F}063\u{202F}850', 5, ['1\u{202F}', '063\u{202F}', '850']],
    ['anticonstitutionnel', 6, ['antico', 'nstitu', 'tionne', 'l']],
    ['fonctions « support »', 14, ['fonctions ', '« support »']],
    ['apéro trimestriel ?', 17, ['apéro ', 'trimestriel ?']],
    ['1\u{202F}150\u{A0}€ par an', 9, ['1\u{202F}150\u{A0}€ ', 'par an']],
    ['👩‍👩‍👧👩‍👩‍👧', 5, ['👩‍👩‍👧', '👩‍👩‍👧']],
  ])('%j within %i', (text, width, expected) => {
    expect(lines(text, width)).toEqual(expected);
  });

  it('keeps a word of two styles whole', () => {
    const broken = breakLines(
      [
        { text: 'un 1.', style: 'bold' },
        { text: '\u{A0}deux', style: 'plain' },
      ],
      8,
      measure,
    );
    expect(broken.map(({ pieces }) => pieces.map(({ text }) => text))).toEqual([
      ['un '],
      ['1.', '\u{A0}deux'],
    ]);
  });

  it('loses no character, and is never wider than the column', () => {
    const texts = fc.array(
      fc.record({
        text: fc.string({ unit: fc.constantFrom('a', 'é', ' ', '-', '«', '?', '\u{A0}', '\n') }),
        style: fc.constantFrom('plain', 'bold'),
      }),
    );
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 12 }), (given, width) => {
        const broken = breakLines(given, width, measure);
        const written = broken.flatMap(({ pieces }) => pieces.map(({ text }) => text)).join('');
        expect(written).toBe(
          given
            .map(({ text }) => text)
            .join('')
            .replaceAll('\n', ' '),
        );
        for (const line of broken) expect(line.width).toBeLessThanOrEqual(width);
      }),
    );
  });
});
