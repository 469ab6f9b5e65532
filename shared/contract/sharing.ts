/**
 * What structures put in common, in use: whether it is free, who has it, what was promised twice, what meets a need.
 * Bookings, offers and needs are records like any other (`record.create`, `record.set`); the rules that they keep are
 * looked at whatever writes them (electron/backend/record-rules.ts).
 */
import { z } from 'zod';
import { documentWishes, exported, language } from './documents.ts';
import { writtenMoment } from './failure.ts';
import { command, query } from './operation.ts';
import { anyRecord, namesSchema } from './records.ts';

const id = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);
const day = z.iso.date();
const time = z
  .string()
  .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/)
  .nullable()
  .default(null);
const count = z.number().int().min(1).max(100_000);
const touched = z.object({ ids: z.array(z.string()) });

/** Types whose change changes what is free. */
const TAKING = ['resource', 'booking', 'upkeep', 'organisation', 'person'] as const;

/** A booking, or a time of upkeep. */
const taken = z.object({
  id: z.string(),
  type: z.enum(['booking', 'upkeep']),
  resource: z.string(),
  /** For whom. */
  organisation: z.string().nullable(),
  person: z.string().nullable(),
  /** What for. */
  about: z.string(),
  kind: z.string().nullable(),
  state: z.string().nullable(),
  /** Null: all there are. */
  quantity: z.number().nullable(),
  from: z.string(),
  fromTime: z.string().nullable(),
  /** Null: nobody knows yet. */
  until: z.string().nullable(),
  untilTime: z.string().nullable(),
  /** 0 when it is not late. */
  daysLate: z.number().int(),
});
export type Taken = z.infer<typeof taken>;

/** What was promised several times: there is not enough of something for all of them together. */
const double = z.object({
  resource: z.string(),
  from: writtenMoment,
  until: writtenMoment,
  takings: z.array(taken),
});
export type Double = z.infer<typeof double>;

const reason = z.discriminatedUnion('is', [
  z.object({ is: z.enum(['sameKind', 'nearKind', 'volunteer', 'freeOfCharge']) }),
  z.object({ is: z.literal('words'), words: z.array(z.string()) }),
  z.object({ is: z.enum(['free', 'sameDays']), from: z.string(), until: z.string() }),
  /** By whom and until when, as far as is known. */
  z.object({ is: z.literal('taken'), holder: z.string(), until: writtenMoment.nullable() }),
  z.object({ is: z.literal('territory'), territory: z.string() }),
  z.object({ is: z.literal('quantity'), has: z.number(), wanted: z.number() }),
  z.object({ is: z.literal('paid'), price: z.number() }),
]);
export type MatchReason = z.infer<typeof reason>;

const match = z.object({
  /** An offer, or a resource that is in common. */
  type: z.enum(['notice', 'resource']),
  id: z.string(),
  title: z.string(),
  kind: z.string().nullable(),
  /** What can be booked. */
  resource: z.string().nullable(),
  organisation: z.string().nullable(),
  person: z.string().nullable(),
  score: z.number(),
  isTaken: z.boolean(),
  reasons: z.array(reason),
});
export type NeedMatch = z.infer<typeof match>;

const introduction = z.object({
  id: z.string(),
  state: z.string().nullable(),
  offer: z.string().nullable(),
  resource: z.string().nullable(),
  booking: z.string().nullable(),
  proposedOn: z.string().nullable(),
});
export type NeedIntroduction = z.infer<typeof introduction>;

const boardNeed = z.object({
  need: anyRecord,
  /** Its day is over. */
  isPast: z.boolean(),
  /** The best first. */
  matches: z.array(match),
  /** What was proposed for it already, the last first. */
  introductions: z.array(introduction),
});
export type BoardNeed = z.infer<typeof boardNeed>;

const wantedTime = {
  from: day,
  fromTime: time,
  until: day,
  untilTime: time,
  quantity: count.default(1),
};

