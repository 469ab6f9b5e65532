/**
 * Numbers as a person reads them. `Intl` in French parts thousands with U+202F, so thin in most type that 10 335
 * reads as 10335, and missing from some: an ordinary no-break space takes its place.
 *
 * A formatter costs a thousand times what formatting does: each is made once.
 */
const NARROW_SPACE = /\u202F/gu;

const formatters = new Map<string, Intl.NumberFormat>();

export function formatNumber(
  value: number,
  locale: string,
  options: Intl.NumberFormatOptions = {},
): string {
  const key = `${locale} ${JSON.stringify(options)}`;
  const formatter = formatters.get(key) ?? new Intl.NumberFormat(locale, options);
  formatters.set(key, formatter);
  return formatter.format(value).replaceAll(NARROW_SPACE, '\u00A0');
}
