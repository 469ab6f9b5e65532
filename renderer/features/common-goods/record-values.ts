/** A record's fields as this feature reads them. */
import type { AnyRecord } from '#shared/contract/records.ts';

export const textIn = (record: AnyRecord, field: string): string => {
  const value = record[field];
  return typeof value === 'string' ? value : '';
};

export const numberIn = (record: AnyRecord, field: string): number | null => {
  const value = record[field];
  return typeof value === 'number' ? value : null;
};
