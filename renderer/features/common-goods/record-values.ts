/** A record's fields as this feature reads them. */
import type { AnyRecord, Names } from '#shared/contract/records.ts';

export const textIn = (record: AnyRecord, field: string): string => {
  const value = record[field];
  return typeof value === 'string' ? value : '';
};

export const numberIn = (record: AnyRecord, field: string): number | null => {
  const value = record[field];
  return typeof value === 'number' ? value : null;
};

/** Name of the record that a field leads to; '' for none. */
export const nameIn = (record: AnyRecord, field: string, names: Names): string =>
  names[textIn(record, field)]?.title ?? '';
