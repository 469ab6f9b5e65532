/**
 * The life of the network as its directory tells it: who is a member, whose term ends, which text binds, whom one writes
 * to, where structures stand, why people's data are kept; and the papers. The records are written like any other.
 */
import { z } from 'zod';
import { TEXT_STANDINGS } from '../domain/directory/adopted-texts.ts';
import { PLACE_PRECISIONS } from '../domain/directory/map-places.ts';
import { FEE_STANDINGS } from '../domain/directory/memberships.ts';
import { TERM_STANDINGS } from '../domain/directory/terms.ts';
import { ENVELOPE_FORMAT_NAMES, LABEL_FORMAT_NAMES } from '../domain/document/address-sheet.ts';
import { documentWishes, exported } from './documents.ts';
import { command, query } from './operation.ts';
import { namesSchema } from './records.ts';

const id = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);
const ids = z.array(id).max(20_000);
const year = z.number().int().min(1900).max(2200);
const day = z.iso.date();
/** Cents. */
const cents = z.number().int();
const nullableText = z.string().nullable();

const yearLine = z.object({
  organisation: z.string(),
  memberships: z.array(z.string()).readonly(),
  fee: cents.nullable(),
  paid: cents,
  left: cents,
  standing: z.enum(FEE_STANDINGS),
  paidOn: nullableText,
  remindedOn: nullableText,
  college: nullableText,
});

const correspondent = z.object({
  id: z.string(),
  type: z.enum(['organisation', 'person']),
  name: z.string(),
  email: nullableText,
});

const reminder = z.object({
  addresses: z.array(z.string()),
  unreached: z.array(correspondent).readonly(),
  subject: z.string(),
  text: z.string(),
});

const term = z.object({
  id: z.string(),
  person: nullableText,
  body: nullableText,
  organisation: nullableText,
  role: nullableText,
  since: nullableText,
  until: nullableText,
  standing: z.enum(TERM_STANDINGS),
});

const adoptedText = z.object({
  id: z.string(),
  title: z.string(),
  version: nullableText,
  adoptedOn: nullableText,
  body: nullableText,
  standing: z.enum(TEXT_STANDINGS),
});

const disclosed = z.object({
  type: z.string(),
  personal: z.boolean(),
  records: z.number().int(),
  /** In how many records each field is filled, and one of its values. */
  fields: z.array(z.object({ field: z.string(), filled: z.number().int(), sample: nullableText })),
});

/** Whom a paper is for: those of a list, those named, or every structure when nobody is. */
const recipients = {
  organisations: ids.default([]),
  people: ids.default([]),
  list: id.nullable().default(null),
};

const paperWishes = documentWishes.omit({ format: true });

const paper = { output: exported, reads: [], long: true } as const;

