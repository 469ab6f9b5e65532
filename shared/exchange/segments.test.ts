import fc from 'fast-check';
import { expect, test } from 'vitest';
import { interleaved } from './interleave.ts';
import { inLikelyOrder, mayBeSegment, rangeInName, segmentName } from './segment-name.ts';
import { coveredBy, lackingIn, type Range, together, toPublish } from './segments.ts';
import { EMPTY_VECTOR } from './vector.ts';

const A = 'a'.repeat(26);
const B = 'b'.repeat(26);
const range = (replica: string, from: number, to: number): Range => ({
  replica,
  stream: 0,
  from,
  to,
});
const NOBODY: ReadonlySet<string> = new Set();

test('a name tells the range, also once a tool has added to it', () => {
  const name = segmentName(range(A, 3, 12), 'f'.repeat(64));
  expect(rangeInName(name)).toEqual(range(A, 3, 12));
  expect(rangeInName(name.replace('.maillon', ' (copie en conflit).maillon'))).toEqual(
    range(A, 3, 12),
  );
  expect(rangeInName('Envoi de mars.maillon')).toBeUndefined();
  expect(inLikelyOrder([{ name: 'z.maillon' }, { name }]).map((one) => one.name)).toEqual([
    name,
    'z.maillon',
  ]);
});

test('only files that may be ours are looked at', () => {
  expect(['x.maillon', 'X.MAILLON', '-rf *\n.maillon'].every(mayBeSegment)).toBe(true);
  expect(
    ['.x.maillon', '~x.maillon', '.maillon', 'x.maillon.tmp', `${'x'.repeat(250)}.maillon`].some(
      mayBeSegment,
    ),
  ).toBe(false);
});

test('what a folder covers ends at the first gap, whatever the order and the overlaps', () => {
  const ranges = [range(A, 5, 9), range(A, 1, 4), range(A, 3, 6), range(A, 11, 20), range(B, 2, 3)];
  expect(coveredBy(ranges)).toEqual({ 0: { [A]: 9 }, 1: {} });
  fc.assert(
    fc.property(fc.shuffledSubarray(ranges, { minLength: 5 }), (shuffled) => {
      expect(coveredBy(shuffled)).toEqual(coveredBy(ranges));
    }),
  );
});

test('a computer publishes its own changes, and others’ only when it is for it to do so', () => {
  const standing = {
    signed: { 0: { [A]: 4, [B]: 7 }, 1: { [A]: 2 } },
    streams: [0] as const,
    there: [range(B, 1, 5)],
    mine: [],
  };
  expect(toPublish({ ...standing, isOurs: (replica) => replica === A })).toEqual([
    { ...range(A, 1, 4), replaces: [] },
  ]);
  expect(lackingIn(standing)).toEqual([`0.${A}`, `0.${B}`]);
});

test('segments of one’s own double as they follow each other', () => {
  let mine: Range[] = [];
  for (let to = 1; to <= 1_000; to += 1) {
    const signed = { 0: { [A]: to }, 1: {} };
    const [published] = toPublish({ signed, streams: [0], there: mine, mine, isOurs: () => true });
    if (published === undefined) throw new Error('nothing was published');
    const { replaces, ...made } = published;
    mine = [...mine.filter((one) => !replaces.includes(one)), made];
    expect(coveredBy(mine)[0]).toEqual({ [A]: to });
  }
  expect(mine.length).toBeLessThanOrEqual(10);
});

test('segments that follow each other in turns are taken together, and no more than those', () => {
  const candidate = (one: Range, base: Record<string, number>) => ({
    ranges: [one],
    base: { 0: base, 1: {} },
    streams: [0] as const,
  });
  const first = candidate(range(A, 1, 2), { [B]: 1 });
  const second = candidate(range(B, 1, 2), { [A]: 1 });
  const lost = candidate(range('c'.repeat(26), 2, 3), { ['c'.repeat(26)]: 1 });
  const within = candidate(range(A, 1, 1), {});
  expect(together([lost, first, within, second], EMPTY_VECTOR, NOBODY)).toEqual([first, second]);
});

test('their change sets come after all that each had seen, or last when that is nowhere', () => {
  const set = (replica: string, seq: number, seen: Record<string, number> = {}) => ({
    replica,
    stream: 0 as const,
    seq,
    seen,
  });
  const ours = [set(A, 1), set(A, 2, { [B]: 1 })];
  const theirs = [set(B, 1, { [A]: 1 }), set(B, 2, { [A]: 2 }), set(B, 3, { c: 9 })];
  const order = [...interleaved([theirs, ours], EMPTY_VECTOR, NOBODY)];
  expect(order).toEqual([ours[0], theirs[0], ours[1], theirs[1], theirs[2]]);
});
