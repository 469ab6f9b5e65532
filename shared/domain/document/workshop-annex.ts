/** Every note of a workshop under its category, whole: the annex of the minutes. */
import type { KnownNote } from '../prioritisation/notes-table.ts';
import type { Tally } from '../prioritisation/tally.ts';
import { type Block, paragraph, type Paragraph } from './document.ts';
import { cell, head, PINK, row, table, YELLOW } from './report-table.ts';
import type { ReportWords, WorkshopOnPaper } from './report-words.ts';

/** Annex 1 of the reference minutes: a table per axis, a row per category, a column per colour. */
export function annex({ result, notes }: WorkshopOnPaper, words: ReportWords): Block[] {
  if (result.notes === 0) return [];
  const underAxis = Map.groupBy(notes, ({ axis }) => axis);
  const known = new Set<string | null>(result.axes.map(({ id }) => id));
  const astray = notes.filter(({ axis }) => !known.has(axis));
  return [
    { kind: 'pageBreak' },
    { kind: 'heading', level: 1, text: words.list },
    ...result.axes.flatMap((axis): Block[] => {
      const own = underAxis.get(axis.id) ?? [];
      const named = new Set<string | null>(axis.categories.map(({ id }) => id));
      const loose = own.filter(({ category }) => !named.has(category));
      const parts = [
        ...axis.categories.map((category) => ({
          name: category.name,
          tally: category as Tally,
          notes: own.filter(({ category: under }) => under === category.id),
        })),
        ...(loose.length === 0
          ? []
          : [{ name: words.toSort, tally: axis.uncategorised, notes: loose }]),
      ];
      return listed(`${words.axis} ${axis.number} : ${axis.name}`, parts, axis, words);
    }),
    ...(astray.length === 0
      ? []
      : listed(
          words.noAxis,
          [{ name: words.toSort, tally: result.unsorted, notes: astray }],
          result.unsorted,
          words,
        )),
  ];
}

interface Part {
  readonly name: string;
  readonly tally: Tally;
  readonly notes: readonly KnownNote[];
}

function listed(title: string, parts: readonly Part[], sum: Tally, words: ReportWords): Block[] {
  const uncoloured = sum.notes - sum.short - sum.long;
  const terms = uncoloured === 0 ? COLOURS : [...COLOURS, null];
  const heads = {
    short: head(`${words.short} (${words.pink})`, PINK),
    long: head(`${words.long} (${words.yellow})`, YELLOW),
  };
  return [
    paragraph(''),
    table(
      words,
      [1.3, ...terms.map(() => 2.4)],
      [
        head(words.category),
        ...terms.map((term) => (term === null ? head(words.uncoloured) : heads[term])),
      ],
      [
        ...parts.map(({ name, tally, notes }) =>
          row([
            cell(`${name} (${tally.notes})`, { bold: true }),
            ...terms.map((term) => ({
              paragraphs: notes
                .filter((note) => note.term === term)
                .map((note) => said(note, words)),
            })),
          ]),
        ),
        row(
          [
            cell(`${words.subtotal} : ${sum.notes}`, { bold: true }),
            ...terms.map((term) =>
              cell(String(term === null ? uncoloured : sum[term]), { bold: true }),
            ),
          ],
          'thick',
        ),
      ],
      title,
    ),
  ];
}

const COLOURS: readonly ('short' | 'long' | null)[] = ['short', 'long'];

function said({ text, count }: KnownNote, { counted }: ReportWords): Paragraph {
  const words = text === '' ? counted : text;
  return paragraph(count === null || count === 1 ? words : `${words} (×${count})`, {
    bullet: true,
  });
}
