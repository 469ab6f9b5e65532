/** A file of the inbox, and an import, as a person sees them. */
import type { Reception, WaitingFile } from '#shared/contract/exchange.ts';
import type { Import } from '#electron/store/imports.ts';
import type { InboxFile } from '#electron/store/inbox.ts';
import type { Snapshot } from '#electron/store/reader.ts';
import { authorNames } from '../rows.ts';

export async function waitingFiles(
  snapshot: Snapshot,
  files: readonly InboxFile[],
): Promise<WaitingFile[]> {
  const nameOf = await authorNames(
    snapshot,
    files.flatMap(({ state }) => state.header?.sender.author ?? []),
  );
  return files.map(({ id, name, received, state: { status, header } }) => ({
    id,
    name,
    received,
    status,
    prepared: header?.prepared ?? null,
    personal: header?.personal ?? null,
    from:
      header === null
        ? null
        : { structure: header.sender.structureName, person: nameOf(header.sender.author) },
  }));
}

export async function receptions(
  snapshot: Snapshot,
  imports: readonly Import[],
): Promise<Reception[]> {
  const nameOf = await authorNames(
    snapshot,
    imports.map(({ author }) => author),
  );
  return imports.map((one) => ({
    import: one.id,
    name: one.name,
    time: one.time,
    from: { structure: one.structureName, person: nameOf(one.author) },
    counts: one.tally.types,
    conflicts: one.tally.conflicts,
    suggestions: one.tally.suggestions,
    setAside: one.isSetAside,
  }));
}
