/** What a structure receives once its fee is paid: one page each, to sign. */
import { type Block, type DocumentDescription, paragraph } from './document.ts';
import { type Paper, report } from './report.ts';
import { cell, head, number, row, table } from './report-table.ts';

export interface PaidFee {
  readonly organisation: string;
  /** Under its name, one line each. */
  readonly address: readonly string[];
  readonly year: number;
  readonly paid: string;
  readonly paidOn: string;
  readonly means: string;
}

export interface ReceiptWords {
  readonly receipts: (year: number) => string;
  readonly receipt: string;
  readonly received: (network: string, year: number) => string;
  readonly organisation: string;
  readonly year: string;
  readonly amount: string;
  readonly paidOn: string;
  readonly means: string;
  readonly signature: (network: string) => string;
  readonly none: string;
}

export function membershipReceipts(
  fees: readonly PaidFee[],
  year: number,
  words: ReceiptWords,
  paper: Paper,
): DocumentDescription {
  const pages = fees.flatMap((fee, index): Block[] => [
    ...(index === 0 ? [] : [{ kind: 'pageBreak' } as const]),
    { kind: 'heading', level: 2, text: `${words.receipt} – ${fee.organisation}` },
    ...fee.address.map((line) => paragraph(line)),
    paragraph(words.received(paper.network, fee.year)),
    table(
      paper,
      [4, 1.4, 2, 2.6, 2.2],
      [words.organisation, words.year, words.amount, words.paidOn, words.means].map((text) =>
        head(text),
      ),
      [
        row([
          cell(fee.organisation, { bold: true }),
          cell(String(fee.year)),
          number(fee.paid, true),
          cell(fee.paidOn),
          cell(fee.means),
        ]),
      ],
    ),
    paragraph(paper.made),
    { kind: 'signatureLine', label: words.signature(paper.network) },
  ]);
  return report(
    { title: words.receipts(year) },
    paper,
    pages.length === 0 ? [paragraph(words.none)] : pages,
  );
}
