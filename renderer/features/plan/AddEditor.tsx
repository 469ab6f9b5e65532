/**
 * Types the title of an item to add, where it will stand. Left empty, nothing is added. What is being typed is added
 * when the line goes (its place was thrown away elsewhere) or the window closes: it is never lost.
 */
import { useImperativeHandle, useRef } from 'react';
import { useLastWord } from '#renderer/records/use-last-word.ts';
import { useTranslation } from 'react-i18next';
import type { FieldDescriptor } from '#shared/contract/records.ts';
import type { ValueHandle } from '#renderer/ui/grid/editors/editor.ts';
import { TextEditor } from '#renderer/ui/grid/editors/TextEditor.tsx';
import type { EditorSlot } from '#renderer/ui/grid/grid-props.ts';

export interface AddEditorProps {
  field: FieldDescriptor;
  label: string;
  slot: EditorSlot;
  /** Typed before and refused by the log: it is not lost. */
  kept: string;
  onAdd: (title: string) => void;
  onNothing: () => void;
}

export function AddEditor({ field, label, slot, kept, onAdd, onNothing }: AddEditorProps) {
  const { t } = useTranslation();
  const editor = useRef<ValueHandle>(null);
  const titleTyped = () => {
    const reading = editor.current?.read();
    const typed = reading?.ok === true ? reading.value[0]?.value : undefined;
    return typeof typed === 'string' ? typed.trim() : kept.trim();
  };
  const saidAll = useLastWord(() => {
    const title = titleTyped();
    if (title !== '' && title !== kept.trim()) onAdd(title);
  });
  useImperativeHandle(slot.ref, () => ({
    finish() {
      saidAll();
      const title = titleTyped();
      if (title === '') {
        onNothing();
        return 'moves';
      }
      onAdd(title);
      return 'stays';
    },
    cancel() {
      saidAll();
      onNothing();
    },
  }));
  return (
    <TextEditor
      field={{ ...field, required: false }}
      element={null}
      value={kept}
      how={slot.how === 'replace' ? 'replace' : 'keep'}
      place="cell"
      label={label || t('plan.addAction')}
      isInvalid={false}
      options={[]}
      elements={[]}
      ref={editor}
      onChosen={slot.end}
    />
  );
}
