/**
 * `npm run soak`: what the tests try at random, over many more cases than they have time for: the pure rules of merging,
 * offices with real files and databases, whole years by the command line, processes killed on the spot, and files of ill
 * will.
 *
 *     npm run soak -- --kind merging --count 100000 --seed 42 --length 200
 *     npm run soak -- --kind offices --count 5000
 *     npm run soak -- --kind year --count 2 --weeks 52
 *     npm run soak -- --kind kills --count 300
 *     npm run soak -- --kind files --count 20000
 *
 * Of a kind that is named, as many cases as asked. Every kind in turn without --kind: slow ones then try one case where
 * others try many (a year for ten thousand). The seed is printed, so that a case that fails can be played again; it is
 * then shortened by fast-check and printed whole, ready to become a test.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { killAtRandom } from '../tests/integration/kill/kill-at-random.ts';
import { brokenLaws } from '../tests/oracle/merge-laws.ts';
import { brokenPromises, mutations } from '../tests/oracle/mutated-files.ts';
import { inProcesses } from '../tests/integration/year/office-commands.ts';
import { brokenYear } from '../tests/integration/year/simulated-year.ts';
import { officeHistories } from '../tests/oracle/office-history.ts';
import { brokenOfficeLaws } from '../tests/oracle/office-laws.ts';
import { histories } from '../tests/oracle/random-history.ts';

interface Outcome {
  readonly runs: number;
  /** What fast-check says of the case that failed. */
  readonly failure: string | undefined;
}

interface Kind {
  /** What a case is called in print. */
  readonly cases: string;
  /** Slow ones are tried once where others are tried so many times, unless a number of them is asked for. */
  readonly slowness: number;
  readonly check: (run: Run, length: number) => Promise<Outcome>;
}

interface Run {
  readonly numRuns: number;
  readonly seed: number;
  /** Of a simulated year. */
  readonly weeks: number;
}

const none = (broken: readonly string[]): void => {
  if (broken.length > 0) throw new Error(broken.join('\n'));
};

const outcome = <T>(details: fc.RunDetails<T>): Outcome => ({
  runs: details.numRuns,
  failure: details.failed
    ? `${fc.defaultReportMessage(details)}\n${JSON.stringify(details.counterexample, undefined, 2)}`
    : undefined,
});

const KINDS: Readonly<Record<string, Kind>> = {
  merging: {
    cases: 'histories',
    slowness: 1,
    check: async (run, length) =>
      outcome(
        fc.check(
          fc.property(histories(length), (one) => none(brokenLaws(one))),
          run,
        ),
      ),
  },
  offices: {
    cases: 'histories of offices',
    slowness: 10,
    check: async (run, length) =>
      outcome(
        fc.check(
          fc.property(officeHistories(length), (one) => none(brokenOfficeLaws(one))),
          run,
        ),
      ),
  },
  year: {
    cases: 'years of the command line',
    slowness: 10_000,
    check: async ({ numRuns, seed: first, weeks }) => {
      for (let run = 0; run < numRuns; run += 1) {
        for (const way of ['post', 'folder'] as const) {
          const seed = first + run;
          const place = mkdtempSync(join(tmpdir(), 'maillon-year-'));
          const broken = await brokenYear({ way, weeks, seed, place, maillon: inProcesses });
          const told = `a year by ${way}, --seed ${seed}, kept in ${place}:`;
          if (broken.length > 0) return { runs: run, failure: [told, ...broken].join('\n') };
          rmSync(place, { recursive: true, force: true });
        }
      }
      return { runs: numRuns, failure: undefined };
    },
  },
  kills: {
    cases: 'kills',
    slowness: 30,
    check: async ({ numRuns, seed: moments }) => {
      const lanes = await killAtRandom(numRuns, moments);
      const complaints = lanes.flatMap((lane) => lane.complaints);
      return {
        runs: numRuns,
        failure: complaints.length === 0 ? undefined : complaints.join('\n'),
      };
    },
  },
  files: {
    cases: 'mutated files',
    slowness: 1,
    check: async (run) =>
      outcome(
        await fc.check(
          fc.asyncProperty(mutations, async (one) => none(await brokenPromises(one))),
          run,
        ),
      ),
  },
};

const { values } = parseArgs({
  options: {
    kind: { type: 'string' },
    count: { type: 'string' },
    seed: { type: 'string', default: String(Math.floor(Math.random() * 2 ** 31)) },
    length: { type: 'string', default: '100' },
    weeks: { type: 'string', default: '52' },
  },
});
const EVERY_KIND = 10_000;
const [asked = 0, seed = 0, length = 0, weeks = 0] = [
  values.count ?? EVERY_KIND,
  values.seed,
  values.length,
  values.weeks,
].map(Number);
const isExact = values.kind !== undefined && values.count !== undefined;
const chosen = Object.entries(KINDS).filter(([name]) => (values.kind ?? name) === name);
if (chosen.length === 0 || ![asked, seed, length, weeks].every(Number.isSafeInteger)) {
  const kinds = Object.keys(KINDS).join('|');
  console.error(
    `usage: npm run soak -- [--kind ${kinds}] [--count N] [--seed N] [--length STEPS] [--weeks N]`,
  );
  process.exit(2);
}

for (const [name, { cases, slowness, check }] of chosen) {
  const count = isExact ? asked : Math.ceil(asked / slowness);
  console.log(`soak: ${count} ${cases}, --kind ${name} --seed ${seed} --length ${length}`);
  const started = performance.now();
  const { runs, failure } = await check({ numRuns: count, seed, weeks }, length);
  const seconds = ((performance.now() - started) / 1_000).toFixed(1);
  if (failure === undefined) {
    console.log(`soak: ${runs} ${cases} kept every law, in ${seconds} s`);
  } else {
    console.error(failure);
    process.exitCode = 1;
  }
}
