/** A whole register, for its grid: every record of a type, whatever the type. */
import { z } from 'zod';
import { command, query } from './operation.ts';
import { anyRecord, cellChangeSchema, namesSchema } from './records.ts';

const id = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);
const typeName = z.string().max(64);

const registerRow = anyRecord.extend({
  /** Names of its fields that hold several values to be settled. */
  conflicts: z.array(z.string()),
  /** How many comments and notes are about it; absent for none. */
  comments: z.number().optional(),
});
export type RegisterRow = z.infer<typeof registerRow>;

const MOST_LINES = 20_000;

export const registersContract = {
  /** The records that stand, in the order in which they came. A field that a record does not fill in is left out. */
  'register.view': query({
    input: z.object({ type: typeName }),
    output: z.object({ rows: z.array(registerRow), names: namesSchema }),
    reads: 'all',
    long: true,
    errors: ['unknown-type'],
  }),
  /**
   * What became of a register since a position: enough to bring an answer up to date without reading twenty thousand
   * records again. `whole`: too much changed, it is to be read again.
   */
  'register.changes': query({
    input: z.object({ type: typeName, since: z.number().int().min(0) }),
    output: z.object({
      whole: z.boolean(),
      /** As they now are, the new ones among them. */
      rows: z.array(registerRow),
      /** Those that stand no more. */
      gone: z.array(z.string()),
      names: namesSchema,
    }),
    // Asked to refresh `register.view`, and never held.
    reads: [],
    errors: ['unknown-type'],
  }),
  /** A block pasted or filled, as one gesture: cells of records that are there, and records added. */
  'register.write': command({
    input: z.object({
      type: typeName,
      changes: z.array(z.object({ id, cells: z.array(cellChangeSchema).min(1) })).max(MOST_LINES),
      added: z.array(z.array(cellChangeSchema).min(1)).max(MOST_LINES),
    }),
    /** Of the records added. */
    output: z.object({ ids: z.array(z.string()) }),
    errors: [
      'unknown-type',
      'unknown-field',
      'invalid-value',
      'missing-value',
      'structural-field',
      'not-found',
      'personal-record',
    ],
  }),
};
