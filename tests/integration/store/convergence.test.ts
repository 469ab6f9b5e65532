/**
 * Random histories of offices through real stores: what each shows is what the oracle says of the log that it holds,
 * offices that hold the same show the same, nothing typed is lost, and nothing of an erased person is left.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { brokenOfficeLaws } from '../../oracle/office-laws.ts';
import { officeHistories } from '../../oracle/office-history.ts';

test('offices keep every law through files late, doubled and lost, backups put back, people erased', () => {
  fc.assert(
    fc.property(officeHistories(), (history) => {
      expect(brokenOfficeLaws(history)).toEqual([]);
    }),
    { numRuns: 40 },
  );
}, 300_000);
