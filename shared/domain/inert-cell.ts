/**
 * A spreadsheet computes a cell that begins like a formula; one that an office receives must never do so.
 * Such a cell leaves with an apostrophe before it, and comes back exactly as it was: one that already began
 * with apostrophes gets one more.
 */
const WOULD_COMPUTE = /^'*[=+\-@\t\r]/;
const MADE_INERT = /^'+[=+\-@\t\r]/;

export const inertCell = (text: string): string => (WOULD_COMPUTE.test(text) ? `'${text}` : text);

export const livelyCell = (text: string): string => (MADE_INERT.test(text) ? text.slice(1) : text);
