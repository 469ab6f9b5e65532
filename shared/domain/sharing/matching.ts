/**
 * What may meet a need: offers and resources that share words with it, the best first, each with the reasons a person
 * would give. It proposes; people decide.
 *
 * Texts are read once, into an index by word: a need meets only what shares a word with it, so that thousands of needs
 * and offers are matched in a moment. A rare word weighs more than one that everybody uses.
 */
import { fold } from '../../lib/fold.ts';
import { stemsOf } from './stem.ts';

export interface Wish {
  readonly id: string;
  readonly kind: string | null;
  readonly title: string;
  readonly tags: readonly string[];
  readonly about: string;
  readonly quantity: number | null;
  readonly from: string | null;
  readonly until: string | null;
  readonly territory: string | null;
  readonly organisation: string | null;
}

/** An offer, or a resource that is in common. */
export interface Means extends Wish {
  /** Of an offer: what can be booked. Of a resource: itself. */
  readonly resource: string | null;
  /** In cents; null or 0, nothing to pay. */
  readonly price: number | null;
}

/** Whether a resource can be had while it is wanted; null where there is nothing to look up. */
export type FreeFor = (means: Means, need: Wish) => Freedom | null;

export interface Freedom {
  readonly isFree: boolean;
  /** How many are left, when they are counted. */
  readonly free: number;
  /** What stands in the way. */
  readonly inTheWay: readonly string[];
}

/** Why a means may meet a need, in the order in which one would say it. */
export type Reason =
  | { readonly is: 'sameKind' | 'nearKind' | 'volunteer' | 'freeOfCharge' }
  | { readonly is: 'words'; readonly words: readonly string[] }
  | { readonly is: 'free' | 'sameDays'; readonly from: string; readonly until: string }
  | { readonly is: 'taken'; readonly by: readonly string[] }
  | { readonly is: 'territory'; readonly territory: string }
  | { readonly is: 'quantity'; readonly has: number; readonly wanted: number }
  | { readonly is: 'paid'; readonly price: number };

export interface Match {
  readonly means: string;
  readonly score: number;
  /** It cannot be had on those days. */
  readonly isTaken: boolean;
  readonly reasons: readonly Reason[];
}

const WORTH = {
  sameKind: 3,
  nearKind: 2,
  /** A word in common between things of two kinds is chance more often than not. */
  otherKind: -4,
  /** Of a word that nothing else says. */
  word: 4,
  volunteer: 3,
  free: 2,
  territory: 1,
  quantity: 1,
} as const;
const MOST = 8;
/** Below, it would be noise. */
const LEAST = 1;
/** Of the texts: a word that more than these say leads nowhere by itself. */
const COMMON = { share: 0.2, least: 40 };
const PEOPLE = ['skill', 'speaker', 'volunteer'];
/** What is wanted says enough by its kind: any van may do. */
const TELLING_KINDS = ['vehicle', 'room'];

export function matches(
  needs: readonly Wish[],
  means: readonly Means[],
  freeFor: FreeFor,
): Map<string, Match[]> {
  const index = indexed(means);
  return new Map(needs.map((need) => [need.id, matchesOf(need, index, freeFor)]));
}

/** A means as it is compared: its texts are read once. */
interface Entry {
  readonly one: Means;
  readonly place: number;
  readonly words: ReadonlyMap<string, string>;
  readonly territory: string | null;
}

interface Index {
  readonly entries: readonly Entry[];
  /** Stem → places among the entries. */
  readonly byWord: ReadonlyMap<string, readonly number[]>;
  readonly byKind: ReadonlyMap<string, readonly number[]>;
}

const textOf = ({ title, tags, about }: Wish): string => [title, ...tags, about].join(' ');
const placeOf = ({ territory }: Wish): string | null =>
  territory === null ? null : fold(territory);

function indexed(all: readonly Means[]): Index {
  const byWord = new Map<string, number[]>();
  const byKind = new Map<string, number[]>();
  const entries = all.map((one, place): Entry => {
    const words = stemsOf(textOf(one));
    for (const word of words.keys()) listed(byWord, word).push(place);
    if (one.kind !== null) listed(byKind, one.kind).push(place);
    return { one, place, words, territory: placeOf(one) };
  });
  return { entries, byWord, byKind };
}

function listed(index: Map<string, number[]>, key: string): number[] {
  const list = index.get(key) ?? [];
  index.set(key, list);
  return list;
}

interface Met {
  readonly entry: Entry;
  readonly score: number;
}

function matchesOf(need: Wish, index: Index, freeFor: FreeFor): Match[] {
  const words = stemsOf(textOf(need));
  const territory = placeOf(need);
  // Dates are looked up for those that may come first: the rest cannot overtake them by as much.
  return best(need, territory, shared(need, words, index), index)
    .flatMap(({ entry, score }) => {
      const said = [...words].flatMap(([stem, word]) => (entry.words.has(stem) ? [word] : []));
      const isNear = territory !== null && territory === entry.territory;
      const match = judged(need, entry.one, said, score, isNear, freeFor(entry.one, need));
      return match === null ? [] : [{ match, place: entry.place }];
    })
    .filter(({ match }) => match.score >= LEAST)
    .toSorted((a, b) => compare(a.match, b.match) || a.place - b.place)
    .slice(0, MOST)
    .map(({ match }) => match);
}

