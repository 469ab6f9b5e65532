/** Several lines; the box grows with the text up to a limit, then scrolls. */
import { TextArea as AriaTextArea, TextField as AriaTextField } from 'react-aria-components';
import type { TextFieldProps as AriaTextFieldProps } from 'react-aria-components';
import { FieldLabel, FieldNotes } from './FieldParts.tsx';
import type { FieldTexts } from './FieldParts.tsx';

export interface TextAreaProps
  extends FieldTexts, Omit<AriaTextFieldProps, 'children' | 'className' | 'style' | 'render'> {
  placeholder?: string | undefined;
  rows?: number | undefined;
}

export function TextArea({
  label,
  help,
  error,
  note,
  isLabelHidden,
  placeholder = '',
  rows = 3,
  ...field
}: TextAreaProps) {
  return (
    <AriaTextField
      {...field}
      isInvalid={error !== undefined || field.isInvalid === true}
      className="mln-field"
    >
      <FieldLabel label={label} note={note} isLabelHidden={isLabelHidden} />
      <AriaTextArea className="mln-input" placeholder={placeholder} rows={rows} />
      <FieldNotes help={help} error={error} />
    </AriaTextField>
  );
}
