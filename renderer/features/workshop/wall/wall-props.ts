/** What the parts of the wall are given. */
import type { RefObject } from 'react';
import type { Names } from '#shared/contract/records.ts';
import type { Meanings } from '../entry/use-entry.ts';
import type { ColumnHands, WallHands } from './use-wall.ts';
import type { WallWrites } from './use-wall-writes.ts';
import type { Column } from './wall.ts';

export interface Becoming {
  readonly type: 'workshopAxis' | 'workshopCategory' | 'stickyNote';
  readonly id: string;
  readonly title: string;
}

export interface WallProps {
  columns: readonly Column[];
  meanings: Meanings;
  names: Names;
  hands: WallHands;
  writes: WallWrites;
  box: RefObject<HTMLDivElement | null>;
  onBecome: (what: Becoming) => void;
  /** Where an item of a plan is seen. */
  itemPath: (plan: string, item: string) => string;
}

/** None changes as a note is added elsewhere: a column is drawn again only when it changed. */
export interface WallColumnProps extends Omit<WallProps, 'columns' | 'box' | 'hands'> {
  column: Column;
  hands: ColumnHands;
  /** The note among the stops of Tab. */
  stop: string | null;
  /** Ids of the columns around, for moving it. */
  before: string | null;
  beforeThat: string | null;
  after: string | null;
}
