/**
 * A network on disk: `FOLDER/{network.sqlite, backups/, inbox/, attachments/, lock}`. Opening it for writing
 * takes the lock, brings the log to this version's shape and settles under which identity to write; every way in
 * which that can fail is a value with its sentence.
 */
import { existsSync, mkdirSync, readdirSync, rmdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Failure } from '#shared/contract/failure.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import type { RecordTypeDeclaration } from '#shared/model/record-type.ts';
import { doubtedAttachments, settleAttachmentDoubts } from './attachment-doubts.ts';
import { attachmentsFolder, removeUnfinishedAttachments } from './attachment-files.ts';
import { listBackups } from './backup.ts';
import { copiesHolding, removeCopy } from './held-copies.ts';
import { type Connection, openForReading, openForWriting } from './database.ts';
import { isCurrent } from './derive.ts';
import { headsToNote, renewIdentity, settleIdentity } from './identity.ts';
import { installationFile, type Installation, writeInstallation } from './installation.ts';
import { sweepInbox } from './inbox-folder.ts';
import { takeLock } from './lock.ts';
import { openLog } from './log.ts';
import { migrate, newestVersion, recognise } from './migrate.ts';
import { storageFailure } from './storage-failure.ts';
import { openStore, type Store } from './store.ts';

export const databaseFile = (folder: string): string => join(folder, 'network.sqlite');
/** Whether a network lives in a folder, whatever state its database is in. */
export const isNetworkFolder = (folder: string): boolean =>
  existsSync(databaseFile(folder)) || listBackups(backupsFolder(folder)).length > 0;

export const lockFile = (folder: string): string => join(folder, 'lock');
export const backupsFolder = (folder: string): string => join(folder, 'backups');

export interface FolderDeps {
  readonly stateFolder: string;
  readonly declarations: readonly RecordTypeDeclaration[];
  readonly now: () => Date;
  readonly newId: () => string;
  readonly randomBytes: (count: number) => Uint8Array;
}

export interface WritableNetwork {
  readonly folder: string;
  readonly store: Store;
  readonly connection: Connection;
  readonly installationFile: string;
  /** What this computer remembers of it: its key, its structure… */
  readonly installation: () => Installation;
  readonly remember: (change: Partial<Installation>) => void;
  /** Written to the disk before anything leaves this computer: a database that lacks it went back. */
  readonly noteHeads: () => void;
  /** From now on it is written under a new key, which the present one signs. */
  readonly renewIdentity: () => void;
  close(): void;
}

export function openForWork(folder: string, deps: FolderDeps): Result<WritableNetwork, Failure> {
  try {
    // Looked at by a reader first: a file that is not ours to open is not touched, not even its journal mode.
    const known = recogniseFolder(folder, deps.declarations);
    return known.ok ? openLocked(folder, deps) : known;
  } catch (error) {
    const failure = storageFailure(error);
    if (failure === undefined) throw error;
    return err(failure);
  }
}

/** What a new network begins with. */
export type Founding = (network: WritableNetwork) => Result<unknown, Failure>;

/**
 * Makes a new network in a folder that holds nothing yet. One that cannot be made to its first write leaves
 * nothing, so that the same folder can be tried again.
 */
export function createNetworkFolder(
  folder: string,
  deps: FolderDeps,
  found: Founding = () => ok(undefined),
): Result<WritableNetwork, Failure> {
  let leaveNothing = (): void => undefined;
  try {
    const isFolderNew = mkdirSync(folder, { recursive: true }) !== undefined;
    if (readdirSync(folder).some((name) => !name.startsWith('.')))
      return err({ code: 'folder-not-empty' });
    leaveNothing = () => removeUnfounded(folder, isFolderNew);
    const opened = openLocked(folder, deps);
    const founded = opened.ok ? foundOrClose(opened.value, found) : opened;
    if (!founded.ok) leaveNothing();
    return founded.ok ? opened : founded;
  } catch (error) {
    leaveNothing();
    const failure = storageFailure(error);
    if (failure === undefined) throw error;
    return err(failure);
  }
}

function foundOrClose(network: WritableNetwork, found: Founding): Result<unknown, Failure> {
  try {
    const founded = found(network);
    if (!founded.ok) network.close();
    return founded;
  } catch (error) {
    network.close();
    throw error;
  }
}

