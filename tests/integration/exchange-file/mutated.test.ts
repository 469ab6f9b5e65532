import fc from 'fast-check';
import { expect, test } from 'vitest';
import { brokenPromises, mutations } from '../../oracle/mutated-files.ts';

test('whatever is changed in a file, by whoever holds a key, keeps every promise', async () => {
  await fc.assert(
    fc.asyncProperty(mutations, async (mutation) => {
      expect(await brokenPromises(mutation)).toEqual([]);
    }),
    { numRuns: 400 },
  );
});
