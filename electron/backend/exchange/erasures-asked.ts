/** People whose erasure other offices asked for, and whom nobody here erased yet: each waits for a person's consent. */
import type { AskedErasure } from '#shared/contract/exchange.ts';
import type { WritableNetwork } from '#electron/store/network-folder.ts';
import type { Snapshot } from '#electron/store/reader.ts';
import { namesOf } from '../rows.ts';

/** Those whom nobody here knows have nothing to show. */
export async function erasuresAsked(
  snapshot: Snapshot,
  { store }: WritableNetwork,
): Promise<AskedErasure[]> {
  const people = store.erasuresAsked();
  const names = await namesOf(snapshot, people);
  return people.flatMap((person) => {
    const title = names[person]?.title;
    return title === undefined ? [] : [{ person, title }];
  });
}
