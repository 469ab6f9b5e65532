/** Copying, cutting and pasting while the grid itself has the focus; an open editor has the browser's own. */
import type { ClipboardEvent } from 'react';
import type { Selection } from './block.ts';
import { cellsFromClipboard, putOnClipboard } from './clipboard/clipboard.ts';
import type { GridBehaviour } from './grid-props.ts';

export function useGridClipboard(
  isEditing: boolean,
  selection: () => Selection,
  { onCopy, onPaste }: Pick<GridBehaviour, 'onCopy' | 'onPaste'>,
) {
  const copy = (isCut: boolean) => (event: ClipboardEvent) => {
    if (isEditing) return;
    event.preventDefault();
    putOnClipboard(event.clipboardData, onCopy(selection(), isCut));
  };
  return {
    onCopy: copy(false),
    onCut: copy(true),
    onPaste(event: ClipboardEvent) {
      if (isEditing) return;
      event.preventDefault();
      const cells = cellsFromClipboard(event.clipboardData);
      if (cells !== null) onPaste(selection(), cells);
    },
  };
}
