/** The rule of bookings: what is not to be had is not booked, and who has it, and until when, is said. */
import type { AnyRecord } from '#shared/contract/records.ts';
import type { Failure } from '#shared/contract/failure.ts';
import type { Taken } from '#shared/contract/sharing.ts';
import type { Availability } from '#shared/domain/sharing/availability.ts';
import { promisedSpan, takes } from '#shared/domain/sharing/booking-time.ts';
import {
  DAY,
  endOf,
  type Moment,
  writtenStart,
  type Written as WrittenMoment,
} from '#shared/domain/sharing/civil-time.ts';
import { typeOf } from '#shared/model/model.ts';
import { booking as declared } from '#shared/model/booking.ts';
import type { Snapshot } from '#electron/store/reader.ts';
import { textOrNull } from '../plan-items.ts';
import { namesOf, readRow } from '../rows.ts';
import type { Written } from '../written.ts';
import {
  bookedTime,
  heldEngine,
  quantityOf,
  readSharing,
  type Sharing,
  takenById,
} from './sharing.ts';

type Refusal = Extract<Failure, { code: 'already-taken' }>;

export async function bookedTwice(
  written: readonly Written[],
  snapshot: Snapshot,
  now: Date,
): Promise<Failure | undefined> {
  const disorder = written.map(hoursOutOfOrder).find((failure) => failure !== undefined);
  if (disorder !== undefined) return disorder;
  const asking = written.filter(asksForMore);
  if (asking.length === 0) return undefined;
  const read = await readSharing(snapshot, now);
  const ids = new Set(written.map(({ id }) => id));
  const bookings = [
    ...read.bookings.filter(({ id }) => !ids.has(id)),
    ...written.flatMap(({ after }) => after ?? []),
  ];
  const sharing = { ...read, bookings };
  const engine = heldEngine(sharing);
  for (const { after } of asking) {
    if (after === undefined) continue;
    const refusal = await refusalOf(after, sharing, engine, snapshot);
    if (refusal !== undefined) return refusal;
  }
  return undefined;
}

/** Asks for something that it did not hold already: marking as out what was promised asks for nothing more. */
function asksForMore({ before, after }: Written): boolean {
  const span = after === undefined ? null : promisedSpan(bookedTime(after));
  if (after === undefined || span === null || !takes(textOrNull(after['state']))) return false;
  const held = before === undefined ? null : promisedSpan(bookedTime(before));
  const heldAlready =
    before !== undefined &&
    held !== null &&
    takes(textOrNull(before['state'])) &&
    before['resource'] === after['resource'] &&
    held.from <= span.from &&
    span.until <= held.until &&
    quantityOf(after) <= quantityOf(before);
  return !heldAlready;
}

/** On one day, hours tell what days do not. What was so already is left: it may come from a merge. */
function hoursOutOfOrder({ before, after }: Written): Failure | undefined {
  if (after === undefined || isInOrder(after) || (before !== undefined && !isInOrder(before)))
    return undefined;
  return {
    code: 'out-of-order',
    field: 'untilTime',
    label: declared.fields.untilTime.label,
    floor: declared.fields.fromTime.label,
    of: 'moments',
  };
}

function isInOrder(record: AnyRecord): boolean {
  const span = promisedSpan(bookedTime(record));
  return span === null || span.from < span.until;
}

/** Why a booking cannot be had; undefined when it can. */
async function refusalOf(
  booking: AnyRecord,
  sharing: Sharing,
  engine: Availability,
  snapshot: Snapshot,
): Promise<Refusal | undefined> {
  const span = promisedSpan(bookedTime(booking));
  const resource = textOrNull(booking['resource']);
  if (span === null || resource === null) return undefined;
  const quantity = quantityOf(booking);
  const known = sharing.resources.get(resource);
  const standing = textOrNull(known?.['standing']);
  const refused = {
    code: 'already-taken',
    resource: textOrNull(known?.['name']) ?? '',
    holder: '',
  } as const;
  if (standing === 'paused' || standing === 'retired')
    return { ...refused, why: standing, until: null, free: 0, wanted: quantity, next: null };
  if (known === undefined) {
    const row = await readRow(snapshot, typeOf(snapshot.model, 'resource'), resource);
    // What was not received yet may well be there.
    if (row === undefined) return undefined;
    const name = textOrNull(row['name']) ?? '';
    const gone = { until: null, free: 0, wanted: quantity, next: null };
    return { ...refused, resource: name, why: 'binned', ...gone };
  }
  const { free, inTheWay } = engine.answer({ resource, quantity, ...span }, booking.id);
  if (free >= quantity) return undefined;
  const taken = inTheWay.flatMap((id) => takenById(sharing)(id) ?? []).toSorted(byEnd);
  const last = taken.at(-1);
  const next = nextFree(booking, sharing, engine);
  const common = { ...refused, free, wanted: quantity, next };
  if (last === undefined) return { ...common, why: 'too-many', until: null };
  const holder = textOrNull(last.organisation) ?? textOrNull(last.person);
  const names = holder === null ? {} : await namesOf(snapshot, [holder]);
  return {
    ...common,
    why: last.type === 'upkeep' ? 'upkeep' : last.daysLate > 0 ? 'late' : 'booked',
    holder: holder === null ? '' : (names[holder]?.title ?? ''),
    until: last.until === null ? null : { day: last.until, time: last.untilTime },
  };
}

const byEnd = (one: Taken, other: Taken): number => endOfTaken(one) - endOfTaken(other);

const endOfTaken = ({ until, untilTime }: Taken): Moment =>
  until === null ? Infinity : endOf({ day: until, time: untilTime });

/** From when it can be had for as long, not before now; a booking of whole days begins in the morning. */
export function nextFree(
  booking: AnyRecord,
  { now }: Pick<Sharing, 'now'>,
  engine: Availability,
): WrittenMoment | null {
  const span = promisedSpan(bookedTime(booking));
  const resource = textOrNull(booking['resource']);
  if (span === null || resource === null) return null;
  const isWholeDays =
    textOrNull(booking['fromTime']) === null && textOrNull(booking['untilTime']) === null;
  const lasting = span.until - span.from;
  const wanted = { resource, quantity: quantityOf(booking), lasting, isWholeDays };
  const step = isWholeDays ? DAY : QUARTER;
  let after = span.from < now && !isWholeDays ? now : span.from;
  for (;;) {
    const found = engine.nextFree(wanted, after, booking.id);
    if (found === null) return null;
    after = Math.ceil(found / step) * step;
    if (after === found) return isWholeDays ? writtenStart(found) : timed(found);
  }
}

const QUARTER = 15;

function timed(moment: Moment): WrittenMoment {
  const { day, time } = writtenStart(moment);
  return { day, time: time ?? '00:00' };
}
