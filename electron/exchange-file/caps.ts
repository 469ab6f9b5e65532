import { LONGEST_LINE } from '#shared/exchange/change-set.ts';

/** How much a file may ask of this computer, whatever it says of itself. */
export interface Caps {
  /** Bytes of a file. */
  readonly file: number;
  /** Bytes of its lines once inflated. */
  readonly raw: number;
  readonly header: number;
  readonly line: number;
  /** log2 of the cost of a password: each step doubles time and memory (256 MB at 18). */
  readonly passwordCost: number;
}

const MEGABYTE = 1_000_000;
const MEBIBYTE = 1_048_576;

export const CAPS: Caps = {
  file: 200 * MEGABYTE,
  raw: 2_000 * MEGABYTE,
  header: MEBIBYTE,
  line: LONGEST_LINE,
  passwordCost: 18,
};

/** What a password costs in the files written here (128 MB, about a second). */
export const PASSWORD_COST = 17;

export const megabytes = (bytes: number): number => Math.floor(bytes / MEGABYTE);
