/**
 * What carries the files from one computer's copy of a shared folder to another's: real programs, as Nextcloud or
 * OneDrive would. `npm test` installs them where it may (scripts/ensure-synchronisers.ts); where they are absent the
 * tests that need them say so, and under CI they fail.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { areSynchronisersInstalled } from '../../../scripts/ensure-synchronisers.ts';

export const hasSynchronisers = areSynchronisersInstalled();
export const mustHaveSynchronisers = process.env['CI'] === 'true';

if (!hasSynchronisers) {
  process.stderr.write('rsync or unison is absent: no shared folder is synchronised here.\n');
}

/** Both ways; what was deleted on one side is deleted on the other. Its memory is kept in `world`. */
export function unison(one: string, other: string, world: string): void {
  const memory = join(world, 'unison');
  mkdirSync(memory, { recursive: true });
  const ran = spawnSync(
    'unison',
    [one, other, '-batch', '-auto', '-silent', '-times', '-confirmbigdel=false', '-prefer=newer'],
    { encoding: 'utf8', env: { ...process.env, UNISON: memory, HOME: memory } },
  );
  if (ran.status !== 0) throw new Error(`unison: ${ran.status} ${ran.stderr}${ran.stdout}`);
}

/** One way after the other; nothing is ever deleted. */
export function rsync(one: string, other: string, ...options: readonly string[]): void {
  for (const [from, to] of [
    [one, other],
    [other, one],
  ] as const) {
    const ran = spawnSync('rsync', ['-rt', ...options, `${from}/`, `${to}/`], { encoding: 'utf8' });
    if (ran.status !== 0) throw new Error(`rsync: ${ran.status} ${ran.stderr}`);
  }
}
