/** Ctrl+F looks into the records, all of which the page holds, rather than into what is drawn of it. */
import { useEffect, useEffectEvent } from 'react';
import { chordOf } from '#renderer/ui/grid/chord.ts';

export function useFindKey(isOn: boolean, onFind: () => void): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || !isOn || chordOf(event) !== 'Ctrl+F') return;
    event.preventDefault();
    onFind();
  });
  useEffect(() => {
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}
