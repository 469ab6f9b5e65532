/**
 * Which result of the palette is active, and the keys that move it. Results come late and change while one types: the
 * active one is kept by its id while it is still there, and is otherwise the first, so that Enter always means what is
 * highlighted.
 */
import { useState } from 'react';
import type { KeyboardEvent } from 'react';

export interface ActiveOption {
  activeId: string | null;
  /** null: back to the first, as when the question changes. */
  setActiveId: (id: string | null) => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

const PAGE = 6;

export function useActiveOption(
  ids: readonly string[],
  onSelect: (id: string) => void,
): ActiveOption {
  const [chosenId, setActiveId] = useState<string | null>(null);
  const activeId = chosenId !== null && ids.includes(chosenId) ? chosenId : (ids[0] ?? null);
  const active = activeId === null ? -1 : ids.indexOf(activeId);

  const destinations: Record<string, () => number> = {
    ArrowDown: () => (active + 1) % ids.length,
    ArrowUp: () => (active - 1 + ids.length) % ids.length,
    PageDown: () => Math.min(active + PAGE, ids.length - 1),
    PageUp: () => Math.max(active - PAGE, 0),
  };

  const onKeyDown = (event: KeyboardEvent) => {
    // While an accent is being composed, keys belong to the input method.
    if (event.nativeEvent.isComposing || activeId === null) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      onSelect(activeId);
      return;
    }
    const next = ids[destinations[event.key]?.() ?? -1];
    if (next === undefined) return;
    event.preventDefault();
    setActiveId(next);
  };

  return { activeId, setActiveId, onKeyDown };
}
