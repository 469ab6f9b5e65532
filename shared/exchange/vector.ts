/**
 * What an office holds: for each stream, the last seq of every replica. Plain JSON, as it stands in a file's header
 * and in the database; a replica that is absent counts 0.
 */
import { z } from 'zod';
import type { Stream } from '../model/model.ts';
import { replicaId } from './change-set.ts';

export type Held = Readonly<Record<string, number>>;
export type Vector = Readonly<Record<Stream, Held>>;

const heldSchema = z.record(replicaId, z.number().int().min(1).max(Number.MAX_SAFE_INTEGER));

export const vectorSchema = z.object({ 0: heldSchema, 1: heldSchema });

export const EMPTY_VECTOR: Vector = { 0: {}, 1: {} };

/** Of one replica; names from a file are looked up as its own names only. */
export const heldOf = (held: Held, replica: string): number =>
  Object.hasOwn(held, replica) ? (held[replica] ?? 0) : 0;

/** What all of them hold: nothing when there are none to ask. */
export function leastHeld(several: readonly Held[]): Held {
  const [first, ...others] = several;
  if (first === undefined) return {};
  const least = Object.entries(first).map(([replica, seq]): [string, number] => [
    replica,
    Math.min(seq, ...others.map((other) => heldOf(other, replica))),
  ]);
  return Object.fromEntries(least.filter(([, seq]) => seq > 0));
}

/** How many change sets of `mine` another lacks. */
export const countMissing = (mine: Held, theirs: Held): number =>
  Object.entries(mine).reduce(
    (sum, [replica, seq]) => sum + Math.max(0, seq - heldOf(theirs, replica)),
    0,
  );

/** Whether one holds all that a base asks for. */
export const covers = (mine: Held, base: Held): boolean => countMissing(base, mine) === 0;
