/** Files between a window and the backend: paths stay on this side, the page holds tokens. */
import { copyFile, rm, stat } from 'node:fs/promises';
import { basename, isAbsolute } from 'node:path';
import { BrowserWindow, dialog, shell, type WebContents } from 'electron';
import type { Backend } from '#electron/backend/backend.ts';
import { MAX_FILE_MEGABYTES } from '#electron/backend/file-desk.ts';
import type { SavedFile } from '#shared/contract/bridge.ts';
import type { Failure } from '#shared/contract/failure.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';

const MAX_BYTES = MAX_FILE_MEGABYTES * 1_000_000;

/** @param path where Electron says the offered file is; empty when it is not a file of the disk. */
export async function offerFile(backend: Backend, path: unknown): Promise<Result<string, Failure>> {
  if (typeof path !== 'string' || !isAbsolute(path)) return err({ code: 'file-unreadable' });
  const found = await stat(path).catch(() => undefined);
  if (found?.isFile() !== true) return err({ code: 'file-unreadable' });
  if (found.size > MAX_BYTES) return err({ code: 'file-too-large', megabytes: MAX_FILE_MEGABYTES });
  return ok(await backend.offerFile({ path, name: basename(path), temporary: false }));
}

/** Where the person put each finished file, by its token. */
export type SavedPlaces = Map<string, string>;

export async function saveFile(
  backend: Backend,
  contents: WebContents,
  places: SavedPlaces,
  token: unknown,
): Promise<Result<SavedFile, Failure>> {
  if (typeof token !== 'string') return err({ code: 'file-expired' });
  const file = await backend.takeFile(token);
  if (file === undefined) return err({ code: 'file-expired' });
  try {
    const place = await askWhere(contents, file.name);
    if (place === undefined) return ok('cancelled');
    await copyFile(file.path, place);
    places.set(token, place);
    return ok('saved');
  } catch (error) {
    return err(failureOf(error));
  } finally {
    await rm(file.path, { force: true });
  }
}

export async function showFile(places: SavedPlaces, token: unknown): Promise<boolean> {
  const place = typeof token === 'string' ? places.get(token) : undefined;
  if (place === undefined || (await stat(place).catch(() => undefined)) === undefined) return false;
  shell.showItemInFolder(place);
  return true;
}

async function askWhere(contents: WebContents, name: string): Promise<string | undefined> {
  const window = BrowserWindow.fromWebContents(contents);
  const options = { defaultPath: name };
  const { canceled, filePath } = await (window === null
    ? dialog.showSaveDialog(options)
    : dialog.showSaveDialog(window, options));
  return canceled ? undefined : filePath;
}

/** A folder without the right to write, a drive taken out, a table still open in a spreadsheet. */
function failureOf(error: unknown): Failure {
  const isFull = error instanceof Error && 'code' in error && error.code === 'ENOSPC';
  return { code: isFull ? 'disk-full' : 'cannot-save-there' };
}
