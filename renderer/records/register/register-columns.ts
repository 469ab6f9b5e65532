/**
 * The columns of a register, derived from the fields of its type: what names a record first, then the others as declared.
 * Of a register with several natures of things, one nature alone shows the columns that mean something for it.
 */
import type { FieldDescriptor, TypeDescriptor } from '#shared/contract/records.ts';
import type { Language } from '#shared/model/value-text.ts';
import { isEmptyValue } from '#shared/domain/record-filter.ts';
import type { ColumnWidths } from './fitted-widths.ts';
import { recordColumn, type RecordColumn } from '../record-column.ts';

export interface RegisterShape {
  readonly type: TypeDescriptor;
  /** The nature that every record in sight has; null for all of them. */
  readonly variant: string | null;
  /** Names of the fields in sight at first, beside those that name a record; null: those that fit on a screen. */
  readonly shown: readonly string[] | null;
}

const FEWEST = 8;
const NAME_WIDTH = 220;

/** The fields that a register shows, in their order. */
export function registerFields({ type, variant }: Omit<RegisterShape, 'shown'>): FieldDescriptor[] {
  const shown = type.fields.filter(
    (field) =>
      field.internal !== true &&
      field.kind !== 'attachment' &&
      (variant === null || (field.name !== type.variant && isOf(field, variant))),
  );
  const naming = type.title.flatMap((name) => shown.find((field) => field.name === name) ?? []);
  return [...naming, ...shown.filter((field) => !naming.includes(field))];
}

export function registerColumns(
  shape: RegisterShape,
  language: Language,
  widths: ColumnWidths | null = null,
): readonly RecordColumn[] {
  const { type, variant, shown } = shape;
  const fields = registerFields(shape);
  const usual = fields
    .filter((field) => field.kind !== 'richText' && (variant !== null || !field.variants))
    .slice(0, FEWEST + type.title.length)
    .map(({ name }) => name);
  const atFirst = new Set([...type.title, ...(shown ?? usual)]);
  return fields.map((field, rank) =>
    recordColumn(field, null, {
      label: field.label[language],
      isFixed: rank === 0,
      isShownAtFirst: field.custom || atFirst.has(field.name),
      width: Math.max(widths?.[field.name] ?? 0, rank === 0 ? NAME_WIDTH : 0) || undefined,
    }),
  );
}

/** Whether a field means something for a record: for its nature, or because it holds something. */
export const isOf = ({ variants }: FieldDescriptor, variant: string | null): boolean =>
  variants === undefined || variants.length === 0 || variant === null || variants.includes(variant);

/** Names of the fields that a record's form has no place for: they mean nothing for its nature, and hold nothing. */
export function fieldsLeftOut(
  type: TypeDescriptor,
  record: Readonly<Record<string, unknown>>,
): readonly string[] {
  const nature = type.variant === undefined ? null : record[type.variant];
  const variant = typeof nature === 'string' ? nature : null;
  return type.fields
    .filter(
      (field) =>
        field.structural === true || (!isOf(field, variant) && isEmptyValue(record[field.name])),
    )
    .map(({ name }) => name);
}
