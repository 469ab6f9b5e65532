import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Bar,
  barsLayout,
  type BarsData,
  fittedLayout,
  type Measure,
  SIZES,
  totalOf,
  wrapped,
} from './bars.ts';
import { covers } from './copied.ts';

const EM = 14;
const measure: Measure = (text, size) => text.length * size * 0.56;

const series = ['a', 'b', 'c'].map((id) => ({
  id,
  name: id,
  fill: 'pink',
  edge: 'pink-2',
  ink: 'ink',
}));

const bar = (title: string, ...values: number[]): Bar => ({
  id: title,
  lead: '1',
  title,
  note: '',
  mark: 'g1',
  end: '50 %',
  parts: Object.fromEntries(
    values.map((value, index) => [
      series[index]?.id ?? '',
      { value, words: `${value} · ${value} %` },
    ]),
  ),
});
const data = (all: readonly (readonly number[])[]): BarsData => ({
  series,
  ends: 'Part',
  bars: all.map((values, index) => bar(`Axe ${index}`, ...values)),
});

describe('the legend', () => {
  const headOf = (width: number) => barsLayout(data([[1, 2, 3]]), width, EM, measure).headHeight;

  test('takes one line where all of it holds, and no more lines than it has entries', () => {
    expect(headOf(900)).toBeCloseTo(2.4 * EM);
    expect(headOf(60)).toBeCloseTo((0.9 + 4 * 1.5) * EM);
  });

  test('never takes less on a narrower place', () => {
    const heads = Array.from({ length: 80 }, (_, index) => headOf(60 + index * 10));
    expect(heads).toEqual(heads.toSorted((a, b) => b - a));
  });
});

describe('bars', () => {
  const lists = fc.array(fc.array(fc.nat(500), { maxLength: 3 }), { maxLength: 8 });

  test('every figure is written once, inside a part that holds it or after the bar', () => {
    fc.assert(
      fc.property(lists, fc.integer({ min: 320, max: 1900 }), (all, width) => {
        const { lines, barsX, endWidth, most } = barsLayout(data(all), width, EM, measure);
        const unit = Math.max(4 * EM, width - barsX - endWidth) / most;
        for (const [index, values] of all.entries()) {
          const written = lines[index]?.written ?? [];
          expect(written.map(({ part }) => part.value)).toEqual(values.filter((one) => one > 0));
          for (const { part } of written.filter(({ isInside }) => isInside))
            expect(measure(part.words, SIZES.figure * EM, 0)).toBeLessThan(part.value * unit);
        }
      }),
    );
  });

  test('are as long as what they count, and none runs out of its place', () => {
    fc.assert(
      fc.property(lists, (all) => {
        const given = data(all);
        const { lines, most } = barsLayout(given, 700, EM, measure);
        expect(lines.map(({ total }) => total)).toEqual(given.bars.map(totalOf));
        for (const { total } of lines) expect(total).toBeLessThanOrEqual(most * 1.000_001);
      }),
    );
  });

  test('shrink their letters until they are no taller than a wall', () => {
    const many = data(Array.from({ length: 6 }, () => [30, 20, 10]));
    const { em, height } = fittedLayout(many, { width: 1800, height: 500 }, 36, measure);
    expect(height).toBeLessThanOrEqual(500);
    expect(em).toBeLessThan(36);
    expect(fittedLayout(many, { width: 1800, height: 5_000 }, 36, measure).em).toBe(36);
  });

  test('of nothing still have a height and a scale', () => {
    const { rowHeight, most } = barsLayout(data([[0, 0]]), 640, EM, measure);
    expect(rowHeight).toBeGreaterThan(0);
    expect(most).toBe(1);
  });

  test('wrap titles between words and lose none', () => {
    const title = 'Développement des affaires entre acteurs';
    const wide = (text: string): number => text.length * 8;
    expect(wrapped(title, 120, wide).join(' ')).toBe(title);
    expect(wrapped('Anticonstitutionnellement', 10, wide)).toEqual(['Anticonstitutionnellement']);
  });
});

test('a face of a font is embedded when one of its letters is used', () => {
  expect(covers('U+0000-00FF, U+0131', 'Été')).toBe(true);
  expect(covers('U+0100-02BA', 'Été')).toBe(false);
  expect(covers('U+0100-02BA, U+0153', 'œuvre')).toBe(true);
});
