/**
 * Sending and receiving between offices. A person never sees a change set: counts are of records and fields, an office
 * is a computer of a structure, and what a file would do is said before it is done.
 *
 * A received file stands in the inbox under an id of ours until it is accepted or put away; what was accepted is an
 * import, which can be set aside and put back.
 */
import { z } from 'zod';
import { failureSchema } from './failure.ts';
import { act, query } from './operation.ts';

const token = z.string().regex(/^[A-Za-z0-9_-]{20,64}$/);
const id = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);
const count = z.number().int().min(0);
const time = z.string();
const value = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const nothing = z.object({});
const language = z.enum(['fr', 'en']).default('fr');
const password = z.string().min(1).max(500).optional();
const structure = z.object({ id, name: z.string() });

/** Records of a type that something adds, changes and deletes. */
const typeCounts = z.object({ type: z.string(), added: count, changed: count, deleted: count });
export type TypeCounts = z.infer<typeof typeCounts>;

/** Where a structure stands with what this computer holds. */
const recipient = z.object({
  structure,
  /** E-mail addresses of the structure, for the message. */
  emails: z.array(z.string()),
  /** Nothing was ever received from it: it is sent everything. */
  unknown: z.boolean(),
  /** What it lacks, in changes; 0 when it said it holds all. */
  missing: count,
  /** Attached files that it said it lacks, and that are here. */
  awaiting: count,
  state: z.enum(['to-send', 'prepared', 'received']),
  /** When the newest file for it was prepared, and when it last said what it holds. */
  prepared: time.nullable(),
  heard: time.nullable(),
});
export type Recipient = z.infer<typeof recipient>;

const office = z.object({
  id,
  name: z.string(),
  structure: structure.nullable(),
  /** This computer. */
  here: z.boolean(),
  /** `unseen`: known from another's file, none of its own was received yet. */
  trust: z.enum(['here', 'trusted', 'unseen', 'stopped']),
  /** First and last file received from it. */
  since: time.nullable(),
  heard: time.nullable(),
  /** Changes of this computer that it said it lacks; null when it never said. */
  missing: count.nullable(),
  /** Its key in words, to compare by telephone. */
  words: z.array(z.string()),
  /** Why part of what it sent is withheld: its log was written twice. */
  forked: z.boolean(),
});
export type Office = z.infer<typeof office>;

/** How many files, and their size together. */
const attachedFiles = z.object({ count, bytes: count });

const outgoing = z.object({
  to: z.array(id).max(2_000),
  /** All of it rather than what they lack. */
  everything: z.boolean().default(false),
  personal: z.boolean(),
  /** With the attached files that the changes name, and those that were asked for. */
  attachments: z.boolean().default(true),
});

export const waitingStatus = z.discriminatedUnion('is', [
  z.object({ is: z.literal('ready') }),
  z.object({ is: z.literal('password') }),
  /** First key of a structure: a person says whether it is them. */
  z.object({ is: z.literal('question'), words: z.array(z.string()) }),
  /** The key of a known structure changed: words to compare by telephone. */
  z.object({
    is: z.literal('stopped'),
    words: z.array(z.string()),
    before: z.array(z.string()),
  }),
  /** It follows a file that was not received: kept, tried again after each later one. */
  z.object({ is: z.literal('early') }),
  z.object({ is: z.literal('known') }),
  z.object({ is: z.literal('refused'), failure: failureSchema }),
]);

/** A file that waits in the inbox, or why it cannot be taken in. */
const waitingFile = z.object({
  id,
  /** As the person knows it. */
  name: z.string(),
  received: time,
  /** When the sender prepared it; null when the file could not be read that far. */
  prepared: time.nullable(),
  from: z.object({ structure: z.string(), person: z.string().nullable() }).nullable(),
  personal: z.boolean().nullable(),
  status: waitingStatus,
});
export type WaitingFile = z.infer<typeof waitingFile>;

const cell = z.object({ field: z.string(), element: z.string() });
const valueOf = z.object({
  value,
  /** Name of the author, of the structure, and when; null when not received. */
  author: z.string().nullable(),
  structure: z.string().nullable(),
  time,
  here: z.boolean(),
});

