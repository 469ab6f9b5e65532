/**
 * A plan printed as the table that offices pin to the wall: the two bands of its heading, each goal and objective
 * spanned over its actions, an X under the periods where an action is a priority.
 */
import type { RecordType } from '../../model/model.ts';
import { ok, type Result } from '../../lib/result.ts';
import type { Language } from '../../model/value-text.ts';
import type { BandName } from '../../model/band.ts';
import { bandName, bandSpans } from '../plan-bands.ts';
import { plainHeading, type PlanShape } from '../plan-headings.ts';
import { type Fields, valueAt } from '../sheet-cell.ts';
import {
  type Align,
  type Block,
  type DocumentDescription,
  type Paper,
  paragraph,
  type Paragraph,
  type Rule,
  type Run,
  type TableCell,
  type TableRow,
} from './document.ts';
import {
  type ColumnWishes,
  type ColumnWords,
  type PlanColumn,
  planColumns,
} from './plan-columns.ts';
import { type Placed, type PlanLine, planLines, subjectOf } from './plan-lines.ts';
import { titleOf } from '../plan-preview.ts';

export interface PlanOnPaper {
  readonly title: string;
  readonly period: string | null;
  readonly network: string;
  readonly shape: PlanShape;
  /** What the plan calls the bands of its heading, by their rank. */
  readonly bandNames: Readonly<Record<string, string>>;
  readonly priorityPeriods: readonly string[];
  readonly placed: readonly Placed[];
  /** Of the whole plan, when what is placed is a part of it. */
  readonly allActions?: number;
}

export interface PrintWishes extends ColumnWishes {
  readonly paper: Paper;
}

export interface PaperWords {
  readonly language: Language;
  readonly columns: ColumnWords;
  readonly continued: string;
  readonly page: string;
  readonly misplaced: string;
  readonly nothing: string;
  readonly period: (period: string) => string;
  readonly actions: (count: number) => string;
  readonly actionsAmong: (count: number, all: number) => string;
  /** « Édité le 21 novembre 2026 » */
  readonly made: (date: string) => string;
  /** A value as a narrow cell shows it. */
  readonly cell: (target: PlanColumn['targets'][number], fields: Fields) => string;
  readonly status: (fields: Fields) => string;
  /** « Échéance : 15/12/2026 » */
  readonly labelled: (label: string, text: string) => string;
}

const FILLS = {
  band: 'DEDAD0',
  heading: 'EFECE5',
  /** By goal: its own cell, and those of what stands under it. */
  goals: ['D6E6DF', 'D5E0EE', 'E9DCEA', 'EFE2CC', 'F1DCD6', 'DDE0E3'],
  under: ['ECF4F0', 'ECF1F8', 'F5EEF5', 'F8F2E7', 'F9EFEC', 'F0F1F3'],
};
const TITLE_WEIGHTS = { first: 1.6, between: 1.8, action: 3 };

/** @param date when it is printed, as `2026-11-21` */
export function printPlan(
  plan: PlanOnPaper,
  type: RecordType,
  wishes: PrintWishes,
  words: PaperWords,
  date: string,
): Result<DocumentDescription, { readonly code: 'unknown-field'; readonly field: string }> {
  const columns = planColumns(plan, type, wishes, words.columns, words.language);
  if (!columns.ok) return columns;
  const lines = planLines(plan.placed, plan.shape.actionRank);
  const actions = lines.filter(({ action }) => action !== undefined).length;
  const about = [
    plan.network,
    ...(plan.period === null ? [] : [words.period(plan.period)]),
    plan.allActions === undefined
      ? words.actions(actions)
      : words.actionsAmong(actions, plan.allActions),
  ].join(' · ');
  const table =
    lines.length === 0
      ? paragraph(words.nothing)
      : tableOf(plan, lines, columns.value, wishes, words);
  return ok({
    title: plan.title,
    author: plan.network,
    language: words.language,
    date,
    page: {
      paper: wishes.paper,
      orientation: 'landscape',
      margin: wishes.paper === 'a3' ? 36 : 28,
    },
    footer: { text: [words.made(date), plan.network, plan.title].join(' · '), page: words.page },
    blocks: [
      { kind: 'heading', level: 1, text: plan.title },
      paragraph(about, { muted: true }),
      table,
    ],
  });
}

