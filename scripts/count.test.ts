import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { countTests } from './count.ts';

const folder = mkdtempSync(join(tmpdir(), 'maillon-count-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const file = (status: string, ...tests: string[]): object => ({
  status,
  assertionResults: tests.map((each) => ({ status: each })),
});

const cases = [
  {
    name: 'tests are counted one by one, and a skipped one is neither',
    report: report(2, 1, file('failed', 'passed', 'failed', 'skipped'), file('passed', 'passed')),
    code: 1,
    count: { passed: 2, failed: 1 },
  },
  {
    name: 'a file that does not load is a failure',
    report: report(1, 0, file('failed'), file('passed', 'passed')),
    code: 1,
    count: { passed: 1, failed: 1 },
  },
  {
    name: 'an error outside any test is a failure',
    report: report(1, 0, file('passed', 'passed')),
    code: 1,
    count: { passed: 1, failed: 1 },
  },
  {
    name: 'all is well',
    report: report(1, 0, file('passed', 'passed')),
    code: 0,
    count: { passed: 1, failed: 0 },
  },
];

test.each(cases)('$name', ({ report: content, code, count }) => {
  const path = join(folder, 'report.json');
  writeFileSync(path, JSON.stringify(content));
  expect(countTests(path, code)).toEqual(count);
});

test('a report that was never written is a failure', () => {
  expect(countTests(join(folder, 'absent.json'), 0)).toEqual({ passed: 0, failed: 1 });
});

function report(numPassedTests: number, numFailedTests: number, ...testResults: object[]): object {
  return { numPassedTests, numFailedTests, testResults };
}
