/**
 * Whether the desktop's runtime is here. The package `electron` brings no binary: it is fetched apart,
 * and asking `require('electron')` would fetch it unasked. So its own marks are read instead.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './run-tool.ts';

const home = join(root, 'node_modules', 'electron');

/** The executable of the pinned version, when it was fetched. */
export function electronBinary(): string | undefined {
  const executable = readIfThere(join(home, 'path.txt'));
  if (executable === undefined) return undefined;
  const folder = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(home, 'dist');
  const path = join(folder, executable.trim());
  return existsSync(path) ? path : undefined;
}

export function hasDisplay(): boolean {
  if (process.platform === 'win32' || process.platform === 'darwin') return true;
  return Boolean(process.env['DISPLAY']) || Boolean(process.env['WAYLAND_DISPLAY']);
}

/** Runs the package's own installer, at most this long. Without a network it fails at once. */
export async function fetchElectron(limitMs: number): Promise<string | undefined> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const installer = spawn(process.execPath, [join(home, 'install.js')], {
    stdio: 'ignore',
    timeout: limitMs,
  });
  installer.on('error', () => resolve());
  installer.on('exit', () => resolve());
  await promise;
  return electronBinary();
}

function readIfThere(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}