const previewRecord = z.object({
  type: z.string(),
  id: z.string(),
  title: z.string(),
  /** `place`: where to open it, for a plan item its plan. */
  plan: z.string().nullable(),
  changes: z.array(cell.extend({ before: value, after: value })),
  author: z.string().nullable(),
  time,
});
const previewConflict = z.object({
  type: z.string(),
  id: z.string(),
  title: z.string(),
  ...cell.shape,
  values: z.array(valueOf),
  before: value,
  shown: value,
});

/** Someone whose data another office erased; nothing is erased here without a person. */
const askedErasure = z.object({ person: z.string(), title: z.string() });
export type AskedErasure = z.infer<typeof askedErasure>;

/** What accepting would do, found on a scratch copy. Lists are cut at 500; counts are whole. */
const preview = z.object({
  file: waitingFile,
  /** Position of the log it was made on: `accept` refuses another, and the preview is made again. */
  head: z.number().int(),
  counts: z.array(typeCounts),
  /** People whose data the sender asks to erase; each needs a person's consent. */
  erasures: z.array(askedErasure),
  deleted: z.array(previewRecord),
  added: z.array(previewRecord),
  changed: z.array(previewRecord),
  conflicts: z.array(previewConflict),
  suggestions: z.array(previewRecord),
  /** Records of types or fields that this version does not know: kept and forwarded. */
  unknown: count,
  /** Changes withheld because an office's log was written twice. */
  withheld: count,
  /** Attached files that would come, and those that would still be awaited. */
  attachments: attachedFiles.extend({ awaited: count }),
  names: z.record(z.string(), z.string()),
});
export type Preview = z.infer<typeof preview>;

const choice = z.object({ type: z.string(), id, ...cell.shape, value });

const reception = z.object({
  import: z.number().int(),
  name: z.string(),
  time,
  from: z.object({ structure: z.string(), person: z.string().nullable() }),
  /** before + added − removed = after, per type. */
  counts: z.array(typeCounts.extend({ before: count, after: count, removed: count })),
  conflicts: count,
  suggestions: count,
  setAside: z.boolean(),
});
export type Reception = z.infer<typeof reception>;

const collection = z.object({
  id,
  title: z.string(),
  since: z.string(),
  due: z.string().nullable(),
  closed: z.boolean(),
  lines: z.array(
    z.object({
      structure,
      emails: z.array(z.string()),
      /** When its file was taken in; null while it is missing. */
      received: time.nullable(),
      waiting: z.boolean(),
    }),
  ),
});
export type Collection = z.infer<typeof collection>;

/** A finished file under the name proposed for it. */
const made = z.object({ file: z.string(), name: z.string() });

/** What a message says and to whom; `draft` is the same for the person's mail program, when asked for. */
const written = z.object({
  message: z.object({ to: z.array(z.string()), subject: z.string(), text: z.string() }),
  draft: made.nullable(),
});
export type Written = z.infer<typeof written>;

/** Why a file that stands in the inbox cannot be looked at or taken in as it is. */
const refusals = [
  'exchange-content',
  'exchange-early',
  'exchange-known',
  'exchange-key-changed',
  'exchange-key-unknown',
  'exchange-other-network',
  'exchange-password-needed',
] as const;
const unusable = ['not-found', 'file-expired', 'file-too-large', 'file-held'] as const;

