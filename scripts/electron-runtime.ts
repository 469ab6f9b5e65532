/**
 * Whether the desktop's runtime is here. The package `electron` brings no binary: it is fetched apart,
 * and asking `require('electron')` would fetch it unasked. So its own marks are read instead.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { root } from './run-tool.ts';

const home = join(root, 'node_modules', 'electron');
const manifest = z.object({ version: z.string() });

/** The executable, when it was fetched; an older version left there does not count. */
export function electronBinary(): string | undefined {
  const given = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  const executable = textOf(join(home, 'path.txt'));
  if (executable === '' || (given === undefined && !isPinnedVersion())) return undefined;
  const path = join(given ?? join(home, 'dist'), executable);
  return existsSync(path) ? path : undefined;
}

function isPinnedVersion(): boolean {
  const { version } = manifest.parse(JSON.parse(textOf(join(home, 'package.json'))));
  return textOf(join(home, 'dist', 'version')).replace(/^v/u, '') === version;
}

/** Why no window can be opened here; a runtime that is absent may still be fetched. */
export function desktopObstacle(): 'display' | 'administrator' | 'runtime' | undefined {
  if (!hasDisplay()) return 'display';
  // Chromium's sandbox refuses to work for the system's administrator.
  if (process.getuid?.() === 0) return 'administrator';
  return electronBinary() === undefined ? 'runtime' : undefined;
}

function hasDisplay(): boolean {
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

function textOf(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : '';
}
