/**
 * How one thing that can be asked of Maillon is declared. The dispatcher, the three hosts and the renderer's
 * client derive from these values: nothing is listed a second time anywhere.
 *
 * - A **query** reads, and answers with `asOf`, the position of the log at which it read.
 * - A **command** reads and returns a gesture; the store alone writes it, in one transaction, undoable.
 * - An **act** concerns the application rather than the network's log (open, back up, settings, undo itself).
 */
import type { z } from 'zod';
import type { FailureCode } from './failure.ts';

interface Declared<I extends z.ZodType, O extends z.ZodType> {
  readonly input: I;
  readonly output: O;
}

export interface Query<
  I extends z.ZodType = z.ZodType,
  O extends z.ZodType = z.ZodType,
> extends Declared<I, O> {
  readonly kind: 'query';
  /** Record types whose change makes the answer stale; `all` when any may. */
  readonly reads: readonly string[] | 'all';
  /** Served by the second reader, in its own thread, so that it never delays a keystroke. */
  readonly long: boolean;
  readonly errors: readonly FailureCode[];
}

export interface Command<
  I extends z.ZodType = z.ZodType,
  O extends z.ZodType = z.ZodType,
> extends Declared<I, O> {
  readonly kind: 'command';
  readonly errors: readonly FailureCode[];
}

export interface Act<
  I extends z.ZodType = z.ZodType,
  O extends z.ZodType = z.ZodType,
> extends Declared<I, O> {
  readonly kind: 'act';
  readonly errors: readonly FailureCode[];
}

export type Operation = Query | Command | Act;

export const query = <I extends z.ZodType, O extends z.ZodType>(declared: {
  readonly input: I;
  readonly output: O;
  readonly reads: readonly string[] | 'all';
  readonly long?: boolean;
  readonly errors?: readonly FailureCode[];
}): Query<I, O> => ({ kind: 'query', long: false, errors: [], ...declared });

export const command = <I extends z.ZodType, O extends z.ZodType>(declared: {
  readonly input: I;
  readonly output: O;
  readonly errors?: readonly FailureCode[];
}): Command<I, O> => ({ kind: 'command', errors: [], ...declared });

export const act = <I extends z.ZodType, O extends z.ZodType>(declared: {
  readonly input: I;
  readonly output: O;
  readonly errors?: readonly FailureCode[];
}): Act<I, O> => ({ kind: 'act', errors: [], ...declared });
