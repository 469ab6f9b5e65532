/**
 * A workshop on paper, as the minutes give it: the synthesis, the figures, the round table, then every note under its
 * category, whole. Words are given, so that nothing here knows a language.
 */
import { byOrganisation } from '../prioritisation/by-organisation.ts';
import { roundTableOf } from '../prioritisation/round-table.ts';
import { synthesisOf, termShares } from '../prioritisation/synthesis.ts';
import type { AxisTally, Tally } from '../prioritisation/tally.ts';
import { type Block, type DocumentDescription, paragraph } from './document.ts';
import {
  cell,
  head,
  HEAD_FILL,
  heading,
  number,
  PINK,
  row,
  table,
  YELLOW,
} from './report-table.ts';
import type { ReportWords, WorkshopOnPaper } from './report-words.ts';
import { annex } from './workshop-annex.ts';
import { stuck } from './workshop-dots.ts';

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
          ...stuck(workshop, words),
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
  const heads = {
    short: words.short,
    middle: words.middle,
    long: words.long,
    uncoloured: words.uncoloured,
  };
  const fills = { short: PINK, middle: HEAD_FILL, long: YELLOW, uncoloured: HEAD_FILL };
  return [
    heading(words.synthesis),
    ...(result.short + result.long === 0 ? [] : [paragraph(words.thresholds, { muted: true })]),
    table(
      words,
      columns.map(() => 1),
      columns.map(({ name }) => head(heads[name], fills[name])),
      [
        row(
          columns.map(({ name, axes }) => ({
            paragraphs: axes.flatMap(({ axis, main }) => [
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

/** « 4 (égalité) »; an axis that nobody chose has none. */
const rankOf = ({ rank, notes, tied }: AxisTally, { tied: tie }: ReportWords): string =>
  notes === 0 ? '–' : `${rank}${tied ? ` (${tie})` : ''}`;

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
            cell(rankOf(axis, words)),
            cell(`${axis.number}. ${axis.name}`, { bold: true }),
            number(String(axis.notes)),
            number(words.shareOf(axis)),
            number(partOf(axis, 'short', words)),
            number(partOf(axis, 'long', words)),
            cell(axis.notes === 0 ? '' : words.classOf(axis)),
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
