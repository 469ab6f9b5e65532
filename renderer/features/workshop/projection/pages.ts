/**
 * What is projected at once. Columns go by two or three; down a column, whole notes fill the height of the wall and the
 * rest is on the following pages. Every line is on exactly one page, and a category is said again where it goes on.
 */
export interface Line {
  readonly height: number;
  /** A category; the notes after it are its own. */
  readonly isHeading: boolean;
}

export interface ColumnPage {
  readonly from: number;
  /** Not included. */
  readonly to: number;
  /** One line taller than the wall: it is scrolled. */
  readonly isTall: boolean;
  /** The category that goes on from the page before; null when the page begins with one, or before any. */
  readonly heading: number | null;
}

/** A line taller than the wall has a page of its own. */
export function columnPages(lines: readonly Line[], height: number): ColumnPage[] {
  const pages: ColumnPage[] = [];
  let from = 0;
  while (from < lines.length) {
    const heading = lines[from]?.isHeading === true ? null : headingAbove(lines, from);
    let left = height - (heading === null ? 0 : (lines[heading]?.height ?? 0));
    let to = from;
    while (to < lines.length) {
      const line = lines[to];
      if (line === undefined || (line.height > left && to > from)) break;
      left -= line.height;
      to += 1;
    }
    // A category stands above at least one of its notes.
    while (to < lines.length && to - 1 > from && lines[to - 1]?.isHeading === true) to -= 1;
    pages.push({ from, to, heading, isTall: left < 0 });
    from = to;
  }
  return pages.length === 0 ? [{ from: 0, to: 0, heading: null, isTall: false }] : pages;
}

function headingAbove(lines: readonly Line[], from: number): number | null {
  for (let at = from - 1; at >= 0; at -= 1) if (lines[at]?.isHeading === true) return at;
  return null;
}

/** Which columns are on a screen: the last screen is full too, so that no column stands alone and wide. */
export function columnsOn(screen: number, together: number, count: number): [number, number] {
  const from = Math.max(0, Math.min(screen * together, count - together));
  return [from, Math.min(count, from + together)];
}

export const screensOf = (together: number, count: number): number =>
  Math.max(1, Math.ceil(count / together));
