/** Looking after a network's file: is what is shown what the log says, and a verified copy elsewhere. */
import type { Failure } from '#shared/contract/failure.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import { backUpTo } from '#electron/store/backup.ts';
import { type CheckReport, isSound } from '#electron/store/check.ts';
import { openForReading } from '#electron/store/database.ts';
import { databaseFile } from '#electron/store/network-folder.ts';
import type { Application } from '../application.ts';
import { storeOf } from '../opened-network.ts';

export interface Checked extends CheckReport {
  readonly isSound: boolean;
}

/** Checks the open network; `rebuild` first makes everything again from the log, when the log can be trusted. */
export function checkNetwork(application: Application, rebuild: boolean): Result<Checked, Failure> {
  const network = application.current();
  if (network === undefined) return err({ code: 'no-network' });
  const store = storeOf(network);
  if (!store.ok) return store;
  const found = store.value.check();
  if (!rebuild || found.brokenLinks > 0) return ok({ ...found, isSound: isSound(found) });
  store.value.rebuild();
  const report = store.value.check();
  return ok({ ...report, isSound: isSound(report) });
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