export const sharingContract = {
  /** Open needs with what may meet them (urgent first, then the soonest), and open offers. */
  'sharing.board': query({
    input: z.object({}),
    output: z.object({ needs: z.array(boardNeed), offers: z.array(anyRecord), names: namesSchema }),
    reads: ['notice', 'introduction', ...TAKING],
    long: true,
  }),
  /** Whether a resource can be had, who stands in the way, and when it next can. */
  'sharing.availability': query({
    input: z.object({
      resource: id,
      ...wantedTime,
      /** A booking that is being changed: it does not stand in its own way. */
      booking: id.nullable().default(null),
    }),
    output: z.object({
      isFree: z.boolean(),
      /** Whether it is lent at all. */
      standing: z.string().nullable(),
      free: z.number().int(),
      inTheWay: z.array(taken),
      /** Who else asks for it then: a request holds no place. */
      requests: z.array(taken),
      next: writtenMoment.nullable(),
      names: namesSchema,
    }),
    reads: TAKING,
    errors: ['not-found'],
  }),
  /** What is taken over some days: resources that are lent, and their bookings and upkeep. */
  'sharing.calendar': query({
    input: z.object({ from: day, until: day }),
    output: z.object({
      resources: z.array(
        z.object({
          id: z.string(),
          name: z.string(),
          kind: z.string().nullable(),
          quantity: z.number(),
          organisation: z.string().nullable(),
          standing: z.string().nullable(),
        }),
      ),
      takings: z.array(taken),
      doubles: z.array(double),
      names: namesSchema,
    }),
    reads: TAKING,
    long: true,
  }),
  /** Bookings that are asked for, agreed, out or late, the soonest first; and the last that came back. */
  'sharing.loans': query({
    input: z.object({}),
    output: z.object({
      loans: z.array(taken.extend({ booking: anyRecord })),
      doubles: z.array(double),
      names: namesSchema,
    }),
    reads: TAKING,
    long: true,
  }),
  /** What the home page asks about: urgent needs, what is late or due, what was promised twice. */
  'sharing.home': query({
    input: z.object({}),
    output: z.object({
      urgent: z.array(boardNeed),
      late: z.array(taken),
      /** Due back today or tomorrow. */
      due: z.array(taken),
      doubles: z.array(double),
      names: namesSchema,
    }),
    reads: ['notice', 'introduction', ...TAKING],
    long: true,
  }),
  /** A message about something proposed, or a reminder of what is late; its pieces, and a draft. */
  'sharing.message': query({
    input: z.object({ about: z.enum(['introduction', 'late']), id, language }),
    output: exported.extend({
      addresses: z.array(z.string()),
      withoutAddress: z.array(z.string()),
    }),
    reads: [],
    errors: ['not-found'],
  }),
  /** The agreement of a loan, a rental or a booking, to be signed. */
  'export.agreement': query({
    input: documentWishes.extend({ booking: id }),
    output: exported,
    reads: [],
    long: true,
    errors: ['not-found'],
  }),

  /** Puts a need together with an offer or a resource; books it when it can be, and days are given. */
  'sharing.propose': command({
    input: z.object({
      need: id,
      offer: id.nullable(),
      resource: id.nullable(),
      booking: z.object({ kind: z.enum(['loan', 'rental', 'booking']), ...wantedTime }).nullable(),
    }),
    output: z.object({ introduction: z.string(), booking: z.string().nullable() }),
    errors: ['not-found', 'invalid-value'],
  }),
  /** What became of a proposal: its booking and its need follow. */
  'sharing.answer': command({
    input: z.object({ introduction: id, state: z.enum(['accepted', 'declined', 'done']) }),
    output: touched,
    errors: ['not-found'],
  }),
  /** « Rendu »: it came back today. */
  'sharing.giveBack': command({
    input: z.object({
      booking: id,
      mileageIn: z.number().int().min(0).max(10_000_000).nullable().default(null),
      conditionIn: z.string().max(10_000).default(''),
      depositBack: z.boolean().default(false),
    }),
    output: touched,
    errors: ['not-found', 'invalid-value'],
  }),
};
