/**
 * How a plan, or a register, was last looked at on this computer: it is found again as one left it. It is nobody else's business: never
 * in the database, never exchanged.
 */
import { z } from 'zod';
import { definitionSchema } from '../domain/view-definition.ts';
import { act, query } from './operation.ts';

const id = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);

export const lookSchema = z.object({
  definition: definitionSchema,
  /** The saved view it comes from; null for none. */
  view: id.nullable(),
  /** Goals and objectives whose lines are folded away. */
  folded: z.array(id).max(20_000),
});
export type Look = z.infer<typeof lookSchema>;

export const looksContract = {
  /** Null before it was ever left, and for what a later version wrote. */
  'look.of': query({ input: z.object({ of: id }), output: lookSchema.nullable(), reads: [] }),
  'look.keep': act({ input: z.object({ of: id, look: lookSchema }), output: z.object({}) }),
};
