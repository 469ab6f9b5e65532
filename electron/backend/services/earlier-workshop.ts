/** The workshop that another says came before it, and which axis of the one is which of the other. */
import type { OutputOf } from '#shared/contract/index.ts';
import { fold } from '#shared/lib/fold.ts';
import type { Snapshot } from '#electron/store/reader.ts';
import { textOrNull } from '../plan-items.ts';
import { knownWorkshop, readWorkshop, type ReadWorkshop, resultOf } from './workshop.ts';

export async function earlierThan(
  read: ReadWorkshop,
  snapshot: Snapshot,
): Promise<OutputOf<'workshop.view'>['earlier']> {
  const id = textOrNull(read.workshop['earlier']);
  const earlier = id === null ? undefined : await readWorkshop(snapshot, id);
  if (id === null || earlier === undefined) return null;
  const before = knownWorkshop(earlier).axes;
  const axes = read.axes.flatMap((axis): [string, string][] => {
    const linked = before.find((one) => one.id === textOrNull(axis['earlier']));
    const alike = before.find(({ title }) => fold(title) === fold(textOrNull(axis['title']) ?? ''));
    const same = linked ?? alike;
    return same === undefined ? [] : [[axis.id, same.id]];
  });
  return {
    id,
    title: textOrNull(earlier.workshop['title']) ?? '',
    date: textOrNull(earlier.workshop['date']),
    result: resultOf(earlier),
    axes: Object.fromEntries(axes),
  };
}
