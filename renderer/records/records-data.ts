/** What the parts of a grid of records are given: an answer, with what is being written over it, and how it is read. */
import type {
  AnyRecord,
  FieldDescriptor,
  Names,
  TypeDescriptor,
} from '#shared/contract/records.ts';
import type { Test } from '#shared/domain/view-definition.ts';
import type { RecordColumn } from './record-column.ts';
import type { CellWrites } from './use-cell-writes.ts';

/** A record in a grid: its filled fields, and what is to be settled in it. */
export type RecordRow = AnyRecord & { readonly conflicts: readonly string[] };

export interface RecordsData<
  R extends RecordRow = RecordRow,
  C extends RecordColumn = RecordColumn,
> {
  /** Name of the records' type. */
  readonly type: string;
  readonly rows: readonly R[];
  readonly writes: CellWrites<R>;
  readonly names: Names;
  readonly types: readonly TypeDescriptor[];
  readonly fields: readonly FieldDescriptor[];
  readonly columns: readonly C[];
  /** Proposed for the fields kept by period, and by year: the likeliest first. */
  readonly periods: readonly string[];
  readonly years: readonly string[];
  readonly today: string;
  readonly asOf: number;
  nameOf(this: void, row: R): string;
  /** What a cell shows, in words; '' for nothing. */
  textIn(this: void, row: R, column: C): string;
  /** What it shows: what it holds, else what follows from elsewhere. */
  shownIn(this: void, row: R, column: C): unknown;
  /** The tests that filters offer on a column, the usual one first. */
  testsFor(this: void, column: C): readonly Test['is'][];
}
