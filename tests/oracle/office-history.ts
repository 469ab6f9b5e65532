/**
 * Random histories of offices that work on one network with real files: what they write, which files reach whom (late,
 * twice, in another order, never), what is set aside and put back, backups put back, people erased. Plain data in
 * which every step is possible, so that fast-check can shorten one that breaks a law.
 */
import fc from 'fast-check';
import type { Value } from '../../shared/model/field.ts';

export type OfficeStep = { readonly office: number } & Done;

type Done =
  | {
      readonly do: 'write';
      readonly record: number;
      readonly cells: readonly { readonly cell: number; readonly value: number }[];
      /** How many positions ago the person began. */
      readonly behind: number;
    }
  | { readonly do: 'delete'; readonly record: number; readonly behind: number }
  | { readonly do: 'restore'; readonly record: number; readonly behind: number }
  | { readonly do: 'wait' }
  | { readonly do: 'undo' }
  | { readonly do: 'redo' }
  /** Makes a file of what another lacks, which may reach it at once, later, or never. */
  | {
      readonly do: 'prepare';
      readonly for: number;
      readonly arrives: boolean;
      /** Or the network's stream alone. */
      readonly personal: boolean;
    }
  /** Receives one of the files ever made, counted from the newest, whoever it was for. */
  | { readonly do: 'receive'; readonly file: number }
  | { readonly do: 'setAside'; readonly import: number }
  | { readonly do: 'putBack'; readonly import: number }
  | { readonly do: 'backUp' }
  | { readonly do: 'putBackupBack'; readonly backup: number }
  | { readonly do: 'erase'; readonly person: number }
  | { readonly do: 'rebuild' };

export interface OfficeHistory {
  readonly offices: number;
  readonly steps: readonly OfficeStep[];
}

export interface Subject {
  readonly type: string;
  readonly id: string;
  /** Fields by name, each with its element. */
  readonly cells: readonly (readonly [field: string, element: string])[];
  /** Few, so that two offices often write the same one. */
  readonly values: readonly Value[];
  /** Whose they are. */
  readonly person?: string;
}

const ITEM_CELLS = [
  ['title', ''],
  ['position', ''],
  ['territories', 'Bocage'],
  ['territories', 'Littoral'],
] as const;

/** A structure's own card: what another structure writes there is a suggestion. */
const CARD_CELLS = [
  ['name', ''],
  ['activities', 'Broyage'],
  ['activities', 'Vélo'],
] as const;

const WORDS = ['Broyeur', 'Vélo', 'Remorque', null] as const;

export const PEOPLE = ['person-0', 'person-1'] as const;

/** Every value of a person says whose it is: once they are erased it must be nowhere on the disk. */
export const markOf = (person: string): string => `Quatrebarbes-${person}`;
const valuesOf = (person: string): string[] => ['A', 'B', 'C'].map((n) => `${markOf(person)}-${n}`);

export const SUBJECTS: readonly Subject[] = [
  { type: 'planItem', id: 'item-0', cells: ITEM_CELLS, values: WORDS },
  { type: 'organisation', id: 'structure-0', cells: CARD_CELLS, values: WORDS },
  { type: 'organisation', id: 'structure-1', cells: CARD_CELLS, values: WORDS },
  ...PEOPLE.flatMap((person, index): Subject[] => [
    {
      type: 'person',
      id: person,
      person,
      cells: [
        ['firstName', ''],
        ['lastName', ''],
      ],
      values: valuesOf(person),
    },
    {
      type: 'affiliation',
      id: `role-${index}`,
      person,
      cells: [['role', '']],
      values: valuesOf(person),
    },
  ]),
];

const small = fc.nat({ max: 59 });
/** Mostly 0: people rarely look at an old screen. */
const behind = fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.integer({ min: 1, max: 6 }));
/** Mostly the first ones: what matters happens where several offices write. */
const record = fc.oneof(
  { weight: 3, arbitrary: fc.constant(0) },
  { weight: 1, arbitrary: fc.constant(1) },
  fc.nat({ max: SUBJECTS.length - 1 }),
);
/** Mostly the newest. */
const age = fc.oneof({ weight: 2, arbitrary: fc.constant(0) }, fc.nat({ max: 9 }));
const office = small;
const just = <const T extends string>(name: T) => fc.constant(name);

const step: fc.Arbitrary<OfficeStep> = fc.oneof(
  { withCrossShrink: true },
  { weight: 1, arbitrary: fc.record({ do: just('wait'), office }) },
  {
    weight: 12,
    arbitrary: fc.record({
      do: just('write'),
      office,
      record,
      cells: fc.array(fc.record({ cell: small, value: small }), { minLength: 1, maxLength: 5 }),
      behind,
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: just('delete'), office, record, behind }) },
  { weight: 1, arbitrary: fc.record({ do: just('restore'), office, record, behind }) },
  { weight: 2, arbitrary: fc.record({ do: just('undo'), office }) },
  { weight: 1, arbitrary: fc.record({ do: just('redo'), office }) },
  {
    weight: 14,
    arbitrary: fc.record({
      do: just('prepare'),
      office,
      for: small,
      arrives: fc.oneof({ weight: 3, arbitrary: fc.constant(true) }, fc.constant(false)),
      personal: fc.oneof({ weight: 3, arbitrary: fc.constant(true) }, fc.constant(false)),
    }),
  },
  { weight: 4, arbitrary: fc.record({ do: just('receive'), office, file: age }) },
  { weight: 5, arbitrary: fc.record({ do: just('setAside'), office, import: age }) },
  { weight: 4, arbitrary: fc.record({ do: just('putBack'), office, import: age }) },
  { weight: 2, arbitrary: fc.record({ do: just('backUp'), office }) },
  { weight: 3, arbitrary: fc.record({ do: just('putBackupBack'), office, backup: small }) },
  { weight: 1, arbitrary: fc.record({ do: just('erase'), office, person: small }) },
  { weight: 1, arbitrary: fc.record({ do: just('rebuild'), office }) },
);

export const officeHistories = (maxLength = 70): fc.Arbitrary<OfficeHistory> =>
  fc.record({
    offices: fc.integer({ min: 2, max: 4 }),
    // Never short: little can happen in a few steps. One that breaks a law is shortened by waiting.
    steps: fc.array(step, { minLength: Math.floor(maxLength / 2), maxLength, size: 'max' }),
  });
