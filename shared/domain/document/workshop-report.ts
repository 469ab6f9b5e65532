/**
 * A workshop on paper, as the minutes give it: the synthesis, the figures, the round table, then every note under its
 * category, whole. Words are given, so that nothing here knows a language.
 */
import { byOrganisation } from '../prioritisation/by-organisation.ts';
import type { KnownNote } from '../prioritisation/notes-table.ts';
import { roundTableOf, type RoundTableLine } from '../prioritisation/round-table.ts';
import { SYNTHESIS_COLUMNS, synthesisOf, termShares } from '../prioritisation/synthesis.ts';
import type { AxisTally, Tally, WorkshopTally } from '../prioritisation/tally.ts';
import type { Language } from '../../model/value-text.ts';
import {
  type Block,
  type DocumentDescription,
  paragraph,
  type Paragraph,
  type Table,
  type TableCell,
  type TableRow,
} from './document.ts';

export interface WorkshopOnPaper {
  readonly network: string;
  readonly title: string;
  readonly instruction: string;
  readonly result: WorkshopTally;
  readonly notes: readonly KnownNote[];
  readonly roundTable: readonly RoundTableLine[];
  /** Title of the earlier workshop, and its tally of each axis that is in both. */
  readonly earlier: {
    readonly title: string;
    readonly axes: ReadonlyMap<string, AxisTally>;
  } | null;
  readonly nameOf: (id: string) => string;
}

export interface ReportWords {
  readonly language: Language;
  readonly page: string;
  readonly continued: string;
  /** « Édité le 21 novembre 2026 » */
  readonly made: string;
  /** When the workshop took place; '' when nobody said. */
  readonly day: string;
  readonly short: string;
  readonly long: string;
  readonly pink: string;
  readonly yellow: string;
  readonly uncoloured: string;
  readonly middle: string;
  readonly tied: string;
  readonly axis: string;
  readonly category: string;
  readonly toSort: string;
  readonly noAxis: string;
  readonly notes: string;
  readonly share: string;
  readonly term: string;
  readonly rank: string;
  readonly total: string;
  readonly subtotal: string;
  readonly organisation: string;
  readonly organisations: string;
  readonly person: string;
  readonly people: string;
  readonly unsigned: string;
  readonly synthesis: string;
  readonly byAxis: string;
  readonly byOrganisation: string;
  readonly roundTable: string;
  readonly priorities: string;
  readonly themes: string;
  readonly theme: string;
  readonly list: string;
  readonly noNotes: string;
  readonly earlier: string;
  readonly before: string;
  readonly now: string;
  readonly counted: string;
  readonly thresholds: string;
  readonly papers: (count: number) => string;
  readonly percent: (value: number) => string;
  readonly divergent: (names: string) => string;
  readonly shareOf: (axis: Pick<AxisTally, 'share' | 'wholeShare'>) => string;
  readonly classOf: (axis: AxisTally) => string;
}

const HEAD_FILL = 'EFECE5';
const PINK = 'FBDDE5';
const YELLOW = 'FFF1C8';
const SIZE = 9.5;

export function workshopReport(
  workshop: WorkshopOnPaper,
  words: ReportWords,
  date: string,
): DocumentDescription {
  const { title, network, instruction, result } = workshop;
  const facts = [words.day, words.papers(result.notes)].filter((fact) => fact !== '').join(' · ');
  const opening: Block[] = [
    { kind: 'heading', level: 1, text: title },
    paragraph(facts, { muted: true }),
    ...(instruction === '' ? [] : [paragraph(instruction, { bold: true })]),
  ];
  const body: Block[] =
    result.notes === 0
      ? [paragraph(words.noNotes)]
      : [
          ...synthesis(workshop, words),
          ...figures(workshop, words),
          ...change(workshop, words),
          ...signatures(workshop, words),
        ];
  return {
    title,
    author: network,
    language: words.language,
    date,
    page: { paper: 'a4', orientation: 'portrait', margin: 42 },
    footer: {
      text: [words.made, network, title].filter((part) => part !== '').join(' · '),
      page: words.page,
    },
    blocks: [...opening, ...body, ...spoken(workshop, words), ...annex(workshop, words)],
  };
}

function synthesis({ result }: WorkshopOnPaper, words: ReportWords): Block[] {
  const columns = synthesisOf(result.axes);
  const heads = { short: words.short, middle: words.middle, long: words.long };
  const fills = { short: PINK, middle: HEAD_FILL, long: YELLOW };
  return [
    heading(words.synthesis),
    paragraph(words.thresholds, { muted: true }),
    table(
      words,
      [1, 1, 1],
      SYNTHESIS_COLUMNS.map((name) => head(heads[name], fills[name])),
      [
        row(
          SYNTHESIS_COLUMNS.map((name) => ({
            paragraphs: columns[name].flatMap(({ axis, main }) => [
              paragraph(rankedName(axis, words), { bold: true }),
              ...(name === 'middle' ? [paragraph(words.classOf(axis), { italic: true })] : []),
              ...main.map((category) =>
                paragraph(`${category.name} (${category.notes})`, { bullet: true }),
              ),
              paragraph(''),
            ]),
          })),
        ),
      ],
    ),
  ];
}

/** « 4. Mutualisation d’outils (égalité) » */
const rankedName = ({ rank, name, tied }: AxisTally, { tied: tie }: ReportWords): string =>
  `${rank}. ${name}${tied ? ` (${tie})` : ''}`;

