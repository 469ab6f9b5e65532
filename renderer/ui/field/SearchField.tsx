/** Looks for something in what is shown; Escape empties it. */
import {
  Button as AriaButton,
  Group,
  Input,
  SearchField as AriaSearchField,
} from 'react-aria-components';
import type { SearchFieldProps as AriaSearchFieldProps } from 'react-aria-components';
import { Search, X } from 'lucide-react';
import { Icon } from '../display/Icon.tsx';
import { FieldLabel } from './FieldParts.tsx';
import './search-field.css';

export interface SearchFieldProps extends Omit<
  AriaSearchFieldProps,
  'children' | 'className' | 'style' | 'render'
> {
  /** Heard; the magnifying glass and the placeholder say it to the eye. */
  label: string;
  placeholder?: string | undefined;
}

export function SearchField({ label, placeholder = '', ...field }: SearchFieldProps) {
  return (
    <AriaSearchField {...field} className="mln-field mln-search-field">
      <FieldLabel label={label} isLabelHidden />
      <Group className="mln-input mln-input--group">
        <Icon of={Search} />
        <Input className="mln-input__bare" placeholder={placeholder} />
        <AriaButton className="mln-input__button">
          <Icon of={X} size="s" />
        </AriaButton>
      </Group>
    </AriaSearchField>
  );
}
