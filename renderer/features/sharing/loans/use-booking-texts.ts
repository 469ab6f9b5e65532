/** The texts of a booking, typed over what it says already, each read as its field is. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CellInput } from '#shared/contract/records.ts';
import { booking as bookingType } from '#shared/model/booking.ts';
import { readValue, writeValue } from '#shared/model/value-text.ts';
import { reasonSentence } from '#shared/words/sentences.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import type { Loan } from './loan.ts';

export type NotedField =
  | 'depositCheque'
  | 'insured'
  | 'keysOut'
  | 'mileageOut'
  | 'conditionOut'
  | 'mileageIn'
  | 'conditionIn';

export function useBookingTexts({ booking }: Loan) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>({});
  const textOf = (name: NotedField): string => {
    const known = booking[name];
    const written =
      typeof known === 'string' || typeof known === 'number'
        ? writeValue(bookingType.fields[name], known, language)
        : '';
    return texts[name] ?? written;
  };
  const read = (name: NotedField) => readValue(bookingType.fields[name], textOf(name), language);
  const faultOf = (name: NotedField): string | undefined => {
    const reading = read(name);
    return reading.ok ? undefined : reasonSentence(reading.error.reason, language);
  };
  return {
    field: (name: NotedField) => ({
      label: t(`sharing.${name}`),
      value: textOf(name),
      error: faultOf(name),
      onChange: (text: string) => setTexts((before) => ({ ...before, [name]: text })),
    }),
    /** Null while one of them is not understood. */
    cells: (names: readonly NotedField[]): CellInput[] | null => {
      const cells = names.flatMap((field) => {
        const reading = read(field);
        return reading.ok ? [{ field, value: reading.value }] : [];
      });
      return cells.length === names.length ? cells : null;
    },
  };
}