export const directoryContract = {
  /** Every structure's membership for a year. `years`: those of which something is written. */
  'membership.year': query({
    input: z.object({ year }),
    output: z.object({
      lines: z.array(yearLine).readonly(),
      totals: z.object({
        members: z.number().int(),
        upToDate: z.number().int(),
        asked: cents,
        paid: cents,
        left: cents,
      }),
      years: z.array(z.number().int()),
      names: namesSchema,
    }),
    reads: ['membership', 'organisation'],
    long: true,
  }),
  /**
   * Asks structures for their fee, as one gesture: those named, or every one, that have no membership for the year. It has
   * one identity wherever it is written, so that two offices that ask for the same year do not ask twice.
   */
  'membership.call': command({
    input: z.object({
      year,
      fee: z.number().int().min(0).max(100_000_000),
      organisations: ids.nullable().default(null),
    }),
    output: z.object({ asked: z.number().int() }),
    errors: ['not-found', 'invalid-value'],
  }),
  /** Notes that structures were reminded of what is left to pay. */
  'membership.remind': command({
    input: z.object({ year, organisations: ids.min(1), on: day }),
    output: z.object({ reminded: z.number().int() }),
    errors: ['not-found', 'invalid-value'],
  }),
  /** The message that reminds structures of a fee, and to whom it goes. */
  'membership.reminder': query({
    input: z.object({ year, organisations: ids.min(1), language: documentWishes.shape.language }),
    output: reminder,
    reads: ['membership', 'organisation'],
    errors: ['not-found'],
  }),
  'export.receipts': query({
    input: documentWishes.extend({ year, organisations: ids.min(1) }),
    ...paper,
    errors: ['not-found'],
  }),

  /** Terms of office by their end, and the adopted texts, as they stand on a day (today when none is given). */
  'life.overview': query({
    input: z.object({ on: day.nullable().default(null) }),
    output: z.object({
      on: z.string(),
      terms: z.array(term),
      texts: z.array(adoptedText),
      names: namesSchema,
    }),
    reads: ['termOfOffice', 'adoptedText', 'body', 'person', 'organisation'],
  }),

  /** The message that reminds of terms that end, those who hold them and the structures that named them. */
  'life.reminder': query({
    input: z.object({ terms: ids.min(1), language: documentWishes.shape.language }),
    output: reminder,
    reads: ['termOfOffice', 'body', 'person', 'organisation'],
    errors: ['not-found'],
  }),
  /** A message already written, as a draft for the mail program. */
  'export.messageDraft': query({
    input: z.object({ subject: z.string().max(1_000), text: z.string().max(100_000) }),
    output: z.object({ file: z.string(), name: z.string() }),
    reads: [],
    long: true,
  }),

  /** Whom a mailing list reaches now: its people and structures, and those who sit in its bodies. */
  'mailing.resolve': query({
    input: z.object({ list: id }),
    output: z.object({
      reached: z.array(correspondent.extend({ email: z.string() })).readonly(),
      unreached: z.array(correspondent).readonly(),
    }),
    reads: ['mailingList', 'person', 'organisation', 'termOfOffice'],
    errors: ['not-found'],
  }),

  /** What is kept of people, why, what leaves with a file, and who should be looked at again. */
  'personal.register': query({
    input: z.object({}),
    output: z.object({
      uses: z.array(
        z.object({
          purpose: nullableText,
          legalBasis: nullableText,
          people: z.number().int(),
          /** Of those who have one: the first and the last day until which they are kept. */
          keptUntil: z.object({ first: z.string(), last: z.string() }).nullable(),
        }),
      ),
      disclosed: z.array(disclosed),
      toReview: z.array(
        z.object({
          id: z.string(),
          reason: z.enum(['keepUntil', 'noFunction']),
          since: z.string(),
        }),
      ),
      names: namesSchema,
    }),
    reads: 'all',
    long: true,
  }),

  /** The outlines of the departments, and where each structure stands among them. */
  'map.structures': query({
    input: z.object({}),
    output: z.object({
      width: z.number(),
      height: z.number(),
      departments: z.array(
        z.object({
          id: z.string(),
          name: z.string(),
          centre: z.tuple([z.number(), z.number()]),
          path: z.string(),
        }),
      ),
      structures: z.array(
        z.object({
          id: z.string(),
          name: z.string(),
          city: nullableText,
          postcode: nullableText,
          activities: z.array(z.string()),
          /** Null where nothing says where it stands, or the map does not draw it. */
          at: z
            .object({ x: z.number(), y: z.number(), precision: z.enum(PLACE_PRECISIONS) })
            .nullable(),
        }),
      ),
    }),
    reads: ['organisation'],
    long: true,
  }),

  /** The directory by type of activity; with `people`, those who hold a function in each structure. */
  'export.directory': query({
    input: documentWishes.extend({ people: z.boolean().default(false) }),
    ...paper,
  }),
  /** Sheets of labels, beginning at one that is still on the sheet. */
  'export.labels': query({
    input: paperWishes.extend({
      ...recipients,
      sheet: z.enum(LABEL_FORMAT_NAMES).default('3x8'),
      start: z.number().int().min(1).max(24).default(1),
    }),
    ...paper,
    errors: ['not-found'],
  }),
  'export.envelopes': query({
    input: paperWishes.extend({
      ...recipients,
      envelope: z.enum(ENVELOPE_FORMAT_NAMES).default('dl'),
      /** With our structure's address at the top left. */
      sender: z.boolean().default(true),
    }),
    ...paper,
    errors: ['not-found'],
  }),
  /** Cards for address books. */
  'export.cards': query({
    input: paperWishes.extend(recipients),
    ...paper,
    errors: ['not-found'],
  }),
};
