/**
 * Records that may be the same structure, or the same person, each pair with the reasons. A person alone decides.
 *
 * Records are put together by keys (a number, a name, a name less one letter) and only those under one key are compared,
 * so that twenty thousand take a moment. What two records are sure to differ by (their SIREN, their town when only their
 * name is alike) keeps them apart.
 */
import { acronymOf, initialsOf, nameWords, phoneKey } from './name-key.ts';
import { isOneSlipApart, slipKeys } from './near.ts';

/** Strongest first. */
export const DUPLICATE_REASONS = [
  'siret',
  'rna',
  'name',
  'email',
  'phone',
  'acronym',
  'initial',
  'nearName',
] as const;
export type DuplicateReason = (typeof DUPLICATE_REASONS)[number];

export interface Candidate {
  readonly id: string;
  /** What it is called, and every other name it is known by. */
  readonly names: readonly string[];
  readonly acronym?: string | null;
  readonly siret?: string | null;
  readonly rna?: string | null;
  readonly email?: string | null;
  readonly phone?: string | null;
  readonly city?: string | null;
  /** Decided not to be the same. */
  readonly distinctFrom?: readonly string[];
}

export interface LikelyPair {
  readonly ids: readonly [string, string];
  readonly reasons: readonly DuplicateReason[];
}

/** `person`: an address or a telephone is shared by those who live or work together, so their names must meet too. */
export type CandidateKind = 'organisation' | 'person';

/** A name shorter than this, one slip apart from another, is another name. */
const SHORTEST_NEAR = 6;
/** Of more records than this under one key, each is compared with those that come after it in their order alone. */
const WIDEST_BLOCK = 200;
const NEIGHBOURS = 20;

interface Prepared {
  readonly candidate: Candidate;
  readonly words: readonly (readonly string[])[];
  readonly city: string;
}

export function likelyDuplicates(
  candidates: readonly Candidate[],
  kind: CandidateKind,
): LikelyPair[] {
  const prepared = candidates.map((candidate) => ({
    candidate,
    words: candidate.names.map(nameWords).filter((words) => words.length > 0),
    city: nameWords(candidate.city ?? '').join(' '),
  }));
  const found = new Map<string, Set<DuplicateReason>>();
  for (const [reason, keysOf, holds] of RULES) {
    for (const block of blocks(prepared, keysOf)) {
      for (const [a, b] of pairsIn(block, prepared)) {
        const [one, other] = [prepared[a], prepared[b]];
        if (one === undefined || other === undefined) continue;
        if (!holds(one, other, kind) || areToldApart(one, other)) continue;
        const key = `${a} ${b}`;
        found.set(key, (found.get(key) ?? new Set()).add(reason));
      }
    }
  }
  const strength = ({ reasons: [first] }: LikelyPair): number =>
    first === undefined ? DUPLICATE_REASONS.length : DUPLICATE_REASONS.indexOf(first);
  return [...found]
    .map(([key, reasons]): LikelyPair => {
      const [a = 0, b = 0] = key.split(' ').map(Number);
      return {
        ids: [candidates[a]?.id ?? '', candidates[b]?.id ?? ''],
        // What is the same is not also nearly the same.
        reasons: DUPLICATE_REASONS.filter(
          (reason) => reasons.has(reason) && !(reason === 'nearName' && reasons.has('name')),
        ),
      };
    })
    .toSorted((a, b) => strength(a) - strength(b) || b.reasons.length - a.reasons.length);
}

type Rule = readonly [
  reason: DuplicateReason,
  keysOf: (one: Prepared) => Iterable<string | null | undefined>,
  holds: (one: Prepared, other: Prepared, kind: CandidateKind) => boolean,
];

const always = (): boolean => true;

/** Two that only their names bring together are of one town, as far as is known, and not two companies. */
const mayBeOne = (one: Prepared, other: Prepared): boolean => {
  const [a, b] = [one.candidate.siret, other.candidate.siret];
  const isOneTown = one.city === '' || other.city === '' || one.city === other.city;
  return isOneTown && (!a || !b || a.slice(0, 9) === b.slice(0, 9));
};

const sharesWord = (one: Prepared, other: Prepared): boolean => {
  const words = new Set(one.words.flat());
  return other.words.flat().some((word) => words.has(word));
};

