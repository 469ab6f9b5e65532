/**
 * Everything that can be refused, as tagged values. Each code has its sentence in shared/words, in both
 * languages: what happened, what was kept, what to do. A failure carries what the sentence needs, never a path
 * of the computer nor an identifier.
 */
import { z } from 'zod';

const label = z.object({ fr: z.string(), en: z.string() });
/** A day, and an hour where it is not the whole day. */
export const writtenMoment = z.object({ day: z.string(), time: z.string().nullable() });

const coded = <C extends string>(code: C) => z.object({ code: z.literal(code) });

export const failureSchema = z.discriminatedUnion('code', [
  // What was asked
  coded('invalid-input').extend({ where: z.string() }),
  coded('invalid-value').extend({ field: z.string(), value: z.string() }),
  coded('missing-value').extend({ label }),
  coded('structural-field'),
  /** A field would be below the one that it follows: an end before its beginning. */
  coded('out-of-order').extend({
    field: z.string(),
    label,
    floor: label,
    /** Moments come one before the other; numbers are below or above. */
    of: z.enum(['moments', 'numbers']),
  }),
  /** A booking of what is not to be had then. */
  coded('already-taken').extend({
    resource: z.string(),
    why: z.enum(['booked', 'late', 'upkeep', 'paused', 'retired', 'binned', 'too-many']),
    /** Who has it; empty when that is not known. */
    holder: z.string(),
    /** Until when; null, until somebody says so. */
    until: writtenMoment.nullable(),
    /** How many could be had, of how many that are wanted. */
    free: z.number(),
    wanted: z.number(),
    /** From when it can be had for as long; null, never as far as is known. */
    next: writtenMoment.nullable(),
  }),
  coded('personal-record'),
  coded('unknown-operation').extend({ name: z.string() }),
  coded('unknown-type').extend({ type: z.string() }),
  coded('unknown-field').extend({ field: z.string() }),
  coded('not-found'),
  coded('would-loop'),
  coded('nothing-to-undo'),
  coded('nothing-to-redo'),
  // The network and its folder
  coded('no-network'),
  coded('network-in-use'),
  coded('folder-not-empty'),
  coded('no-network-here'),
  coded('read-only-folder'),
  coded('disk-full'),
  coded('damaged-database').extend({ backup: z.string().nullable() }),
  coded('foreign-database'),
  coded('newer-database'),
  coded('backup-unusable'),
  // Files
  coded('file-expired'),
  coded('file-too-large').extend({ megabytes: z.number() }),
  coded('file-unreadable'),
  coded('cannot-save-there'),
  coded('attachment-too-large').extend({ megabytes: z.number() }),
  coded('attachment-unreadable'),
  /** Another office has it, and did not send it yet. */
  coded('attachment-absent'),
  coded('sheet-empty'),
  coded('sheet-no-title'),
  coded('sheet-no-name'),
  coded('sheet-no-notes'),
  coded('sheet-open-quote').extend({ row: z.number() }),
  coded('sheet-doubled-heading').extend({ heading: z.string() }),
  coded('sheet-refused').extend({ count: z.number() }),
  // Exchange files (docs/exchange-format.md)
  coded('exchange-not-maillon'),
  coded('exchange-truncated'),
  coded('exchange-damaged'),
  coded('exchange-forged'),
  coded('exchange-newer'),
  coded('exchange-password-needed'),
  coded('exchange-password-wrong'),
  coded('exchange-too-large').extend({ megabytes: z.number() }),
  coded('exchange-too-large-to-send').extend({ megabytes: z.number() }),
  /** What is wrong, and where: for the log and for whoever wrote the file, never for the sentence. */
  coded('exchange-content').extend({ where: z.string() }),
  coded('exchange-other-network').extend({ network: z.string() }),
  coded('exchange-early'),
  coded('exchange-known'),
  coded('exchange-key-unknown'),
  coded('exchange-key-changed'),
  coded('exchange-incomplete'),
  coded('exchange-no-structure').extend({ name: z.string() }),
  coded('file-held'),
  // The shared folder
  coded('folder-absent'),
  coded('folder-crowded'),
  coded('folder-unsuitable'),
  coded('folder-path-too-long'),
  coded('cancelled'),
  // Defects: written to the log under this number
  coded('defect').extend({ incident: z.string() }),
]);

export type Failure = z.infer<typeof failureSchema>;
export type FailureCode = Failure['code'];

/** What any operation may answer, whatever it declares. */
export const UNIVERSAL_FAILURES: readonly FailureCode[] = [
  'invalid-input',
  'unknown-operation',
  'out-of-order',
  'already-taken',
  'no-network',
  'disk-full',
  'read-only-folder',
  'damaged-database',
  'newer-database',
  'cancelled',
  'defect',
];
