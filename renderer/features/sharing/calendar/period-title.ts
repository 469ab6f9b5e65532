/** « 23–29 novembre 2026 », « novembre 2026 » */
import { formatDate } from '#shared/words/format.ts';
import type { Language } from '#renderer/i18n/language.ts';

export function periodTitle(days: readonly string[], language: Language): string {
  const [first = '', last = ''] = [days[0], days.at(-1)];
  const [from, until] = [formatDate(first, language), formatDate(last, language)];
  if (days.length > 7) return from.replace(/^\S+\s/u, '');
  const isOneMonth = first.slice(0, 7) === last.slice(0, 7);
  return isOneMonth ? `${from.replace(/\s.*$/u, '')}–${until}` : `${from} – ${until}`;
}
