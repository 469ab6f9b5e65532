/** A real backend on a folder of its own, and what a transport is tried with. Everything goes with `remove`. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { BackendOptions } from '#electron/backend/create-backend.ts';

export interface TemporaryPlace {
  readonly folder: string;
  readonly options: BackendOptions;
  remove(): void;
}

export function temporaryPlace(): TemporaryPlace {
  const folder = mkdtempSync(join(tmpdir(), 'maillon-test-'));
  return {
    folder,
    options: {
      dataFolder: join(folder, 'data'),
      stateFolder: join(folder, 'state'),
      resources: resolve(import.meta.dirname, '../../resources'),
      version: '0.0.0-test',
      longReader: 'in-process',
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
