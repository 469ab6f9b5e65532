/** A setting that takes effect at once. */
import type { ReactNode } from 'react';
import { SwitchButton, SwitchField } from 'react-aria-components';
import type { SwitchFieldProps } from 'react-aria-components';
import { Check } from 'lucide-react';
import { Icon } from '../display/Icon.tsx';
import { FieldNotes } from './FieldParts.tsx';
import './choice.css';

export interface SwitchProps extends Omit<
  SwitchFieldProps,
  'children' | 'className' | 'style' | 'render'
> {
  children: ReactNode;
  help?: ReactNode;
}

export function Switch({ children, help, ...field }: SwitchProps) {
  return (
    <SwitchField {...field} className="mln-choice mln-choice--switch">
      <SwitchButton className="mln-choice__button">
        <span className="mln-choice__track" aria-hidden>
          <span className="mln-choice__thumb">
            <Icon of={Check} size="s" />
          </span>
        </span>
        <span className="mln-choice__word">{children}</span>
      </SwitchButton>
      <FieldNotes help={help} error={undefined} />
    </SwitchField>
  );
}
