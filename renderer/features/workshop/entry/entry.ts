/**
 * What is typed at the foot of the wall. Axis and colour are set once and stay, since paper is sorted board by board;
 * then a note costs its words and Enter. In an empty field, `/` changes the colour, and a number alone is an axis
 * (or, when papers are only counted, how many).
 */
import { TERMS, type Term } from '#shared/model/sticky-note.ts';

export interface EntrySettings {
  /** Id of the axis; null before any is chosen. */
  readonly axis: string | null;
  readonly term: Term;
  readonly organisation: string | null;
  /** Papers are counted, and their words left on the wall. */
  readonly isCounting: boolean;
}

/** As they were kept on the disk; those of a first time when nothing readable was. */
export function readSettings(kept: string): EntrySettings {
  const { axis, term, organisation, isCounting } = parsed(kept);
  return {
    axis: typeof axis === 'string' ? axis : null,
    term: TERMS.find((one) => one === term) ?? 'short',
    organisation: typeof organisation === 'string' ? organisation : null,
    isCounting: isCounting === true,
  };
}

function parsed(kept: string): { readonly [name: string]: unknown } {
  try {
    const read: unknown = JSON.parse(kept);
    return typeof read === 'object' && read !== null ? { ...read } : {};
  } catch {
    return {};
  }
}

export type Typed =
  | { readonly is: 'nothing' }
  | { readonly is: 'axis'; readonly axis: string }
  | { readonly is: 'notes'; readonly texts: readonly string[] }
  | { readonly is: 'count'; readonly count: number }
  | { readonly is: 'no-axis' }
  | { readonly is: 'no-such-axis'; readonly number: number }
  | { readonly is: 'no-number' };

export const TOGGLE_TERM = '/';
const MOST_COUNTED = 10_000;

/**
 * What Enter means for a text. Several lines (a column pasted) are as many notes; a text that begins with a space is
 * never a number of axis.
 *
 * @param axes ids of the axes, in their order
 */
export function readTyped(text: string, axes: readonly string[], settings: EntrySettings): Typed {
  const texts = text
    .split(/\r?\n/u)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const [only] = texts;
  if (only === undefined) return { is: 'nothing' };
  const number = /^\d{1,5}$/u.test(text) ? Number(text) : undefined;
  if (settings.isCounting) {
    if (settings.axis === null) return { is: 'no-axis' };
    return number === undefined || number < 1 || number > MOST_COUNTED
      ? { is: 'no-number' }
      : { is: 'count', count: number };
  }
  if (number !== undefined) {
    const axis = axes[number - 1];
    return axis === undefined ? { is: 'no-such-axis', number } : { is: 'axis', axis };
  }
  return settings.axis === null ? { is: 'no-axis' } : { is: 'notes', texts };
}

export const otherTerm = (term: Term): Term => TERMS.find((one) => one !== term) ?? term;

/**
 * The axis chosen by Alt and a digit; undefined for another key. By the place of the key: the same row writes « & é " »
 * on a French keyboard.
 */
export function axisOfPress(
  { altKey, ctrlKey, code }: Pick<KeyboardEvent, 'altKey' | 'ctrlKey' | 'code'>,
  axes: readonly string[],
): string | undefined {
  if (!altKey || ctrlKey) return undefined;
  const digit = /^(?:Digit|Numpad)([1-9])$/u.exec(code)?.[1];
  return digit === undefined ? undefined : axes[Number(digit) - 1];
}

/** The words of an earlier note that go on from what is typed: the most used first, then the latest. */
export function completionOf(typed: string, earlier: readonly string[]): string | undefined {
  if (typed.trim().length < 2) return undefined;
  const begun = typed.toLocaleLowerCase('fr');
  const uses = new Map<string, number>();
  for (const text of earlier) {
    const isLonger = text.length > typed.length;
    if (isLonger && text.toLocaleLowerCase('fr').startsWith(begun))
      uses.set(text, (uses.get(text) ?? 0) + 1);
  }
  const [best] = [...uses].toSorted(([, few], [, many]) => many - few);
  return best?.[0];
}
