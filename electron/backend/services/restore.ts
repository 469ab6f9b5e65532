/**
 * Puts a backup in the place of a network's database. What was there stays in a file beside it, and the network is
 * written under a new identity from then on, since offices may hold changes that the backup does not know.
 */
import type { Failure } from '#shared/contract/failure.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import { attachmentsBeside, copyAttachments } from '#electron/store/attachment-files.ts';
import { backupName, isSoundBackup, replaceDatabase } from '#electron/store/backup.ts';
import {
  installationFile,
  readInstallation,
  writeInstallation,
} from '#electron/store/installation.ts';
import { takeLock } from '#electron/store/lock.ts';
import { databaseFile, lockFile } from '#electron/store/network-folder.ts';
import type { Application } from '../application.ts';

export async function restoreBackup(
  application: Application,
  folder: string,
  backup: string,
): Promise<Result<void, Failure>> {
  if (!isSoundBackup(backup)) return err({ code: 'backup-unusable' });
  const open = application.current();
  if (open !== undefined) await application.close();
  let placed: Result<void, Failure> | undefined;
  try {
    placed = place(application, folder, backup);
  } finally {
    // A disk that is full, a folder held elsewhere: whoever was at work goes on with what they had.
    if (placed?.ok !== true && open !== undefined)
      await application.open(open.folder, open.work === undefined ? 'read' : 'write');
  }
  if (!placed.ok) return placed;
  const opened = await application.open(folder, 'write');
  return opened.ok ? ok(undefined) : opened;
}

function place(application: Application, folder: string, backup: string): Result<void, Failure> {
  // Held while the file changes hands: another window of another Maillon may have this network open.
  const lock = takeLock(lockFile(folder));
  if (!lock.ok) return lock;
  try {
    const remembering = installationFile(application.options.stateFolder, folder);
    const remembered = readInstallation(remembering);
    if (remembered !== undefined) writeInstallation(remembering, { ...remembered, renew: true });
    // A copy that comes from elsewhere has its attached files beside it; those of the folder are all there still.
    copyAttachments(attachmentsBeside(backup), folder);
    const aside = `${databaseFile(folder)}.${backupName(application.options.now())}.remplacee`;
    replaceDatabase(databaseFile(folder), backup, aside);
    return ok(undefined);
  } finally {
    lock.value.release();
  }
}
