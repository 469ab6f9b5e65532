/**
 * How the values of a field add up under its column, by the field's kind alone: what a network adds to its records has
 * totals as what the code declares. The first way is the usual one; a person may prefer another of the list.
 */
import type { ElementKind, FieldKind } from './field.ts';
import { isSet } from './field.ts';
import type { Format } from './text-format.ts';

export const TOTAL_WAYS = [
  'sum',
  'average',
  /** The earliest and the latest. */
  'span',
  /** How many hold each value. */
  'byValue',
  /** How many are ticked. */
  'ticked',
  /** How many hold anything. */
  'filled',
  'none',
] as const;
export type TotalWay = (typeof TOTAL_WAYS)[number];

export interface TotalledField {
  readonly kind: FieldKind;
  readonly element?: ElementKind | undefined;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  readonly format?: Format | undefined;
}

const WAYS: Readonly<Record<FieldKind, readonly [TotalWay, ...TotalWay[]]>> = {
  text: ['none', 'filled'],
  richText: ['none', 'filled'],
  period: ['none', 'filled'],
  reference: ['none', 'filled'],
  attachment: ['none', 'filled'],
  date: ['span', 'filled', 'none'],
  integer: ['sum', 'average', 'filled', 'none'],
  money: ['sum', 'average', 'filled', 'none'],
  yesNo: ['ticked', 'none'],
  choice: ['byValue', 'filled', 'none'],
};

/** Shares of one whole have an average; their sum says nothing. */
const OF_SHARES: readonly [TotalWay, ...TotalWay[]] = ['average', 'filled', 'none'];
/** Several values in one cell, which are neither amounts nor numbers. */
const OF_SEVERAL: readonly [TotalWay, ...TotalWay[]] = ['none', 'filled'];

/** A whole number from 0 to 100 is a share of the whole, in percent. */
export const isShare = ({ kind, min, max }: TotalledField): boolean =>
  kind === 'integer' && min === 0 && max === 100;

/** @param element the year or period that the column alone shows; null for all of the field */
export function totalWays(
  field: TotalledField,
  element: string | null,
): readonly [TotalWay, ...TotalWay[]] {
  const isAdded = field.kind === 'money' || field.kind === 'integer';
  if (isSet(field) || field.format === 'year') return OF_SEVERAL;
  if (field.element !== undefined && element === null && !isAdded) return OF_SEVERAL;
  return isShare(field) ? OF_SHARES : WAYS[field.kind];
}
