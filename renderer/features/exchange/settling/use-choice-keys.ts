/**
 * Settling by the keyboard: Left and Right go from a choice of a field to the next, Up and Down to the same choice of the
 * field before or after, Enter keeps it. Once a field is settled it leaves, and the keyboard goes on with the next.
 */
import { useEffect, useRef, type RefObject } from 'react';

const FIELD = '[data-contested]';
const CHOICE = '[data-choice]';

const STEPS: Readonly<Record<string, readonly [field: number, choice: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** @param count of fields left: when it falls, the keyboard goes on where it was */
export function useChoiceKeys<E extends HTMLElement>(count: number): RefObject<E | null> {
  const list = useRef<E>(null);
  const last = useRef<{ field: number; choice: number } | null>(null);

  useEffect(() => {
    const element = list.current;
    if (element === null) return undefined;
    const onFocus = (event: FocusEvent) => {
      last.current = placeOf(element, event.target) ?? last.current;
    };
    const onKey = (event: KeyboardEvent) => {
      const step = STEPS[event.key];
      const at = placeOf(element, event.target);
      if (step === undefined || at === null || event.ctrlKey || event.altKey || event.metaKey)
        return;
      event.preventDefault();
      go(element, at.field + step[0], at.choice + step[1]);
    };
    element.addEventListener('focusin', onFocus);
    element.addEventListener('keydown', onKey);
    return () => {
      element.removeEventListener('focusin', onFocus);
      element.removeEventListener('keydown', onKey);
    };
  });

  useEffect(() => {
    const isLost = document.activeElement === document.body || document.activeElement === null;
    if (list.current === null || last.current === null || !isLost) return;
    go(list.current, Math.min(last.current.field, count - 1), last.current.choice);
  }, [count]);
  return list;
}

const fieldsIn = (list: HTMLElement): HTMLElement[] => [
  ...list.querySelectorAll<HTMLElement>(FIELD),
];
const choicesIn = (field: HTMLElement | undefined): HTMLElement[] => [
  ...(field?.querySelectorAll<HTMLElement>(CHOICE) ?? []),
];

function placeOf(list: HTMLElement, target: EventTarget | null) {
  const choice = target instanceof Element ? target.closest<HTMLElement>(CHOICE) : null;
  const field = choice?.closest<HTMLElement>(FIELD);
  if (!choice || !field) return null;
  return { field: fieldsIn(list).indexOf(field), choice: choicesIn(field).indexOf(choice) };
}

function go(list: HTMLElement, field: number, choice: number): void {
  const choices = choicesIn(fieldsIn(list)[field]);
  choices[Math.min(choice, choices.length - 1)]?.focus();
}
