import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fundStatement, type Movement, type MovementKind } from './fund-statement.ts';

const movement = (
  id: string,
  kind: MovementKind,
  amount: number,
  more: Partial<Movement> = {},
) => ({
  id,
  kind,
  amount,
  organisation: 'a',
  date: '2026-01-01',
  due: null,
  repays: null,
  ...more,
});

test('a fund holds what came in and has not gone out', () => {
  const { balance, lines } = fundStatement(
    [
      movement('3', 'cost', 500, { date: '2026-03-01', organisation: null }),
      movement('1', 'contribution', 10_000),
      movement('2', 'advance', 4000, { date: '2026-02-01' }),
    ],
    '2026-06-01',
  );
  expect(lines.map((line) => line.balance)).toEqual([10_000, 6000, 5500]);
  expect(balance).toBe(5500);
});

test('a repayment goes to the advance it names, and the rest to the oldest', () => {
  const { advances } = fundStatement(
    [
      movement('1', 'advance', 1000, { due: '2026-02-01' }),
      movement('2', 'advance', 1000, { date: '2026-01-02', due: '2026-12-01' }),
      movement('3', 'repayment', 1200, { date: '2026-01-03', repays: '2' }),
    ],
    '2026-06-01',
  );
  expect(advances).toEqual([
    { id: '1', organisation: 'a', due: '2026-02-01', isLate: true, amount: 1000, left: 800 },
  ]);
});

test('what is left of advances is what is owed, and movements in any order say the same', () => {
  const kinds = fc.constantFrom<MovementKind>(
    'contribution',
    'advance',
    'repayment',
    'withdrawal',
    'cost',
  );
  const any = fc.record({
    id: fc.uuid(),
    kind: kinds,
    organisation: fc.constantFrom('a', 'b', null),
    date: fc.constantFrom('2026-01-01', '2026-02-01', '2026-03-01'),
    amount: fc.nat(100_000),
    due: fc.constantFrom('2026-02-15', null),
    repays: fc.constant(null),
  });
  const movements = fc.uniqueArray(any, { selector: ({ id }) => id, maxLength: 30 });
  fc.assert(
    fc.property(movements, (given) => {
      const said = fundStatement(given, '2026-06-01');
      expect(fundStatement(given.toReversed(), '2026-06-01')).toEqual(said);
      for (const { organisation, owed } of said.standings) {
        const left = said.advances
          .filter((advance) => advance.organisation === organisation)
          .reduce((sum, advance) => sum + advance.left, 0);
        expect(left).toBe(Math.max(0, owed));
      }
    }),
  );
});
