/** How wide the columns of a register are at first: enough for most of what they hold, never so wide as to hide the others. */
import { useState } from 'react';
import type { Names, TypeDescriptor } from '#shared/contract/records.ts';
import type { RegisterRow } from '#shared/contract/registers.ts';
import type { Language } from '#shared/model/value-text.ts';
import { valueText } from '../value-text.ts';

/** By the name of the field, in pixels. */
export type ColumnWidths = Readonly<Record<string, number>>;

const LOOKED_AT = 300;
const LETTER = 7.4;
const PADDING = 26;
const NARROWEST = 84;
const WIDEST = 250;
/** One cell in ten may be longer. */
const MOST_FITTING = 0.9;

/** Found once: columns do not change their widths under the hand of who writes in them. Null before there are records. */
export function useFittedWidths(
  type: TypeDescriptor | undefined,
  rows: readonly RegisterRow[],
  names: Names | undefined,
  language: Language,
): ColumnWidths | null {
  const [widths, setWidths] = useState<ColumnWidths | null>(null);
  if (widths === null && type !== undefined && names !== undefined)
    setWidths(fittedWidths(type, rows, names, language));
  return widths;
}

function fittedWidths(
  { fields }: TypeDescriptor,
  rows: readonly RegisterRow[],
  names: Names,
  language: Language,
): ColumnWidths {
  const some = rows.slice(0, LOOKED_AT);
  const widths = fields.flatMap((field) => {
    const texts = some
      .map((row) => valueText({ field, element: null }, row[field.name], names, language))
      .filter((text) => text !== '');
    const lengths = texts.map((text) => text.length).toSorted((one, other) => one - other);
    const most = lengths[Math.floor((lengths.length - 1) * MOST_FITTING)];
    if (most === undefined) return [];
    // A word that is cut in two is read twice: a family name, an e-mail address.
    const words = texts.flatMap((text) => text.split(/[\s-]+/u)).map((word) => word.length);
    const length = Math.max(most, ...words);
    const width = Math.round(length * LETTER + PADDING);
    return [[field.name, Math.min(WIDEST, Math.max(NARROWEST, width))] as const];
  });
  return Object.fromEntries(widths);
}
