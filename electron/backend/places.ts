/**
 * Where the pieces of the application stand, from the sources (`node electron/web/main.ts`) as from the
 * build (`out/main/…`, inside the installer's archive too): the layout of folders is known here only.
 */
import { fileURLToPath } from 'node:url';

const OUTPUT = 'out/main/';
const here = import.meta.url;
const fromSources = here.endsWith('.ts');

const root = fromSources
  ? new URL('../../', here)
  : new URL(here.slice(0, here.lastIndexOf(`/${OUTPUT}`) + 1));

/** Threads: an entry of the build, and the source it is built from. */
const entries = {
  'backend-worker': 'electron/backend/worker.ts',
  'reader-worker': 'electron/backend/reader-worker.ts',
} as const;

export function entryUrl(name: keyof typeof entries): URL {
  return new URL(fromSources ? entries[name] : `${OUTPUT}${name}.js`, root);
}

/** A file or folder that travels with the application: `resources`, `out/renderer`, `package.json`. */
export function placeOf(path: string): string {
  return fileURLToPath(new URL(path, root));
}
