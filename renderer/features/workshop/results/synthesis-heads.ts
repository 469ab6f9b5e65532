/** What each column of the synthesis is called, on the page and on the wall. */
import type { SynthesisName } from '#shared/domain/prioritisation/synthesis.ts';
import type { PrioritisationWords } from '#shared/words/prioritisation.ts';
import type { Meanings } from '../entry/use-entry.ts';

export const synthesisHeads = (
  { short, long }: Meanings,
  { middle, uncoloured }: PrioritisationWords,
): Readonly<Record<SynthesisName, string>> => ({ short, middle, long, uncoloured });
