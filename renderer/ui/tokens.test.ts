/** Contrast is a promise of tokens.css; this reads the file and computes it (WCAG 2.2, both themes). */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const css = readFileSync(join(import.meta.dirname, 'tokens.css'), 'utf8');
const PAIR = /--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);/g;
const themes = {
  light: new Map([...css.matchAll(PAIR)].map(([, name = '', light = '']) => [name, light])),
  dark: new Map([...css.matchAll(PAIR)].map(([, name = '', , dark = '']) => [name, dark])),
};

const SURFACES = ['paper', 'surface', 'sunken', 'raised'];
const SOFT = ['accent-soft', 'warn-soft', 'bad-soft', 'ok-soft', 'info-soft', 'focus-soft'];

describe.each(Object.entries(themes))('contrast, %s theme', (_theme, colours) => {
  const contrast = (front: string, back: string) =>
    contrastOf(colourOf(colours, front), colourOf(colours, back));
  const pairs = (fronts: string[], backs: string[]) =>
    fronts.flatMap((front) => backs.map((back): [string, string] => [front, back]));

  it.each(pairs(['ink', 'ink-2', 'ink-3', 'accent', 'warn', 'bad', 'ok', 'info'], SURFACES))(
    '%s is read on %s',
    (front, back) => {
      expect(contrast(front, back)).toBeGreaterThanOrEqual(4.5);
    },
  );

  it.each(pairs(['ink', 'ink-2', 'ink-3'], [...SOFT, 'hover']))(
    '%s is read on %s',
    (front, back) => {
      expect(contrast(front, back)).toBeGreaterThanOrEqual(4.5);
    },
  );

  it.each([
    ['accent', 'accent-soft'],
    ['warn', 'warn-soft'],
    ['bad', 'bad-soft'],
    ['ok', 'ok-soft'],
    ['info', 'info-soft'],
    ['accent-ink', 'accent'],
    ['accent-ink', 'accent-hover'],
    ['bad-ink', 'bad'],
    ['paper', 'ink'],
  ])('%s is read on %s', (front, back) => {
    expect(contrast(front, back)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(
    pairs(
      ['line-3', 'focus', 'g1', 'g2', 'g3', 'g4', 'g5', 'g6', 'g7', 'g8'],
      ['paper', 'surface', 'raised'],
    ),
  )('%s is seen on %s', (front, back) => {
    expect(contrast(front, back)).toBeGreaterThanOrEqual(3);
  });
});

function colourOf(colours: Map<string, string>, name: string): string {
  const colour = colours.get(name);
  if (colour === undefined) throw new Error(`tokens.css has no colour --${name} with two values`);
  return colour;
}

function contrastOf(front: string, back: string): number {
  const [lighter = 0, darker = 0] = [luminanceOf(front), luminanceOf(back)].toSorted(
    (a, b) => b - a,
  );
  return (lighter + 0.05) / (darker + 0.05);
}

function luminanceOf(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const channel = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
