/**
 * The header of an exchange file (docs/exchange-format.md): all that can be known of a file without inflating it.
 * It names offices, structures and counts; never a person, since it is readable in every file without a password.
 *
 * Unknown keys are let through, for later versions; what an older reader must not interpret raises `minReader`.
 */
import { z } from 'zod';
import { base64Of } from './base64.ts';
import { replicaId, shortText, storable } from './change-set.ts';
import type { SignedHead, TravellingKey } from './signed-text.ts';
import { vectorSchema } from './vector.ts';

/** The format that this version writes, and the newest that it reads. */
export const FORMAT = 1;

export const SIGNATURE_BYTES = 64;
export const HASH_BYTES = 32;
/** An Ed25519 public key as DER SubjectPublicKeyInfo. */
export const KEY_BYTES = 44;

const MOST_REPLICAS = 2_000;
const MOST_ATTACHMENTS = 10_000;
const MOST_WANTED = 2_000;

const count = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);
const seq = count.min(1);
const stream = z.union([z.literal(0), z.literal(1)]);
const title = z.string().max(1_000).refine(storable);
const officeId = z.string().regex(/^office-[a-z2-7]{26}$/);
const attachmentHash = z.string().regex(/^[0-9a-f]{64}$/);

const head = z.object({
  replica: replicaId,
  stream,
  seq,
  hash: base64Of(HASH_BYTES),
  /** Of `headText`, by the replica's own key. */
  signature: base64Of(SIGNATURE_BYTES),
});

const key = z
  .object({
    replica: replicaId,
    key: base64Of(KEY_BYTES),
    office: officeId,
    follows: replicaId.optional(),
    kind: z.enum(['renewal', 'second-computer']).optional(),
    signature: base64Of(SIGNATURE_BYTES).optional(),
  })
  .refine(({ follows, kind, signature }) => {
    const said = [follows, kind, signature].filter((part) => part !== undefined);
    return said.length === 0 || said.length === 3;
  });

export const attachmentSchema = z.object({ hash: attachmentHash, length: count });

export const fileHeaderSchema = z.object({
  format: z.number().int().min(1),
  minReader: z.number().int().min(1).max(FORMAT),
  /** Id of the network's record, and its name. */
  network: z.object({ id: shortText.min(1), name: title }),
  streams: z.union([z.tuple([z.literal(0)]), z.tuple([z.literal(0), z.literal(1)])]),
  sender: z.object({
    replica: replicaId,
    office: officeId,
    structure: shortText.min(1).nullable(),
    structureName: title,
    author: shortText,
  }),
  generation: count,
  number: count,
  /** Wall clock, for people to read. */
  time: z.iso.datetime(),
  /** Structures that it was prepared for. */
  to: z.array(shortText.min(1)).max(MOST_REPLICAS),
  /** The file carries all that follows this. */
  base: vectorSchema,
  /** What the sender holds. */
  vector: vectorSchema,
  /** Where each range in the file ends. */
  heads: z
    .array(head)
    .max(2 * MOST_REPLICAS)
    .refine(distinct<SignedHead>((one) => `${one.replica}.${one.stream}`)),
  keys: z
    .array(key)
    .max(MOST_REPLICAS)
    .refine(distinct<TravellingKey>((one) => one.replica)),
  counts: z.object({ changeSets: count }),
  /** Bytes of the body once inflated. */
  rawSize: count,
  /** In the order in which they stand in the file. */
  attachments: z
    .array(attachmentSchema)
    .max(MOST_ATTACHMENTS)
    .refine(distinct<AttachmentFacts>((one) => one.hash)),
  /** Attached files that the sender lacks, of records that it has. */
  wants: z.array(attachmentHash).max(MOST_WANTED).optional(),
});

export type FileHeader = z.infer<typeof fileHeaderSchema>;
export type AttachmentFacts = z.infer<typeof attachmentSchema>;

/** What a file is about; the rest of its header is counted while it is written. */
export type HeaderFacts = Omit<
  FileHeader,
  'format' | 'minReader' | 'counts' | 'rawSize' | 'attachments'
>;

/** Above `FORMAT`: made for a later version, and not to be interpreted by this one. */
const demandSchema = z.object({ minReader: z.number().int() });

export function isForLaterReader(header: unknown): boolean {
  const demand = demandSchema.safeParse(header);
  return demand.success && demand.data.minReader > FORMAT;
}

function distinct<T>(name: (one: T) => string): (list: readonly T[]) => boolean {
  return (list) => new Set(list.map(name)).size === list.length;
}
