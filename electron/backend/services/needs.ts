/** Open needs with what may meet them: offers, and resources that are in common. */
import { sql } from 'kysely';
import type { AnyRecord } from '#shared/contract/records.ts';
import type {
  BoardNeed,
  MatchReason,
  NeedIntroduction,
  NeedMatch,
} from '#shared/contract/sharing.ts';
import { endOf, startOf } from '#shared/domain/sharing/civil-time.ts';
import {
  type Freedom,
  type FreeFor,
  matches,
  type Match,
  type Means,
  type Reason,
  type Wish,
} from '#shared/domain/sharing/matching.ts';
import { typeOf } from '#shared/model/model.ts';
import type { Snapshot } from '#electron/store/reader.ts';
import { localDay } from '../local-day.ts';
import { textOrNull } from '../plan-items.ts';
import { namesOf, type RawRow, toRecord } from '../rows.ts';
import { heldEngine, numberOrNull, readSharing, type Sharing, takenById } from './sharing.ts';

export interface Board {
  readonly needs: BoardNeed[];
  readonly offers: readonly AnyRecord[];
  readonly sharing: Sharing;
}

/** @param only of one need, wherever it has got to */
export async function readBoard(snapshot: Snapshot, now: Date, only?: string): Promise<Board> {
  const sharing = await readSharing(snapshot, now);
  const notices = await openNotices(snapshot, only);
  const offers = notices.filter(({ direction }) => direction === 'offer');
  const needs = notices.filter(
    ({ id, direction }) => direction === 'need' && (only === undefined || id === only),
  );
  const introductions = await introductionsOf(snapshot);
  const means = meansOf(offers, sharing);
  const found = matches(needs.map(wishOf), means, freeFor(sharing));
  const holders = await holdersIn([...found.values()].flat(), sharing, snapshot);
  const byId = new Map(means.map((one) => [one.id, one]));
  const offered = new Map(offers.map((offer) => [offer.id, offer]));
  return {
    sharing,
    offers,
    needs: needs.toSorted(byUrgency(localDay(now))).map((need) => ({
      isPast: isPast(need, localDay(now)),
      need,
      matches: (found.get(need.id) ?? []).flatMap((match) => {
        const one = byId.get(match.means);
        const record = offered.get(match.means) ?? sharing.resources.get(match.means);
        if (one === undefined || record === undefined) return [];
        return [matchShown(match, one, record, offered.has(one.id), holders)];
      }),
      introductions: (introductions.get(need.id) ?? []).toReversed(),
    })),
  };
}

async function openNotices(snapshot: Snapshot, only?: string): Promise<AnyRecord[]> {
  const { rows } = await sql<RawRow>`
    SELECT * FROM p_notice WHERE _deleted = 0
      AND (state IS NULL OR state = 'open' OR id = ${only ?? ''}) ORDER BY _n`.execute(snapshot.db);
  const type = typeOf(snapshot.model, 'notice');
  return rows.map((row) => toRecord(type, row));
}

async function introductionsOf(
  snapshot: Snapshot,
): Promise<ReadonlyMap<string, readonly NeedIntroduction[]>> {
  const { rows } = await sql<RawRow>`
    SELECT * FROM p_introduction WHERE _deleted = 0 ORDER BY _n`.execute(snapshot.db);
  return Map.groupBy(
    rows.map((row) => ({ need: textOrNull(row['need']) ?? '', ...introductionShown(row) })),
    ({ need }) => need,
  );
}

const introductionShown = (row: RawRow): NeedIntroduction => ({
  id: row.id,
  state: textOrNull(row['state']),
  offer: textOrNull(row['offer']),
  resource: textOrNull(row['resource']),
  booking: textOrNull(row['booking']),
  proposedOn: textOrNull(row['proposedOn']),
});

/** Whose day is over: somebody has to say what came of it. */
function isPast(need: AnyRecord, today: string): boolean {
  const last = textOrNull(need['until']) ?? textOrNull(need['from']);
  return last !== null && last < today;
}

/** Urgent ones first, then the soonest; those without a day after, and those whose day is over last. */
const byUrgency =
  (today: string) =>
  (one: AnyRecord, other: AnyRecord): number => {
    const past = Number(isPast(one, today)) - Number(isPast(other, today));
    const urgent = Number(other['urgent'] === true) - Number(one['urgent'] === true);
    const day = (need: AnyRecord): string =>
      textOrNull(need['from']) ?? textOrNull(need['until']) ?? '9999';
    return past || urgent || day(one).localeCompare(day(other));
  };

