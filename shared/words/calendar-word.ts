/**
 * The name of a month or of a day of the week. A formatter costs a thousand times what formatting does, and totals write
 * days while one scrolls: each is made once.
 */
type Part = { readonly month: 'long' | 'short' } | { readonly weekday: 'long' | 'short' };

const formatters = new Map<string, Intl.DateTimeFormat>();

export function calendarWord(day: Date, locale: string, part: Part): string {
  const key = `${locale} ${JSON.stringify(part)}`;
  const formatter =
    formatters.get(key) ?? new Intl.DateTimeFormat(locale, { ...part, timeZone: 'UTC' });
  formatters.set(key, formatter);
  return formatter.format(day);
}
