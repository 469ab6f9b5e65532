/**
 * Files attached to records. A window offers a file and gets a value, which it writes into a field like any other
 * (`record.set`, `record.create` of a `document`): the file is whole on the disk before anything can name it. What a
 * window shows of one it asks from its host by the hash, which only whoever has the record can know.
 */
import { z } from 'zod';
import { act, query } from './operation.ts';

const token = z.string().regex(/^[A-Za-z0-9_-]{20,64}$/);
const id = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);
const value = z.string().max(400);

/** Larger files are no attachments: a network's files must go by e-mail. */
export const MAX_ATTACHMENT_MEGABYTES = 20;

/** How a file that is attached stands on this computer. */
const look = {
  /** Null while it was not received. */
  bytes: z.number().int().nullable(),
  /** Whether its bytes are a picture that a window shows. */
  isPicture: z.boolean(),
};

const document = z.object({
  id: z.string(),
  /** As a field of kind `attachment` holds it. */
  file: z.string(),
  caption: z.string(),
  ...look,
  /** Name of whoever attached it, null when unknown or not received. */
  author: z.string().nullable(),
  /** When it was attached, ISO 8601, as the writing computer's clock said. */
  time: z.string(),
});
export type DocumentRow = z.infer<typeof document>;

export const attachmentsContract = {
  /** Keeps an offered file with the network, under a value that a field accepts. */
  'attachment.keep': act({
    input: z.object({ file: token, name: z.string().min(1).max(1_000).optional() }),
    output: z.object({ value: z.string() }),
    errors: ['file-expired', 'attachment-too-large', 'attachment-unreadable'],
  }),
  /** Files joined to a record, in the order in which they came. */
  'attachment.list': query({
    input: z.object({ about: id }),
    output: z.array(document),
    reads: ['document', 'person', 'office'],
  }),
  'attachment.look': query({
    input: z.object({ value }),
    output: z.object(look),
    reads: 'all',
    errors: ['not-found'],
  }),
  /** A copy to open or save, under its name. */
  'attachment.take': query({
    input: z.object({ value }),
    output: z.object({ file: z.string(), name: z.string() }),
    reads: [],
    errors: ['not-found', 'attachment-absent'],
  }),
};
