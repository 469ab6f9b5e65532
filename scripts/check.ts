/**
 * `npm test`: every check, one after the other, to the end whatever fails, so that one run shows all
 * there is to repair. The last line is always `N passed, N failed`; the exit code is 1 if any failed.
 *
 *     npm test
 *     npm test -- --only lint,types
 */
import { parseArgs } from 'node:util';
import { steps, type Step } from './check-steps.ts';
import { one, type Count } from './count.ts';

const { values } = parseArgs({ options: { only: { type: 'string' } } });
const failures = await runAll(selectedSteps(values.only));
process.exitCode = failures === 0 ? 0 : 1;

function selectedSteps(only: string | undefined): readonly Step[] {
  if (only === undefined) return steps;
  const names = only.split(',');
  const unknown = names.filter((name) => !steps.some((step) => step.name === name));
  if (unknown.length > 0) {
    console.error(`Unknown step: ${unknown.join(', ')}.`);
    console.error(`Steps: ${steps.map(({ name }) => name).join(', ')}.`);
    process.exit(2);
  }
  return steps.filter(({ name }) => names.includes(name));
}

async function runAll(selected: readonly Step[]): Promise<number> {
  const counts = new Map<string, Count>();
  for (const step of selected) counts.set(step.name, await runStep(step, counts));

  const all = [...counts];
  const failed = all.filter(([, count]) => count.failed > 0);
  console.log('');
  for (const [name, count] of failed) console.log(`${name}: ${count.failed} failed`);
  const total = (key: keyof Count): number => all.reduce((sum, [, count]) => sum + count[key], 0);
  console.log(`${total('passed')} passed, ${total('failed')} failed`);
  return total('failed');
}

async function runStep(step: Step, before: ReadonlyMap<string, Count>): Promise<Count> {
  console.log(`\n── ${step.name}`);
  if (step.after !== undefined && (before.get(step.after)?.failed ?? 0) > 0) {
    console.log(`── ${step.name}: not run, because ${step.after} failed`);
    return one(false);
  }
  const start = performance.now();
  const count = await runGuarded(step);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`── ${step.name}: ${count.passed} passed, ${count.failed} failed (${seconds} s)`);
  return count;
}

/** A step that breaks is a step that failed: the others still run. */
async function runGuarded(step: Step): Promise<Count> {
  try {
    return await step.run();
  } catch (error) {
    console.error(error);
    return one(false);
  }
}
