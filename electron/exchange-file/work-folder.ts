/**
 * A folder of our own for one piece of work, never the one where files are kept or shared: what lies in it is not
 * protected by any password. All of it goes on closing. What a killed process leaves there is removed by whoever
 * owns the parent, at its next start.
 */
import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { on, ourFolder } from './fault.ts';

export interface WorkFolder {
  /** A new file, to write and to read. */
  open(name: string): Promise<number>;
  close(): void;
}

export function makeWorkFolder(parent: string): Promise<WorkFolder> {
  return on(ourFolder, () => {
    mkdirSync(parent, { recursive: true });
    const folder = mkdtempSync(join(parent, 'work-'));
    const files: number[] = [];
    return {
      open: (name) =>
        on(ourFolder, () => {
          const file = openSync(join(folder, name), 'wx+', 0o600);
          files.push(file);
          return file;
        }),
      close() {
        for (const file of files.splice(0)) closeSync(file);
        // An antivirus may hold what was just written for a moment.
        rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
      },
    };
  });
}
