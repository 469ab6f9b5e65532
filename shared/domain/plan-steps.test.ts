import { expect, it } from 'vitest';
import { progressOf, shareOfSteps } from './plan-steps.ts';

it('says 100 only once all steps are done, and 0 where there is none', () => {
  expect(shareOfSteps({ done: 2, total: 3 })).toBe(66);
  expect(shareOfSteps({ done: 199, total: 200 })).toBe(99);
  expect(shareOfSteps({ done: 3, total: 3 })).toBe(100);
  expect(shareOfSteps({ done: 0, total: 0 })).toBe(0);
});

it('leaves a progress that somebody wrote as it is', () => {
  const steps = { done: 1, total: 2 };
  expect(progressOf({ progress: 0, steps })).toBe(0);
  expect(progressOf({ progress: null, steps })).toBe(50);
  expect(progressOf({})).toBeNull();
});
