/** The cells of a booking that is made or changed here. */
import type { CellInput } from '#shared/contract/records.ts';
import { writeAmount } from '#shared/model/number-text.ts';
import type { Resource } from '#shared/model/resource.ts';
import type { Language } from '#shared/model/value-text.ts';
import type { BookedTime } from './booked-time.ts';

export const cellsOfTime = (time: BookedTime): CellInput[] => [
  { field: 'from', value: time.from },
  { field: 'fromTime', value: time.fromTime },
  { field: 'until', value: time.until },
  { field: 'untilTime', value: time.untilTime },
  { field: 'quantity', value: time.quantity },
];

export const filled = (field: string, value: CellInput['value']): CellInput[] =>
  value === null ? [] : [{ field, value }];

/** A room and a person are booked; a thing is lent, or rented where it has a price. */
export function usualKind(
  thing: Pick<Resource, 'kind' | 'price'> | undefined,
): 'loan' | 'rental' | 'booking' {
  const isThing = ['equipment', 'vehicle', 'other'].includes(thing?.kind ?? 'other');
  if (!isThing) return 'booking';
  return (thing?.price ?? 0) > 0 ? 'rental' : 'loan';
}

export const euros = (cents: number | null, language: Language): string =>
  cents === null ? '' : writeAmount(cents, language);
