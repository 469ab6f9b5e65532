/** Choosing the folder that a network shares, and leaving it. */
import { existsSync, realpathSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Failure } from '#shared/contract/failure.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import type { WritableNetwork } from '#electron/store/network-folder.ts';
import type { Application } from '../application.ts';
import { networkOf } from '../exchange/own-office.ts';
import { innerFolder, isShortEnough, makeInner } from './disk.ts';
import { forgetMemory, memoryFile, newMemory, readMemory, writeMemory } from './memory.ts';
import { isFolder } from './places.ts';

export interface Choice {
  readonly path: string;
  /** As a person recognises it. */
  readonly label: readonly string[];
  readonly personal: boolean;
  readonly password: string | undefined;
}

export async function chooseFolder(
  { path, label, personal, password }: Choice,
  application: Application,
): Promise<Result<void, Failure>> {
  const network = application.current();
  if (network === undefined) return err({ code: 'no-network' });
  if (network.work === undefined) return err({ code: 'newer-database' });
  const unsuitable = faultOf(path, application);
  if (unsuitable !== undefined) return err(unsuitable);
  const { value: about } = await network.reader.read(networkOf);
  const inner = join(path, innerFolder(about.id));
  if (!isShortEnough(inner, process.platform)) return err({ code: 'folder-path-too-long' });
  const made = makeInner(inner);
  if (!made.ok) return made;
  const file = memoryFile(network.work.installationFile);
  const before = readMemory(file);
  // The same folder chosen again, to change what goes there: what was put there is known by its senders.
  const users = before?.path === inner ? before.users : [];
  const memory = newMemory({
    chosen: path,
    path: inner,
    label: [...label],
    personal,
    password: password ?? null,
  });
  writeMemory(file, { ...memory, users });
  return ok(undefined);
}

/** Why a folder cannot be shared, before anything is tried; undefined when it may. */
export function faultOf(path: string, application: Application): Failure | undefined {
  const { options } = application;
  if (!isFolder(path)) return { code: 'folder-absent' };
  const own = [
    options.stateFolder,
    options.dataFolder,
    application.current()?.folder ?? options.stateFolder,
  ];
  return own.some((folder) => isWithin(path, folder)) ? { code: 'folder-unsuitable' } : undefined;
}

/** False when there was none. */
export function leaveFolder({ installationFile }: WritableNetwork): boolean {
  const file = memoryFile(installationFile);
  const isThere = existsSync(file);
  forgetMemory(file);
  return isThere;
}

function isWithin(path: string, folder: string): boolean {
  const [inside, outside] = [path, folder].map(realPath);
  return (
    inside !== undefined &&
    outside !== undefined &&
    `${inside}${sep}`.startsWith(`${outside}${sep}`)
  );
}

function realPath(path: string): string | undefined {
  try {
    return realpathSync.native(path);
  } catch {
    return undefined;
  }
}
