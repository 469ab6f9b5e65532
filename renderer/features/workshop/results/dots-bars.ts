/** The dots of a workshop: as bars, the most dotted axis first, and as the lines of a table down to each note. */
import type { WorkshopDots } from '#shared/domain/prioritisation/dots.ts';
import type { PrioritisationWords } from '#shared/words/prioritisation.ts';
import type { Bar, BarsData } from '#renderer/ui/chart/bars.ts';
import { hueOf } from '../wall/hue.ts';
import { textOf, type WorkshopView } from '../wall/wall.ts';

export function dotsBars(
  { axes }: WorkshopDots,
  view: WorkshopView,
  words: PrioritisationWords,
): BarsData {
  return {
    series: [{ id: 'dots', name: words.dots, fill: 'accent', edge: 'accent', ink: 'accent-ink' }],
    ends: '',
    bars: axes
      .map(({ id, dots }): Bar => {
        const axis = view.result.axes.find((one) => one.id === id);
        return {
          id,
          lead: '',
          title: axis?.name ?? '',
          note: '',
          mark: `g${hueOf(axis?.number ?? 0)}`,
          parts: { dots: { value: dots, words: String(dots) } },
          end: '',
        };
      })
      .toSorted((a, b) => (b.parts['dots']?.value ?? 0) - (a.parts['dots']?.value ?? 0)),
  };
}

export interface DotsLine {
  readonly id: string;
  readonly name: string;
  readonly kind: 'axis' | 'category' | 'note';
  readonly dots: number;
}

/** Axes even without dots, then what is stuck in each; the parts of an axis add up to it. */
export function dotsLines(
  { axes, unsorted }: WorkshopDots,
  view: WorkshopView,
  words: PrioritisationWords,
): readonly DotsLine[] {
  const texts = new Map(view.notes.map(({ id, text }) => [id, textOf(text)]));
  const notes = (stuck: WorkshopDots['unsorted']): DotsLine[] =>
    stuck.notes.map(({ id, dots }) => ({
      id,
      name: texts.get(id) || words.counted,
      kind: 'note',
      dots,
    }));
  return [
    ...axes.flatMap((axis): DotsLine[] => {
      const known = view.result.axes.find(({ id }) => id === axis.id);
      const nameOf = (category: string): string =>
        known?.categories.find(({ id }) => id === category)?.name ?? '';
      return [
        {
          id: axis.id,
          name: `${known?.number ?? ''}. ${known?.name ?? ''}`,
          kind: 'axis',
          dots: axis.dots,
        },
        ...axis.categories
          .filter(({ dots }) => dots > 0)
          .flatMap((category): DotsLine[] => [
            { id: category.id, name: nameOf(category.id), kind: 'category', dots: category.dots },
            ...notes(category),
          ]),
        ...notes(axis),
      ];
    }),
    ...(unsorted.dots === 0
      ? []
      : [
          { id: '', name: words.noAxis, kind: 'axis' as const, dots: unsorted.dots },
          ...notes(unsorted),
        ]),
  ];
}
