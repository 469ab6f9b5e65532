/** Dated copies of the network: made, compared, put back. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Backup } from '#shared/contract/application.ts';
import type { Failure } from '#shared/contract/failure.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import { type BackupFile, isSoundBackup, listBackups } from '#electron/store/backup.ts';
import { backupsFolder } from '#electron/store/network-folder.ts';
import { countRecords } from '#electron/store/record-counts.ts';
import type { Application } from '../application.ts';
import type { ApplicationHandlers } from '../application-handler.ts';
import { restoreBackup } from '../services/restore.ts';

export const backupsHandlers: Pick<
  ApplicationHandlers,
  Extract<keyof ApplicationHandlers, `backup.${string}`>
> = {
  async 'backup.list'(_input, application) {
    const network = application.current();
    if (network === undefined) return err({ code: 'no-network' });
    const folder = backupsFolder(network.folder);
    return ok(
      listBackups(folder).map((file) => describe(file, isSoundBackup(join(folder, file.name)))),
    );
  },

  async 'backup.create'(_input, application) {
    const made = await application.backUp();
    return made.ok ? ok(describe(made.value, true)) : made;
  },

  async 'backup.compare'({ key }, application) {
    const network = application.current();
    if (network === undefined) return err({ code: 'no-network' });
    const backup = findBackup(network.folder, key);
    if (!backup.ok) return backup;
    const then = countRecords(backup.value.path);
    if (then === undefined) return err({ code: 'backup-unusable' });
    const { value: now } = await network.reader.read(async (snapshot) => {
      const rows = await snapshot.db
        .selectFrom('record')
        .select(({ fn }) => ['type', fn.countAll<number>().as('count')])
        .where('standing', 'in', ['present', 'contested'])
        .groupBy('type')
        .execute();
      return { counts: new Map(rows.map(({ type, count }) => [type, count])), head: snapshot.asOf };
    });
    const types = [...new Set([...then.counts.keys(), ...now.counts.keys()])].map((type) => ({
      type,
      backup: then.counts.get(type) ?? 0,
      now: now.counts.get(type) ?? 0,
    }));
    return ok({
      time: backup.value.file.time,
      types,
      changesSince: Math.max(0, now.head - then.head),
    });
  },

  async 'backup.restore'({ key, network }, application) {
    const folder = folderOf(application, network);
    if (!folder.ok) return folder;
    const backup = findBackup(folder.value, key);
    if (!backup.ok) return backup;
    const restored = await restoreBackup(application, folder.value, backup.value.path);
    return restored.ok ? ok({}) : restored;
  },
};

const describe = (file: BackupFile, sound: boolean): Backup => ({
  key: file.name,
  time: file.time,
  bytes: file.bytes,
  sound,
});

/** Only a name that the list shows is a backup: what a window sends never becomes a path of its own. */
function findBackup(
  folder: string,
  key: string,
): Result<{ readonly file: BackupFile; readonly path: string }, Failure> {
  const file = listBackups(backupsFolder(folder)).find(({ name }) => name === key);
  return file === undefined
    ? err({ code: 'not-found' })
    : ok({ file, path: join(backupsFolder(folder), file.name) });
}

function folderOf(application: Application, key: string | undefined): Result<string, Failure> {
  const current = application.current();
  if (key === undefined)
    return current === undefined ? err({ code: 'no-network' }) : ok(current.folder);
  const folder = join(application.options.dataFolder, key);
  const isPlain = !/[\\/]/.test(key) && key !== '..' && key !== '.';
  return isPlain && existsSync(folder) ? ok(folder) : err({ code: 'no-network-here' });
}
