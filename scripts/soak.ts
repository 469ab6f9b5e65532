/**
 * `npm run soak`: the laws of merging and of exchange over many more random histories than the tests have time for:
 * those of the pure rules, then those of offices with real files.
 *
 *     npm run soak -- --count 100000 --offices 5000 --seed 42 --length 200
 *
 * The seed is printed, so that a history that breaks a law can be played again; it is then shortened by
 * fast-check and printed whole, ready to become a test.
 */
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { brokenLaws } from '../tests/oracle/merge-laws.ts';
import { officeHistories } from '../tests/oracle/office-history.ts';
import { brokenOfficeLaws } from '../tests/oracle/office-laws.ts';
import { histories } from '../tests/oracle/random-history.ts';

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '10000' },
    offices: { type: 'string', default: '1000' },
    seed: { type: 'string', default: String(Math.floor(Math.random() * 2 ** 31)) },
    length: { type: 'string', default: '100' },
  },
});
const [count = 0, offices = 0, seed = 0, length = 0] = [
  values.count,
  values.offices,
  values.seed,
  values.length,
].map(Number);
if (![count, offices, seed, length].every(Number.isSafeInteger)) {
  console.error('usage: npm run soak -- [--count N] [--offices N] [--seed N] [--length STEPS]');
  process.exit(2);
}

soak('histories of the rules', count, histories(length), brokenLaws);
soak('histories of offices', offices, officeHistories(length), brokenOfficeLaws);

function soak<H>(
  name: string,
  runs: number,
  arbitrary: fc.Arbitrary<H>,
  brokenBy: (history: H) => string[],
): void {
  if (runs === 0) return;
  console.log(`soak: ${runs} ${name} of up to ${length} steps, --seed ${seed}`);
  const started = performance.now();
  const result = fc.check(
    fc.property(arbitrary, (history) => {
      const broken = brokenBy(history);
      if (broken.length > 0) throw new Error(broken.join('\n'));
    }),
    { numRuns: runs, seed },
  );
  const seconds = ((performance.now() - started) / 1_000).toFixed(1);
  if (result.failed) {
    console.error(fc.defaultReportMessage(result));
    console.error(JSON.stringify(result.counterexample, undefined, 2));
    process.exitCode = 1;
  } else {
    console.log(`soak: ${result.numRuns} ${name} kept every law, in ${seconds} s`);
  }
}
