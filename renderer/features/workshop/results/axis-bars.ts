/** The bars of a workshop: an axis a bar, the first in rank first, its colours in words and figures. */
import type { AxisResult, WorkshopResult } from '#shared/contract/workshops.ts';
import { termShares } from '#shared/domain/prioritisation/synthesis.ts';
import { classWords, type PrioritisationWords, shareWords } from '#shared/words/prioritisation.ts';
import type { Bar, BarPart, BarsData, Series } from '#renderer/ui/chart/bars.ts';
import type { Meanings } from '../entry/use-entry.ts';
import { hueOf } from '../wall/hue.ts';

export const byRank = (axes: readonly AxisResult[]): AxisResult[] =>
  axes.toSorted((a, b) => a.rank - b.rank);

export function axisBars(
  { axes, short, long, notes, unsorted }: WorkshopResult,
  meanings: Meanings,
  isWhole: boolean,
  words: PrioritisationWords,
): BarsData {
  const uncoloured = notes - unsorted.notes - (short - unsorted.short) - (long - unsorted.long);
  const coloured: readonly Series[] = [
    { id: 'short', name: meanings.short, fill: 'pink', edge: 'pink-2', ink: 'note-ink' },
    { id: 'long', name: meanings.long, fill: 'yellow', edge: 'yellow-2', ink: 'note-ink' },
  ];
  const none: Series = {
    id: 'none',
    name: words.uncoloured,
    fill: 'sunken',
    edge: 'line-3',
    ink: 'ink',
  };
  return {
    series: [...(short + long > 0 ? coloured : []), ...(uncoloured > 0 ? [none] : [])],
    ends: words.share,
    bars: byRank(axes).map((axis): Bar => ({
      id: axis.id,
      lead: axis.notes === 0 ? '–' : String(axis.rank),
      title: axis.name,
      note:
        axis.notes === 0
          ? ''
          : [classWords(axis, meanings, words), axis.tied ? words.tied : '']
              .filter((part) => part !== '')
              .join(' · '),
      mark: `g${hueOf(axis.number)}`,
      parts: partsOf(axis, words),
      end: shareWords(axis, isWhole, words),
    })),
  };
}

function partsOf(axis: AxisResult, words: PrioritisationWords): Record<string, BarPart> {
  const shares = termShares(axis);
  const figure = (count: number, share: number | undefined): BarPart => ({
    value: count,
    words: share === undefined ? String(count) : `${count} · ${words.percent(share)}`,
  });
  return {
    short: figure(axis.short, shares?.short),
    long: figure(axis.long, shares?.long),
    none: figure(axis.notes - axis.short - axis.long, undefined),
  };
}
