/**
 * Rows of a table onto pages. No row is cut and none is lost; a cell that spans several rows has room for its whole
 * text on every page where it stands, since it is written again on each: where its rows are too low together, they
 * grow.
 *
 * A page ends where fewest spanned cells cross, as long as it stays three quarters full.
 */
export interface Span {
  readonly from: number;
  /** The row after its last. */
  readonly to: number;
  readonly height: number;
  /** Of its text where it goes on from the page before. */
  readonly continued: number;
}

export interface RowHeights {
  readonly rows: readonly number[];
  readonly spans: readonly Span[];
}

export interface PageOfRows {
  readonly from: number;
  readonly to: number;
  /** Of each row from `from` on. */
  readonly heights: readonly number[];
}

const FULL_ENOUGH = 0.75;
/** Sums of fractions are never exact. */
const SLACK = 0.01;

/**
 * @param first room on the page where the table begins: none of its rows may fit, and then that page has none
 * @param others room on each following page; a row that does not even fit there has a page of its own
 */
export function paginate(table: RowHeights, first: number, others: number): PageOfRows[] {
  const innerFirst = table.spans.toSorted((a, b) => a.to - a.from - (b.to - b.from));
  const pages: PageOfRows[] = [];
  let from = 0;
  for (let room = first; from < table.rows.length; room = others) {
    const near = innerFirst.filter((span) => span.to > from);
    const page = fill(table.rows, near, from, room);
    const isStuck = page.to === from && pages.length > 0;
    pages.push(isStuck ? pageOf(table.rows, near, from, from + 1) : page);
    from = isStuck ? from + 1 : page.to;
  }
  return pages;
}

function fill(
  rows: readonly number[],
  spans: readonly Span[],
  from: number,
  room: number,
): PageOfRows {
  let best = pageOf(rows, spans, from, from);
  const fitting = [best];
  while (best.to < rows.length) {
    const next = pageOf(rows, spans, from, best.to + 1);
    if (sum(next.heights) > room + SLACK) break;
    best = next;
    fitting.push(best);
  }
  if (best.to === rows.length) return best;
  const crossing = ({ to }: PageOfRows): number =>
    spans.filter((span) => span.from < to && span.to > to).length;
  return fitting
    .filter(({ heights }) => sum(heights) >= room * FULL_ENOUGH)
    .reduce((kept, page) => (crossing(page) <= crossing(kept) ? page : kept), best);
}

/** These rows alone on a page, grown until each spanned cell has room. */
function pageOf(
  rows: readonly number[],
  spans: readonly Span[],
  from: number,
  to: number,
): PageOfRows {
  const heights = rows.slice(from, to);
  for (const span of spans) {
    const [start, end] = [Math.max(span.from, from), Math.min(span.to, to)];
    if (start >= end) continue;
    const wanted = span.from < from ? span.continued : span.height;
    const lacking = wanted - sum(heights.slice(start - from, end - from));
    if (lacking <= 0) continue;
    for (let row = start - from; row < end - from; row += 1)
      heights[row] = (heights[row] ?? 0) + lacking / (end - start);
  }
  return { from, to, heights };
}

const sum = (values: readonly number[]): number =>
  values.reduce((total, value) => total + value, 0);
