/** Records that are the same: found, put together, taken apart. What led to the one that goes leads to the one that stays. */
import { z } from 'zod';
import { DUPLICATE_REASONS } from '../domain/directory/duplicates.ts';
import { command, query } from './operation.ts';
import { anyRecord, cellChangeSchema, namesSchema } from './records.ts';

const id = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);

/** The types whose records are looked at for doubles. */
export const DUPLICATE_TYPES = ['organisation', 'person'] as const;
export type DuplicateType = (typeof DUPLICATE_TYPES)[number];
const type = z.enum(DUPLICATE_TYPES);

/** As many pairs as are shown at once: there is no end to settling more. */
export const MOST_PAIRS = 200;

export const duplicatesContract = {
  /** Pairs that may be one, the surest first; `total` counts those beyond what is answered. */
  'duplicate.list': query({
    input: z.object({ type }),
    output: z.object({
      pairs: z.array(
        z.object({
          records: z.tuple([anyRecord, anyRecord]),
          reasons: z.array(z.enum(DUPLICATE_REASONS)).readonly(),
        }),
      ),
      total: z.number().int(),
      names: namesSchema,
    }),
    reads: [...DUPLICATE_TYPES],
    long: true,
  }),
  /**
   * Puts records into the one that stays, as one gesture, with the cells that a person chose to bring over. In a record
   * that another structure's office keeps, it is a suggestion: `suggested` counts those that wait for its answer.
   */
  'duplicate.merge': command({
    input: z.object({
      type,
      kept: id,
      gone: z.array(id).min(1).max(100),
      cells: z.array(cellChangeSchema).max(2_000).default([]),
    }),
    output: z.object({ ids: z.array(z.string()), suggested: z.number().int() }),
    errors: ['not-found', 'invalid-input', 'unknown-field', 'invalid-value', 'missing-value'],
  }),
  /** Takes records out of those that stood for them. */
  'duplicate.separate': command({
    input: z.object({ type, ids: z.array(id).min(1).max(100) }),
    output: z.object({ ids: z.array(z.string()) }),
    errors: ['not-found'],
  }),
  /** Says that records that look alike are not the same: they are not proposed again, here or elsewhere. */
  'duplicate.tellApart': command({
    input: z.object({
      type,
      pairs: z
        .array(z.tuple([id, id]))
        .min(1)
        .max(MOST_PAIRS),
    }),
    output: z.object({}),
    errors: ['not-found'],
  }),
};
