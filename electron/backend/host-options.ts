/** What a host gives to the backend, from its environment: the same on the desktop, the web and the command line. */
import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { z } from 'zod';
import type { BackendOptions } from './create-backend.ts';
import { foldersOf } from './folders.ts';
import { placeOf } from './places.ts';

const manifest = z.object({ version: z.string() });

export function backendOptions(longReader: BackendOptions['longReader']): BackendOptions {
  const { data, state } = foldersOf(process.env, process.platform, homedir());
  const { version } = manifest.parse(JSON.parse(readFileSync(placeOf('package.json'), 'utf8')));
  return {
    dataFolder: data,
    stateFolder: state,
    resources: placeOf('resources'),
    version,
    longReader,
  };
}
