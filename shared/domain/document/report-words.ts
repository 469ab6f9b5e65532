/** What a workshop on paper holds, and the words that it is written with. */
import type { Language } from '../../model/value-text.ts';
import type { WorkshopDots } from '../prioritisation/dots.ts';
import type { KnownNote } from '../prioritisation/notes-table.ts';
import type { RoundTableLine } from '../prioritisation/round-table.ts';
import type { AxisTally, WorkshopTally } from '../prioritisation/tally.ts';

export interface WorkshopOnPaper {
  readonly network: string;
  readonly title: string;
  readonly instruction: string;
  readonly result: WorkshopTally;
  readonly dots: WorkshopDots;
  readonly notes: readonly KnownNote[];
  readonly roundTable: readonly RoundTableLine[];
  /** Title of the earlier workshop, and its tally of each axis that is in both. */
  readonly earlier: {
    readonly title: string;
    readonly axes: ReadonlyMap<string, AxisTally>;
  } | null;
  readonly nameOf: (id: string) => string;
}

export interface ReportWords {
  readonly language: Language;
  readonly page: string;
  readonly continued: string;
  /** « Édité le 21 novembre 2026 » */
  readonly made: string;
  /** When the workshop took place; '' when nobody said. */
  readonly day: string;
  readonly short: string;
  readonly long: string;
  readonly pink: string;
  readonly yellow: string;
  readonly uncoloured: string;
  readonly middle: string;
  readonly tied: string;
  readonly axis: string;
  readonly category: string;
  readonly toSort: string;
  readonly noAxis: string;
  readonly notes: string;
  readonly share: string;
  readonly term: string;
  readonly rank: string;
  readonly dots: string;
  readonly total: string;
  readonly subtotal: string;
  readonly organisation: string;
  readonly organisations: string;
  readonly person: string;
  readonly people: string;
  readonly unsigned: string;
  readonly synthesis: string;
  readonly byAxis: string;
  readonly byOrganisation: string;
  readonly roundTable: string;
  readonly priorities: string;
  readonly themes: string;
  readonly theme: string;
  readonly list: string;
  readonly noNotes: string;
  readonly earlier: string;
  readonly before: string;
  readonly now: string;
  readonly counted: string;
  readonly thresholds: string;
  readonly papers: (count: number) => string;
  readonly percent: (value: number) => string;
  readonly divergent: (names: string) => string;
  readonly shareOf: (axis: Pick<AxisTally, 'share' | 'wholeShare'>) => string;
  readonly classOf: (axis: AxisTally) => string;
}
