/**
 * Text cut into the lines of a column. No line is wider than the column, save where one character alone is; the lines
 * put end to end are the text again, its line feeds and tabs being spaces, so that it is read and copied as it was written.
 *
 * A line ends after spaces, hyphens and slashes, never at a no-break space; a word wider than the column is cut where
 * it is least harmed (« 2024- », « 2025 »), else between the characters a person sees.
 */
export interface StyledText<S> {
  readonly text: string;
  readonly style: S;
}

export interface TextLine<S> {
  readonly pieces: readonly StyledText<S>[];
  /** Without the spaces at its end. */
  readonly width: number;
}

export type Measure<S> = (text: string, style: S) => number;

/**
 * What no line may cut. A hyphen before a digit is a minus or a range; a space before « ? » or inside quotation marks
 * holds as firmly as the no-break one that it should have been.
 */
const WORDS =
  /(?:[^ \n]| (?=[»?!:;])|(?<=«) )*?[-‐–—/](?=\p{L})|(?:[^ \n]| (?=[»?!:;])|(?<=«) )+| +|\n/gu;

export function breakLines<S>(
  texts: readonly StyledText<S>[],
  width: number,
  measure: Measure<S>,
): TextLine<S>[] {
  const lines: TextLine<S>[] = [];
  let pieces: StyledText<S>[] = [];
  /** With and without the spaces after the last word. */
  let reached = 0;
  let inked = 0;

  const end = (): void => {
    lines.push({ pieces: joined(pieces), width: inked });
    pieces = [];
    reached = 0;
    inked = 0;
  };
  const put = (text: string, style: S, size: number): void => {
    pieces.push({ text, style });
    reached += size;
    if (text.trim() !== '') inked = reached;
  };

  for (const word of wordsOf(texts)) {
    const sizes = word.map(({ text, style }) => measure(text, style));
    const whole = sizes.reduce((sum, size) => sum + size, 0);
    const isSpace = word.every(({ text }) => text.trim() === '');
    if (word[0]?.text === '\n') {
      put(' ', word[0].style, 0);
      end();
      continue;
    }
    if (!isSpace && reached + whole > width && inked > 0) end();
    for (const [index, { text, style }] of word.entries()) {
      const size = sizes[index] ?? 0;
      if (isSpace || reached + size <= width) {
        put(text, style, size);
        continue;
      }
      for (const part of partsOf(text, (one) => measure(one, style) <= width)) {
        const partSize = measure(part, style);
        if (reached + partSize > width && reached > 0) end();
        put(part, style, partSize);
      }
    }
  }
  end();
  return lines;
}

/** Words that no line may cut, each with its pieces of several styles; spaces and line feeds stand between them. */
function wordsOf<S>(texts: readonly StyledText<S>[]): StyledText<S>[][] {
  const words: StyledText<S>[][] = [];
  let isOpen = false;
  for (const { text, style } of texts) {
    for (const [piece] of text.replaceAll(/\r\n?/gu, '\n').replaceAll('\t', ' ').matchAll(WORDS)) {
      const last = words.at(-1);
      const isInk = !/^[ \n]+$/u.test(piece);
      if (isOpen && isInk && last !== undefined) last.push({ text: piece, style });
      else words.push([{ text: piece, style }]);
      isOpen = isInk && !/[-‐–—/]$/u.test(piece);
    }
  }
  return words;
}

/** After a sign inside a number or an address, or at a space that should have held. */
const LEAST_HARM = /(?<=[-–—/_.@\u{A0}\u{202F}])/u;

const partsOf = (text: string, fits: (part: string) => boolean): string[] =>
  text.split(LEAST_HARM).flatMap((part) => (fits(part) ? part : charactersOf(part)));

/** The pieces that no line should cut and that are likely the widest, of `most` characters at most. */
export function widestWords(text: string, most: number): string[] {
  const words = new Set<string>();
  for (const [piece] of text.matchAll(WORDS)) if (piece.length <= most) words.add(piece);
  return [...words].toSorted((a, b) => likelyWidth(b) - likelyWidth(a)).slice(0, LIKELY);
}

/** The widest is among so many, whatever the type. */
const LIKELY = 3;
const NARROW = /[\s()'’.,:;!|fijlrtI-]/gu;
const WIDE = /[mwœæ%@A-ZÀ-Ý]/gu;

/** In letters of ordinary width: to know which words to measure, when there are too many. */
export const likelyWidth = (word: string): number =>
  word.length - (word.match(NARROW)?.length ?? 0) / 2 + (word.match(WIDE)?.length ?? 0) / 3;

const characters = new Intl.Segmenter('fr', { granularity: 'grapheme' });

const charactersOf = (text: string): string[] =>
  Array.from(characters.segment(text), ({ segment }) => segment);

function joined<S>(pieces: readonly StyledText<S>[]): StyledText<S>[] {
  const whole: StyledText<S>[] = [];
  for (const piece of pieces) {
    const last = whole.at(-1);
    if (last !== undefined && last.style === piece.style)
      whole[whole.length - 1] = { text: last.text + piece.text, style: last.style };
    else whole.push(piece);
  }
  return whole;
}
