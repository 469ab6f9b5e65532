/**
 * The agreement of a loan, a rental or a use, on paper: who, what, when, at what price, with which insurance; then what
 * is written by hand when the thing leaves and when it comes back, and two signatures. Words are given, so that nothing
 * here knows a language; what is not known yet leaves room to write.
 */
import {
  type Block,
  type DocumentDescription,
  paragraph,
  type TableCell,
  type TableRow,
} from './document.ts';
import { type Paper, report } from './report.ts';
import { HEAD_FILL, heading } from './report-table.ts';

export interface Party {
  /** « L’emprunteur » */
  readonly role: string;
  readonly name: string;
  /** Address, representative, telephone: one a line. */
  readonly lines: readonly string[];
}

/** What is on one line of the form; blank where it is to be written by hand. */
export interface Fact {
  readonly label: string;
  readonly text: string;
}

export interface Handing {
  readonly label: string;
  readonly out: string;
  readonly in: string;
  /** Room to write several lines. */
  readonly isRoomy?: boolean;
}

export interface AgreementOnPaper {
  readonly title: string;
  /** What, and when. */
  readonly facts: readonly string[];
  readonly parties: readonly [Party, Party];
  readonly sections: readonly { readonly title: string; readonly facts: readonly Fact[] }[];
  readonly handing: {
    readonly title: string;
    readonly out: string;
    readonly in: string;
    readonly lines: readonly Handing[];
  };
  readonly terms: { readonly title: string; readonly lines: readonly string[] };
  /** « Fait en deux exemplaires, à …, le … » */
  readonly signed: string;
  readonly signatures: readonly [string, string];
}

const SIZE = 9.5;
const SMALL = 8.5;
const ROOM = 20;
const MUCH_ROOM = 40;
const ROOM_TO_SIGN = 70;

export const agreement = (form: AgreementOnPaper, paper: Paper): DocumentDescription =>
  report(form, paper, [
    between(form, paper),
    ...form.sections.flatMap(({ title, facts }) =>
      facts.length === 0 ? [] : [heading(title, 3), filledIn(facts, paper)],
    ),
    heading(form.handing.title, 3),
    byHand(form, paper),
    heading(form.terms.title, 3),
    terms(form, paper),
    signatures(form, paper),
  ]);

const label = (text: string): TableCell => ({
  paragraphs: [paragraph(text, { bold: true })],
  fill: HEAD_FILL,
  heads: 'row',
});

const column = (text: string): TableCell => ({
  paragraphs: [paragraph(text, { bold: true })],
  fill: HEAD_FILL,
  heads: 'column',
});

const text = (value: string, colSpan = 1): TableCell => ({
  paragraphs: value === '' ? [paragraph('')] : value.split('\n').map((line) => paragraph(line)),
  ...(colSpan === 1 ? {} : { colSpan }),
});

function between({ parties }: AgreementOnPaper, { continued }: Paper): Block {
  return {
    kind: 'table',
    columns: [1, 1],
    header: [{ rule: 'thick', cells: parties.map(({ role }) => column(role)) }],
    rows: [
      {
        rule: 'thin',
        cells: parties.map(({ name, lines }) => ({
          paragraphs: [paragraph(name, { bold: true }), ...lines.map((line) => paragraph(line))],
        })),
      },
    ],
    fontSize: SIZE,
    continued,
  };
}

const SHORT = 34;

/** Short facts stand two on a line, long ones have the whole of it. */
function filledIn(facts: readonly Fact[], { continued }: Paper): Block {
  const rows: TableRow[] = [];
  let waiting: Fact | undefined;
  const wide = (fact: Fact): TableRow => ({
    rule: 'hair',
    cells: [label(fact.label), text(fact.text, 3)],
    ...(fact.text === '' ? { minHeight: ROOM } : {}),
  });
  for (const fact of facts) {
    const isShort = fact.text.length <= SHORT && !fact.text.includes('\n');
    if (isShort && waiting !== undefined) {
      const isBlank = fact.text === '' || waiting.text === '';
      rows.push({
        rule: 'hair',
        cells: [label(waiting.label), text(waiting.text), label(fact.label), text(fact.text)],
        ...(isBlank ? { minHeight: ROOM } : {}),
      });
      waiting = undefined;
    } else {
      if (waiting !== undefined) rows.push(wide(waiting));
      waiting = isShort ? fact : undefined;
      if (!isShort) rows.push(wide(fact));
    }
  }
  if (waiting !== undefined) rows.push(wide(waiting));
  return {
    kind: 'table',
    columns: [1.2, 1.8, 1.2, 1.8],
    header: [],
    rows,
    fontSize: SIZE,
    continued,
  };
}

function byHand({ handing }: AgreementOnPaper, { continued }: Paper): Block {
  return {
    kind: 'table',
    columns: [1.2, 2.4, 2.4],
    header: [{ rule: 'thick', cells: [column(''), column(handing.out), column(handing.in)] }],
    rows: handing.lines.map((line) => ({
      rule: 'hair',
      cells: [label(line.label), text(line.out), text(line.in)],
      minHeight: line.isRoomy === true ? MUCH_ROOM : ROOM,
    })),
    fontSize: SIZE,
    continued,
  };
}

/** Small: they are the same on every agreement, and leave the page to what is not. */
function terms({ terms: { lines } }: AgreementOnPaper, { continued }: Paper): Block {
  return {
    kind: 'table',
    columns: [1],
    header: [],
    rows: [
      {
        rule: 'hair',
        cells: [{ paragraphs: lines.map((line) => paragraph(line, { bullet: true })) }],
      },
    ],
    fontSize: SMALL,
    continued,
  };
}

function signatures({ signed, signatures: labels }: AgreementOnPaper, { continued }: Paper): Block {
  return {
    kind: 'table',
    columns: [1, 1],
    header: [],
    rows: [
      { rule: 'thin', cells: [{ paragraphs: [paragraph(signed)], colSpan: 2 }] },
      {
        rule: 'thin',
        cells: labels.map((said) => ({ paragraphs: [paragraph(said, { muted: true })] })),
        minHeight: ROOM_TO_SIGN,
      },
    ],
    fontSize: SIZE,
    continued,
  };
}
