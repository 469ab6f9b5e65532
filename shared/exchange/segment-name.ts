/**
 * How a file of a shared folder is called: whose change sets it holds, from which to which, and the beginning of its
 * hash, so that no two contents ever bear the same name. A name is only a hint of the order in which to look: what a
 * file holds is what it says once verified, whatever a synchronising tool or a person called it.
 */
import type { Range } from './segments.ts';

const HASH_CHARACTERS = 16;
const ENDING = '.maillon';

export const segmentName = ({ replica, stream, from, to }: Range, hash: string): string =>
  `${replica}-${stream}-${from}-${to}-${hash.slice(0, HASH_CHARACTERS)}${ENDING}`;

/** A file without change sets: what an office says it holds. */
export const wordName = (replica: string, hash: string): string =>
  `${replica}-0-${hash.slice(0, HASH_CHARACTERS)}${ENDING}`;

/** Characters of the longest of these names, and of those under which they are written first. */
export const LONGEST_NAME = 26 + 1 + 1 + 1 + 16 + 1 + 16 + 1 + HASH_CHARACTERS + ENDING.length;

const LONGEST_FILE_NAME = 255;

/** Whether a name may be one of a file of ours; copies that a tool renamed are. */
export const mayBeSegment = (name: string): boolean =>
  name.length <= LONGEST_FILE_NAME && /^[^.~].*\.maillon$/isu.test(name);

/** Where a segment begins, to look at the earliest first; undefined for names of other people's making. */
export function rangeInName(name: string): Range | undefined {
  const [, replica, stream, from, to] =
    /^([a-z2-7]{26})-([01])-([1-9]\d{0,15})-([1-9]\d{0,15})-[0-9a-f]{16}/u.exec(name) ?? [];
  if (replica === undefined) return undefined;
  return { replica, stream: stream === '1' ? 1 : 0, from: Number(from), to: Number(to) };
}

/** The network's first change sets first: each after what it most likely follows. */
export function inLikelyOrder<T extends { readonly name: string }>(files: readonly T[]): T[] {
  const ranked = files.map((file) => {
    const { stream = 2, from = 0 } = rangeInName(file.name) ?? {};
    return { file, stream, from };
  });
  return ranked
    .toSorted(
      (a, b) =>
        a.stream - b.stream ||
        a.from - b.from ||
        (a.file.name < b.file.name ? -1 : a.file.name > b.file.name ? 1 : 0),
    )
    .map(({ file }) => file);
}
