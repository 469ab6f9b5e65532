/** Whether an axis belongs to the short or to the long term, from the colours of its notes. */
export const TERM_CLASSES = ['short', 'rather-short', 'rather-long', 'long'] as const;
export type TermClass = (typeof TERM_CLASSES)[number];

/**
 * `short` or `long` from the threshold on, `rather-…` below it for the colour that leads. Null where no colour leads:
 * none was used, or as many of one as of the other.
 *
 * @param threshold in percent, above 50; the minutes' own reading is 60 (56 % and 58 % are "rather", 65 % is not)
 */
export function termClass(short: number, long: number, threshold: number): TermClass | null {
  if (short === long) return null;
  const leading = Math.max(short, long);
  const isClear = leading * 100 >= threshold * (short + long);
  const term = short > long ? 'short' : 'long';
  return isClear ? term : `rather-${term}`;
}
