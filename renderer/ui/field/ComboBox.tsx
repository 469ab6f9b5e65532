/**
 * A choice among many, found by typing. With `allowsCustomValue`, words that match nothing stay as they are typed.
 * Options may be given already filtered, by a search that runs elsewhere.
 */
import {
  Button as AriaButton,
  ComboBox as AriaComboBox,
  Group,
  Input,
} from 'react-aria-components';
import type { ComboBoxProps as AriaComboBoxProps } from 'react-aria-components';
import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from '../display/Icon.tsx';
import { FieldLabel, FieldNotes } from './FieldParts.tsx';
import type { FieldTexts } from './FieldParts.tsx';
import { OptionList } from './OptionList.tsx';
import type { Option } from './OptionList.tsx';

type Passed =
  | 'inputValue'
  | 'onInputChange'
  | 'isDisabled'
  | 'isRequired'
  | 'autoFocus'
  | 'onBlur'
  | 'allowsCustomValue';

export interface ComboBoxProps extends FieldTexts, Pick<AriaComboBoxProps<Option>, Passed> {
  options: readonly Option[];
  value: string | null;
  onChange: (value: string | null) => void;
  placeholder?: string | undefined;
  /** Shown when nothing matches: « Aucune structure de ce nom ». */
  emptyMessage: ReactNode;
  /** The options are the answer to what is typed: show them all. */
  isFilteredElsewhere?: boolean | undefined;
}

export function ComboBox({
  options,
  value,
  onChange,
  isFilteredElsewhere = false,
  ...props
}: ComboBoxProps) {
  const {
    label,
    help,
    error,
    note,
    isLabelHidden,
    placeholder = '',
    emptyMessage,
    ...field
  } = props;
  return (
    <AriaComboBox<Option>
      {...field}
      {...(isFilteredElsewhere ? { items: options } : { defaultItems: options })}
      className="mln-field"
      menuTrigger="focus"
      allowsEmptyCollection
      value={value}
      onChange={(key) => onChange(key === null ? null : String(key))}
      isInvalid={error !== undefined}
    >
      <FieldLabel label={label} note={note} isLabelHidden={isLabelHidden} />
      <Group className="mln-input mln-input--group">
        <Input className="mln-input__bare" placeholder={placeholder} />
        <AriaButton className="mln-input__button">
          <Icon of={ChevronDown} />
        </AriaButton>
      </Group>
      <FieldNotes help={help} error={error} />
      <OptionList emptyMessage={emptyMessage} />
    </AriaComboBox>
  );
}
