/**
 * A network that is open: its writer (absent when it can only be read), its two readers, and what this computer
 * remembers of it.
 */
import { basename } from 'node:path';
import type { Answer } from '#shared/contract/envelope.ts';
import type { Failure } from '#shared/contract/failure.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import { RECORD_TYPES } from '#shared/model/types.ts';
import {
  type FolderDeps,
  databaseFile,
  recogniseFolder,
  openForWork,
  type WritableNetwork,
} from '#electron/store/network-folder.ts';
import {
  type Installation,
  installationFile,
  readInstallation,
} from '#electron/store/installation.ts';
import { officeGesture } from '#electron/store/offices.ts';
import { openReader, type Reader } from '#electron/store/reader.ts';
import type { Store } from '#electron/store/store.ts';
import { answerQuery } from './answer-query.ts';
import { connectReader } from './connect-reader.ts';
import type { FileDesk } from './file-desk.ts';
import type { NetworkQuery } from './network-handler.ts';
import type { Task } from './tasks.ts';
import { enterDrafts } from './unfinished-drafts.ts';

export type Mode = 'write' | 'read';

export interface OpenedNetwork {
  /** Name of the folder. */
  readonly key: string;
  readonly folder: string;
  /** Absent when the network can only be read. */
  readonly work: WritableNetwork | undefined;
  readonly reader: Reader;
  readonly recoveredDrafts: number;
  /** Position of the newest change, for answers that read nothing of the log. */
  head(): Promise<number>;
  longQuery(name: NetworkQuery, input: unknown, task: Task): Promise<Answer>;
  remembered(): Pick<Installation, 'structure' | 'author'>;
  remember(change: Partial<Pick<Installation, 'structure' | 'author'>>): void;
  close(): Promise<void>;
}

export interface OpeningDeps extends FolderDeps {
  readonly longReader: 'worker' | 'in-process';
  readonly files: FileDesk;
}

/** Opens a network for work; one of a newer version, or in mode `read`, for reading alone. */
export async function openNetwork(
  folder: string,
  mode: Mode,
  deps: OpeningDeps,
): Promise<Result<OpenedNetwork, Failure>> {
  if (mode === 'read') {
    const recognised = recogniseFolder(folder, RECORD_TYPES);
    if (!recognised.ok && recognised.error.code !== 'newer-database') return recognised;
    if (!recognised.ok || recognised.value === 'current')
      return ok(await assemble(folder, undefined, deps));
  }
  const work = openForWork(folder, deps);
  if (work.ok) return ok(await assembleOrClose(folder, work.value, deps));
  if (work.error.code !== 'newer-database') return err(work.error);
  return ok(await assemble(folder, undefined, deps));
}

/** A network that cannot be put together is let go of, so that it can be opened again. */
export async function assembleOrClose(
  folder: string,
  work: WritableNetwork,
  deps: OpeningDeps,
): Promise<OpenedNetwork> {
  try {
    return await assemble(folder, work, deps);
  } catch (error) {
    work.close();
    throw error;
  }
}

async function assemble(
  folder: string,
  work: WritableNetwork | undefined,
  deps: OpeningDeps,
): Promise<OpenedNetwork> {
  const recoveredDrafts = work === undefined ? 0 : enterDrafts(work.store);
  if (work !== undefined) declareOffice(work);
  const file = databaseFile(folder);
  const reader = openReader(file, RECORD_TYPES);
  const long = deps.longReader === 'worker' ? await connectReader(file, deps.files) : undefined;
  const remembering = installationFile(deps.stateFolder, folder);
  return {
    key: basename(folder),
    folder,
    work,
    reader,
    recoveredDrafts,
    head: async () => (await reader.read(async ({ asOf }) => asOf)).value,
    longQuery: (name, input, task) =>
      long === undefined
        ? answerQuery(name, input, reader, deps, task)
        : long.query(name, input, task),
    remembered: () =>
      work?.installation() ?? readInstallation(remembering) ?? { structure: null, author: null },
    remember(change) {
      if (work === undefined) return;
      work.remember(change);
      declareOffice(work);
    },
    async close() {
      await reader.close();
      await long?.close();
      work?.close();
    },
  };
}

/** Every office learns by a record that this computer is one of its structure's. */
function declareOffice({ connection, installation, store }: WritableNetwork): void {
  const { office, structure } = installation();
  if (structure === null) return;
  const gesture = officeGesture(connection, office, structure);
  if (gesture.length > 0) store.write(gesture, { session: 'installation', author: '' });
}

export const storeOf = (network: OpenedNetwork): Result<Store, Failure> =>
  network.work === undefined ? err({ code: 'newer-database' }) : ok(network.work.store);
