/**
 * Notes that may say the same, proposed to a person, who alone groups them. Notes are compared by their words (without
 * accents, case, plural and small words), a rare word weighing more than one that stands on half the wall: under
 * « Mutualisation de compétences », "compétences juridiques" and "compétences en graphisme" are two ideas.
 */
import { fold } from '../../lib/fold.ts';
import { SMALL_WORDS } from '../small-words.ts';

/** From which share of their words, weighed, two notes may be one. Chosen on the 131 notes of the reference minutes. */
const ALIKE = 0.7;
/** From which share of their pairs of letters two words are one word and a slip of spelling. */
const SAME_WORD = 0.75;
/** Beyond this many different wordings, comparing each with each would be felt: the rest is left to people. */
const MOST_WORDINGS = 3_000;

export interface Wording {
  readonly id: string;
  readonly text: string;
}

/** Groups of two notes or more, in the order of their first note. Texts of nothing but small words are left out. */
export function likelyDoubles(notes: readonly Wording[]): string[][] {
  const spelling = spellings();
  const worded = notes.map(({ id, text }) => ({ id, words: wordsOf(text).map(spelling) }));
  const byMeaning = Map.groupBy(
    worded.filter(({ words }) => words.length > 0),
    ({ words }) => [...new Set(words)].toSorted().join(' '),
  );
  const meanings = [...byMeaning.values()].slice(0, MOST_WORDINGS);
  const sets = meanings.map(([first]) => new Set(first?.words));
  const weight = weighing(sets);
  const groups: { readonly leader: ReadonlySet<string>; readonly ids: string[] }[] = [];
  for (const [index, words] of sets.entries()) {
    const ids = (meanings[index] ?? []).map(({ id }) => id);
    // Compared with each group's first note alone: a chain of small differences must not join what is far apart.
    const group = groups.find(({ leader }) => likeness(leader, words, weight) >= ALIKE);
    if (group === undefined) groups.push({ leader: words, ids });
    else group.ids.push(...ids);
  }
  return groups.map(({ ids }) => ids).filter((ids) => ids.length > 1);
}

const wordsOf = (text: string): string[] =>
  fold(text)
    .split(' ')
    .filter((word) => word !== '' && !SMALL_WORDS.has(word))
    .map((word) => (word.length > 3 ? word.replace(/[sx]$/u, '') : word));

/** Gives words that differ by a slip the spelling met first. Slips in the first two letters are rare, and not sought. */
function spellings(): (word: string) => string {
  const met = new Map<string, { readonly word: string; readonly pairs: Pairs }[]>();
  return (word) => {
    const known = met.get(word.slice(0, 2)) ?? [];
    const pairs = letterPairs(word);
    const same = known.find((other) => other.word === word || dice(other.pairs, pairs) > SAME_WORD);
    if (same !== undefined) return same.word;
    met.set(word.slice(0, 2), [...known, { word, pairs }]);
    return word;
  };
}

type Pairs = ReadonlySet<string>;

const letterPairs = (word: string): Pairs =>
  new Set(Array.from({ length: word.length - 1 }, (_, at) => word.slice(at, at + 2)));

function dice(a: Pairs, b: Pairs): number {
  return a.size + b.size === 0 ? 0 : (2 * a.intersection(b).size) / (a.size + b.size);
}

/** Inverse document frequency: what every note says tells none apart. */
function weighing(notes: readonly ReadonlySet<string>[]): (word: string) => number {
  const uses = new Map<string, number>();
  for (const words of notes) {
    for (const word of words) uses.set(word, (uses.get(word) ?? 0) + 1);
  }
  return (word) => Math.log(1 + notes.length / (uses.get(word) ?? 1));
}

/** Dice over weighed words: twice what is shared over what both hold, between 0 and 1. */
function likeness(
  a: ReadonlySet<string>,
  b: ReadonlySet<string>,
  weight: (word: string) => number,
): number {
  const sum = (words: ReadonlySet<string>): number =>
    [...words].reduce((total, word) => total + weight(word), 0);
  const shared = a.intersection(b);
  return shared.size === 0 ? 0 : (2 * sum(shared)) / (sum(a) + sum(b));
}
