/** Comments and dated notes on a record of any type. Their text is changed by `record.set`, like that of any record. */
import { z } from 'zod';
import { command, query } from './operation.ts';

const id = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);
const typeName = z.string().max(64);
const kind = z.enum(['comment', 'note']);

const comment = z.object({
  id: z.string(),
  kind,
  /** Of a note: the day it is about. */
  date: z.string().nullable(),
  text: z.string(),
  /** Name of whoever wrote it, null when unknown or not received. */
  author: z.string().nullable(),
  /** When it was written, ISO 8601, as the writing computer's clock said. */
  time: z.string(),
  /** Written on this computer. */
  here: z.boolean(),
  isEdited: z.boolean(),
});
export type CommentRow = z.infer<typeof comment>;

export const commentsContract = {
  /** The newest first, by the day it is about or was written. */
  'comment.list': query({
    input: z.object({ about: id }),
    output: z.array(comment),
    reads: ['comment', 'person'],
  }),
  'comment.post': command({
    input: z.object({
      about: z.object({ type: typeName, id }),
      kind,
      date: z.string().nullable(),
      text: z.string().max(250_000),
    }),
    output: z.object({ id: z.string() }),
    errors: ['unknown-type', 'not-found', 'invalid-value', 'missing-value', 'personal-record'],
  }),
};
