/** Cells pasted anywhere on a page, unless into a text being written: one line of text there is only text. */
import { useEffect, useEffectEvent } from 'react';
import { cellsFromClipboard } from '#renderer/ui/grid/clipboard/clipboard.ts';
import type { Cells } from '#renderer/ui/grid/clipboard/tsv.ts';

export function usePastedCells(onCells: (cells: Cells) => void): void {
  const onPaste = useEffectEvent((event: ClipboardEvent) => {
    const cells = event.clipboardData === null ? null : cellsFromClipboard(event.clipboardData);
    const isTable = cells !== null && cells.length > 1 && (cells[0]?.length ?? 0) > 1;
    if (!isTable) return;
    event.preventDefault();
    onCells(cells);
  });
  useEffect(() => {
    const listen = (event: ClipboardEvent) => onPaste(event);
    document.addEventListener('paste', listen);
    return () => document.removeEventListener('paste', listen);
  }, []);
}
