/**
 * A document, described once and rendered to PDF and to DOCX (electron/backend/documents): pure data, which names no
 * library and knows no page but its size. Text is text; nothing in it is ever read as markup.
 *
 * Lengths are in points. Colours are six hexadecimal digits; what they say is said by words, lines and weight too,
 * since documents are printed in black and white.
 */
import type { Language } from '../../model/value-text.ts';

export const PAPERS = ['a3', 'a4'] as const;
export type Paper = (typeof PAPERS)[number];

export interface PageShape {
  readonly paper: Paper;
  readonly orientation: 'portrait' | 'landscape';
  readonly margin: number;
}

export interface DocumentDescription {
  readonly title: string;
  /** The network, as author of the file. */
  readonly author: string;
  readonly language: Language;
  /** When it was made, as `2026-11-21`: the only date the file's own data tell. */
  readonly date: string;
  readonly page: PageShape;
  /** Under every page, before « page x/y ». */
  readonly footer: { readonly text: string; readonly page: string };
  readonly blocks: readonly Block[];
}

export type Block = Heading | Paragraph | Table | PageBreak | SignatureLine;

export interface Heading {
  readonly kind: 'heading';
  readonly level: 1 | 2 | 3;
  readonly text: string;
}

export interface Run {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** Less important, still legible in print. */
  readonly muted?: boolean;
}

export type Align = 'left' | 'center' | 'right';

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly runs: readonly Run[];
  readonly align?: Align;
  /** Begins with a bullet, and is indented. */
  readonly bullet?: boolean;
}

export interface PageBreak {
  readonly kind: 'pageBreak';
}

/** Room to sign, above a line that says who does. */
export interface SignatureLine {
  readonly kind: 'signatureLine';
  readonly label: string;
}

export interface Table {
  readonly kind: 'table';
  /** Widths in relation to each other; together they take the width of the page. */
  readonly columns: readonly number[];
  /** Repeated at the top of each page. */
  readonly header: readonly TableRow[];
  readonly rows: readonly TableRow[];
  readonly fontSize: number;
  /** « (suite) »: said after the text of a spanned cell that goes on from the page before. */
  readonly continued: string;
}

/** The line above a row, where no spanned cell crosses it. */
export type Rule = 'hair' | 'thin' | 'thick';

export interface TableRow {
  /** Those that begin in this row, from left to right, as in HTML. */
  readonly cells: readonly TableCell[];
  readonly rule: Rule;
  /** Room to write in by hand. */
  readonly minHeight?: number;
}

export interface TableCell {
  readonly paragraphs: readonly Paragraph[];
  readonly rowSpan?: number;
  readonly colSpan?: number;
  readonly fill?: string;
  /** A heading of its column or of its row, for those who read by ear. */
  readonly heads?: 'column' | 'row';
}

const run = (text: string, style: Omit<Run, 'text'> = {}): Run => ({ text, ...style });

export const paragraph = (
  text: string,
  style: Omit<Run, 'text'> & { readonly align?: Align; readonly bullet?: boolean } = {},
): Paragraph => {
  const { align, bullet, ...rest } = style;
  return {
    kind: 'paragraph',
    runs: text === '' ? [] : [run(text, rest)],
    ...(align === undefined ? {} : { align }),
    ...(bullet === undefined ? {} : { bullet }),
  };
};

const SIZES: Readonly<Record<Paper, readonly [short: number, long: number]>> = {
  a3: [841.89, 1190.55],
  a4: [595.28, 841.89],
};

/** Width and height of the page as it is held. */
export function pageSize({ paper, orientation }: PageShape): {
  readonly width: number;
  readonly height: number;
} {
  const [short, long] = SIZES[paper];
  return orientation === 'portrait'
    ? { width: short, height: long }
    : { width: long, height: short };
}
