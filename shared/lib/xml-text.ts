/** Text as XML can hold it: a file with one other character does not open. */
// oxlint-disable-next-line no-control-regex -- these are the characters looked for
const UNWRITABLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu;

export const xmlText = (text: string): string => text.replaceAll(UNWRITABLE, '\u{FFFD}');

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** The same, between two tags or two quotation marks. */
export const escapeXml = (text: string): string =>
  xmlText(text).replaceAll(/[&<>"']/gu, (sign) => ENTITIES[sign] ?? '');
