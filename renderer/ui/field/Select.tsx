/** One choice in a short list; typing its first letters reaches it. For long or open lists, ComboBox. */
import { Button as AriaButton, Select as AriaSelect, SelectValue } from 'react-aria-components';
import { ChevronDown } from 'lucide-react';
import { Icon } from '../display/Icon.tsx';
import { FieldLabel, FieldNotes } from './FieldParts.tsx';
import type { FieldTexts } from './FieldParts.tsx';
import { OptionList } from './OptionList.tsx';
import type { Option } from './OptionList.tsx';
import './select.css';

export interface SelectProps<K extends string> extends FieldTexts {
  options: readonly Option<K>[];
  value: K | null;
  onChange: (value: K) => void;
  /** Written while nothing is chosen. */
  placeholder: string;
  isDisabled?: boolean | undefined;
  isRequired?: boolean | undefined;
  /** In a toolbar: the label stands before, in grey. */
  isInline?: boolean | undefined;
}

export function Select<K extends string>({
  options,
  value,
  onChange,
  isInline = false,
  ...props
}: SelectProps<K>) {
  const {
    label,
    help,
    error,
    note,
    isLabelHidden,
    placeholder,
    isDisabled = false,
    isRequired = false,
  } = props;
  return (
    <AriaSelect<Option<K>>
      className={isInline ? 'mln-field mln-select mln-select--inline' : 'mln-field mln-select'}
      value={value}
      onChange={(key) => {
        const chosen = options.find((option) => option.id === key);
        if (chosen) onChange(chosen.id);
      }}
      placeholder={placeholder}
      isDisabled={isDisabled}
      isRequired={isRequired}
      isInvalid={error !== undefined}
    >
      <FieldLabel label={label} note={note} isLabelHidden={isLabelHidden} />
      <AriaButton className="mln-input mln-input--group mln-select__button">
        <SelectValue className="mln-select__value">
          {({ selectedText, isPlaceholder }) => (isPlaceholder ? placeholder : selectedText)}
        </SelectValue>
        <Icon of={ChevronDown} />
      </AriaButton>
      <FieldNotes help={help} error={error} />
      <OptionList options={options} />
    </AriaSelect>
  );
}