export const exchangeContract = {
  /** To whom there is something to send; what waits; what is to be settled. The top bar and the page's first part. */
  'exchange.overview': query({
    input: nothing,
    output: z.object({
      recipients: z.array(recipient),
      /** Changes of this computer that someone lacks. */
      toSend: count,
      waiting: count,
      conflicts: count,
      suggestions: count,
    }),
    reads: 'all',
    long: true,
  }),
  'exchange.offices': query({ input: nothing, output: z.array(office), reads: 'all' }),

  /** What a file would hold, before it is written. */
  'exchange.planSend': query({
    input: outgoing,
    output: z.object({
      recipients: z.array(recipient),
      changes: count,
      counts: z.array(typeCounts),
      /** Personal types left out, with how many records. */
      leftOut: z.array(z.object({ type: z.string(), records: count })),
      /** Attached files that go with it, wanted or not. */
      attachments: attachedFiles,
      /** Nothing they lack: the file only says what this computer holds, and asks for the rest. */
      request: z.boolean(),
    }),
    reads: 'all',
    long: true,
  }),
  'exchange.prepare': act({
    input: outgoing.extend({ password, language, message: z.boolean().default(false) }),
    /** One preparation: the draft holds this same file. */
    output: written.extend(made.shape),
    errors: ['not-found'],
  }),

  'exchange.inbox': query({ input: nothing, output: z.array(waitingFile), reads: 'all' }),
  /** Puts a file that the person dropped or chose in the inbox, verified and nothing more. */
  'exchange.offer': act({
    input: z.object({ file: token, password }),
    output: waitingFile,
    errors: unusable,
  }),
  'exchange.unlock': act({
    input: z.object({ file: id, password: z.string().min(1).max(500) }),
    output: waitingFile,
    errors: ['not-found'],
  }),
  'exchange.preview': act({
    input: z.object({ file: id }),
    output: preview,
    errors: [...unusable, ...refusals],
  }),
  /**
   * Takes a file in, whole, and settles the `choices` with it: both or neither. `trust` answers the question of its
   * key. Erasures come after, one by one, and cannot be taken back: one that fails stays among those asked for.
   */
  'exchange.accept': act({
    input: z.object({
      file: id,
      head: z.number().int(),
      trust: z.boolean().default(false),
      /** People whose erasure is agreed to. */
      erasures: z.array(id).max(10_000).default([]),
      choices: z.array(choice).max(100_000).default([]),
    }),
    output: z.object({
      reception: reception.nullable(),
      /** The log moved since the preview: nothing was done, look again. */
      moved: z.boolean(),
      /** Files that were early and came in after it. */
      after: z.array(reception),
      /** Why someone whose erasure was agreed to is not erased yet. */
      notErased: failureSchema.nullable(),
    }),
    errors: [...unusable, ...refusals, 'structural-field', 'invalid-value', 'unknown-field'],
  }),
  /** Puts a file out of the inbox; it can be offered again. */
  'exchange.putAway': act({
    input: z.object({ file: id }),
    output: nothing,
    errors: ['not-found'],
  }),

  'exchange.receptions': query({ input: nothing, output: z.array(reception), reads: 'all' }),
  /** The receipt of an import as a PDF. */
  'exchange.receipt': query({
    input: z.object({ import: z.number().int(), language }),
    output: made,
    reads: [],
    errors: ['not-found'],
  }),
  'exchange.setAside': act({
    input: z.object({ import: z.number().int() }),
    output: reception,
    errors: ['not-found'],
  }),
  'exchange.putBack': act({
    input: z.object({ import: z.number().int() }),
    output: reception,
    errors: ['not-found'],
  }),

  'exchange.collections': query({ input: nothing, output: z.array(collection), reads: 'all' }),
  /** The message to those whose file is missing. */
  'exchange.remind': act({
    input: z.object({ collection: id, language, message: z.boolean().default(false) }),
    output: written,
    errors: ['not-found'],
  }),

  /** What erasing a person would erase, and what is out of reach. */
  'person.planErasure': query({
    input: z.object({ person: id }),
    output: z.object({
      title: z.string(),
      records: count,
      backups: count,
      /** Files already sent that may hold it. */
      sent: z.array(z.object({ time, to: z.array(z.string()) })),
    }),
    reads: 'all',
    errors: ['not-found'],
  }),
  'person.erasuresAsked': query({ input: nothing, output: z.array(askedErasure), reads: 'all' }),
  'person.erase': act({
    input: z.object({ person: id, language }),
    /** The certificate, as a PDF. */
    output: made,
    errors: ['not-found'],
  }),
};
