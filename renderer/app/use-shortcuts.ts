/**
 * The keys that work everywhere. Ctrl+Z belongs to the text while a text is being edited, and undoes the last gesture
 * in a field where nothing was typed; Ctrl+K never belongs to the text. A key that a page has already used says so (`defaultPrevented`) and is left alone.
 */
import { useEffect, useEffectEvent, useRef } from 'react';
import { chordOf } from '#renderer/ui/grid/chord.ts';
import { watchEditedText, type EditedText } from './edited-text.ts';
import type { Gestures } from './use-undo.ts';

interface Shortcuts extends Gestures {
  onSearch: () => void;
  /** Ctrl+O: a received file. */
  onOpenFiles: () => void;
}

export function useShortcuts(shortcuts: Shortcuts): void {
  const edited = useRef<EditedText>(null);
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing) return;
    const gesture = gestureOf(event, shortcuts, edited.current?.isIn(event.target) ?? false);
    if (gesture === undefined) return;
    event.preventDefault();
    gesture();
  });

  useEffect(() => {
    const watched = watchEditedText(document);
    edited.current = watched;
    document.addEventListener('keydown', onKeyDown);
    return () => {
      document.removeEventListener('keydown', onKeyDown);
      watched.stop();
    };
  }, []);
}

function gestureOf(
  event: KeyboardEvent,
  shortcuts: Shortcuts,
  isTextBeingEdited: boolean,
): (() => void) | undefined {
  const chord = chordOf(event);
  if (chord === 'Ctrl+K') return shortcuts.onSearch;
  if (chord === 'Ctrl+O') return shortcuts.onOpenFiles;
  if (isTextBeingEdited) return undefined;
  if (chord === 'Ctrl+Z') return shortcuts.undo;
  return chord === 'Ctrl+Y' || chord === 'Ctrl+Shift+Z' ? shortcuts.redo : undefined;
}
