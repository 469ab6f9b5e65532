/** Programs that some tests need, installed where that is a matter of one command: on Debian as root. */
import { spawnSync, type SpawnSyncOptions } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Whether each answers when it is asked. */
export const areInstalled = (programs: readonly (readonly [string, string])[]): boolean =>
  programs.every(([name, asked]) => spawnSync(name, [asked], { stdio: 'ignore' }).status === 0);

export function installOnDebian(packages: readonly string[]): void {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  const options: SpawnSyncOptions = {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: ['ignore', 'inherit', 'inherit'],
  };
  spawnSync('apt-get', ['update'], options);
  spawnSync('apt-get', ['install', '-y', '--no-install-recommends', ...packages], options);
}
