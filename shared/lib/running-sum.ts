/**
 * What a long list adds up to, kept up to date from the items that changed. Only for sums that add up, of whole
 * numbers: those of two lists together are the sums of each, added.
 */
import { changesBetween } from './changes.ts';
import { fromLast } from './from-last.ts';

type Sums<K extends string> = Readonly<Record<K, number>>;

export function runningSum<R, K extends string, A extends unknown[]>(
  sum: (rows: readonly R[], ...others: A) => Sums<K>,
): (rows: readonly R[], ...others: A) => Sums<K> {
  return fromLast<[readonly R[], ...A], Sums<K>>(sum, ({ given, value }, rows, ...others) => {
    const [before, ...othersBefore] = given;
    const changes = changesBetween(before, rows);
    const isSame = others.every((other, index) => Object.is(other, othersBefore[index]));
    if (changes === null || !isSame || changes.length > rows.length / 2) return null;
    const gone = sum(
      changes.map((change) => change.before),
      ...others,
    );
    const come = sum(
      changes.map((change) => change.after),
      ...others,
    );
    const next: Record<K, number> = { ...value };
    for (const key in next) next[key] += come[key] - gone[key];
    return next;
  });
}
