/** Plans and their items. Cells of an item are changed by `record.set`, like those of any record. */
import { z } from 'zod';
import { command, query } from './operation.ts';
import { anyRecord, cellChangeSchema, namesSchema } from './records.ts';

const id = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);

const ids = z.array(id).min(1);
const touched = z.object({ ids: z.array(z.string()) });

/** Of a block: more than any plan holds. */
const MOST_LINES = 100_000;

export const LEVELS = ['goal', 'objective', 'action', 'example'] as const;
const levelSchema = z.enum(LEVELS);

/** What stands beside an item in records of their own; left out where there is none. */
const besideItem = {
  steps: z.object({ done: z.number().int(), total: z.number().int() }).optional(),
  comments: z.number().int().optional(),
};

export const planRow = anyRecord.extend({
  level: levelSchema,
  /** Counted from 1. */
  rank: z.number().int(),
  /** The item shown above it; null for a goal. Differs from `parent` when it has to be placed again. */
  under: z.string().nullable(),
  /** Automatic number ("4"), empty where the level has none. */
  number: z.string(),
  /** Its parent is in the bin, was not received, or a merge made a loop: shown under "À replacer". */
  misplaced: z.boolean(),
  /** Names of the fields that hold several values to settle. */
  conflicts: z.array(z.string()),
  ...besideItem,
});
export type PlanRow = z.infer<typeof planRow>;

const planSummary = anyRecord.extend({
  title: z.string(),
  counts: z.object({
    goal: z.number(),
    objective: z.number(),
    action: z.number(),
    example: z.number(),
  }),
  /** How many of its actions stand in each status; those without one are counted under an empty text. */
  statuses: z.record(z.string(), z.number()),
});
export type PlanSummary = z.infer<typeof planSummary>;

export const plansContract = {
  'plan.list': query({
    input: z.object({}),
    output: z.array(planSummary),
    reads: ['plan', 'planItem'],
  }),
  /** A plan with its items, in the order of the tree, top down. A field that an item does not fill in is left out. */
  'plan.view': query({
    input: z.object({ plan: id }),
    output: z.object({ plan: anyRecord, rows: z.array(planRow), names: namesSchema }),
    reads: ['plan', 'planItem', 'organisation', 'person', 'step', 'comment'],
    errors: ['not-found'],
  }),
  /**
   * What became of a plan since a position: enough to bring an answer up to date without reading twenty thousand items
   * again. `whole`: more changed than values, the plan is to be read again.
   */
  'plan.changes': query({
    input: z.object({ plan: id, since: z.number().int().min(0) }),
    output: z.object({
      whole: z.boolean(),
      plan: anyRecord,
      items: z.array(anyRecord.extend({ conflicts: z.array(z.string()), ...besideItem })),
      names: namesSchema,
    }),
    // Asked to refresh `plan.view`, and never held.
    reads: [],
    errors: ['not-found'],
  }),
  'plan.create': command({
    input: z.object({ title: z.string().trim().min(1).max(500), period: z.string().optional() }),
    output: z.object({ id: z.string() }),
    errors: ['invalid-value', 'missing-value'],
  }),
  /**
   * Adds an item under `parent` (null: a goal), after the sibling `after` (null: first; absent: last). When that place
   * went to the bin meanwhile, the item is kept all the same: last, or under "À replacer".
   */
  'plan.addItem': command({
    input: z.object({
      plan: id,
      parent: id.nullable(),
      after: id.nullable().optional(),
      values: z.array(cellChangeSchema).min(1),
    }),
    output: z.object({ id: z.string() }),
    errors: ['not-found', 'unknown-field', 'invalid-value', 'missing-value'],
  }),
  /** Places an item, with all below it, under `parent` after the sibling `after` (null: first). */
  'plan.moveItem': command({
    input: z.object({ item: id, parent: id.nullable(), after: id.nullable() }),
    output: z.object({ id: z.string() }),
    errors: ['not-found', 'would-loop'],
  }),
  /** Places several items, in this order, one after the other. */
  'plan.moveItems': command({
    input: z.object({ items: ids, parent: id.nullable(), after: id.nullable() }),
    output: touched,
    errors: ['not-found', 'would-loop'],
  }),
  /** Copies items with all below them, right after the last of each family. */
  'plan.duplicateItems': command({
    input: z.object({ items: ids }),
    output: touched,
    errors: ['not-found'],
  }),
  /**
   * A block pasted or filled, as one gesture: cells of items that are there, and items added with theirs, one after
   * the other under `parent` after the sibling `after` (null: first; absent: last).
   */
  'plan.writeBlock': command({
    input: z.object({
      plan: id,
      changes: z.array(z.object({ id, cells: z.array(cellChangeSchema).min(1) })).max(MOST_LINES),
      added: z
        .array(
          z.object({
            parent: id.nullable(),
            after: id.nullable().optional(),
            items: z.array(z.array(cellChangeSchema).min(1)).min(1).max(MOST_LINES),
          }),
        )
        .max(MOST_LINES),
    }),
    output: touched,
    errors: ['not-found', 'unknown-field', 'invalid-value', 'missing-value', 'structural-field'],
  }),
  /** Puts a plan in the bin, with all its items. */
  'plan.delete': command({
    input: z.object({ plan: id }),
    output: z.object({ ids: z.array(z.string()) }),
    errors: ['not-found'],
  }),
  /** Puts items and all below them in the bin. */
  'plan.deleteItems': command({
    input: z.object({ items: ids }),
    output: touched,
    errors: ['not-found'],
  }),
};