function removeUnfounded(folder: string, isFolderNew: boolean): void {
  const database = databaseFile(folder);
  for (const file of [database, `${database}-wal`, `${database}-shm`, lockFile(folder)])
    rmSync(file, { force: true });
  rmSync(attachmentsFolder(folder), { recursive: true, force: true });
  if (isFolderNew) rmdirSync(folder);
}

/**
 * Whether a database can be read as it stands, by a reader alone; says why not. Takes no lock. `older`: its log
 * or its derived tables are those of an earlier version, and opening it for work brings them up to date.
 */
export function recogniseFolder(
  folder: string,
  declarations: readonly RecordTypeDeclaration[],
): Result<'current' | 'older', Failure> {
  if (!existsSync(databaseFile(folder))) {
    // A restore stopped between setting the old database aside and placing the backup: the backups are there.
    return err(
      isNetworkFolder(folder)
        ? { code: 'damaged-database', backup: null }
        : { code: 'no-network-here' },
    );
  }
  try {
    const connection = openForReading(databaseFile(folder));
    try {
      const version = recognise(connection);
      if (!version.ok) return version;
      // Emptied, by a power cut for instance. A new network made of it would hide the loss.
      if (version.value === 0) return err({ code: 'damaged-database', backup: null });
      const isReady = version.value === newestVersion() && isCurrent(connection, declarations);
      return ok(isReady ? 'current' : 'older');
    } finally {
      connection.close();
    }
  } catch (error) {
    const failure = storageFailure(error);
    if (failure === undefined) throw error;
    return err(failure);
  }
}

function openLocked(folder: string, deps: FolderDeps): Result<WritableNetwork, Failure> {
  const lock = takeLock(lockFile(folder));
  if (!lock.ok) return lock;
  let connection: Connection | undefined;
  try {
    connection = openForWriting(databaseFile(folder));
    const opened = connection;
    const migrated = migrate(opened);
    if (!migrated.ok) {
      opened.close();
      lock.value.release();
      return migrated;
    }
    const file = installationFile(deps.stateFolder, folder);
    let installation = settleIdentity(opened, openLog(opened), file);
    const store = openStore({
      ...deps,
      connection: opened,
      replica: () => installation.replica,
      structure: () => installation.structure,
    });
    const remember = (change: Partial<Installation>): void => {
      installation = { ...installation, ...change };
      writeInstallation(file, installation);
    };
    sweepInbox(folder, store.exchange.inbox.ids());
    removeUnfinishedAttachments(folder);
    eraseAgain(folder, store, installation);
    settleAttachmentDoubts(folder, opened, doubtedAttachments(opened), store.model());
    const noteHeads = (): void => remember({ heads: headsToNote(store.log, installation.replica) });
    return ok({
      folder,
      store,
      connection: opened,
      installationFile: file,
      installation: () => installation,
      remember,
      noteHeads,
      renewIdentity() {
        installation = renewIdentity(opened, file, installation);
      },
      close() {
        try {
          noteHeads();
          opened.pragma('wal_checkpoint(TRUNCATE)');
        } finally {
          opened.close();
          lock.value.release();
        }
      },
    });
  } catch (error) {
    connection?.close();
    lock.value.release();
    throw error;
  }
}

/** Erases again whoever a backup put back brought back, and ends what an erasure left to be done. */
function eraseAgain(folder: string, store: Store, { erased, author }: Installation): void {
  const known = new Set(store.erasedPeople());
  for (const person of erased) {
    if (known.has(person)) continue;
    store.erase(person, author ?? '');
    for (const copy of copiesHolding(folder, person, store.model())) removeCopy(folder, copy);
  }
  store.tidy();
}

/** The name of the network in a folder, without opening it for work; undefined when it cannot be read. */
export function peekName(folder: string): string | undefined {
  try {
    const connection = openForReading(databaseFile(folder));
    try {
      return connection
        .prepare<[], { title: string }>(
          "SELECT title FROM record WHERE type = 'network' ORDER BY n LIMIT 1",
        )
        .get()?.title;
    } finally {
      connection.close();
    }
  } catch {
    return undefined;
  }
}
