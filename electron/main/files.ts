/** Files between a window and the backend: paths stay on this side, the page holds tokens. */
import { rmSync } from 'node:fs';
import { copyFile, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, extname, isAbsolute, join } from 'node:path';
import { BrowserWindow, dialog, shell, type WebContents } from 'electron';
import type { Backend, FinishedFile } from '#electron/backend/backend.ts';
import { MAX_FILE_MEGABYTES } from '#electron/backend/file-desk.ts';
import { MAX_ATTACHMENT_MEGABYTES } from '#shared/contract/attachments.ts';
import type { OpenedFile, SavedFile } from '#shared/contract/bridge.ts';
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

const MOST_MADE = MAX_ATTACHMENT_MEGABYTES * 1_000_000;
const LONGEST_NAME = 255;

/** A file that the page made, or that was pasted into it: it is put beside those of the system that do not last. */
export async function offerMade(backend: Backend, made: unknown): Promise<Result<string, Failure>> {
  const { name, bytes } = partsOf(made);
  if (typeof name !== 'string' || name === '' || name.length > LONGEST_NAME)
    return err({ code: 'file-unreadable' });
  if (!(bytes instanceof ArrayBuffer)) return err({ code: 'file-unreadable' });
  if (bytes.byteLength > MOST_MADE)
    return err({ code: 'attachment-too-large', megabytes: MAX_ATTACHMENT_MEGABYTES });
  const folder = await mkdtemp(join(tmpdir(), 'maillon-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, 'made');
  await writeFile(path, new Uint8Array(bytes));
  return ok(await backend.offerFile({ path, name, temporary: true }));
}

function partsOf(made: unknown): { readonly name: unknown; readonly bytes: unknown } {
  const isMade = typeof made === 'object' && made !== null && 'name' in made && 'bytes' in made;
  return isMade ? made : { name: undefined, bytes: undefined };
}

/** Asks the person which received files to open; none when they give up. */
export async function chooseReceived(): Promise<readonly string[]> {
  const { filePaths } = await dialog.showOpenDialog({
    properties: ['openFile', 'multiSelections'],
    filters: [{ name: 'Maillon', extensions: ['maillon'] }],
  });
  return filePaths;
}

/** Where the person put each finished file, by its token. */
export type SavedPlaces = Map<string, string>;

export async function saveFile(
  backend: Backend,
  contents: WebContents,
  places: SavedPlaces,
  token: unknown,
): Promise<Result<SavedFile, Failure>> {
  return handed(backend, token, (file) => saved(file, contents, places, token));
}

/**
 * A copy is opened, for the other program to keep; it goes when Maillon does. Only a PDF: nothing that this computer
 * would run.
 */
export async function openFile(
  backend: Backend,
  contents: WebContents,
  places: SavedPlaces,
  token: unknown,
): Promise<Result<OpenedFile, Failure>> {
  return handed(backend, token, async (file) => {
    if (extname(file.name) === '.pdf') {
      const folder = await mkdtemp(join(tmpdir(), 'maillon-'));
      process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
      const place = join(folder, file.name);
      await copyFile(file.path, place);
      if ((await shell.openPath(place)) === '') return 'opened';
    }
    return saved(file, contents, places, token);
  });
}

/** A finished file given to the person, whatever becomes of it gone from where it was made. */
async function handed<T>(
  backend: Backend,
  token: unknown,
  give: (file: FinishedFile) => Promise<T>,
): Promise<Result<T, Failure>> {
  if (typeof token !== 'string') return err({ code: 'file-expired' });
  const file = await backend.takeFile(token);
  if (file === undefined) return err({ code: 'file-expired' });
  try {
    return ok(await give(file));
  } catch (error) {
    return err(failureOf(error));
  } finally {
    await rm(file.path, { force: true });
  }
}

async function saved(
  file: FinishedFile,
  contents: WebContents,
  places: SavedPlaces,
  token: unknown,
): Promise<SavedFile> {
  const place = await askWhere(contents, file.name);
  if (place === undefined) return 'cancelled';
  await copyFile(file.path, place);
  places.set(String(token), place);
  return 'saved';
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
