/** A box to tick, in forms; in a grid, a cell is ticked where it stands. */
import { useImperativeHandle, useState } from 'react';
import { ok } from '#shared/lib/result.ts';
import { Checkbox } from '#renderer/ui/field/Checkbox.tsx';
import { cellOf, type EditorProps } from './editor.ts';

export function YesNoEditor({ field, element, value, label, ref, onChosen }: EditorProps) {
  const [isOn, setIsOn] = useState(value === true);
  useImperativeHandle(ref, () => ({
    read: () => ok(isOn === (value === true) ? [] : [cellOf(field, element, isOn || null)]),
  }));
  const change = (next: boolean) => {
    setIsOn(next);
    // Read back once it is drawn.
    queueMicrotask(onChosen);
  };
  return (
    <Checkbox isSelected={isOn} onChange={change}>
      {label}
    </Checkbox>
  );
}