function figures({ result }: WorkshopOnPaper, words: ReportWords): Block[] {
  const ranked = result.axes.toSorted((a, b) => a.rank - b.rank);
  return [
    heading(words.byAxis),
    table(
      words,
      [0.8, 3.2, 0.8, 0.9, 1.2, 1.2, 1.6],
      [
        head(words.rank),
        head(words.axis),
        head(words.notes),
        head(words.share),
        head(words.short, PINK),
        head(words.long, YELLOW),
        head(words.term),
      ],
      [
        ...ranked.map((axis) =>
          row([
            cell(axis.tied ? `${axis.rank} (${words.tied})` : String(axis.rank)),
            cell(`${axis.number}. ${axis.name}`, { bold: true }),
            number(String(axis.notes)),
            number(words.shareOf(axis)),
            number(partOf(axis, 'short', words)),
            number(partOf(axis, 'long', words)),
            cell(words.classOf(axis)),
          ]),
        ),
        row(
          [
            cell(''),
            cell(words.total, { bold: true }),
            number(String(result.notes), true),
            cell(''),
            number(String(result.short), true),
            number(String(result.long), true),
            cell(''),
          ],
          'thick',
        ),
      ],
    ),
    ...(result.unsorted.notes === 0
      ? []
      : [paragraph(`${words.noAxis} : ${words.papers(result.unsorted.notes)}`, { muted: true })]),
  ];
}

/** « 11 (44 %) » */
function partOf(tally: Tally, term: 'short' | 'long', { percent }: ReportWords): string {
  const shares = termShares(tally);
  return shares === null ? String(tally[term]) : `${tally[term]} (${percent(shares[term])})`;
}

function change({ result, earlier }: WorkshopOnPaper, words: ReportWords): Block[] {
  if (earlier === null) return [];
  return [
    heading(`${words.earlier} – ${earlier.title}`),
    table(
      words,
      [3, 1.5, 1.5],
      [head(words.axis), head(words.before), head(words.now)],
      result.axes.map((axis) => {
        const before = earlier.axes.get(axis.id);
        return row([
          cell(axis.name, { bold: true }),
          number(before === undefined ? '–' : `${before.notes} (${words.shareOf(before)})`),
          number(`${axis.notes} (${words.shareOf(axis)})`),
        ]);
      }),
    ),
  ];
}

function signatures(workshop: WorkshopOnPaper, words: ReportWords): Block[] {
  const { result, notes, nameOf } = workshop;
  const rows = byOrganisation(
    notes,
    result.axes.map(({ id }) => id),
  );
  if (rows.every(({ organisation }) => organisation === null)) return [];
  return [
    heading(words.byOrganisation),
    table(
      words,
      [3, ...result.axes.map(() => 0.8), 0.9],
      [
        head(words.organisation),
        ...result.axes.map((axis) => head(`${words.axis} ${axis.number}`)),
        head(words.total),
      ],
      rows.map(({ organisation, perAxis, notes: papers }) =>
        row([
          cell(organisation === null ? words.unsigned : nameOf(organisation), { bold: true }),
          ...perAxis.map((one) => number(String(one))),
          number(String(papers), true),
        ]),
      ),
    ),
  ];
}

function spoken({ roundTable, nameOf }: WorkshopOnPaper, words: ReportWords): Block[] {
  if (roundTable.length === 0) return [];
  const { themes, divergent } = roundTableOf(roundTable);
  const names = (ids: readonly string[]): string => ids.map(nameOf).join(', ');
  const speakers = [
    ...Map.groupBy(roundTable, ({ organisations, people }) =>
      JSON.stringify([organisations, people]),
    ).values(),
  ];
  return [
    heading(words.roundTable),
    heading(words.themes, 3),
    table(
      words,
      [4, 1, 1],
      [head(words.theme), head(words.organisations), head(words.people)],
      themes.map(({ theme, organisations, people }) =>
        row([cell(theme, { bold: true }), number(String(organisations)), number(String(people))]),
      ),
    ),
    ...(divergent.length === 0
      ? []
      : [paragraph(words.divergent(names(divergent)), { italic: true })]),
    heading(words.priorities, 3),
    table(
      words,
      [2, 1.6, 4],
      [head(words.organisation), head(words.person), head(words.priorities)],
      speakers.map((lines) =>
        row([
          cell(names(lines[0]?.organisations ?? []), { bold: true }),
          cell(names(lines[0]?.people ?? [])),
          {
            paragraphs: lines.map(({ text, rank }) =>
              paragraph(rank === null ? text : `${rank}. ${text}`, { bullet: true }),
            ),
          },
        ]),
      ),
    ),
  ];
}

/** Annex 1 of the reference minutes: a table per axis, a row per category, a column per colour. */
function annex({ result, notes }: WorkshopOnPaper, words: ReportWords): Block[] {
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
    heading(title),
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

const heading = (text: string, level: 2 | 3 = 2): Block => ({ kind: 'heading', level, text });

const table = (
  { continued }: ReportWords,
  columns: readonly number[],
  header: readonly TableCell[],
  rows: readonly TableRow[],
): Table => ({
  kind: 'table',
  columns,
  header: [{ cells: header, rule: 'thick' }],
  rows,
  fontSize: SIZE,
  continued,
});

const row = (cells: readonly TableCell[], rule: TableRow['rule'] = 'hair'): TableRow => ({
  cells: cells.map((one) => ({
    ...one,
    paragraphs: one.paragraphs.length === 0 ? [paragraph('')] : one.paragraphs,
  })),
  rule,
});

const cell = (text: string, style: { readonly bold?: boolean } = {}): TableCell => ({
  paragraphs: [paragraph(text, style)],
});

const number = (text: string, bold = false): TableCell => ({
  paragraphs: [paragraph(text, { align: 'right', bold })],
});

const head = (text: string, fill = HEAD_FILL): TableCell => ({
  paragraphs: [paragraph(text, { bold: true })],
  fill,
  heads: 'column',
});
