/**
 * One change set as one line of an exchange file: JSON in the spelling of `JSON.stringify`. Its payload travels as
 * the text it is, so that the same line gives the same bytes back; a personal one has its random salt beside it.
 * The personal payload of an erased person travels as its hash alone, which keeps the chain verifiable.
 */
import { z } from 'zod';
import { strictJson } from '../lib/strict-json.ts';
import { base64Of } from './base64.ts';
import { type ChangeSetHeader, headerSchema, storable } from './change-set.ts';
import { HASH_BYTES } from './file-header.ts';

/** A change set between two computers. */
export interface ExchangedChangeSet extends ChangeSetHeader {
  /** Null when blanked: what it said of an erased person is gone. */
  readonly payload: Uint8Array | null;
  readonly payloadHash: Uint8Array;
  readonly hash: Uint8Array;
}

/** Random bytes that open a personal payload, so that an erased one leaves nothing to guess by its hash. */
export const SALT_BYTES = 16;

const lineSchema = headerSchema
  .extend({
    text: z.string().refine(storable).optional(),
    salt: base64Of(SALT_BYTES).optional(),
    /** SHA-256 of the payload that was here. */
    blank: base64Of(HASH_BYTES).optional(),
    hash: base64Of(HASH_BYTES),
  })
  .refine(({ stream, text, salt, blank }) =>
    blank === undefined
      ? text !== undefined && (salt !== undefined) === (stream === 1)
      : stream === 1 && text === undefined && salt === undefined,
  );

export type ChangeSetLine = Readonly<z.infer<typeof lineSchema>>;

export const lineText = (line: ChangeSetLine): string => JSON.stringify(line);

/** Undefined for whatever is not the line of a change set. */
export const readLine = (text: string): ChangeSetLine | undefined =>
  lineSchema.safeParse(strictJson(text)).data;

/** A line that `readLine` accepted: nothing is examined again. */
export const readLineAgain = (text: string): ChangeSetLine => JSON.parse(text) as ChangeSetLine;
