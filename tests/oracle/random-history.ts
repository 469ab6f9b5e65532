/**
 * Random histories of an office network: what three to five installations do to the same few records, and which
 * of their changes reach whom. A history is plain data in which every step is possible (numbers are taken
 * modulo what is there), so that fast-check can shorten one that breaks a rule.
 *
 * Two interpreters read them: `simulated-replicas.ts` for the pure rules, and the tests of the real store.
 */
import fc from 'fast-check';
import type { Value } from '../../shared/model/field.ts';

export type Step = { readonly replica: number } & Done;

type Done =
  | {
      /** One gesture that sets some cells of a record, as it stood `behind` changes ago. */
      readonly do: 'set';
      readonly record: number;
      readonly cells: readonly { readonly cell: number; readonly value: number }[];
      readonly suggestion: boolean;
      readonly behind: number;
    }
  | {
      readonly do: 'delete' | 'restore';
      readonly record: number;
      readonly behind: number;
    }
  /** Writes one of the values of a cell over all of them. */
  | { readonly do: 'settle'; readonly record: number; readonly cell: number; readonly pick: number }
  /** Brings back, side by side, the values that a cell held: the undoing of a settlement. */
  | { readonly do: 'unsettle'; readonly record: number; readonly cell: number }
  /** Hands some of what another lacks over to it. */
  | { readonly do: 'send'; readonly to: number; readonly count: number }
  /** Sets aside one of the files that it received, or puts it back. */
  | { readonly do: 'setAside'; readonly import: number }
  | { readonly do: 'putBack'; readonly import: number };

export interface History {
  readonly replicas: number;
  readonly steps: readonly Step[];
  /** Decides the orders of delivery tried at the end. */
  readonly seed: number;
}

/** The cells that histories play with: single, self-settling, and members of keyed fields. */
export const CELLS = [
  { field: '5', element: '' },
  { field: '6', element: '' },
  { field: '4', element: '' },
  { field: '10', element: 'Bocage' },
  { field: '10', element: 'Littoral' },
  { field: '18', element: '2026' },
] as const;

/** Positions settle themselves (`planItem.position`). */
export const SELF_SETTLING: ReadonlySet<string> = new Set(['4']);
export const settlesItself = (field: string): boolean => SELF_SETTLING.has(field);

/** Few values, so that two offices often write the same one. */
export const VALUES: readonly Value[] = ['Broyeur', 'Vélo', null, true, 0, 125_000];

export const RECORDS = 2;

export const modulo = <T>(list: readonly T[], index: number): T => {
  const found = list[index % list.length];
  if (found === undefined) throw new Error('nothing to choose from');
  return found;
};

const small = fc.nat({ max: 59 });
/** Mostly 0: people rarely look at an old screen. */
const behind = fc.oneof({ weight: 5, arbitrary: fc.constant(0) }, fc.nat({ max: 6 }));
const replica = small;
const record = fc.nat({ max: RECORDS - 1 });
const cell = fc.nat({ max: CELLS.length - 1 });

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant('set' as const),
      replica,
      record,
      cells: fc.array(fc.record({ cell, value: fc.nat({ max: VALUES.length - 1 }) }), {
        minLength: 1,
        maxLength: 12,
      }),
      suggestion: fc.oneof({ weight: 4, arbitrary: fc.constant(false) }, fc.constant(true)),
      behind,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('delete' as const), replica, record, behind }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('restore' as const), replica, record, behind }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('settle' as const),
      replica,
      record,
      cell,
      pick: small,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('unsettle' as const), replica, record, cell }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('send' as const),
      replica,
      to: small,
      count: fc.integer({ min: 1, max: 8 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('setAside' as const), replica, import: small }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('putBack' as const), replica, import: small }),
  },
);

export const histories = (maxLength = 45): fc.Arbitrary<History> =>
  fc.record({
    replicas: fc.integer({ min: 3, max: 5 }),
    steps: fc.array(step, { minLength: 1, maxLength, size: 'max' }),
    seed: fc.integer(),
  });

/** Mulberry32: the same numbers for the same seed, everywhere. */
export function seededRandom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
