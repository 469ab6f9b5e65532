/** The options that answer to what is typed, and the one that Enter would take. */
import { useState, type KeyboardEvent } from 'react';
import { fold } from '#shared/lib/fold.ts';
import type { EditorOption } from './editor.ts';

export interface OptionList {
  readonly shown: readonly EditorOption[];
  readonly active: EditorOption | null;
  /** True for the keys it used. */
  readonly onKeyDown: (event: KeyboardEvent) => boolean;
  readonly forget: () => void;
  /** The person pointed at an option with the arrows, and not only by typing. */
  readonly isPointed: boolean;
}

const MOST_SHOWN = 200;
const STEPS: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 6,
  PageUp: -6,
};

/** Each word typed begins a word of the option. */
function matching(options: readonly EditorOption[], text: string): readonly EditorOption[] {
  const wanted = fold(text)
    .split(' ')
    .filter((word) => word !== '');
  return options.filter(({ label, detail = '' }) => {
    const words = fold(`${label} ${detail}`).split(' ');
    return wanted.every((want) => words.some((word) => word.startsWith(want)));
  });
}

/** `initial` is pointed at first; without it, the first option is, once something is typed. */
export function useOptionList(
  options: readonly EditorOption[],
  text: string,
  initial: string | null,
  /** Offered last, whatever is typed. */
  last: EditorOption | null = null,
): OptionList {
  const [pointed, setPointed] = useState<string | null>(null);
  const found = matching(options, text).slice(0, MOST_SHOWN);
  const shown = last === null ? found : [...found, last];
  const rankOf = (id: string | null) => shown.findIndex((option) => option.id === id);
  const fallback = text.trim() === '' ? rankOf(initial) : 0;
  const rank = pointed === null ? fallback : rankOf(pointed);
  return {
    shown,
    active: shown[rank] ?? null,
    isPointed: pointed !== null,
    forget: () => setPointed(null),
    onKeyDown(event) {
      const step = event.altKey || event.ctrlKey ? undefined : STEPS[event.key];
      if (step === undefined || shown.length === 0) return false;
      const next = Math.min(shown.length - 1, Math.max(0, rank + step));
      setPointed(shown[next]?.id ?? null);
      event.preventDefault();
      return true;
    },
  };
}
