/**
 * The keys that work everywhere. Ctrl+Z belongs to the text while a text is being edited; Ctrl+K never does. A key that
 * a page has already used says so (`defaultPrevented`) and is left alone.
 */
import { useEffect, useEffectEvent } from 'react';
import { chordOf } from '#renderer/ui/grid/chord.ts';
import type { Gestures } from './use-undo.ts';

interface Shortcuts extends Gestures {
  onSearch: () => void;
  /** Ctrl+O: a received file. */
  onOpenFiles: () => void;
}

export function useShortcuts(shortcuts: Shortcuts): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing) return;
    const gesture = gestureOf(event, shortcuts);
    if (gesture === undefined) return;
    event.preventDefault();
    gesture();
  });

  useEffect(() => {
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}

function gestureOf(event: KeyboardEvent, shortcuts: Shortcuts): (() => void) | undefined {
  const chord = chordOf(event);
  if (chord === 'Ctrl+K') return shortcuts.onSearch;
  if (chord === 'Ctrl+O') return shortcuts.onOpenFiles;
  if (isTextBeingEdited(event.target)) return undefined;
  if (chord === 'Ctrl+Z') return shortcuts.undo;
  return chord === 'Ctrl+Y' || chord === 'Ctrl+Shift+Z' ? shortcuts.redo : undefined;
}

function isTextBeingEdited(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true;
  return target instanceof HTMLInputElement && !NOT_TEXT.includes(target.type);
}

const NOT_TEXT = ['button', 'checkbox', 'radio', 'range', 'file', 'submit', 'reset', 'color'];
