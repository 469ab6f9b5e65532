/** One line of text. */
import type { ReactNode } from 'react';
import { Group, Input, TextField as AriaTextField } from 'react-aria-components';
import type { TextFieldProps as AriaTextFieldProps } from 'react-aria-components';
import { FieldLabel, FieldNotes } from './FieldParts.tsx';
import type { FieldTexts } from './FieldParts.tsx';

export interface TextFieldProps
  extends FieldTexts, Omit<AriaTextFieldProps, 'children' | 'className' | 'style' | 'render'> {
  placeholder?: string | undefined;
  /** Inside the box, before or after what is typed: a unit, an icon. */
  prefix?: ReactNode;
  suffix?: ReactNode;
}

export function TextField({
  label,
  help,
  error,
  note,
  isLabelHidden,
  placeholder = '',
  prefix,
  suffix,
  ...field
}: TextFieldProps) {
  return (
    <AriaTextField
      {...field}
      isInvalid={error !== undefined || field.isInvalid === true}
      className="mln-field"
    >
      <FieldLabel label={label} note={note} isLabelHidden={isLabelHidden} />
      <Group className="mln-input mln-input--group">
        {prefix && <span className="mln-input__affix">{prefix}</span>}
        <Input className="mln-input__bare" placeholder={placeholder} />
        {suffix && <span className="mln-input__affix">{suffix}</span>}
      </Group>
      <FieldNotes help={help} error={error} />
    </AriaTextField>
  );
}
