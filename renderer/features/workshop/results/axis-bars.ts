/** The bars of a workshop: an axis a bar, the first in rank first, its colours in words and figures. */
import type { AxisResult, WorkshopResult } from '#shared/contract/workshops.ts';
import { termShares } from '#shared/domain/prioritisation/synthesis.ts';
import { classWords, type PrioritisationWords, shareWords } from '#shared/words/prioritisation.ts';
import { type BarPart, stackedBars } from '#renderer/ui/chart/stacked-bars.ts';
import type { Scene } from '#renderer/ui/chart/scene.ts';
import type { Meanings } from '../entry/use-entry.ts';
import { hueOf } from '../wall/hue.ts';

export const byRank = (axes: readonly AxisResult[]): AxisResult[] =>
  axes.toSorted((a, b) => a.rank - b.rank);

export function axisBars(
  { axes, short, long, notes, unsorted }: WorkshopResult,
  meanings: Meanings,
  isWhole: boolean,
  words: PrioritisationWords,
): Scene {
  const uncoloured = notes - unsorted.notes - (short - unsorted.short) - (long - unsorted.long);
  const kinds = {
    short: { name: meanings.short, fill: 'pink', edge: 'pink-2' },
    long: { name: meanings.long, fill: 'yellow', edge: 'yellow-2' },
    none: { name: words.uncoloured, fill: 'sunken', edge: 'line-3' },
  };
  const partsOf = (axis: AxisResult): BarPart[] => {
    const shares = termShares(axis);
    const figure = (count: number, share: number | undefined): string =>
      share === undefined ? String(count) : `${count} · ${words.percent(share)}`;
    return [
      { ...kinds.short, value: axis.short, words: figure(axis.short, shares?.short) },
      { ...kinds.long, value: axis.long, words: figure(axis.long, shares?.long) },
      {
        ...kinds.none,
        value: axis.notes - axis.short - axis.long,
        words: String(axis.notes - axis.short - axis.long),
      },
    ];
  };
  const bars = byRank(axes).map((axis) => ({
    id: axis.id,
    rank: axis.notes === 0 ? '–' : String(axis.rank),
    title: axis.name,
    note:
      axis.notes === 0
        ? ''
        : [classWords(axis, meanings, words), axis.tied ? words.tied : '']
            .filter((part) => part !== '')
            .join(' · '),
    mark: `g${hueOf(axis.number)}`,
    parts: partsOf(axis),
    end: shareWords(axis, isWhole, words),
  }));
  const legend = [kinds.short, kinds.long, ...(uncoloured > 0 ? [kinds.none] : [])];
  return stackedBars(bars, legend);
}
