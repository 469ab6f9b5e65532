/**
 * Addresses where the paper wants them: sheets of labels, envelopes. Pure geometry, in millimetres from the top left;
 * the renderer (electron/backend/documents/address-pdf.ts) only writes the lines in their boxes.
 */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface AddressBox extends Box {
  readonly lines: readonly string[];
  /** Points; smaller where the lines would not fit. */
  readonly size: number;
}

export interface AddressSheet {
  readonly width: number;
  readonly height: number;
  readonly pages: readonly (readonly AddressBox[])[];
}

interface LabelFormat {
  readonly columns: number;
  readonly rows: number;
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly top: number;
  /** From the left of one label to the left of the next. */
  readonly step: number;
}

/** The sheets sold everywhere, by the maker's number that is written on their box. */
export const LABEL_FORMATS = {
  '3x8': { columns: 3, rows: 8, width: 63.5, height: 33.9, left: 7.2, top: 12.9, step: 66 },
  '3x7': { columns: 3, rows: 7, width: 63.5, height: 38.1, left: 7.2, top: 15.1, step: 66 },
  '2x8': { columns: 2, rows: 8, width: 99.1, height: 33.9, left: 4.7, top: 12.9, step: 101.6 },
  '2x7': { columns: 2, rows: 7, width: 99.1, height: 38.1, left: 4.7, top: 15.1, step: 101.6 },
} as const satisfies Readonly<Record<string, LabelFormat>>;
export type LabelFormatName = keyof typeof LABEL_FORMATS;
export const LABEL_FORMAT_NAMES = [
  '3x8',
  '3x7',
  '2x8',
  '2x7',
] as const satisfies readonly LabelFormatName[];

export const labelsPerSheet = (name: LabelFormatName): number =>
  LABEL_FORMATS[name].columns * LABEL_FORMATS[name].rows;

const A4 = { width: 210, height: 297 };
/** Between the edge of a label and its text. */
const PADDING = 3;
const LABEL_SIZE = 10.5;

/** @param start the first label that is still on the sheet, from 1, row by row */
export function labelSheet(
  addresses: readonly (readonly string[])[],
  name: LabelFormatName,
  start: number,
): AddressSheet {
  const { columns, rows, width, height, left, top, step } = LABEL_FORMATS[name];
  const perSheet = columns * rows;
  const pages: AddressBox[][] = [];
  for (const [index, lines] of addresses.entries()) {
    const place = index + start - 1;
    const page = Math.floor(place / perSheet);
    const onPage = place % perSheet;
    const box = {
      x: left + (onPage % columns) * step + PADDING,
      y: top + Math.floor(onPage / columns) * height + PADDING,
      width: width - 2 * PADDING,
      height: height - 2 * PADDING,
    };
    (pages[page] ??= []).push({ ...box, lines, size: LABEL_SIZE });
  }
  return { ...A4, pages: pages.length === 0 ? [[]] : pages };
}

/** The long side across. */
export const ENVELOPE_FORMATS = {
  dl: { width: 220, height: 110 },
  c5: { width: 229, height: 162 },
  c4: { width: 324, height: 229 },
} as const;
export type EnvelopeFormatName = keyof typeof ENVELOPE_FORMATS;
export const ENVELOPE_FORMAT_NAMES = [
  'dl',
  'c5',
  'c4',
] as const satisfies readonly EnvelopeFormatName[];

/** Where the post reads: to the right, at least 45 mm from the top and 20 mm from the bottom. */
const READ = { right: 15, bottom: 20, width: 100, top: 45 };
const ENVELOPE_SIZE = 12;

/** @param sender who sends, at the top left; none when empty */
export function envelopes(
  addresses: readonly (readonly string[])[],
  name: EnvelopeFormatName,
  sender: readonly string[],
): AddressSheet {
  const { width, height } = ENVELOPE_FORMATS[name];
  const to = {
    x: width - READ.right - READ.width,
    y: Math.max(READ.top, height * 0.45),
    width: READ.width,
    height: 0,
  };
  const from = { x: 10, y: 10, width: 80, height: 26, size: 9 };
  const pages = addresses.map((lines): AddressBox[] => [
    ...(sender.length === 0 ? [] : [{ ...from, lines: sender }]),
    { ...to, height: height - READ.bottom - to.y, lines, size: ENVELOPE_SIZE },
  ]);
  return { width, height, pages: pages.length === 0 ? [[]] : pages };
}
