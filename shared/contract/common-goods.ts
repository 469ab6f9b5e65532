/**
 * What structures pay for and give together: group purchases, shared funds, shared posts, volunteers' time. Their records
 * are written like any other; here is what they come to, and the papers that say it.
 */
import { z } from 'zod';
import { documentWishes, exported } from './documents.ts';
import { command, query } from './operation.ts';
import { namesSchema } from './records.ts';

const id = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);
const day = z.iso.date();
const count = z.number().int();
/** Cents. */
const cents = z.number().int();
const minutes = z.number().int();

const tier = z.object({ from: count, price: cents });
const itemTotal = z.object({
  item: z.string(),
  quantity: count,
  /** Null: nothing can be ordered yet. */
  reached: tier.nullable(),
  next: tier.extend({ missing: count }).nullable(),
  amount: cents,
});

const purchaseTotalsSchema = z.object({
  items: z
    .array(
      itemTotal.extend({
        name: z.string(),
        unit: z.string().nullable(),
        supplier: z.string().nullable(),
        tiers: z.array(tier),
      }),
    )
    .readonly(),
  organisations: z
    .array(
      z.object({
        organisation: z.string(),
        quantity: count,
        goods: cents,
        costs: cents,
        total: cents,
      }),
    )
    .readonly(),
  suppliers: z
    .array(
      z.object({
        supplier: z.string().nullable(),
        items: z.array(itemTotal).readonly(),
        amount: cents,
      }),
    )
    .readonly(),
  /** What each structure takes of each item; `line` is the record. */
  lines: z.array(
    z.object({
      line: z.string(),
      item: z.string(),
      organisation: z.string(),
      quantity: count,
      note: z.string().nullable(),
    }),
  ),
  goods: cents,
  costs: cents,
  names: namesSchema,
});

const movement = z.object({
  id: z.string(),
  kind: z.enum(['contribution', 'advance', 'repayment', 'withdrawal', 'cost']),
  organisation: z.string().nullable(),
  date: z.string(),
  amount: cents,
  due: z.string().nullable(),
  repays: z.string().nullable(),
  note: z.string().nullable(),
  /** Of the fund, once it is counted. */
  balance: cents,
});

const fundStatementSchema = z.object({
  lines: z.array(movement).readonly(),
  balance: cents,
  standings: z
    .array(z.object({ organisation: z.string().nullable(), contributed: cents, owed: cents }))
    .readonly(),
  advances: z
    .array(
      z.object({
        id: z.string(),
        organisation: z.string().nullable(),
        due: z.string().nullable(),
        isLate: z.boolean(),
        amount: cents,
        left: cents,
      }),
    )
    .readonly(),
  names: namesSchema,
});

const span = z.object({ from: day, until: day });

const postBillSchema = z.object({
  hourlyCost: cents.nullable(),
  minutes,
  amount: cents,
  shares: z
    .array(
      z.object({
        organisation: z.string().nullable(),
        minutes,
        amount: cents,
        /** What it takes each week, as agreed; null when nothing was. */
        agreed: minutes.nullable(),
      }),
    )
    .readonly(),
  names: namesSchema,
});

export const VOLUNTEER_GROUPINGS = ['organisation', 'action', 'year'] as const;
const given = z.object({ key: z.string(), minutes, value: cents });

const volunteerTotalsSchema = z.object({
  minutes,
  value: cents,
  groups: z.object({
    organisation: z.array(given).readonly(),
    action: z.array(given).readonly(),
    year: z.array(given).readonly(),
  } satisfies Record<(typeof VOLUNTEER_GROUPINGS)[number], unknown>),
  names: namesSchema,
});

export const commonGoodsContract = {
  'purchase.totals': query({
    input: z.object({ purchase: id }),
    output: purchaseTotalsSchema,
    reads: ['groupPurchase', 'purchaseItem', 'purchaseLine', 'organisation'],
    errors: ['not-found'],
  }),
  /**
   * Says how many a structure takes of an item. Its line has one identity wherever it is written, so that two offices
   * that key in the same answer do not double it.
   */
  'purchase.take': command({
    input: z.object({
      item: id,
      organisation: id,
      quantity: z.number().int().min(0).max(1_000_000),
    }),
    output: z.object({ id: z.string() }),
    errors: ['not-found', 'invalid-value'],
  }),
  /** The order for each supplier (`order`), or what each structure pays (`shares`). */
  'export.purchase': query({
    input: documentWishes.extend({ purchase: id, paper: z.enum(['order', 'shares']) }),
    output: exported,
    reads: [],
    long: true,
    errors: ['not-found'],
  }),

  'fund.statement': query({
    input: z.object({ fund: id }),
    output: fundStatementSchema,
    reads: ['sharedFund', 'fundMovement', 'organisation'],
    errors: ['not-found'],
  }),
  'export.fund': query({
    input: documentWishes.extend({ fund: id }),
    output: exported,
    reads: [],
    long: true,
    errors: ['not-found'],
  }),

  /** The time worked in a span of days, both included, and what each structure owes for it. */
  'post.bill': query({
    input: span.extend({ post: id }),
    output: postBillSchema,
    reads: ['sharedPost', 'postShare', 'workedTime', 'organisation'],
    errors: ['not-found'],
  }),
  'export.postBill': query({
    input: documentWishes.extend({ ...span.shape, post: id }),
    output: exported,
    reads: [],
    long: true,
    errors: ['not-found'],
  }),

  'volunteer.totals': query({
    input: span,
    output: volunteerTotalsSchema,
    reads: ['volunteerTime', 'organisation', 'planItem'],
  }),

  /** A booklet of good practices, by theme; `themes` empty: all of them. */
  'export.practices': query({
    input: documentWishes.extend({ themes: z.array(z.string().max(200)).max(500).default([]) }),
    output: exported,
    reads: [],
    long: true,
  }),
};