/** An offer of a resource stands for it: one line, with the words of both. */
function meansOf(offers: readonly AnyRecord[], { resources }: Sharing): Means[] {
  const standing = new Set<string>();
  const offered = offers.map((offer): Means => {
    const resource = textOrNull(offer['resource']);
    const thing = resource === null ? undefined : resources.get(resource);
    if (resource !== null) standing.add(resource);
    const own = wishOf(offer);
    const its = thing === undefined ? undefined : wishOf(thing);
    return {
      ...own,
      kind: own.kind ?? its?.kind ?? null,
      tags: [...own.tags, ...(its === undefined ? [] : [its.title, ...its.tags])],
      quantity: own.quantity ?? its?.quantity ?? null,
      territory: own.territory ?? its?.territory ?? null,
      organisation: own.organisation ?? its?.organisation ?? null,
      resource,
      price: numberOrNull(offer['price']) ?? numberOrNull(thing?.['price']),
    };
  });
  const inCommon = [...resources.values()].filter(
    ({ id, standing: where }) => !standing.has(id) && (where === null || where === 'shared'),
  );
  return [
    ...offered,
    ...inCommon.map((thing): Means => ({
      ...wishOf(thing),
      resource: thing.id,
      price: numberOrNull(thing['price']),
    })),
  ];
}

function wishOf(record: AnyRecord): Wish {
  const text = (name: string): string | null => textOrNull(record[name]);
  const words = (name: string): string[] =>
    Array.isArray(record[name]) ? record[name].map(String) : [];
  return {
    id: record.id,
    kind: text('kind'),
    title: text('title') ?? text('name') ?? '',
    tags: [...words('tags'), ...words('themes')],
    about: text('about') ?? '',
    quantity: numberOrNull(record['quantity']),
    from: text('from'),
    until: text('until'),
    territory: text('territory'),
    organisation: text('organisation'),
  };
}

function freeFor(sharing: Sharing): FreeFor {
  const engine = heldEngine(sharing);
  return ({ resource }, need): Freedom | null => {
    const from = need.from ?? need.until;
    if (resource === null || from === null) return null;
    const standing = sharing.resources.get(resource)?.['standing'] ?? null;
    if (standing !== null && standing !== 'shared') return { isFree: false, free: 0, inTheWay: [] };
    const span = {
      from: startOf({ day: from, time: null }),
      until: endOf({ day: need.until ?? from, time: null }),
    };
    if (span.until <= Math.max(span.from, sharing.now)) return null;
    const { free, inTheWay } = engine.answer({ resource, quantity: need.quantity ?? 1, ...span });
    return { isFree: free > 0, free, inTheWay };
  };
}

type Holder = Pick<Extract<MatchReason, { is: 'taken' }>, 'holder' | 'until'>;

/** By booking that stands in the way: who has it, and until when. */
async function holdersIn(
  found: readonly Match[],
  sharing: Sharing,
  snapshot: Snapshot,
): Promise<(ids: readonly string[]) => Holder> {
  const ids = new Set(
    found.flatMap(({ reasons }) => reasons.flatMap((one) => (one.is === 'taken' ? one.by : []))),
  );
  const taken = takenById(sharing);
  const names = await namesOf(
    snapshot,
    [...ids].flatMap((id) => taken(id)?.organisation ?? []),
  );
  return (by) => {
    const last = by
      .flatMap((id) => taken(id) ?? [])
      .toSorted((one, other) => (one.until ?? '9999').localeCompare(other.until ?? '9999'))
      .at(-1);
    return {
      holder: names[last?.organisation ?? '']?.title ?? '',
      until:
        last === undefined || last.until === null
          ? null
          : { day: last.until, time: last.untilTime },
    };
  };
}

function matchShown(
  match: Match,
  means: Means,
  record: AnyRecord,
  isOffer: boolean,
  holders: (ids: readonly string[]) => Holder,
): NeedMatch {
  return {
    type: isOffer ? 'notice' : 'resource',
    id: means.id,
    title: means.title,
    kind: means.kind,
    resource: means.resource,
    organisation: means.organisation,
    person: textOrNull(record['person']),
    score: match.score,
    isTaken: match.isTaken,
    reasons: match.reasons.map((reason) => reasonShown(reason, holders)),
  };
}

const reasonShown = (reason: Reason, holders: (ids: readonly string[]) => Holder): MatchReason => {
  if (reason.is === 'taken') return { is: 'taken', ...holders(reason.by) };
  return reason.is === 'words' ? { is: 'words', words: [...reason.words] } : { ...reason };
};
