/**
 * A chart as plain shapes, laid out by pure functions: drawn on the screen in the colours of the theme, and copied from
 * the same shapes as a picture or as SVG in the colours of paper. Inks are names of ui/tokens.css.
 */
export interface Box {
  readonly is: 'box';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly fill: string;
  /** Around it: colours alone tell nothing in black and white. */
  readonly edge?: string;
}

export interface Words {
  readonly is: 'words';
  readonly x: number;
  /** Of the line the letters stand on. */
  readonly y: number;
  readonly text: string;
  readonly size: number;
  readonly fill: string;
  readonly isBold?: boolean;
  readonly anchor?: 'start' | 'middle' | 'end';
}

export type Shape = Box | Words;

export interface Scene {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
}

export const CHART_FONT = "'Inter Variable', Inter, Arial, sans-serif";
export const weightOf = ({ isBold = false }: Words): number => (isBold ? 640 : 440);

/** Mean width of a letter, in relation to its size: enough to know what fits, without a page to measure on. */
const LETTER = 0.56;
export const widthOf = (text: string, size: number): number => text.length * size * LETTER;

/** Lines of a title, cut between words; a word wider than the line stands alone. */
export function wrapped(text: string, width: number, size: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && widthOf(longer, size) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
