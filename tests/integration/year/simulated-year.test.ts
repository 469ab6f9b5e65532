/**
 * A part of a year by the commands of `maillon`, in this process; `npm run soak -- --kind year` plays whole years in
 * processes of their own. MAILLON_YEAR_SEED plays the same one again.
 */
import { randomInt } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { env } from 'node:process';
import { describe, expect, test } from 'vitest';
import { inThisProcess } from './office-commands.ts';
import { brokenYear, type Way } from './simulated-year.ts';

const seed = Number(env['MAILLON_YEAR_SEED'] ?? randomInt(2 ** 31));
const WAYS: readonly Way[] = ['post', 'folder'];

describe('five offices by the command line', () => {
  test.each(WAYS)(
    `end the same by %s (seed ${seed})`,
    async (way) => {
      const place = mkdtempSync(join(tmpdir(), 'maillon-year-'));
      try {
        const year = { way, weeks: 20, seed, place, maillon: inThisProcess };
        expect(await brokenYear(year)).toEqual([]);
      } finally {
        rmSync(place, { recursive: true, force: true });
      }
    },
    300_000,
  );
});
