/** Looking after a network's file: is what is shown what the log says, and a verified copy elsewhere. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Failure } from '#shared/contract/failure.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import { backUpTo } from '#electron/store/backup.ts';
import { RECORD_TYPES } from '#shared/model/types.ts';
import { check, type CheckReport, isSound } from '#electron/store/check.ts';
import { openForReading, openForWriting } from '#electron/store/database.ts';
import { modelAsFarAsKnown } from '#electron/store/derive.ts';
import { openLog } from '#electron/store/log.ts';
import { databaseFile, recogniseFolder } from '#electron/store/network-folder.ts';
import type { Application } from '../application.ts';
import { storeOf } from '../opened-network.ts';

export interface Checked extends CheckReport {
  readonly isSound: boolean;
}

/** Makes what is derived again from the log of the open network, when the log can be trusted, and checks it. */
export function rebuildNetwork(application: Application): Result<Checked, Failure> {
  const network = application.current();
  if (network === undefined) return err({ code: 'no-network' });
  const store = storeOf(network);
  if (!store.ok) return store;
  const found = store.value.check();
  if (found.brokenLinks > 0) return ok({ ...found, isSound: isSound(found) });
  store.value.rebuild();
  const report = store.value.check();
  return ok({ ...report, isSound: isSound(report) });
}

/**
 * Checks a network as it stands, while anyone may be working in it: on a copy, so that it takes no lock, enters no
 * draft and mends nothing by being looked at.
 */
export async function checkFolder(folder: string): Promise<Result<Checked, Failure>> {
  const known = recogniseFolder(folder, RECORD_TYPES);
  if (!known.ok) return known;
  const place = mkdtempSync(join(tmpdir(), 'maillon-check-'));
  try {
    const copy = join(place, 'copy.sqlite');
    const original = openForReading(databaseFile(folder));
    await original.backup(copy).finally(() => original.close());
    const connection = openForWriting(copy);
    try {
      const model = modelAsFarAsKnown(connection, RECORD_TYPES);
      const report = check(connection, openLog(connection), model);
      return ok({ ...report, isSound: isSound(report) });
    } finally {
      connection.close();
    }
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

/** A copy made while anyone may be working: it takes no lock, and holds one moment of the network. */
export async function backUpFolderTo(folder: string, file: string): Promise<Result<void, Failure>> {
  const connection = openForReading(databaseFile(folder));
  try {
    return await backUpTo(connection, file);
  } finally {
    connection.close();
  }
}
