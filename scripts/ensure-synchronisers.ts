/**
 * rsync and unison, which the tests of the shared folder carry its files from one office to the other with: found, or
 * installed where that is a matter of one command, on Debian as root. Elsewhere those tests say that they did not run.
 *
 *     node scripts/ensure-synchronisers.ts
 */
import { areInstalled, installOnDebian } from './debian.ts';

if (import.meta.main) {
  const areThere = ensureSynchronisers();
  console.log(areThere ? 'rsync and unison are there.' : 'rsync or unison is absent.');
}

export function ensureSynchronisers(): boolean {
  if (!areSynchronisersInstalled()) installOnDebian(['rsync', 'unison']);
  return areSynchronisersInstalled();
}

export const areSynchronisersInstalled = (): boolean =>
  areInstalled([
    ['rsync', '--version'],
    ['unison', '-version'],
  ]);
