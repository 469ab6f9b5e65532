/** The parts of a preview, in the order in which one reads them: what goes away first. */
import type { Preview } from '#shared/contract/exchange.ts';
import { totalOf } from '../../use-count-words.ts';

export const PARTS = [
  'erasures',
  'deleted',
  'added',
  'changed',
  'conflicts',
  'suggestions',
] as const;
export type Part = (typeof PARTS)[number];

/** How many there are of each, whether or not all are listed. */
export function countsOf(preview: Preview): Readonly<Record<Part, number>> {
  const { added, changed, deleted } = totalOf(preview.counts);
  return {
    added,
    changed,
    deleted,
    conflicts: preview.conflicts.length,
    suggestions: preview.suggestions.length,
    erasures: preview.erasures.length,
  };
}

/** What is looked at first: what needs a person, else what goes away, else what comes. */
export function firstPart(counts: Readonly<Record<Part, number>>): Part {
  const order: readonly Part[] = ['conflicts', 'erasures', 'deleted', 'suggestions', 'added'];
  return order.find((part) => counts[part] > 0) ?? 'changed';
}

export const isNothing = (counts: Readonly<Record<Part, number>>): boolean =>
  PARTS.every((part) => counts[part] === 0);