/** The first of what was met, by what is known without looking up dates; without sorting all the rest. */
function best(
  need: Wish,
  territory: string | null,
  worths: ReadonlyMap<number, number>,
  { entries }: Index,
): Met[] {
  const found: Met[] = [];
  for (const [place, worth] of worths) {
    const entry = entries[place];
    if (entry === undefined || isOwn(need, entry.one)) continue;
    const met = { entry, score: worth + plainWorth(need, territory, entry) };
    if (found.length === 3 * MOST && !comesBefore(met, found.at(-1))) continue;
    const at = found.findIndex((other) => comesBefore(met, other));
    found.splice(at === -1 ? found.length : at, 0, met);
    if (found.length > 3 * MOST) found.pop();
  }
  return found;
}

const comesBefore = (one: Met, other: Met | undefined): boolean =>
  other === undefined ||
  one.score > other.score ||
  (one.score === other.score && one.entry.place < other.entry.place);

/** Places of what shares words with the need, and what those words are worth. */
function shared(need: Wish, words: ReadonlyMap<string, string>, index: Index): Map<number, number> {
  const worths = new Map<number, number>();
  const count = index.entries.length;
  const most = Math.max(COMMON.least, count * COMMON.share);
  for (const word of words.keys()) {
    const places = index.byWord.get(word) ?? [];
    if (places.length > most) continue;
    const worth = (WORTH.word * Math.log(1 + count / places.length)) / Math.log(1 + count);
    for (const place of places) worths.set(place, (worths.get(place) ?? 0) + worth);
  }
  if (need.kind !== null && TELLING_KINDS.includes(need.kind))
    for (const place of index.byKind.get(need.kind) ?? [])
      if (!worths.has(place)) worths.set(place, 0);
  return worths;
}

const isOwn = (need: Wish, one: Means): boolean =>
  one.id === need.id || (one.organisation !== null && one.organisation === need.organisation);

/** What can be had comes before what is taken. */
const compare = (one: Match, other: Match): number =>
  Number(one.isTaken) - Number(other.isTaken) || other.score - one.score;

const plainWorth = (need: Wish, territory: string | null, entry: Entry): number =>
  kindWorth(need, entry.one) +
  (isVolunteer(entry.one) && mayBePeople(need) ? WORTH.volunteer : 0) +
  (territory !== null && territory === entry.territory ? WORTH.territory : 0);

function kindWorth(need: Wish, one: Means): number {
  if (need.kind === null || one.kind === null) return 0;
  if (need.kind === one.kind) return WORTH.sameKind;
  if (need.kind === 'other' || one.kind === 'other') return 0;
  return areBothPeople(need, one) ? WORTH.nearKind : WORTH.otherKind;
}

const mayBePeople = ({ kind }: Wish): boolean => kind === null || PEOPLE.includes(kind);

const areBothPeople = ({ kind }: Wish, one: Means): boolean =>
  kind !== null && one.kind !== null && PEOPLE.includes(kind) && PEOPLE.includes(one.kind);

/** A person who gives their time, before one who is paid for it. */
const isVolunteer = ({ kind, price }: Means): boolean =>
  kind === 'volunteer' || (kind !== null && PEOPLE.includes(kind) && price === 0);

/** Null when they cannot meet: the offer is for other days. */
function judged(
  need: Wish,
  one: Means,
  words: readonly string[],
  worth: number,
  isNear: boolean,
  freedom: Freedom | null,
): Match | null {
  const reasons: Reason[] = [];
  let score = worth;
  if (isVolunteer(one)) reasons.push({ is: 'volunteer' });
  const kind = kindWorth(need, one);
  if (kind === WORTH.sameKind) reasons.push({ is: 'sameKind' });
  else if (kind > 0) reasons.push({ is: 'nearKind' });
  if (words.length > 0) reasons.push({ is: 'words', words });

  const days = commonDays(need, one);
  if (days === 'none') return null;
  const isTaken = freedom?.isFree === false;
  if (isTaken) reasons.push({ is: 'taken', by: freedom.inTheWay });
  else if (freedom !== null && need.from !== null) {
    reasons.push({ is: 'free', from: need.from, until: need.until ?? need.from });
    score += WORTH.free;
  } else if (days !== 'any') {
    reasons.push({ is: 'sameDays', ...days });
    score += WORTH.free;
  }

  if (isNear && one.territory !== null) reasons.push({ is: 'territory', territory: one.territory });
  const has = freedom !== null && !isTaken ? freedom.free : one.quantity;
  if (need.quantity !== null && need.quantity > 1 && has !== null) {
    reasons.push({ is: 'quantity', has, wanted: need.quantity });
    if (has >= need.quantity) score += WORTH.quantity;
  }
  if (one.price !== null && one.price > 0) reasons.push({ is: 'paid', price: one.price });
  else if (!isVolunteer(one) && one.price === 0) reasons.push({ is: 'freeOfCharge' });
  return { means: one.id, score: Math.round(score * 100) / 100, isTaken, reasons };
}

/** The days that both speak of; `any` when one of them says none. */
function commonDays(
  need: Wish,
  one: Means,
): { readonly from: string; readonly until: string } | 'any' | 'none' {
  const isSaid = (wish: Wish) => wish.from !== null || wish.until !== null;
  if (!isSaid(need) || !isSaid(one)) return 'any';
  const from = latest(need.from ?? '', one.from ?? '');
  // A need of one day is said by that day alone.
  const until = earliest(need.until ?? need.from ?? FAR, one.until ?? FAR);
  if (from > until) return 'none';
  return { from: from === '' ? until : from, until: until === FAR ? from : until };
}

const FAR = '9999-12-31';
const latest = (one: string, other: string): string => (one > other ? one : other);
const earliest = (one: string, other: string): string => (one < other ? one : other);
