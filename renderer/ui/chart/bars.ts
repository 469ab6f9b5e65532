/**
 * Horizontal bars as data: what the drawing on the screen, its copies and its colours all come from. Every figure is
 * written, in its part of the bar or, where it is too narrow, after the bar. Colours are names of ui/tokens.css.
 */
export interface Series {
  readonly id: string;
  /** « Court terme » */
  readonly name: string;
  readonly fill: string;
  /** Around it: colours alone tell nothing in black and white. */
  readonly edge: string;
  /** What is written on it. */
  readonly ink: string;
}

export interface BarPart {
  readonly value: number;
  /** « 20 · 67 % » */
  readonly words: string;
  /** Where pressing the figure leads, and what it is called for who does not see the bar. */
  readonly open?: { readonly label: string; readonly onPress: () => void } | undefined;
}

export interface Bar {
  readonly id: string;
  /** Before the title: « 1 ». */
  readonly lead: string;
  readonly title: string;
  /** Under the title. */
  readonly note: string;
  /** The colour of its mark; null for none. */
  readonly mark: string | null;
  /** By series; one that is not there is nothing. */
  readonly parts: Readonly<Record<string, BarPart>>;
  /** At the end: « 22,9 % ». */
  readonly end: string;
  readonly onTitle?: (() => void) | undefined;
  readonly openNote?: BarPart['open'];
}

export interface BarsData {
  /** In the order in which they are stacked and said by the legend. */
  readonly series: readonly Series[];
  readonly bars: readonly Bar[];
  /** What stands at the ends: « Part ». */
  readonly ends: string;
}

/** How wide a text is, in pixels. */
export type Measure = (text: string, size: number, weight: number) => number;

export const WEIGHTS = { normal: 440, bold: 640 } as const;

/** Sizes of letters, in ems of the text around the chart. */
export const SIZES = {
  lead: 1.43,
  title: 1,
  note: 0.86,
  figure: 0.86,
  end: 1.07,
  legend: 0.93,
} as const;
const LINE = 1.29;
const GAP = 0.5;
const BAR = 2;

/** As chart.css lays the legend out, in em: a key and what parts it from its name, what is empty before the ends, the gap. */
const LEGEND = { key: 1.35, beforeEnds: 0.42, gap: 1.31 } as const;

/** A figure, and where it starts; inside its part, its middle. */
export interface Written {
  readonly part: BarPart;
  readonly series: Series;
  /** In units of the axis. */
  readonly from: number;
  readonly isInside: boolean;
}

export interface BarLine {
  readonly bar: Bar;
  readonly title: readonly string[];
  readonly total: number;
  readonly written: readonly Written[];
}

export interface BarsLayout {
  readonly em: number;
  readonly lines: readonly BarLine[];
  readonly rowHeight: number;
  readonly barHeight: number;
  /** Of the legend above, and of what the ends are called; 0 without either. */
  readonly headHeight: number;
  readonly height: number;
  /** From the left edge. */
  readonly titleX: number;
  readonly barsX: number;
  readonly endWidth: number;
  /** What the whole width of the bars stands for. */
  readonly most: number;
}

