/** The statement of a shared fund on paper: how each structure stands, advances not paid back, then every movement. */
import type { MovementKind, Statement } from '../sharing/fund-statement.ts';
import { type Block, type DocumentDescription, paragraph } from './document.ts';
import { type Paper, report } from './report.ts';
import { cell, head, heading, number, row, table } from './report-table.ts';

export interface FundOnPaper {
  readonly title: string;
  readonly keeper: string;
  readonly statement: Statement;
  readonly noteOf: (movement: string) => string;
  readonly nameOf: (organisation: string | null) => string;
}

export interface FundWords {
  readonly statement: (fund: string) => string;
  readonly keptBy: (keeper: string) => string;
  readonly balance: (amount: string) => string;
  readonly standings: string;
  readonly advances: string;
  readonly movements: string;
  readonly noMovement: string;
  readonly organisation: string;
  readonly contributed: string;
  readonly owed: string;
  readonly due: string;
  readonly late: (date: string) => string;
  readonly left: string;
  readonly day: string;
  readonly about: string;
  readonly in: string;
  readonly out: string;
  readonly balanceColumn: string;
  readonly movement: (kind: MovementKind) => string;
  readonly money: (cents: number) => string;
  readonly date: (date: string) => string;
}

export function fundPaper(fund: FundOnPaper, words: FundWords, paper: Paper): DocumentDescription {
  const { statement, title, keeper } = fund;
  const blocks: Block[] =
    statement.lines.length === 0
      ? [paragraph(words.noMovement)]
      : [
          paragraph(words.balance(words.money(statement.balance)), { bold: true }),
          ...standings(fund, words, paper),
          ...advances(fund, words, paper),
          ...movements(fund, words, paper),
        ];
  return report(
    {
      title: words.statement(title),
      facts: [keeper === '' ? '' : words.keptBy(keeper)],
    },
    paper,
    blocks,
  );
}

const standings = ({ statement, nameOf }: FundOnPaper, words: FundWords, paper: Paper): Block[] => [
  heading(words.standings),
  table(
    paper,
    [4, 1.5, 1.5],
    [words.organisation, words.contributed, words.owed].map((text) => head(text)),
    statement.standings
      .filter(({ organisation }) => organisation !== null)
      .map(({ organisation, contributed, owed }) =>
        row([
          cell(nameOf(organisation)),
          number(words.money(contributed)),
          number(words.money(owed)),
        ]),
      ),
  ),
];

function advances({ statement, nameOf }: FundOnPaper, words: FundWords, paper: Paper): Block[] {
  if (statement.advances.length === 0) return [];
  return [
    heading(words.advances),
    table(
      paper,
      [4, 2.5, 1.5],
      [words.organisation, words.due, words.left].map((text) => head(text)),
      statement.advances.map(({ organisation, due, isLate, left }) =>
        row([
          cell(nameOf(organisation)),
          cell(due === null ? '' : isLate ? words.late(words.date(due)) : words.date(due), {
            bold: isLate,
          }),
          number(words.money(left)),
        ]),
      ),
    ),
  ];
}

const movements = (
  { statement, nameOf, noteOf }: FundOnPaper,
  words: FundWords,
  paper: Paper,
): Block[] => [
  heading(words.movements),
  table(
    paper,
    [1.7, 2.6, 3.4, 1.5, 1.5, 1.6],
    [words.day, words.organisation, words.about, words.in, words.out, words.balanceColumn].map(
      (text) => head(text),
    ),
    statement.lines.map((line) => {
      const isIn = line.kind === 'contribution' || line.kind === 'repayment';
      const about = [words.movement(line.kind), noteOf(line.id)].filter((part) => part !== '');
      return row([
        cell(words.date(line.date)),
        cell(nameOf(line.organisation)),
        cell(about.join(' – ')),
        number(isIn ? words.money(line.amount) : ''),
        number(isIn ? '' : words.money(line.amount)),
        number(words.money(line.balance)),
      ]);
    }),
  ),
];
