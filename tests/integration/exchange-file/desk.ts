/** A folder for a test's files, and what must hold of every opening: nothing stays behind. */
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FileFault } from '#electron/exchange-file/fault.ts';
import {
  type OpenedExchangeFile,
  type OpenOptions,
  openExchangeFile,
} from '#electron/exchange-file/open-file.ts';

export interface Desk {
  readonly folder: string;
  /** Where files are unpacked. */
  readonly stagingFolder: string;
  path(name: string): string;
  /** Opens these bytes, or the file of this name; a refusal as its fault. */
  open(
    file: Uint8Array | string,
    options?: Partial<OpenOptions>,
  ): Promise<OpenedExchangeFile | FileFault>;
  /** Names of what is unpacked now. */
  left(): string[];
  remove(): void;
}

export function makeDesk(): Desk {
  const folder = mkdtempSync(join(tmpdir(), 'maillon-file-'));
  const stagingFolder = join(folder, 'staging');
  const path = (name: string): string => join(folder, name);
  return {
    folder,
    stagingFolder,
    path,
    async open(file, options) {
      const from = typeof file === 'string' ? path(file) : path('given.maillon');
      if (typeof file !== 'string') writeFileSync(from, file);
      const opened = await openExchangeFile(from, { stagingFolder, ...options });
      return opened.ok ? opened.value : opened.error;
    },
    left: () => readdirSync(stagingFolder),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

export const isOpened = (outcome: OpenedExchangeFile | FileFault): outcome is OpenedExchangeFile =>
  'close' in outcome;
