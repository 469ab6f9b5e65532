/**
 * `npm run soak`: the laws of merging over many more random histories than the tests have time for.
 *
 *     npm run soak -- --count 100000 --seed 42 --length 200
 *
 * The seed is printed, so that a history that breaks a law can be played again; it is then shortened by
 * fast-check and printed whole, ready to become a test.
 */
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { brokenLaws } from '../tests/oracle/merge-laws.ts';
import { histories } from '../tests/oracle/random-history.ts';

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '10000' },
    seed: { type: 'string', default: String(Math.floor(Math.random() * 2 ** 31)) },
    length: { type: 'string', default: '100' },
  },
});
const [count, seed, length] = [values.count, values.seed, values.length].map(Number);
if (![count, seed, length].every(Number.isSafeInteger)) {
  console.error('usage: npm run soak -- [--count N] [--seed N] [--length STEPS]');
  process.exit(2);
}

console.log(`soak: ${count} histories of up to ${length} steps, --seed ${seed}`);
const started = performance.now();
const result = fc.check(
  fc.property(histories(length), (history) => {
    const broken = brokenLaws(history);
    if (broken.length > 0) throw new Error(broken.join('\n'));
  }),
  { numRuns: count ?? 0, seed: seed ?? 0 },
);
const seconds = ((performance.now() - started) / 1_000).toFixed(1);

if (result.failed) {
  console.error(fc.defaultReportMessage(result));
  console.error(JSON.stringify(result.counterexample, undefined, 2));
  process.exitCode = 1;
} else {
  console.log(`soak: ${result.numRuns} histories kept every law, in ${seconds} s`);
}