function tableOf(
  { shape, bandNames }: PlanOnPaper,
  lines: readonly PlanLine[],
  columns: readonly PlanColumn[],
  { paper }: PrintWishes,
  words: PaperWords,
): Block {
  const depth = shape.actionRank - 1;
  const own = ownValues(columns, shape, words);
  const goals = [...new Set(lines.map(({ path }) => path[0]))];
  const weights = [
    ...Array.from({ length: depth }, (_, nth) =>
      nth === 0 ? TITLE_WEIGHTS.first : TITLE_WEIGHTS.between,
    ),
    TITLE_WEIGHTS.action,
    ...columns.map(({ weight }) => weight),
  ];
  return {
    kind: 'table',
    columns: weights,
    fontSize: fontSizeFor(paper, weights),
    continued: words.continued,
    header: headerOf(shape, bandNames, columns, words.language),
    rows: lines.map((line, index): TableRow => {
      const above = lines[index - 1];
      const hue = Math.max(0, goals.indexOf(line.path[0])) % FILLS.goals.length;
      const titles = line.path.flatMap((item, level) => {
        if (above !== undefined && isSamePath(above, line, level)) return [];
        const next = lines.findIndex(
          (below, nth) => nth > index && !isSamePath(below, line, level),
        );
        return [
          {
            paragraphs: titleParagraphs(item, level, line, own),
            rowSpan: (next === -1 ? lines.length : next) - index,
            fill: (level === 0 ? FILLS.goals : FILLS.under)[hue] ?? FILLS.heading,
            heads: 'row',
          } satisfies TableCell,
        ];
      });
      const subject = subjectOf(line);
      const values = columns.map(({ targets, align }): TableCell => ({
        paragraphs: targets
          .map((target) => (subject === undefined ? '' : words.cell(target, subject.item)))
          .filter((text) => text !== '')
          .map((text) => paragraph(text, { align, bold: align === 'center' })),
      }));
      return { cells: [...titles, actionCell(line), ...values], rule: ruleAbove(above, line) };
    }),
  };
}

/** Smaller where many columns share the page. */
function fontSizeFor(paper: Paper, weights: readonly number[]): number {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const size = paper === 'a3' ? 10 : 8;
  return Math.max(6, size - (total > 15 ? 1 : 0) - (total > 20 ? 1 : 0));
}

function headerOf(
  shape: PlanShape,
  bandNames: PlanOnPaper['bandNames'],
  columns: readonly PlanColumn[],
  language: Language,
): TableRow[] {
  const heading = (text: string, fill: string, align: Align, colSpan = 1): TableCell => ({
    paragraphs: [paragraph(text, { bold: true, align })],
    fill,
    heads: 'column',
    colSpan,
  });
  const ranks = Array.from({ length: shape.actionRank }, (_, nth) => nth + 1);
  const bands = [
    ...ranks.map((rank): BandName => (rank < shape.actionRank ? 'project' : 'strategy')),
    ...columns.map(({ band }) => band),
  ];
  return [
    {
      rule: 'thick',
      cells: bandSpans(bands).map(({ band, count }) =>
        heading(bandName(band, bandNames, language), FILLS.band, 'center', count),
      ),
    },
    {
      rule: 'thin',
      cells: [
        ...ranks.map((rank) =>
          heading(plainHeading({ kind: 'title', rank }, shape, language), FILLS.heading, 'left'),
        ),
        ...columns.map(({ heading: text, align }) => heading(text, FILLS.heading, align)),
      ],
    },
  ];
}

/** A goal's or objective's title, and what is its own where the columns tell of its actions. */
function titleParagraphs(
  item: Placed | undefined,
  level: number,
  line: PlanLine,
  own: OwnValues,
): Paragraph[] {
  if (item === undefined) {
    const isAstray = level === 0 && subjectOf(line)?.misplaced !== undefined;
    return [paragraph(isAstray ? own.misplaced : '', { italic: true })];
  }
  const values = subjectOf(line) === item ? [] : own.of(item.item);
  return [
    { kind: 'paragraph', runs: titleRuns(item, level === 0) },
    ...values.map((text) => paragraph(text, { italic: true, muted: true })),
  ];
}

interface OwnValues {
  readonly misplaced: string;
  readonly of: (fields: Fields) => string[];
}

/** The state needs no label; the other columns' values are told apart by theirs, and a cross is only its label. */
function ownValues(columns: readonly PlanColumn[], shape: PlanShape, words: PaperWords): OwnValues {
  const targets = columns
    .flatMap((column) => column.targets)
    .filter(({ field }) => field.name !== 'status')
    .map((target) => ({ target, label: plainHeading(target, shape, words.language) }));
  return {
    misplaced: words.misplaced,
    of: (fields) =>
      [
        words.status(fields),
        ...targets.map(({ target, label }) => {
          const text = words.cell(target, fields);
          if (text === '') return '';
          return valueAt(target.field, target.element, fields) === true
            ? label
            : words.labelled(label, text);
        }),
      ].filter((text) => text !== ''),
  };
}

function actionCell({ action, examples }: PlanLine): TableCell {
  if (action === undefined) return { paragraphs: [paragraph('')] };
  return {
    paragraphs: [
      { kind: 'paragraph', runs: titleRuns(action, false) },
      ...examples.map((example) => paragraph(titleOf(example.item), { bullet: true, muted: true })),
    ],
  };
}

function titleRuns({ number, item }: Placed, isBold: boolean): Run[] {
  const before: Run[] = number === '' ? [] : [{ text: `${number}.\u{A0}`, bold: true }];
  return [...before, { text: titleOf(item), ...(isBold ? { bold: true } : {}) }];
}

function isSamePath(a: PlanLine, b: PlanLine, level: number): boolean {
  for (let nth = 0; nth <= level; nth += 1) if (a.path[nth] !== b.path[nth]) return false;
  // Nothing stands there: each line has its own empty cell.
  return level === 0 || a.path[level] !== undefined;
}

function ruleAbove(above: PlanLine | undefined, line: PlanLine): Rule {
  if (above === undefined || !isSamePath(above, line, 0)) return 'thick';
  return isSamePath(above, line, line.path.length - 1) ? 'hair' : 'thin';
}
