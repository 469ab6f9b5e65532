/** A group purchase on paper: an order for each supplier, and what each structure takes and pays. */
import type { ItemTotal, PurchaseLine, PurchaseTotals } from '../sharing/group-purchase.ts';
import { type Block, type DocumentDescription, paragraph } from './document.ts';
import { type Paper, report } from './report.ts';
import { cell, head, heading, number, row, table } from './report-table.ts';

export interface PurchaseOnPaper {
  readonly title: string;
  readonly organiser: string;
  /** Where a supplier answers, and delivers: address, telephone, e-mail. */
  readonly contact: readonly string[];
  /** `2026-11-21` */
  readonly deadline: string | null;
  readonly totals: Omit<PurchaseTotals, 'items'> & {
    readonly items: readonly (ItemTotal & {
      readonly name: string;
      readonly unit: string | null;
    })[];
    readonly lines: readonly PurchaseLine[];
    readonly names: Readonly<Record<string, { readonly title: string } | undefined>>;
  };
}

export interface PurchaseWords {
  readonly orders: (title: string) => string;
  readonly shares: (title: string) => string;
  readonly organised: (by: string) => string;
  readonly deadline: (date: string) => string;
  readonly noSupplier: string;
  readonly item: string;
  readonly quantity: string;
  readonly unitPrice: string;
  readonly amount: string;
  readonly goods: string;
  readonly commonCosts: string;
  readonly total: string;
  readonly organisation: string;
  readonly notReached: string;
  readonly nothing: string;
  readonly details: string;
  readonly money: (cents: number) => string;
  readonly number: (value: number) => string;
}

/** One page a supplier, which can be sent without the others; items of which too few are asked for are said apart, since they cannot be ordered. */
export function purchaseOrders(
  purchase: PurchaseOnPaper,
  words: PurchaseWords,
  paper: Paper,
): DocumentDescription {
  const asked = purchase.totals.suppliers.filter(({ items }) =>
    items.some(({ quantity }) => quantity > 0),
  );
  const title = words.orders(purchase.title);
  const by = purchase.organiser === '' ? '' : words.organised(purchase.organiser);
  const opening: Block[] = [
    { kind: 'pageBreak' },
    { kind: 'heading', level: 1, text: title },
    ...(by === '' ? [] : [paragraph(by, { muted: true })]),
  ];
  const blocks = asked.flatMap(({ supplier, items, amount }, place): Block[] => [
    ...(place === 0 ? [] : opening),
    ...(purchase.contact.length === 0 ? [] : [paragraph(purchase.contact.join(' · '))]),
    heading(supplier ?? words.noSupplier),
    table(
      paper,
      [5, 1.4, 1.6, 1.8],
      [words.item, words.quantity, words.unitPrice, words.amount].map((text) => head(text)),
      [
        ...items
          .filter(({ quantity }) => quantity > 0)
          .map((item) =>
            row([
              cell(nameOf(item.item, purchase)),
              number(words.number(item.quantity)),
              item.reached === null
                ? cell(words.notReached)
                : number(words.money(item.reached.price)),
              number(item.reached === null ? '' : words.money(item.amount)),
            ]),
          ),
        row(
          [
            cell(words.total, { bold: true }),
            number(''),
            number(''),
            number(words.money(amount), true),
          ],
          'thin',
        ),
      ],
    ),
  ]);
  return report(
    { title, facts: [by] },
    paper,
    asked.length === 0 ? [paragraph(words.nothing)] : blocks,
  );
}

export function purchaseShares(
  purchase: PurchaseOnPaper,
  words: PurchaseWords,
  paper: Paper,
): DocumentDescription {
  const { organisations, goods, costs } = purchase.totals;
  const columns = [words.organisation, words.goods, words.commonCosts, words.total];
  const summary = table(
    paper,
    [5, 1.6, 1.6, 1.6],
    columns.map((text) => head(text)),
    [
      ...organisations.map((one) =>
        row([
          cell(purchase.totals.names[one.organisation]?.title ?? ''),
          number(words.money(one.goods)),
          number(words.money(one.costs)),
          number(words.money(one.total), true),
        ]),
      ),
      row(
        [
          cell(words.total, { bold: true }),
          number(words.money(goods), true),
          number(words.money(costs), true),
          number(words.money(goods + costs), true),
        ],
        'thin',
      ),
    ],
  );
  return report(
    { title: words.shares(purchase.title), facts: factsOf(purchase, words) },
    paper,
    organisations.length === 0
      ? [paragraph(words.nothing)]
      : [summary, heading(words.details), details(purchase, words, paper)],
  );
}

/** Who takes how many of what. */
function details({ totals }: PurchaseOnPaper, words: PurchaseWords, paper: Paper): Block {
  const rows = totals.organisations.flatMap(({ organisation }) =>
    totals.lines
      .filter((line) => line.organisation === organisation && line.quantity > 0)
      .map((line, place) => {
        const item = totals.items.find(({ item: id }) => id === line.item);
        const price = item?.reached?.price;
        return row(
          [
            cell(place === 0 ? (totals.names[organisation]?.title ?? '') : '', { bold: true }),
            cell(item?.name ?? ''),
            number(words.number(line.quantity)),
            number(price === undefined ? '' : words.money(price * line.quantity)),
          ],
          place === 0 ? 'thin' : 'hair',
        );
      }),
  );
  const columns = [words.organisation, words.item, words.quantity, words.amount];
  return table(
    paper,
    [3.5, 4, 1.4, 1.8],
    columns.map((text) => head(text)),
    rows,
  );
}

const nameOf = (id: string, { totals }: PurchaseOnPaper): string => {
  const item = totals.items.find((one) => one.item === id);
  return [item?.name ?? '', item?.unit ?? ''].filter((part) => part !== '').join(', ');
};

const factsOf = ({ organiser, deadline }: PurchaseOnPaper, words: PurchaseWords): string[] => [
  organiser === '' ? '' : words.organised(organiser),
  deadline === null ? '' : words.deadline(deadline),
];