/** @param em size of the text around, in pixels */
export function barsLayout(
  { series, bars, ends: endsTitle }: BarsData,
  width: number,
  em: number,
  measure: Measure,
): BarsLayout {
  const wide = (text: string, size: keyof typeof SIZES, weight: keyof typeof WEIGHTS): number =>
    measure(text, SIZES[size] * em, WEIGHTS[weight]);
  const widest = (all: readonly number[]): number => Math.max(0, ...all);
  const leads = widest(bars.map(({ lead }) => wide(lead, 'lead', 'bold')));
  const hasMark = bars.some(({ mark }) => mark !== null);
  const titleX = (leads === 0 ? 0 : leads + em) + (hasMark ? 1.3 * em : 0);
  const room = Math.max(6 * em, Math.min(22 * em, width * 0.42 - titleX));
  const titles = bars.map(({ title }) =>
    wrapped(title, room, (text) => wide(text, 'title', 'bold')),
  );
  const taken = widest([
    ...titles.flat().map((line) => wide(line, 'title', 'bold')),
    ...bars.map(({ note }) => wide(note, 'note', 'normal')),
  ]);
  const barsX = titleX + Math.min(taken, room * 1.2) + em;
  const ends = widest(bars.map(({ end }) => wide(end, 'end', 'bold')));
  const endWidth = ends === 0 ? 0 : ends + em;
  const space = Math.max(4 * em, width - barsX - endWidth);
  const figure = ({ words }: BarPart): number => wide(words, 'figure', 'bold') + GAP * em;
  const written = (unit: number) =>
    bars.map((bar) => writtenOf(bar, series, (part) => figure(part) <= part.value * unit));
  const outside = (all: readonly Written[]): number =>
    all
      .filter(({ isInside }) => !isInside)
      .reduce((sum, { part }) => sum + figure(part) + GAP * em, 0);
  const unit = unitFor(bars, space, (per) => written(per).map(outside));
  const rows = bars.map(
    ({ note }, index) =>
      (titles[index]?.length ?? 1) * LINE + (note === '' ? 0 : SIZES.note * LINE) + 0.7,
  );
  const rowHeight = Math.max(BAR + 0.8, ...rows) * em;
  const legend = series.length < 2 ? [] : series.map(({ name }) => name);
  const said = [
    ...legend.map((name) => wide(name, 'legend', 'normal') + LEGEND.key * em),
    ...(endsTitle === '' ? [] : [wide(endsTitle, 'legend', 'normal') + LEGEND.beforeEnds * em]),
  ];
  const headLines = linesOf(said, LEGEND.gap * em, width - barsX);
  const headHeight = headLines === 0 ? 0 : (0.9 + headLines * 1.5) * em;
  return {
    em,
    headHeight,
    height: headHeight + Math.max(1, bars.length) * rowHeight,
    lines: bars.map((bar, index) => ({
      bar,
      title: titles[index] ?? [],
      total: totalOf(bar),
      written: written(unit)[index] ?? [],
    })),
    rowHeight,
    barHeight: BAR * em,
    titleX,
    barsX,
    endWidth,
    most: space / unit,
  };
}

/** On how many lines things of these widths stand, each line as full as it can be. */
function linesOf(widths: readonly number[], gap: number, room: number): number {
  let [lines, taken] = [0, Infinity];
  for (const width of widths) {
    const isOnSame = taken + gap + width <= room;
    taken = isOnSame ? taken + gap + width : width;
    if (!isOnSame) lines += 1;
  }
  return lines;
}

export const lineHeight = (em: number): number => LINE * em;

export const totalOf = ({ parts }: Bar): number =>
  Object.values(parts).reduce((sum, { value }) => sum + value, 0);

function writtenOf(
  { parts }: Bar,
  series: readonly Series[],
  fits: (part: BarPart) => boolean,
): Written[] {
  let from = 0;
  return series.flatMap((one) => {
    const part = parts[one.id];
    if (part === undefined || part.value <= 0) return [];
    const written = { part, series: one, from, isInside: fits(part) };
    from += part.value;
    return [written];
  });
}

/** The widest unit with which every bar, and what does not fit in it, ends in time. */
function unitFor(
  bars: readonly Bar[],
  space: number,
  outside: (unit: number) => readonly number[],
): number {
  const totals = bars.map(totalOf);
  let unit = space / Math.max(1, ...totals);
  const least = unit / 4;
  const isTooWide = (): boolean => {
    const after = outside(unit);
    return totals.some((total, index) => total * unit + (after[index] ?? 0) > space + 0.01);
  };
  while (unit > least && isTooWide()) unit *= 0.95;
  return unit;
}

/** The largest letters, no smaller than half of those asked for, with which the whole is no taller than its place. */
export function fittedLayout(
  data: BarsData,
  place: { readonly width: number; readonly height: number },
  em: number,
  measure: Measure,
): BarsLayout {
  let letters = em;
  let layout = barsLayout(data, place.width, letters, measure);
  while (layout.height > place.height && letters > em / 2) {
    letters *= 0.97;
    layout = barsLayout(data, place.width, letters, measure);
  }
  return layout;
}

/** Lines of a title, cut between words; a word wider than the line stands alone. */
export function wrapped(text: string, width: number, measure: (text: string) => number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && measure(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
