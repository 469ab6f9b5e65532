/**
 * What accepting a file would do: done for good on a scratch copy, and read from both like any database. Nothing of
 * the network changes, and the copy is deleted; one that a killed process left goes with what was unpacked.
 */
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Failure } from '#shared/contract/failure.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import { RECORD_TYPES } from '#shared/model/types.ts';
import type { OpenedExchangeFile } from '#electron/exchange-file/open-file.ts';
import { type Connection, openForWriting } from '#electron/store/database.ts';
import type { InboxFile } from '#electron/store/inbox.ts';
import { stagingFolder } from '#electron/store/inbox-folder.ts';
import { openReader, type Snapshot } from '#electron/store/reader.ts';
import { openStore } from '#electron/store/store.ts';
import { takeFile, type TakenFile } from '#electron/store/take-file.ts';
import { UNWATCHED } from '../tasks.ts';
import type { Receiving } from './incoming.ts';
import { incomingOf, refusalOf } from './verified-file.ts';

export interface Scratch {
  /** The network as it is. */
  readonly before: Snapshot;
  /** As it would be. */
  readonly after: Snapshot;
  readonly taken: TakenFile;
}

/** 4 MB: a copy that can be stopped, and is not slowed by it. */
const PAGES_AT_ONCE = 1_024;

export async function onScratch<T>(
  opened: OpenedExchangeFile,
  file: InboxFile,
  { network, work, now, newId, task = UNWATCHED }: Receiving,
  look: (scratch: Scratch) => Promise<T>,
): Promise<Result<T, Failure>> {
  const staging = stagingFolder(work.folder);
  mkdirSync(staging, { recursive: true });
  const place = mkdtempSync(join(staging, 'preview-'));
  try {
    const copy = join(place, 'copy.sqlite');
    await work.connection.backup(copy, {
      progress({ totalPages, remainingPages }) {
        task.at('copying', totalPages === 0 ? undefined : 1 - remainingPages / totalPages);
        return PAGES_AT_ONCE;
      },
    });
    const connection = openForWriting(copy);
    connection.pragma('synchronous = OFF');
    const { installation } = work;
    const store = openStore({
      connection,
      declarations: RECORD_TYPES,
      now,
      newId,
      randomBytes,
      replica: () => installation().replica,
      structure: () => installation().structure,
    });
    const receiver = { store, connection, installation, renewIdentity: () => undefined };
    const taken = closing(connection, () =>
      takeFile(receiver, incomingOf(opened, file, now(), { task, stage: 'trying' })),
    );
    if (!taken.ok) return err(refusalOf(taken.error.reason));
    task.at('comparing');
    const reader = openReader(copy, RECORD_TYPES);
    try {
      const looked = await network.reader.read((before) =>
        reader.read((after) => look({ before, after, taken: taken.value })),
      );
      task.at('comparing', 1);
      return ok(looked.value.value);
    } finally {
      await reader.close();
    }
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

function closing<T>(connection: Connection, use: () => T): T {
  try {
    return use();
  } finally {
    connection.close();
  }
}
