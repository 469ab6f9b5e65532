/**
 * One engine of availability for things, vehicles, rooms and people: what is taken, whether something is free, when it
 * next will be, and what was promised twice.
 *
 * What is taken is counted on **holds**: the resource itself; each part of a kit, taken when the kit is (so that a part
 * lent alone leaves the kit incomplete); and the person, for what a person knows or does, who is in one place at a time
 * whatever they are asked for. Something is free when each of its holds has enough left.
 *
 * A gap of n hours is kept between two uses of a hold: each use is counted until n hours after its end, and so is the
 * one that is asked for, which keeps the gap before and after without taking two units where one can follow another.
 * After a use that lasts to the end of a day the night is gap enough, up to twelve hours: nobody hands over at midnight.
 */
import { DAY, type Moment, type Span } from './civil-time.ts';
import { crowded, mostTaken, takenBeyond, type Use } from './usage.ts';

export interface Resource {
  readonly id: string;
  /** How many there are. */
  readonly quantity: number;
  /** In minutes. */
  readonly gap: number;
  readonly parts: readonly string[];
  /** The person whose time it is. */
  readonly person: string | null;
}

/** A booking, or the care given to a resource. */
export interface Taking extends Span {
  readonly id: string;
  readonly resource: string;
  /** Null: all there are. */
  readonly quantity: number | null;
  /** Care is given to the thing alone: the parts of a kit in repair may be lent. */
  readonly isCare: boolean;
}

export interface Wanted extends Span {
  readonly resource: string;
  readonly quantity: number;
}

export interface Answer {
  /** How many can be had for the whole span. */
  readonly free: number;
  /** What stands in the way, when there is not enough. */
  readonly inTheWay: readonly string[];
}

interface Share {
  readonly hold: string;
  /** How many of the hold one of the resource takes. */
  readonly each: number;
}

export interface Availability {
  /** @param except a taking that is being changed, and does not stand in its own way */
  answer(wanted: Wanted, except?: string): Answer;
  /** The first moment from which it is free for as long; null, never as far as is known. */
  nextFree(wanted: Lasting, after: Moment, except?: string): Moment | null;
  /** Everything promised beyond what there is, over the whole network, the first first. */
  doubles(): Double[];
}

export interface Lasting {
  readonly resource: string;
  readonly quantity: number;
  readonly lasting: number;
  /** It will begin and end with a day. */
  readonly isWholeDays: boolean;
}

export interface Double extends Span {
  /** The takings that share what there is not enough of. */
  readonly takings: readonly string[];
}

export function availability(
  resources: readonly Resource[],
  takings: readonly Taking[],
): Availability {
  const known = new Map(resources.map((resource) => [resource.id, resource]));
  const sharesOf = sharing(known);
  const uses = new Map<string, Use[]>();
  for (const taking of takings) {
    for (const { hold, each } of sharesIn(taking, sharesOf)) {
      const whole = capacity(hold, known);
      const quantity = taking.quantity === null ? whole : taking.quantity * each;
      const list = uses.get(hold) ?? [];
      const { id, from, isCare } = taking;
      const until = isCare ? taking.until : withGap(taking.until, gapOf(hold, known));
      list.push({ id, from, until, quantity, isPromise: !isCare });
      uses.set(hold, list);
    }
  }
  const usesOf = (hold: string, except?: string): Use[] =>
    (uses.get(hold) ?? []).filter(({ id }) => id !== except);

  return {
    answer({ resource, quantity, from, until }, except) {
      const inTheWay = new Set<string>();
      let free = Infinity;
      for (const { hold, each } of sharesOf(resource)) {
        const span = { from, until: withGap(until, gapOf(hold, known)) };
        const others = usesOf(hold, except);
        const left = Math.floor((capacity(hold, known) - mostTaken(others, span)) / each);
        free = Math.min(free, Math.max(0, left));
        if (left < quantity)
          for (const use of others)
            if (use.from < span.until && span.from < use.until) inTheWay.add(use.id);
      }
      return { free: Number.isFinite(free) ? free : 0, inTheWay: [...inTheWay] };
    },

    nextFree({ resource, quantity, lasting, isWholeDays }, after, except) {
      const closed: Span[] = [];
      for (const { hold, each } of sharesOf(resource)) {
        const left = capacity(hold, known) - quantity * each;
        if (left < 0) return null;
        const busy = takenBeyond(usesOf(hold, except), left);
        const gap = gapOf(hold, known);
        const lead = lasting + (isWholeDays ? afterNight(gap) : gap);
        // Beginning in between, it would meet what is busy before its own end.
        closed.push(...busy.map(({ from, until }) => ({ from: from - lead, until })));
      }
      let moment = after;
      for (const { from, until } of closed.toSorted((one, other) => one.from - other.from))
        if (from < moment && moment < until) moment = until;
      return Number.isFinite(moment) ? moment : null;
    },

    doubles() {
      const found = new Map<string, Double>();
      for (const [hold, list] of uses) {
        for (const { from, until, uses: sharers } of crowded(list, capacity(hold, known))) {
          const ids = [...new Set(sharers)].toSorted();
          const key = ids.join(' ');
          // Met on the kit and on each of its parts, it is one question.
          if (!found.has(key)) found.set(key, { from, until, takings: ids });
        }
      }
      return [...found.values()].toSorted(
        (one, other) =>
          one.from - other.from || (one.takings[0] ?? '').localeCompare(other.takings[0] ?? ''),
      );
    },
  };
}

const PERSON = 'person:';

const NIGHT = DAY / 2;

const afterNight = (gap: number): number => Math.max(0, gap - NIGHT);

const withGap = (until: Moment, gap: number): Moment =>
  until + (until % DAY === 0 ? afterNight(gap) : gap);

const gapOf = (hold: string, known: ReadonlyMap<string, Resource>): number =>
  known.get(hold)?.gap ?? 0;

/** Of a resource that is not here, one: it was lent, so there is one. */
const capacity = (hold: string, known: ReadonlyMap<string, Resource>): number =>
  known.get(hold)?.quantity ?? 1;

function sharesIn(taking: Taking, sharesOf: (resource: string) => readonly Share[]): Share[] {
  const shares = sharesOf(taking.resource);
  return taking.isCare ? shares.slice(0, 1) : [...shares];
}

/** What one of a resource takes, the resource itself first. A kit that is a part of itself is no part of itself. */
function sharing(known: ReadonlyMap<string, Resource>): (resource: string) => readonly Share[] {
  const remembered = new Map<string, readonly Share[]>();
  return (id) => {
    const shares = remembered.get(id) ?? sharesWithin(id, known);
    remembered.set(id, shares);
    return shares;
  };
}

function sharesWithin(id: string, known: ReadonlyMap<string, Resource>): Share[] {
  const shares = new Map<string, number>();
  const visit = (resource: string, each: number, above: readonly string[]): void => {
    shares.set(resource, (shares.get(resource) ?? 0) + each);
    const whole = known.get(resource);
    if (whole === undefined) return;
    if (whole.person !== null) shares.set(PERSON + whole.person, 1);
    for (const part of whole.parts) {
      if (above.includes(part) || part === resource) continue;
      // Six microphones in two kits: three go with each; in one, all six.
      const inEach = Math.max(1, Math.floor(capacity(part, known) / whole.quantity));
      visit(part, each * inEach, [...above, resource]);
    }
  };
  visit(id, 1, []);
  return [...shares].map(([hold, each]) => ({ hold, each }));
}
