import type { Names } from '#shared/contract/records.ts';

export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Of a record that was not received, nothing. */
export const titleIn = (names: Names, id: unknown): string =>
  typeof id === 'string' && Object.hasOwn(names, id) ? (names[id]?.title ?? '') : '';
