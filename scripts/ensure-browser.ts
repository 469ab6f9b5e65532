/**
 * Finds the Chromium that end-to-end tests drive, or has one installed, and names it in
 * MAILLON_CHROMIUM for the processes started afterwards.
 *
 * What is already on the machine comes first: nothing is downloaded where Chrome, Edge or Chromium
 * stands. On a bare Debian the system's package comes before Playwright's own download, which lacks
 * the system libraries it needs.
 *
 *     node scripts/ensure-browser.ts
 */
import { spawnSync, type SpawnSyncOptions } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { showTool } from './run-tool.ts';

const commandNames = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'msedge',
  'chrome',
];

if (import.meta.main) console.log((await ensureBrowser()) ?? 'No browser found.');

export async function ensureBrowser(): Promise<string | undefined> {
  const path = (await installedBrowser()) ?? (await newBrowser());
  if (path !== undefined) process.env['MAILLON_CHROMIUM'] = path;
  return path;
}

async function installedBrowser(): Promise<string | undefined> {
  const named = process.env['MAILLON_CHROMIUM'] ?? '';
  return [named, ...onPath(), ...inUsualPlaces(), await playwrightBrowser()].find(starts);
}

async function newBrowser(): Promise<string | undefined> {
  if (isDebianRoot()) installDebianPackage();
  const packaged = onPath().find(starts);
  if (packaged !== undefined) return packaged;
  await showTool('playwright', ['install', 'chromium']);
  return [await playwrightBrowser()].find(starts);
}

function onPath(): string[] {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return commandNames.flatMap((name) => folders.map((folder) => join(folder, name + suffix)));
}

function inUsualPlaces(): string[] {
  const { platform, env } = process;
  if (platform === 'win32') {
    const folders = [env['ProgramFiles'], env['ProgramFiles(x86)'], env['LOCALAPPDATA']];
    return folders
      .filter((folder) => folder !== undefined)
      .flatMap((folder) => [
        join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
        join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
        join(folder, 'Chromium', 'Application', 'chrome.exe'),
      ]);
  }
  if (platform === 'darwin') {
    return ['/Applications', join(env['HOME'] ?? '', 'Applications')].flatMap((folder) =>
      ['Google Chrome', 'Microsoft Edge', 'Chromium'].map((name) =>
        join(folder, `${name}.app`, 'Contents', 'MacOS', name),
      ),
    );
  }
  return [];
}

async function playwrightBrowser(): Promise<string> {
  const { chromium } = await import('playwright');
  return chromium.executablePath();
}

function installDebianPackage(): void {
  const options: SpawnSyncOptions = {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: ['ignore', 'inherit', 'inherit'],
  };
  spawnSync('apt-get', ['update'], options);
  spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], options);
}

function isDebianRoot(): boolean {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

/** A file may stand there and not start: a stub of another packaging, a missing system library. */
function starts(path: string): boolean {
  if (!existsSync(path)) return false;
  // On Windows asking for the version opens a window.
  if (process.platform === 'win32') return true;
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0;
}