const sharedByPeople: Rule[2] = (one, other, kind) =>
  kind === 'organisation' || sharesWord(one, other);

/** Digits tell things of a series apart: « MJC 1 » and « MJC 2 » are no slip of typing. */
const withoutDigits = (name: string): boolean => !/\d/u.test(name);

const inOrder = ({ words }: Prepared): string[] => words.map((list) => list.join(''));
const anyOrder = ({ words }: Prepared): string[] => words.map((list) => list.toSorted().join(' '));
const acronyms = ({ candidate }: Prepared): string[] =>
  [candidate.acronym ?? '', ...candidate.names].flatMap((text) => acronymOf(text) ?? []);

/** « C. Roux » and « Camille Roux »: the first letter, then the rest. */
const abridged = ({ words }: Prepared): string[] =>
  words.flatMap(([first = '', ...rest]) =>
    rest.length === 0 ? [] : [`${first.slice(0, 1)} ${rest.join(' ')}`],
  );

const RULES: readonly Rule[] = [
  ['siret', ({ candidate }) => [candidate.siret], always],
  ['rna', ({ candidate }) => [candidate.rna], always],
  ['email', ({ candidate }) => [candidate.email?.toLowerCase()], sharedByPeople],
  ['phone', ({ candidate }) => [phoneKey(candidate.phone ?? '')], sharedByPeople],
  ['name', anyOrder, mayBeOne],
  [
    'acronym',
    (one) => [...acronyms(one), ...one.candidate.names.flatMap(initialsOf)],
    (one, other, kind) => kind === 'organisation' && mayBeOne(one, other) && areAcronym(one, other),
  ],
  [
    'initial',
    abridged,
    (one, other, kind) =>
      kind === 'person' &&
      [one, other].some(({ words }) => words.some(([first]) => first?.length === 1)) &&
      anyOrder(one).every((name) => !anyOrder(other).includes(name)),
  ],
  [
    'nearName',
    (one) =>
      inOrder(one)
        .filter((name) => name.length >= SHORTEST_NEAR && withoutDigits(name))
        .flatMap((name) => [...slipKeys(name)]),
    (one, other) =>
      mayBeOne(one, other) &&
      inOrder(one).some((name) =>
        inOrder(other).some(
          (near) =>
            Math.min(name.length, near.length) >= SHORTEST_NEAR && isOneSlipApart(name, near),
        ),
      ),
  ],
];

/** The acronym of one is the other's, or made of the first letters of its name. */
function areAcronym(one: Prepared, other: Prepared): boolean {
  const letters = (of: Prepared): string[] => [
    ...acronyms(of),
    ...of.candidate.names.flatMap(initialsOf),
  ];
  const [ours, theirs] = [new Set(letters(one)), new Set(letters(other))];
  return (
    acronyms(one).some((acronym) => theirs.has(acronym)) ||
    acronyms(other).some((acronym) => ours.has(acronym))
  );
}

const areToldApart = ({ candidate: a }: Prepared, { candidate: b }: Prepared): boolean =>
  a.distinctFrom?.includes(b.id) === true || b.distinctFrom?.includes(a.id) === true;

/** Indexes of the records under one key, for each key that several have. */
function blocks(prepared: readonly Prepared[], keysOf: Rule[1]): number[][] {
  const byKey = new Map<string, number[]>();
  for (const [index, one] of prepared.entries()) {
    for (const key of new Set(keysOf(one))) {
      if (key === null || key === undefined || key === '') continue;
      const block = byKey.get(key);
      if (block === undefined) byKey.set(key, [index]);
      else block.push(index);
    }
  }
  return [...byKey.values()].filter(({ length }) => length > 1);
}

function* pairsIn(
  block: readonly number[],
  prepared: readonly Prepared[],
): Generator<[number, number]> {
  const isWide = block.length > WIDEST_BLOCK;
  const city = (index: number): string => prepared[index]?.city ?? '';
  const ordered = isWide ? block.toSorted((a, b) => (city(a) < city(b) ? -1 : 1)) : block;
  for (const [at, one] of ordered.entries()) {
    const others = ordered.slice(at + 1, isWide ? at + 1 + NEIGHBOURS : undefined);
    for (const other of others) yield one < other ? [one, other] : [other, one];
  }
}
