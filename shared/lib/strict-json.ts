/**
 * JSON from elsewhere, in the one spelling that `JSON.stringify` gives each value. A text spelt otherwise is
 * refused: doubled keys, numbers no machine can hold, spaces and odd escapes all fall at the same comparison, and
 * two readers can never understand one text differently. So is the one name that is no name in JavaScript,
 * `__proto__`, which some readers keep, some drop and some obey.
 */

/** Deeper than anything that Maillon writes, and far from where a stack ends. */
const DEEPEST = 16;

/** The value, or undefined when the text is refused: no JSON means undefined. */
export function strictJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return isPlain(value, DEEPEST) && JSON.stringify(value) === text ? value : undefined;
  } catch {
    return undefined;
  }
}

function isPlain(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (levels === 0) return false;
  if (Array.isArray(value)) return value.every((part) => isPlain(part, levels - 1));
  if (Object.hasOwn(value, '__proto__')) return false;
  return Object.values(value).every((part) => isPlain(part, levels - 1));
}
