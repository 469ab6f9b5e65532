/** Bars of several parts, one per line, the longest as wide as there is room. Every part says its figure in words. */
import { type Scene, type Shape, widthOf, wrapped } from './scene.ts';

export interface BarPart {
  /** « Court terme » */
  readonly name: string;
  readonly value: number;
  /** « 20 · 67 % » */
  readonly words: string;
  readonly fill: string;
  readonly edge: string;
}

export interface Bar {
  readonly id: string;
  /** Before the title: « 1 ». */
  readonly rank: string;
  readonly title: string;
  /** Under the title. */
  readonly note: string;
  /** The colour of its mark. */
  readonly mark: string;
  readonly parts: readonly BarPart[];
  /** At the end: « 22,9 % ». */
  readonly end: string;
}

const WIDTH = 640;
const TITLE_X = 56;
const TITLE_WIDTH = 205;
const BAR_X = 272;
/** Where bars and what is written after them must end, before the figure of the line. */
const BAR_END = 580;
const BAR_HEIGHT = 28;
const TITLE = 14;
const NOTE = 12;
const LEGEND = 34;

/** @param legend name and colour of each part, in words at the top */
export function stackedBars(
  bars: readonly Bar[],
  legend: readonly Pick<BarPart, 'name' | 'fill' | 'edge'>[],
): Scene {
  const unit = unitFor(bars);
  const shapes: Shape[] = [];
  let x = BAR_X;
  for (const { name, fill, edge } of legend) {
    shapes.push({ is: 'box', x, y: 4, width: 14, height: 14, fill, edge });
    shapes.push({ is: 'words', x: x + 20, y: 16, text: name, size: 13, fill: 'ink' });
    x += 20 + widthOf(name, 13) + 20;
  }
  let y = LEGEND;
  for (const bar of bars) {
    const lines = wrapped(bar.title, TITLE_WIDTH, TITLE);
    const height = Math.max(46, lines.length * 18 + (bar.note === '' ? 0 : 16) + 12);
    shapes.push(...lineOf(bar, lines, y, height, unit));
    y += height;
  }
  return { width: WIDTH, height: y, shapes };
}

function lineOf(
  bar: Bar,
  lines: readonly string[],
  y: number,
  height: number,
  unit: number,
): Shape[] {
  const middle = y + height / 2;
  const textHeight = lines.length * 18 + (bar.note === '' ? 0 : 16);
  const top = middle - textHeight / 2;
  const shapes: Shape[] = [
    { is: 'words', x: 0, y: middle + 7, text: bar.rank, size: 20, fill: 'ink-2', isBold: true },
    { is: 'box', x: TITLE_X - 20, y: top + 3, width: 12, height: 12, fill: bar.mark },
    ...lines.map((text, index): Shape => ({
      is: 'words',
      x: TITLE_X,
      y: top + 14 + index * 18,
      text,
      size: TITLE,
      fill: 'ink',
      isBold: true,
    })),
  ];
  if (bar.note !== '')
    shapes.push({
      is: 'words',
      x: TITLE_X,
      y: top + lines.length * 18 + 12,
      text: bar.note,
      size: NOTE,
      fill: 'ink-2',
    });
  let x = BAR_X;
  for (const part of bar.parts.filter(({ value }) => value > 0)) {
    const width = part.value * unit;
    const { fill, edge, words } = part;
    shapes.push({
      is: 'box',
      x,
      y: middle - BAR_HEIGHT / 2,
      width,
      height: BAR_HEIGHT,
      fill,
      edge,
    });
    if (fits(part, unit))
      shapes.push({
        is: 'words',
        x: x + width / 2,
        y: middle + 4,
        text: words,
        size: 12,
        fill: 'note-ink',
        isBold: true,
        anchor: 'middle',
      });
    x += width;
  }
  // What does not fit its part is read after the bar, in the same order; a bar that long has room inside.
  const outside = wordsOutside(bar.parts, unit);
  if (outside !== '')
    shapes.push({
      is: 'words',
      x: x + 6,
      y: middle + 4,
      text: outside,
      size: 12,
      fill: 'ink-2',
    });
  shapes.push({
    is: 'words',
    x: WIDTH,
    y: middle + 5,
    text: bar.end,
    size: 15,
    fill: 'ink',
    isBold: true,
    anchor: 'end',
  });
  return shapes;
}

/** The widest unit with which every bar, and what does not fit in it, ends in time. */
function unitFor(bars: readonly Bar[]): number {
  const most = Math.max(1, ...bars.map(({ parts }) => sumOf(parts)));
  let unit = (BAR_END - BAR_X) / most;
  const endOf = ({ parts }: Bar): number => {
    const outside = wordsOutside(parts, unit);
    return BAR_X + sumOf(parts) * unit + (outside === '' ? 0 : 6 + widthOf(outside, 12));
  };
  const least = unit / 4;
  while (unit > least && bars.some((bar) => endOf(bar) > BAR_END)) unit *= 0.95;
  return unit;
}

const fits = ({ value, words }: BarPart, unit: number): boolean =>
  widthOf(words, 12) + 8 <= value * unit;

const wordsOutside = (parts: readonly BarPart[], unit: number): string =>
  parts
    .filter((part) => part.value > 0 && !fits(part, unit))
    .map(({ words }) => words)
    .join(' + ');

const sumOf = (parts: readonly BarPart[]): number =>
  parts.reduce((sum, { value }) => sum + value, 0);
