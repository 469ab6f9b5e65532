/** What the network has in common and what is taken of it, read for the engine of shared/domain/sharing. */
import { sql } from 'kysely';
import type { AnyRecord } from '#shared/contract/records.ts';
import type { Taken } from '#shared/contract/sharing.ts';
import {
  availability,
  type Availability,
  type Resource,
  type Taking,
} from '#shared/domain/sharing/availability.ts';
import {
  type BookedTime,
  heldSpan,
  isLate,
  promisedSpan,
  takes,
  upkeepSpan,
} from '#shared/domain/sharing/booking-time.ts';
import { DAY, type Moment, type Span, startOf } from '#shared/domain/sharing/civil-time.ts';
import { typeOf } from '#shared/model/model.ts';
import type { Snapshot } from '#electron/store/reader.ts';
import { localDay } from '../local-day.ts';
import { textOrNull } from '../plan-items.ts';
import { type RawRow, readRows, toRecord } from '../rows.ts';

export interface Sharing {
  readonly resources: ReadonlyMap<string, AnyRecord>;
  /** What holds its place or asks for one, whatever the day; what came back or was refused is not here. */
  readonly bookings: readonly AnyRecord[];
  /** What is not done yet. */
  readonly upkeep: readonly AnyRecord[];
  readonly now: Moment;
}

/** The moment on the clock of the wall. */
const civilNow = (time: Date): Moment =>
  startOf({ day: localDay(time), time: null }) + time.getHours() * 60 + time.getMinutes();

export async function readSharing(snapshot: Snapshot, now: Date): Promise<Sharing> {
  const resourceType = typeOf(snapshot.model, 'resource');
  const bookingType = typeOf(snapshot.model, 'booking');
  const upkeepType = typeOf(snapshot.model, 'upkeep');
  const resources = await readRows(snapshot, resourceType);
  const bookings = await sql<RawRow>`
    SELECT * FROM p_booking WHERE _deleted = 0
      AND (state IS NULL OR state NOT IN ('returned', 'refused', 'cancelled')) ORDER BY _n`.execute(
    snapshot.db,
  );
  const upkeep = await sql<RawRow>`
    SELECT * FROM p_upkeep WHERE _deleted = 0 AND state IS NOT 'done' ORDER BY _n`.execute(
    snapshot.db,
  );
  return {
    resources: new Map(resources.map((row) => [row.id, toRecord(resourceType, row)])),
    bookings: bookings.rows.map((row) => toRecord(bookingType, row)),
    upkeep: upkeep.rows.map((row) => toRecord(upkeepType, row)),
    now: civilNow(now),
  };
}

/** What is held, a late thing included: for those who ask whether something is free. */
export const heldEngine = ({ resources, bookings, upkeep, now }: Sharing): Availability =>
  availability(
    [...resources.values()].map(knownResource),
    takingsOf(bookings, upkeep, (booking) => heldSpan(bookedTime(booking), now)),
  );

/** What was promised, from now on: for those who look for promises that cannot be kept together. */
export const promisedEngine = ({ resources, bookings, upkeep, now }: Sharing): Availability =>
  availability(
    [...resources.values()].map(knownResource),
    takingsOf(bookings, upkeep, (booking) => promisedSpan(bookedTime(booking))).filter(
      ({ until }) => until > now,
    ),
  );

function takingsOf(
  bookings: readonly AnyRecord[],
  upkeep: readonly AnyRecord[],
  spanOf: (booking: AnyRecord) => Span | null,
): Taking[] {
  const booked = bookings.flatMap((booking) => {
    const span = spanOf(booking);
    return takes(textOrNull(booking['state'])) && span !== null
      ? taking(booking, span, quantityOf(booking), false)
      : [];
  });
  const cared = upkeep.flatMap((care) => {
    const span = upkeepSpan(textOrNull(care['from']), textOrNull(care['until']));
    return span === null ? [] : taking(care, span, numberOrNull(care['quantity']), true);
  });
  return [...booked, ...cared];
}

function taking(record: AnyRecord, span: Span, quantity: number | null, isCare: boolean): Taking[] {
  const resource = textOrNull(record['resource']);
  return resource === null ? [] : [{ id: record.id, resource, ...span, quantity, isCare }];
}

/** Of what people are, there is one; what has no number is one. */
function knownResource(record: AnyRecord): Resource {
  const isPerson = ['skill', 'speaker', 'volunteer'].includes(textOrNull(record['kind']) ?? '');
  return {
    id: record.id,
    quantity: isPerson ? 1 : (numberOrNull(record['quantity']) ?? 1),
    gap: (numberOrNull(record['bufferHours']) ?? 0) * 60,
    parts: Array.isArray(record['parts']) ? record['parts'].map(String) : [],
    person: isPerson ? textOrNull(record['person']) : null,
  };
}

export function bookedTime(booking: AnyRecord): BookedTime {
  const text = (name: string): string | null => textOrNull(booking[name]);
  return {
    from: text('from'),
    fromTime: text('fromTime'),
    until: text('until'),
    untilTime: text('untilTime'),
    state: text('state'),
  };
}

export const quantityOf = (booking: AnyRecord): number => numberOrNull(booking['quantity']) ?? 1;

export const numberOrNull = (value: unknown): number | null =>
  typeof value === 'number' ? value : null;

/** What is asked for during a span and holds no place. */
export const requestsOf = (
  { bookings, now }: Sharing,
  resource: string,
  { from, until }: Span,
): Taken[] =>
  bookings
    .filter((booking) => {
      const span = booking['resource'] === resource ? promisedSpan(bookedTime(booking)) : null;
      const isRequest = textOrNull(booking['state']) === 'asked';
      return isRequest && span !== null && span.from < until && from < span.until;
    })
    .map((booking) => takenOf(booking, 'booking', now));

/** What is taken, as windows show it. */
export function takenOf(record: AnyRecord, type: Taken['type'], now: Moment): Taken {
  const text = (name: string): string | null => textOrNull(record[name]);
  const time = bookedTime(record);
  const due = promisedSpan(time);
  const late = type === 'booking' && isLate(time, now);
  return {
    id: record.id,
    type,
    resource: text('resource') ?? '',
    organisation: text('organisation'),
    person: text('person'),
    about: text(type === 'booking' ? 'purpose' : 'title') ?? '',
    kind: text('kind'),
    state: time.state,
    quantity: type === 'booking' ? quantityOf(record) : numberOrNull(record['quantity']),
    from: time.from ?? '',
    fromTime: time.fromTime,
    until: time.until,
    untilTime: time.untilTime,
    daysLate: late && due !== null ? Math.floor((now - due.until) / DAY) + 1 : 0,
  };
}

/** By id, whatever it is. */
export function takenById(sharing: Sharing): (id: string) => Taken | undefined {
  const all = new Map([
    ...sharing.bookings.map((one) => [one.id, takenOf(one, 'booking', sharing.now)] as const),
    ...sharing.upkeep.map((one) => [one.id, takenOf(one, 'upkeep', sharing.now)] as const),
  ]);
  return (id) => all.get(id);
}
