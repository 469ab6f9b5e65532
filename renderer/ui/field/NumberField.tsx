/** A number, read and written the way of the person's language: « 1 150 € » accepts "1150", arrows step it. */
import type { ReactNode } from 'react';
import {
  Button as AriaButton,
  Group,
  Input,
  NumberField as AriaNumberField,
} from 'react-aria-components';
import type { NumberFieldProps as AriaNumberFieldProps } from 'react-aria-components';
import { Minus, Plus } from 'lucide-react';
import { Icon } from '../display/Icon.tsx';
import { FieldLabel, FieldNotes } from './FieldParts.tsx';
import type { FieldTexts } from './FieldParts.tsx';

export interface NumberFieldProps
  extends FieldTexts, Omit<AriaNumberFieldProps, 'children' | 'className' | 'style' | 'render'> {
  suffix?: ReactNode;
  /** Buttons − and +: for small counts one adjusts, not for amounts one types. */
  hasSteps?: boolean | undefined;
}

export function NumberField({
  label,
  help,
  error,
  note,
  isLabelHidden,
  suffix,
  hasSteps = false,
  ...field
}: NumberFieldProps) {
  return (
    <AriaNumberField
      {...field}
      isInvalid={error !== undefined || field.isInvalid === true}
      className="mln-field"
    >
      <FieldLabel label={label} note={note} isLabelHidden={isLabelHidden} />
      <Group className="mln-input mln-input--group">
        <Input className="mln-input__bare mln-figures" />
        {suffix && <span className="mln-input__affix">{suffix}</span>}
        {hasSteps && (
          <span className="mln-input__steps">
            <AriaButton slot="decrement" className="mln-input__button">
              <Icon of={Minus} size="s" />
            </AriaButton>
            <AriaButton slot="increment" className="mln-input__button">
              <Icon of={Plus} size="s" />
            </AriaButton>
          </span>
        )}
      </Group>
      <FieldNotes help={help} error={error} />
    </AriaNumberField>
  );
}
