/** Texts being typed, kept until they are left. */
import { z } from 'zod';
import { act } from './operation.ts';

const id = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);
const typeName = z.string().max(64);

export const draftsContract = {
  /** Keeps the text being typed in a cell; it enters the log when the cell is left, or at the next opening. */
  'draft.keep': act({
    input: z.object({
      type: typeName,
      record: id,
      field: z.string().max(64),
      element: z.string().max(1000),
      value: z.string().max(250_000),
      asOf: z.number().int(),
    }),
    output: z.object({}),
  }),
  /** A text left unfinished that belongs to no cell yet (a comment being written), to go on with it. */
  'draft.read': act({
    input: z.object({
      type: typeName,
      record: id,
      field: z.string().max(64),
      element: z.string().max(1000),
    }),
    /** Empty when nothing was left. */
    output: z.object({ value: z.string() }),
  }),
  'draft.drop': act({
    input: z.object({
      type: typeName,
      record: id,
      field: z.string().max(64),
      element: z.string().max(1000),
    }),
    output: z.object({}),
  }),
};
