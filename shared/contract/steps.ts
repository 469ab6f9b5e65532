/** The steps of an action, in their order. What a step says is changed by `record.set`, like the cells of any record. */
import { z } from 'zod';
import { command, query } from './operation.ts';
import { anyRecord, cellChangeSchema, namesSchema } from './records.ts';

const id = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);

export const stepRow = anyRecord.extend({
  title: z.string(),
  date: z.string().nullable(),
  /** Id of the person it falls to. */
  person: z.string().nullable(),
  done: z.boolean(),
  /** Names of the fields that hold several values to settle. */
  conflicts: z.array(z.string()),
});
export type StepRow = z.infer<typeof stepRow>;

export const stepsContract = {
  'step.list': query({
    input: z.object({ item: id }),
    output: z.object({ steps: z.array(stepRow), names: namesSchema }),
    reads: ['step', 'person'],
  }),
  /** Adds a step to an item that is there; after all the others. */
  'step.add': command({
    input: z.object({ item: id, values: z.array(cellChangeSchema).min(1) }),
    output: z.object({ id: z.string() }),
    errors: ['not-found', 'unknown-field', 'invalid-value', 'missing-value', 'structural-field'],
  }),
  /** Places a step after another of the same item (null: first). */
  'step.move': command({
    input: z.object({ step: id, after: id.nullable() }),
    output: z.object({ id: z.string() }),
    errors: ['not-found'],
  }),
};
