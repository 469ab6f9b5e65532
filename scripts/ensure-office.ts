/**
 * LibreOffice and poppler, which the tests of documents open our files with: found, or installed where that is a
 * matter of one command, on Debian as root. Elsewhere those tests say that they did not run.
 *
 *     node scripts/ensure-office.ts
 */
import { spawnSync, type SpawnSyncOptions } from 'node:child_process';
import { existsSync } from 'node:fs';

const PACKAGES = ['libreoffice-writer-nogui', 'libreoffice-calc-nogui', 'poppler-utils'];

if (import.meta.main) {
  const isThere = ensureOffice();
  console.log(isThere ? 'LibreOffice and poppler are there.' : 'LibreOffice or poppler is absent.');
}

export function ensureOffice(): boolean {
  if (!isOfficeInstalled() && isDebianRoot()) install();
  return isOfficeInstalled();
}

export const isOfficeInstalled = (): boolean =>
  [
    ['soffice', '--version'],
    ['pdfinfo', '-v'],
    ['pdftotext', '-v'],
    ['pdffonts', '-v'],
  ].every(([name = '', asked = '']) => spawnSync(name, [asked], { stdio: 'ignore' }).status === 0);

function install(): void {
  const options: SpawnSyncOptions = {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: ['ignore', 'inherit', 'inherit'],
  };
  spawnSync('apt-get', ['update'], options);
  spawnSync('apt-get', ['install', '-y', '--no-install-recommends', ...PACKAGES], options);
}

function isDebianRoot(): boolean {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}
