/**
 * How a plan, or a register, is looked at: which lines, in which order, with which columns. It is data that can be written down, so
 * that a view can be named, kept and shared; what was written elsewhere is read with care, and bounded.
 */
import { z } from 'zod';
import { isDay } from '../model/period.ts';
import { arrangementSchema, AS_DECLARED, columnId } from './column-arrangement.ts';

const day = z.string().refine(isDay).nullable();
const bound = z.number().int().refine(Number.isSafeInteger).nullable();

const testSchema = z.discriminatedUnion('is', [
  z.object({ is: z.literal('containing'), text: z.string().min(1).max(500) }),
  /** A choice, a record led to, or a member of a set. */
  z.object({ is: z.literal('anyOf'), values: z.array(z.string().max(1000)).min(1).max(500) }),
  /** Days, both included; null is open. */
  z.object({ is: z.literal('within'), from: day, to: day }),
  /** Numbers, both included; amounts are in cents, those of several years added up. */
  z.object({ is: z.literal('between'), least: bound, most: bound }),
  z.object({ is: z.literal('yes') }),
  z.object({ is: z.literal('no') }),
  z.object({ is: z.literal('late') }),
  z.object({ is: z.literal('missing') }),
  z.object({ is: z.literal('present') }),
  /** Of a title: still a question, or keeping the place of what is to be written (plan-wording.ts). */
  z.object({ is: z.literal('question') }),
  z.object({ is: z.literal('placeholder') }),
]);
export type Test = z.infer<typeof testSchema>;

export const conditionSchema = z.object({ column: columnId, test: testSchema });
export type Condition = z.infer<typeof conditionSchema>;

export const definitionSchema = z.object({
  /** All of them hold. */
  filters: z.array(conditionSchema).max(100),
  sort: z.object({ column: columnId, descending: z.boolean() }).nullable(),
  /** Of a plan: under its objectives, or one under the other. */
  grouping: z.enum(['tree', 'flat']),
  /** Lines that hold the same in this column are put together. */
  groupBy: columnId.nullable().default(null),
  /** Columns in sight beside the title; null: those that each computer shows. */
  columns: z.array(columnId).max(500).nullable(),
  widths: z.record(columnId, z.number().positive().max(4000)),
  /** A view of its own columns has their order too; views saved before had none. */
  arrangement: arrangementSchema.default(AS_DECLARED),
});
export type ViewDefinition = z.infer<typeof definitionSchema>;

export const ALL_ACTIONS: ViewDefinition = {
  filters: [],
  sort: null,
  grouping: 'tree',
  groupBy: null,
  columns: null,
  widths: {},
  arrangement: AS_DECLARED,
};

export const writeDefinition = (definition: ViewDefinition): string => JSON.stringify(definition);

/** Undefined for a text that this version cannot follow: better no view than another than the one asked for. */
export function readDefinition(text: string): ViewDefinition | undefined {
  try {
    const read = definitionSchema.safeParse(JSON.parse(text));
    return read.success ? read.data : undefined;
  } catch {
    return undefined;
  }
}

/** Whether two definitions show the same, whatever the order of their parts (that of columns excepted). */
export const isSameView = (one: ViewDefinition, other: ViewDefinition): boolean =>
  ordered(one) === ordered(other);

function ordered(definition: ViewDefinition): string {
  const { filters, sort, grouping, groupBy, columns, widths, arrangement } = definition;
  const lines = (entries: readonly unknown[]) =>
    entries.map((entry) => JSON.stringify(entry)).toSorted();
  return JSON.stringify([
    lines(filters.map(({ column, test }) => [column, lines(Object.entries(test))])),
    sort === null ? null : [sort.column, sort.descending],
    grouping,
    groupBy,
    columns?.toSorted() ?? null,
    lines(Object.entries(widths)),
    arrangement.order,
    arrangement.pinned.toSorted(),
    lines(Object.entries(arrangement.totals)),
  ]);
}
