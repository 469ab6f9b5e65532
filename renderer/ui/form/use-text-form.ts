/**
 * A short form of texts that is sent whole (a new network, a new plan, one's name). Nothing is reproached before the
 * first try; then each reason stands under its field until the text is right, and focus goes to the first wrong one.
 */
import { useEffect, useRef, useState, type RefObject, type SubmitEvent } from 'react';

/** Why a text is refused, or undefined. */
export type TextRule = (text: string) => string | undefined;

export interface TextFieldState {
  value: string;
  onChange: (value: string) => void;
  error: string | undefined;
}

export interface TextForm<K extends string> {
  form: RefObject<HTMLFormElement | null>;
  field: (name: K) => TextFieldState;
  /** For `<form onSubmit>`: calls with trimmed texts when all are right. */
  onSubmit: (send: (texts: Record<K, string>) => void) => (event: SubmitEvent) => void;
}

export interface TextFormOptions<K extends string> {
  /** What the fields hold at first. */
  initial?: Partial<Record<K, string>>;
  /** The form is what was just asked for: its first field takes the focus. */
  isFocused?: boolean;
}

export function useTextForm<K extends string>(
  rules: Record<K, TextRule>,
  { isFocused = false, initial = {} }: TextFormOptions<K> = {},
): TextForm<K> {
  const form = useRef<HTMLFormElement>(null);
  const [texts, setTexts] = useState<Partial<Record<K, string>>>(initial);
  const [tries, setTries] = useState(0);
  const textOf = (name: K): string => texts[name] ?? '';

  useEffect(() => {
    if (isFocused) form.current?.querySelector('input')?.focus();
  }, [isFocused]);

  useEffect(() => {
    if (tries > 0) form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }, [tries]);

  return {
    form,
    field: (name) => ({
      value: textOf(name),
      onChange: (value) => setTexts((before) => ({ ...before, [name]: value })),
      error: tries > 0 ? rules[name](textOf(name).trim()) : undefined,
    }),
    onSubmit: (send) => (event) => {
      event.preventDefault();
      // The keys of the rules are the names: Object.keys only forgets it.
      const names = Object.keys(rules) as K[];
      const trimmed = Object.fromEntries(
        names.map((name) => [name, textOf(name).trim()]),
      ) as Record<K, string>;
      if (names.every((name) => rules[name](trimmed[name]) === undefined)) send(trimmed);
      else setTries((count) => count + 1);
    },
  };
}
