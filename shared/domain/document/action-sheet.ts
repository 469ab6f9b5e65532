/** Action sheets: one page per action, every field at its place, what is empty left to be filled in by hand. */
import { isSet } from '../../model/field.ts';
import type { Field, RecordType } from '../../model/model.ts';
import { columnsOf } from '../plan-headings.ts';
import { titleOf } from '../plan-preview.ts';
import type { Fields } from '../sheet-cell.ts';
import {
  type Block,
  type DocumentDescription,
  paragraph,
  type TableCell,
  type TableRow,
} from './document.ts';
import { type Placed, type PlanLine, planLines } from './plan-lines.ts';
import type { PaperWords, PlanOnPaper } from './plan-print.ts';

export interface SheetWords extends PaperWords {
  readonly sheet: string;
  readonly examples: string;
  readonly steps: string;
  readonly noSheet: string;
  /** A whole field as it is read in a sentence. */
  readonly field: (field: Field, fields: Fields) => string;
  readonly levelName: (rank: number) => string;
  /** The steps of an action, in their order, each as it is read on a line. */
  readonly stepsOf: (action: string) => readonly string[];
}

const LABEL_FILL = 'F3F1EB';
const ROOM_TO_WRITE = 42;
const MOST_WITH_ROOM = 8;
/** Long texts are set smaller rather than on a second page. */
const SIZES = [
  { upTo: 1200, size: 10 },
  { upTo: 2400, size: 9 },
  { upTo: 4000, size: 8 },
];
const SMALLEST = 7;

export function actionSheets(
  plan: PlanOnPaper,
  type: RecordType,
  words: SheetWords,
  date: string,
): DocumentDescription {
  const lines = planLines(plan.placed, plan.shape.actionRank);
  const sheets = lines.flatMap((line) =>
    line.action === undefined ? [] : [sheetOf(line, line.action, type, words)],
  );
  const blocks = sheets.flatMap((sheet, index): Block[] =>
    index === 0 ? sheet : [{ kind: 'pageBreak' }, ...sheet],
  );
  return {
    title: `${words.sheet} – ${plan.title}`,
    author: plan.network,
    language: words.language,
    date,
    page: { paper: 'a4', orientation: 'portrait', margin: 42 },
    footer: { text: [words.made(date), plan.network, plan.title].join(' · '), page: words.page },
    blocks: blocks.length === 0 ? [paragraph(words.noSheet)] : blocks,
  };
}

function sheetOf(
  { path, examples }: PlanLine,
  action: Placed,
  type: RecordType,
  words: SheetWords,
): Block[] {
  const facts = columnsOf(type).map((field): Fact => ({
    label: field.label[words.language],
    text: words.field(field, action.item),
    isShort: isShort(field),
    isProse: isProse(field),
  }));
  const above = path.flatMap((item, nth): Fact[] =>
    item === undefined ? [] : [told(words.levelName(nth + 1), titled(item))],
  );
  const concrete = [
    ...listed(
      words.examples,
      examples.map(({ item }) => titleOf(item)),
    ),
    ...listed(words.steps, words.stepsOf(action.item.id)),
  ];
  const short = facts.filter((fact) => fact.isShort);
  const long = facts.filter((fact) => !fact.isShort);
  const characters = [...above, ...facts, ...concrete].reduce(
    (sum, { text }) => sum + text.length,
    0,
  );
  const hasRoom =
    long.filter(({ isProse: prose }) => prose).length <= MOST_WITH_ROOM && characters <= 1200;
  const fontSize = SIZES.find(({ upTo }) => characters <= upTo)?.size ?? SMALLEST;
  return [
    paragraph(words.sheet.toLocaleUpperCase(words.language), { muted: true }),
    { kind: 'heading', level: 1, text: titled(action) },
    {
      kind: 'table',
      columns: [1.1, 1.9, 1.1, 1.9],
      header: [],
      fontSize,
      continued: words.continued,
      rows: [
        ...above.map(wide),
        ...inPairs(short),
        ...concrete.map(wide),
        ...long.map((fact): TableRow =>
          hasRoom && fact.isProse ? { ...wide(fact), minHeight: ROOM_TO_WRITE } : wide(fact),
        ),
      ],
    },
  ];
}

interface Fact {
  readonly label: string;
  readonly text: string;
  readonly isShort: boolean;
  /** Leaves room to write in by hand. */
  readonly isProse: boolean;
}

const told = (heading: string, text: string): Fact => ({
  label: heading,
  text,
  isShort: false,
  isProse: false,
});

const listed = (heading: string, lines: readonly string[]): readonly Fact[] =>
  lines.length === 0 ? [] : [told(heading, lines.join('\n'))];

/** What fits half the width of a page. */
const isShort = (field: Field): boolean =>
  field.element === undefined && !isSet(field) && !isProse(field);

const isProse = ({ kind }: Field): boolean => kind === 'text' || kind === 'richText';

const titled = ({ number, item }: Placed): string =>
  number === '' ? titleOf(item) : `${number}.\u{A0}${titleOf(item)}`;

const label = (text: string): TableCell => ({
  paragraphs: [paragraph(text, { bold: true })],
  fill: LABEL_FILL,
  heads: 'row',
});

const value = (text: string, colSpan: number): TableCell => ({
  paragraphs: text === '' ? [paragraph('')] : text.split('\n').map((line) => paragraph(line)),
  colSpan,
});

const wide = (fact: Fact): TableRow => ({
  rule: 'hair',
  cells: [label(fact.label), value(fact.text, 3)],
});

function inPairs(facts: readonly Fact[]): TableRow[] {
  const rows: TableRow[] = [];
  for (let index = 0; index < facts.length; index += 2) {
    const [left, right] = [facts[index], facts[index + 1]];
    if (left === undefined) continue;
    if (right === undefined) rows.push(wide(left));
    else {
      const cells = [
        label(left.label),
        value(left.text, 1),
        label(right.label),
        value(right.text, 1),
      ];
      rows.push({ rule: 'hair', cells });
    }
  }
  return rows;
}
