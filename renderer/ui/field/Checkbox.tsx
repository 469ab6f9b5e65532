/** A yes or a no that counts once the form is read; for what takes effect at once, Switch. */
import type { ReactNode } from 'react';
import { CheckboxButton, CheckboxField } from 'react-aria-components';
import type { CheckboxFieldProps } from 'react-aria-components';
import { Check, Minus } from 'lucide-react';
import { Icon } from '../display/Icon.tsx';
import { FieldNotes } from './FieldParts.tsx';
import './choice.css';

export interface CheckboxProps extends Omit<
  CheckboxFieldProps,
  'children' | 'className' | 'style' | 'render'
> {
  children: ReactNode;
  help?: ReactNode;
  error?: string | undefined;
}

export function Checkbox({ children, help, error, ...field }: CheckboxProps) {
  return (
    <CheckboxField
      {...field}
      isInvalid={error !== undefined || field.isInvalid === true}
      className="mln-choice"
    >
      <CheckboxButton className="mln-choice__button">
        <span className="mln-choice__box" aria-hidden>
          <Icon of={field.isIndeterminate ? Minus : Check} size="s" />
        </span>
        <span className="mln-choice__word">{children}</span>
      </CheckboxButton>
      <FieldNotes help={help} error={error} />
    </CheckboxField>
  );
}
