/** What structures put in common, in use: what is free, who has it, what meets a need, what came back. */
import { sql } from 'kysely';
import type { Double, Taken } from '#shared/contract/sharing.ts';
import { promisedSpan } from '#shared/domain/sharing/booking-time.ts';
import { dayAfter, writtenEnd, writtenStart } from '#shared/domain/sharing/civil-time.ts';
import { err, ok } from '#shared/lib/result.ts';
import { typeOf } from '#shared/model/model.ts';
import type { Snapshot } from '#electron/store/reader.ts';
import { localDay } from '../local-day.ts';
import type { DomainHandlers } from '../network-handler.ts';
import { textOrNull } from '../plan-items.ts';
import { namesOf, type RawRow, referencesIn, toRecord } from '../rows.ts';
import { nextFree } from '../services/booked-twice.ts';
import { readBoard } from '../services/needs.ts';
import {
  bookedTime,
  heldEngine,
  numberOrNull,
  promisedEngine,
  readSharing,
  requestsOf,
  type Sharing,
  takenById,
  takenOf,
} from '../services/sharing.ts';
import { standingRecord } from '../services/workshop.ts';
import { filledCells, settingCells } from '../values.ts';
import type { proposalHandlers } from './proposals.ts';

/** How long what came back stays in sight. */
const DAYS_IN_SIGHT = 30;

