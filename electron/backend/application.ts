/**
 * The application behind all windows: which network is open, and what acts on the whole of it. Holds the only
 * mutable state of the backend. Acts and commands pass one at a time (create-backend.ts), so nothing here races.
 */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { MaillonEvent } from '#shared/contract/envelope.ts';
import type { Failure } from '#shared/contract/failure.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import {
  backUpInto,
  type BackupFile,
  listBackups,
  newestSoundBackup,
} from '#electron/store/backup.ts';
import type { Gesture } from '#electron/store/gesture.ts';
import {
  backupsFolder,
  createNetworkFolder,
  databaseFile,
  isNetworkFolder,
} from '#electron/store/network-folder.ts';
import {
  assembleOrClose,
  type Mode,
  openNetwork,
  type OpenedNetwork,
  type OpeningDeps,
} from './opened-network.ts';
import type { FolderDesk } from './shared-folder/desk.ts';

export interface ApplicationOptions extends OpeningDeps {
  /** Parent of the networks. */
  readonly dataFolder: string;
  /** Where the sample network and the templates are. */
  readonly resources: string;
  readonly version: string;
  readonly folders: FolderDesk;
  readonly emit: (event: MaillonEvent) => void;
}

export interface NewNetwork {
  readonly name: string;
  readonly structure: string;
}

export interface Application {
  readonly options: ApplicationOptions;
  current(): OpenedNetwork | undefined;
  /** Closes what is open, then opens; when that fails, nothing is open. */
  open(folder: string, mode: Mode): Promise<Result<OpenedNetwork, Failure>>;
  create(folder: string, names: NewNetwork): Promise<Result<OpenedNetwork, Failure>>;
  close(): Promise<void>;
  backUp(): Promise<Result<BackupFile, Failure>>;
  /** The day's backup, when it is not made yet: at opening, and again while Maillon stays open for days. */
  backUpIfDue(): void;
}

/** The session of what nobody's window did: it has no undo. */
const FOUNDING = { session: 'founding', author: '' };

export function createApplication(options: ApplicationOptions): Application {
  let current: OpenedNetwork | undefined;
  let backingUp: Promise<unknown> = Promise.resolve();

  const close = async (): Promise<void> => {
    await backingUp;
    const closing = current;
    current = undefined;
    await closing?.close();
  };

  const backUp = async (): Promise<Result<BackupFile, Failure>> => {
    if (current?.work === undefined) return err({ code: 'no-network' });
    const { store, installation } = current.work;
    // Put back when this key is no more, it can still be passed on to its end.
    store.exchange.heads.signOwn(installation().replica, installation().privateKey);
    return backUpInto(current.work.connection, backupsFolder(current.folder), options.now());
  };

  const backUpIfDue = (): void => {
    const today = options.now().toISOString().slice(0, 10);
    if (current?.work === undefined || hasBackupOf(today, current.folder)) return;
    // A backup that fails must not stop work; its absence shows in the list of backups.
    backingUp = backUp().catch(() => undefined);
  };

  const become = (network: OpenedNetwork): OpenedNetwork => {
    current = network;
    options.emit({ event: 'application' });
    return network;
  };

  return {
    options,
    current: () => current,
    async open(folder, mode) {
      await close();
      const opened = await openNetwork(folder, mode, options);
      if (!opened.ok) return err(withBackup(opened.error, folder, options.now()));
      const network = become(opened.value);
      if (mode === 'write') backUpIfDue();
      return ok(network);
    },
    async create(folder, names) {
      await close();
      const structure = options.newId();
      const work = createNetworkFolder(folder, options, ({ store }) =>
        ok(store.write(founding(options.newId(), structure, names), FOUNDING)),
      );
      if (!work.ok) return work;
      const network = await assembleOrClose(folder, work.value, options);
      network.remember({ structure });
      return ok(become(network));
    },
    async close() {
      await close();
      options.emit({ event: 'application' });
    },
    backUp,
    backUpIfDue,
  };
}

const founding = (network: string, structure: string, names: NewNetwork): Gesture => [
  { act: 'set', type: 'network', record: network, field: 'name', value: names.name },
  { act: 'set', type: 'organisation', record: structure, field: 'name', value: names.structure },
];

const hasBackupOf = (day: string, folder: string): boolean =>
  listBackups(backupsFolder(folder)).some(({ time }) => time.startsWith(day));

/** A damaged database comes with the newest backup that can take its place. */
export function withBackup(failure: Failure, folder: string, now: Date): Failure {
  if (failure.code !== 'damaged-database') return failure;
  return { ...failure, backup: newestSoundBackup(backupsFolder(folder), now)?.name ?? null };
}

/** The networks under the parent folder, by the name of their folder; the last changed first. */
export function foldersOfNetworks(
  dataFolder: string,
): { readonly key: string; readonly changed: Date }[] {
  if (!existsSync(dataFolder)) return [];
  return readdirSync(dataFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && isNetworkFolder(join(dataFolder, entry.name)))
    .map(({ name }) => ({ key: name, changed: lastChange(join(dataFolder, name)) }))
    .toSorted((a, b) => b.changed.getTime() - a.changed.getTime());
}

function lastChange(folder: string): Date {
  const database = databaseFile(folder);
  const files = [database, `${database}-wal`].filter((file) => existsSync(file));
  const times = [...files, ...(files.length === 0 ? [folder] : [])].map(
    (file) => statSync(file).mtimeMs,
  );
  return new Date(Math.max(...times));
}
