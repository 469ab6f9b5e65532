/**
 * Some of the moments at which a process can be killed; `npm run soak -- --kind kills` tries hundreds.
 *
 * MAILLON_KILL_SEED plays the same moments again, as far as a computer ever does.
 */
import { randomInt } from 'node:crypto';
import { env } from 'node:process';
import { expect, test } from 'vitest';
import { killAtRandom } from './kill/kill-at-random.ts';

const KILLS = 48;
const seed = Number(env['MAILLON_KILL_SEED'] ?? randomInt(2 ** 31));

test(`killed at ${KILLS} random moments, it loses nothing that was confirmed (seed ${seed})`, async () => {
  for (const { complaints, confirmed } of await killAtRandom(KILLS, seed)) {
    expect(complaints).toEqual([]);
    // Each lane confirmed something of every kind, so the test did test.
    expect(confirmed).toBeGreaterThan(4);
  }
}, 300_000);
