/** The editor of a field: which one follows from the field's kind, and from what keys it. */
import type { ComponentType } from 'react';
import type { FieldDescriptor } from '#shared/contract/records.ts';
import type { FieldKind } from '#shared/model/field.ts';
import { ChoiceEditor } from './ChoiceEditor.tsx';
import { DateEditor } from './DateEditor.tsx';
import type { EditorProps } from './editor.ts';
import { ElementsEditor } from './ElementsEditor.tsx';
import { SetEditor } from './SetEditor.tsx';
import { TextEditor } from './TextEditor.tsx';
import { YesNoEditor } from './YesNoEditor.tsx';
import './editor.css';

const EDITORS: Readonly<Record<FieldKind | 'set' | 'elements', ComponentType<EditorProps> | null>> =
  {
    text: TextEditor,
    richText: TextEditor,
    date: DateEditor,
    period: TextEditor,
    integer: TextEditor,
    money: TextEditor,
    yesNo: YesNoEditor,
    choice: ChoiceEditor,
    reference: ChoiceEditor,
    // A file is given rather than typed: renderer/records/attachments.
    attachment: null,
    set: SetEditor,
    elements: ElementsEditor,
  };

export function FieldEditor(props: EditorProps) {
  const Editor = EDITORS[formOf(props.field, props.element)];
  return Editor === null ? null : <Editor {...props} />;
}

/** With an element, one value of a keyed field is edited by itself. */
function formOf({ kind, element }: FieldDescriptor, one: string | null): keyof typeof EDITORS {
  if (element === 'word' || element === 'reference') return 'set';
  return element !== undefined && one === null ? 'elements' : kind;
}
