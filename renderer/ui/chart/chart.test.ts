import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { svgOf } from './copied.ts';
import { wrapped } from './scene.ts';
import { type Bar, stackedBars } from './stacked-bars.ts';

const bar = (title: string, ...values: number[]): Bar => ({
  id: title,
  rank: '1',
  title,
  note: '',
  mark: 'g1',
  end: '50 %',
  parts: values.map((value) => ({
    name: 'Court terme',
    value,
    words: `${value} · 50 %`,
    fill: 'pink',
    edge: 'pink-2',
  })),
});

describe('bars', () => {
  test('every figure is written, inside its part or after the bar', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.nat(500), { maxLength: 3 }), { maxLength: 8 }), (all) => {
        const { shapes, width } = stackedBars(
          all.map((values, index) => bar(`Axe ${index}`, ...values)),
          [],
        );
        const written = shapes.flatMap((shape) => (shape.is === 'words' ? shape.text : []));
        for (const value of all.flat().filter((one) => one > 0))
          expect(written.some((text) => text.includes(`${value} · 50 %`))).toBe(true);
        const ends = shapes.flatMap((shape) => (shape.is === 'box' ? shape.x + shape.width : []));
        expect(Math.max(0, ...ends)).toBeLessThanOrEqual(width);
      }),
    );
  });

  test('of nothing are an empty scene that still draws', () => {
    const { height } = stackedBars([bar('Rien', 0, 0)], []);
    expect(height).toBeGreaterThan(0);
  });

  test('wrap titles between words and lose none', () => {
    const title = 'Développement des affaires entre acteurs';
    expect(wrapped(title, 120, 14).join(' ')).toBe(title);
    expect(wrapped('Anticonstitutionnellement', 10, 14)).toEqual(['Anticonstitutionnellement']);
  });
});

test('text in the SVG is text', () => {
  const svg = svgOf(stackedBars([bar('<script>&"', 1)], []), 'Titre <b>', () => '#000');
  expect(svg).not.toContain('<script');
  expect(svg).toContain('&lt;script&gt;&amp;&quot;');
  expect(svg).toContain('<title>Titre &lt;b&gt;</title>');
});
