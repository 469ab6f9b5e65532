/** Which editor a field has: it follows from its kind, and from what keys it. */
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

const BY_KIND: Readonly<Record<FieldKind, ComponentType<EditorProps> | null>> = {
  text: TextEditor,
  richText: TextEditor,
  date: DateEditor,
  period: TextEditor,
  integer: TextEditor,
  money: TextEditor,
  yesNo: YesNoEditor,
  choice: ChoiceEditor,
  reference: ChoiceEditor,
  // Files are attached elsewhere.
  attachment: null,
};

/** `element`: one value of a keyed field is edited by itself. */
export function editorOf(field: FieldDescriptor, element: string | null): ComponentType<EditorProps> | null {
  if (field.element === 'word' || field.element === 'reference') return SetEditor;
  if (field.element !== undefined && element === null) return ElementsEditor;
  return BY_KIND[field.kind];
}
