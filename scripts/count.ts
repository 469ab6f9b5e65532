/**
 * How the steps of `npm test` are counted: one for a static check, one per test for the test runner.
 *
 * A file that fails to load, an error outside any test and a report that was never written each
 * count as a failure: what did not run never looks like what passed.
 */
import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';

export interface Count {
  readonly passed: number;
  readonly failed: number;
}

export function one(good: boolean): Count {
  return good ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  testResults: z.array(
    z.object({ status: z.string(), assertionResults: z.array(z.object({ status: z.string() })) }),
  ),
});

export function countTests(report: string, code: number): Count {
  if (!existsSync(report)) return one(false);
  const { numPassedTests, numFailedTests, testResults } = vitestReport.parse(
    JSON.parse(readFileSync(report, 'utf8')),
  );
  const unloaded = testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
  ).length;
  const failed = numFailedTests + unloaded;
  return { passed: numPassedTests, failed: code !== 0 && failed === 0 ? 1 : failed };
}
