import fc from 'fast-check';
import { expect, it } from 'vitest';
import { paragraph, type Table, type TableRow } from './document.ts';
import { layTable, type LaidCell } from './table-layout.ts';
import type { Setting } from './table-grid.ts';

const setting: Setting = {
  measure: (text, { size }) => Array.from(text).length * size * 0.5,
  leading: 1.2,
  padding: { x: 3, y: 2 },
};
const ROOM = { first: 260, others: 300 };

const words = fc
  .array(fc.constantFrom('atelier', 'vélo', 'à', 'l’écoute', 'x'.repeat(80)), { maxLength: 150 })
  .map((all) => all.join(' '));

/** Goals over objectives over rows, as plans are. */
const table = fc
  .array(
    fc.record({
      title: words,
      under: fc.array(
        fc.record({ title: words, rows: fc.array(words, { minLength: 1, maxLength: 5 }) }),
        {
          minLength: 1,
          maxLength: 3,
        },
      ),
    }),
    { maxLength: 4 },
  )
  .map((goals): Table => {
    const rows = goals.flatMap(({ title, under }) => {
      const height = under.reduce((sum, { rows: own }) => sum + own.length, 0);
      return under.flatMap((objective, nth) =>
        objective.rows.map((text, index): TableRow => ({
          rule: 'hair',
          cells: [
            ...(nth === 0 && index === 0
              ? [{ paragraphs: [paragraph(title)], rowSpan: height }]
              : []),
            ...(index === 0
              ? [{ paragraphs: [paragraph(objective.title)], rowSpan: objective.rows.length }]
              : []),
            { paragraphs: [paragraph(text)] },
          ],
        })),
      );
    });
    const heading = (text: string) => ({ paragraphs: [paragraph(text)] });
    return {
      kind: 'table',
      columns: [1, 1.5, 2],
      fontSize: 10,
      continued: '(suite)',
      header: [{ rule: 'thick', cells: [heading('But'), heading('Objectif'), heading('Action')] }],
      rows,
    };
  });

const textOf = ({ lines }: LaidCell) =>
  lines.flatMap(({ pieces }) => pieces.map(({ text }) => text)).join('');

it('writes each text once, whole, inside the page, and no cell over another', () => {
  fc.assert(
    fc.property(table, (given) => {
      const pages = layTable(given, 400, ROOM, setting);
      const written = pages
        .flatMap(({ body }) => body.filter(({ isRepeated }) => !isRepeated))
        .map(textOf);
      const wanted = given.rows.flatMap(({ cells }) =>
        cells.map(({ paragraphs }) =>
          paragraphs.flatMap(({ runs }) => runs.map(({ text }) => text)).join(''),
        ),
      );
      const letters = (texts: string[]) => Array.from(texts.join('')).toSorted().join('');
      expect(letters(written)).toBe(letters(wanted));
      for (const [index, { header, body, height }] of pages.entries()) {
        if (body.length === 0) continue;
        expect(height).toBeLessThanOrEqual((index === 0 ? ROOM.first : ROOM.others) + 0.1);
        expect(header).toHaveLength(3);
        for (const cell of body) {
          const inked = cell.lines.reduce((sum, line) => sum + line.before + line.height, 0);
          expect(inked + 2 * setting.padding.y).toBeLessThanOrEqual(cell.height + 0.1);
          expect(cell.y + cell.height).toBeLessThanOrEqual(height + 0.1);
          for (const other of body) {
            const isApart =
              cell.x + cell.width <= other.x + 0.1 ||
              other.x + other.width <= cell.x + 0.1 ||
              cell.y + cell.height <= other.y + 0.1 ||
              other.y + other.height <= cell.y + 0.1;
            expect(other === cell || isApart).toBe(true);
          }
        }
      }
    }),
    { numRuns: 60 },
  );
});

it('says on the next page that a spanned cell goes on', () => {
  const cells = (text: string, span?: string) => [
    ...(span === undefined ? [] : [{ paragraphs: [paragraph(span)], rowSpan: 40 }]),
    { paragraphs: [paragraph(text)] },
  ];
  const rows = Array.from({ length: 40 }, (_, index): TableRow => ({
    rule: 'hair',
    cells: cells(`action ${index}`, index === 0 ? 'Objectif' : undefined),
  }));
  const laid = layTable(
    { kind: 'table', columns: [1, 1], fontSize: 10, continued: '(suite)', header: [], rows },
    400,
    ROOM,
    setting,
  );
  const spanned = laid.map(({ body }) => body.slice(0, 1).map((cell) => textOf(cell)));
  expect(spanned).toEqual([['Objectif'], ...laid.slice(1).map(() => ['Objectif (suite)'])]);
});
