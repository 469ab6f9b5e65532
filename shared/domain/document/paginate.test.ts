import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paginate, type Span } from './paginate.ts';

const total = (heights: readonly number[]) => heights.reduce((sum, height) => sum + height, 0);
const ranges = (pages: ReturnType<typeof paginate>) => pages.map(({ from, to }) => [from, to]);
const span = (from: number, to: number, height = 0): Span => ({
  from,
  to,
  height,
  continued: height,
});

describe('pages of rows', () => {
  it('fill one after the other', () => {
    const rows = Array.from({ length: 7 }, () => 10);
    expect(ranges(paginate({ rows, spans: [] }, 30, 30))).toEqual([
      [0, 3],
      [3, 6],
      [6, 7],
    ]);
  });

  it('begin on the next page when the first has no room', () => {
    expect(ranges(paginate({ rows: [20, 20], spans: [] }, 10, 50))).toEqual([
      [0, 0],
      [0, 2],
    ]);
  });

  it('end between two spanned cells rather than in one, when the page stays nearly full', () => {
    const rows = Array.from({ length: 10 }, () => 10);
    expect(ranges(paginate({ rows, spans: [span(0, 4), span(4, 10)] }, 50, 60))).toEqual([
      [0, 4],
      [4, 10],
    ]);
    expect(ranges(paginate({ rows, spans: [span(0, 2), span(2, 10)] }, 50, 60))).toEqual([
      [0, 5],
      [5, 10],
    ]);
  });

  it('grow where a spanned text is higher than its rows, on each page where it stands', () => {
    const pages = paginate({ rows: [10, 10, 10], spans: [span(0, 3, 40)] }, 45, 45);
    expect(ranges(pages)).toEqual([[0, 3]]);
    expect(total(pages[0]?.heights ?? [])).toBeCloseTo(40);
    const broken = paginate({ rows: [30, 30], spans: [span(0, 2, 40)] }, 45, 45);
    expect(broken.map(({ heights }) => heights)).toEqual([[40], [40]]);
  });

  it('hold every row once, in order, no higher than the page, with room for each spanned text', () => {
    const groups = fc.array(
      fc.record({
        rows: fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 9 }),
        height: fc.integer({ min: 0, max: 90 }),
        inner: fc.integer({ min: 0, max: 90 }),
      }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(groups, fc.integer({ min: 0, max: 100 }), (given, first) => {
        const rows: number[] = [];
        const spans: Span[] = [];
        for (const group of given) {
          const from = rows.length;
          rows.push(...group.rows);
          spans.push(span(from, rows.length, group.height), span(from, from + 1, group.inner));
        }
        const pages = paginate({ rows, spans }, first, 100);
        expect(pages.flatMap(({ from, to }) => rows.slice(from, to))).toEqual(rows);
        for (const [index, { from, to, heights }] of pages.entries()) {
          const room = index === 0 ? first : 100;
          expect(to > from || index === 0).toBe(true);
          const isAlone = to - from === 1 && index > 0;
          expect(isAlone || total(heights) <= room + 0.02).toBe(true);
          heights.forEach((height, nth) =>
            expect(height).toBeGreaterThanOrEqual(rows[from + nth] ?? 0),
          );
          for (const each of spans) {
            const [start, end] = [Math.max(each.from, from), Math.min(each.to, to)];
            const taken = total(heights.slice(start - from, Math.max(start, end) - from));
            expect(start >= end || taken >= each.height - 0.02).toBe(true);
          }
        }
      }),
    );
  });
});
