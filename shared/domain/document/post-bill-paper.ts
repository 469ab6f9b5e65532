/** What each structure owes for a shared post over a span of days, on paper. */
import type { DocumentDescription } from './document.ts';
import { paragraph } from './document.ts';
import { type Paper, report } from './report.ts';
import { cell, head, number, row, table } from './report-table.ts';

export interface PostBillOnPaper {
  readonly title: string;
  readonly employer: string;
  readonly from: string;
  readonly until: string;
  /** Cents for an hour. */
  readonly hourlyCost: number | null;
  readonly minutes: number;
  readonly amount: number;
  readonly shares: readonly {
    readonly organisation: string | null;
    readonly minutes: number;
    readonly amount: number;
  }[];
  readonly nameOf: (organisation: string | null) => string;
}

export interface PostBillWords {
  readonly bill: (post: string) => string;
  readonly span: (from: string, until: string) => string;
  readonly employer: (name: string) => string;
  readonly hourly: (amount: string) => string;
  readonly noTime: string;
  readonly organisation: string;
  readonly time: string;
  readonly amount: string;
  readonly total: string;
  readonly date: (date: string) => string;
  readonly money: (cents: number) => string;
  readonly duration: (minutes: number) => string;
}

export function postBillPaper(
  bill: PostBillOnPaper,
  words: PostBillWords,
  paper: Paper,
): DocumentDescription {
  const rows = bill.shares.map(({ organisation, minutes, amount }) =>
    row([
      cell(bill.nameOf(organisation)),
      number(words.duration(minutes)),
      number(words.money(amount)),
    ]),
  );
  const total = row(
    [
      cell(words.total, { bold: true }),
      number(words.duration(bill.minutes), true),
      number(words.money(bill.amount), true),
    ],
    'thin',
  );
  return report(
    {
      title: words.bill(bill.title),
      facts: [
        words.span(words.date(bill.from), words.date(bill.until)),
        bill.employer === '' ? '' : words.employer(bill.employer),
        bill.hourlyCost === null ? '' : words.hourly(words.money(bill.hourlyCost)),
      ],
    },
    paper,
    rows.length === 0
      ? [paragraph(words.noTime)]
      : [
          table(
            paper,
            [5, 2, 2],
            [words.organisation, words.time, words.amount].map((text) => head(text)),
            [...rows, total],
          ),
        ],
  );
}