export const sharingHandlers: Omit<DomainHandlers<'sharing'>, keyof typeof proposalHandlers> = {
  async 'sharing.board'(_input, snapshot) {
    const { needs, offers } = await readBoard(snapshot, snapshot.now());
    const ids = referencesIn(typeOf(snapshot.model, 'notice'), [
      ...needs.map(({ need }) => need),
      ...offers,
    ]);
    for (const { matches, introductions } of needs) {
      for (const { organisation, person } of matches) addAll(ids, [organisation, person]);
      for (const { offer, resource } of introductions) addAll(ids, [offer, resource]);
    }
    return ok({ needs, offers: [...offers], names: await namesOf(snapshot, ids) });
  },

  async 'sharing.availability'({ resource, booking, ...time }, snapshot) {
    const sharing = await readSharing(snapshot, snapshot.now());
    const known = sharing.resources.get(resource);
    if (known === undefined) return err({ code: 'not-found' });
    const engine = heldEngine(sharing);
    const asked = { id: booking ?? '', resource, ...time };
    const span = promisedSpan({ ...bookedTime(asked), state: null });
    if (span === null || span.until <= span.from)
      return err({ code: 'invalid-input', where: 'until' });
    const wanted = { resource, quantity: time.quantity, ...span };
    const { free, inTheWay } = engine.answer(wanted, asked.id);
    const takings = inTheWay.flatMap((id) => takenById(sharing)(id) ?? []);
    const requests = requestsOf(sharing, resource, span).filter(({ id }) => id !== asked.id);
    const standing = textOrNull(known['standing']);
    const isLent = standing === null || standing === 'shared';
    const isFree = isLent && free >= time.quantity;
    return ok({
      isFree,
      standing,
      free,
      inTheWay: takings,
      requests,
      next: isFree || !isLent ? null : nextFree(asked, sharing, engine),
      names: await namesIn(snapshot, [...takings, ...requests]),
    });
  },

  async 'sharing.calendar'({ from, until }, snapshot) {
    const sharing = await readSharing(snapshot, snapshot.now());
    const bookings = await sql<RawRow>`
      SELECT * FROM p_booking WHERE _deleted = 0
        AND (state IS NULL OR state NOT IN ('refused', 'cancelled'))
        AND "from" <= ${until} AND ("until" >= ${from} OR state = 'out') ORDER BY _n`.execute(
      snapshot.db,
    );
    const type = typeOf(snapshot.model, 'booking');
    const takings = [
      ...bookings.rows.map((row) => takenOf(toRecord(type, row), 'booking', sharing.now)),
      ...sharing.upkeep
        .map((care) => takenOf(care, 'upkeep', sharing.now))
        .filter((care) => care.from <= until && (care.until === null || care.until >= from)),
    ];
    const resources = [...sharing.resources.values()]
      .filter(({ standing }) => standing !== 'retired')
      .map((record) => ({
        id: record.id,
        name: textOrNull(record['name']) ?? '',
        kind: textOrNull(record['kind']),
        quantity: numberOrNull(record['quantity']) ?? 1,
        organisation: textOrNull(record['organisation']),
        standing: textOrNull(record['standing']),
      }));
    const doubles = doublesIn(sharing);
    const names = await namesIn(
      snapshot,
      [...takings, ...doubles.flatMap((double) => double.takings)],
      resources.flatMap(({ organisation }) => organisation ?? []),
    );
    return ok({ resources, takings, doubles, names });
  },

  async 'sharing.loans'(_input, snapshot) {
    const sharing = await readSharing(snapshot, snapshot.now());
    const type = typeOf(snapshot.model, 'booking');
    const since = dayAfter(localDay(snapshot.now()), -DAYS_IN_SIGHT);
    const returned = await sql<RawRow>`
      SELECT * FROM p_booking WHERE _deleted = 0 AND state = 'returned'
        AND coalesce(returnedOn, "until") >= ${since} ORDER BY _n`.execute(snapshot.db);
    const all = [...sharing.bookings, ...returned.rows.map((row) => toRecord(type, row))];
    const loans = all
      .map((booking) => ({ ...takenOf(booking, 'booking', sharing.now), booking }))
      .toSorted(
        (one, other) => other.daysLate - one.daysLate || one.from.localeCompare(other.from),
      );
    const doubles = doublesIn(sharing);
    const ids = referencesIn(type, all);
    return ok({
      loans,
      doubles,
      names: await namesIn(
        snapshot,
        doubles.flatMap(({ takings }) => takings),
        ids,
      ),
    });
  },

  async 'sharing.home'(_input, snapshot) {
    const { needs, sharing } = await readBoard(snapshot, snapshot.now());
    const urgent = needs.filter(({ need, isPast }) => need['urgent'] === true && !isPast);
    const today = localDay(snapshot.now());
    const out = sharing.bookings
      .map((booking) => takenOf(booking, 'booking', sharing.now))
      .filter(({ state }) => state === 'out');
    const late = out
      .filter(({ daysLate }) => daysLate > 0)
      .toSorted((one, other) => other.daysLate - one.daysLate);
    const due = out
      .filter(({ daysLate, until }) => daysLate === 0 && (until ?? '') <= dayAfter(today, 1))
      .toSorted((one, other) => (one.until ?? '').localeCompare(other.until ?? ''));
    const doubles = doublesIn(sharing);
    const takings = [...late, ...due, ...doubles.flatMap((double) => double.takings)];
    const ids = referencesIn(
      typeOf(snapshot.model, 'notice'),
      urgent.map(({ need }) => need),
    );
    for (const { matches } of urgent)
      for (const { organisation, person } of matches) addAll(ids, [organisation, person]);
    return ok({ urgent, late, due, doubles, names: await namesIn(snapshot, takings, ids) });
  },

  async 'sharing.giveBack'({ booking, mileageIn, conditionIn, depositBack }, snapshot) {
    const record = await standingRecord(snapshot, 'booking', booking);
    if (record === undefined) return err({ code: 'not-found' });
    // Said twice, it came back the first time.
    const isBack = record['state'] === 'returned';
    const gesture = settingCells(typeOf(snapshot.model, 'booking'), booking, [
      ...(isBack
        ? []
        : [
            { field: 'state', value: 'returned' },
            { field: 'returnedOn', value: localDay(snapshot.now()) },
          ]),
      ...filledCells({ mileageIn, conditionIn: conditionIn.trim() || null }),
      ...(depositBack ? [{ field: 'depositBack', value: true }] : []),
    ]);
    return gesture.ok ? ok({ gesture: gesture.value, output: { ids: [booking] } }) : gesture;
  },
};

function addAll(ids: Set<string>, more: readonly (string | null)[]): void {
  for (const id of more) if (id !== null) ids.add(id);
}

/** Promises that cannot be kept together, from now on. */
function doublesIn(sharing: Sharing): Double[] {
  const taken = takenById(sharing);
  return promisedEngine(sharing)
    .doubles()
    .map(({ from, until, takings }) => {
      const known = takings.flatMap((id) => taken(id) ?? []);
      return {
        resource: known[0]?.resource ?? '',
        from: writtenStart(from),
        until: writtenEnd(until),
        takings: known.toSorted(
          (one, other) => one.from.localeCompare(other.from) || one.id.localeCompare(other.id),
        ),
      };
    });
}

const namesIn = (snapshot: Snapshot, takings: readonly Taken[], more: Iterable<string> = []) =>
  namesOf(snapshot, [
    ...more,
    ...takings.flatMap(({ resource, organisation, person }) => [
      resource,
      ...(organisation === null ? [] : [organisation]),
      ...(person === null ? [] : [person]),
    ]),
  ]);
