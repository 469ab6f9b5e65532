/** What was written since a window last read, to bring its answer up to date rather than read all of it again. */
import type { Operation } from '#shared/exchange/change-set.ts';
import { operationsOfLog } from '#electron/store/log.ts';
import type { Snapshot } from '#electron/store/reader.ts';

/** Beyond, reading again costs no more. */
const MOST_CHANGE_SETS = 50;

/** Undefined where it cannot be told, or is too much: all is to be read again. */
export function operationsSince(
  since: number,
  snapshot: Snapshot,
): readonly Operation[] | undefined {
  // A restored backup is behind what the window saw.
  if (since > snapshot.asOf) return undefined;
  // Set aside or put back since: no change set says what changed.
  if (snapshot.asides.positions().some((position) => position > since)) return undefined;
  const changeSets = snapshot.log.range(since, MOST_CHANGE_SETS + 1);
  return changeSets.length > MOST_CHANGE_SETS ? undefined : changeSets.flatMap(operationsOfLog);
}
