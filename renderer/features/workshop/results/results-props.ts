/** What each card of the results is given. */
import type { Meanings } from '../entry/use-entry.ts';
import type { WorkshopView } from '../wall/wall.ts';

export interface ResultsProps {
  view: WorkshopView;
  meanings: Meanings;
}
