/** The list of choices that Select and ComboBox open: one option, and how it is drawn. */
import { ListBox, ListBoxItem, Popover, Text } from 'react-aria-components';
import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from '../display/Icon.tsx';
import './option-list.css';

export interface Option<K extends string = string> {
  id: K;
  /** What is written in the field, searched, and heard. */
  label: string;
  /** Under the label: what tells two namesakes apart. */
  detail?: string | undefined;
  /** Before the label: a StatusMark, a swatch, an Avatar. */
  mark?: ReactNode;
}

export interface OptionListProps {
  options?: readonly Option[] | undefined;
  emptyMessage?: ReactNode;
}

/** `options` is left out where the field itself holds and filters them (ComboBox). */
export function OptionList({ options, emptyMessage }: OptionListProps) {
  return (
    <Popover className="mln-popover mln-options" offset={4}>
      <ListBox
        className="mln-options__list"
        {...(options ? { items: options } : {})}
        renderEmptyState={() => <p className="mln-options__empty">{emptyMessage}</p>}
      >
        {(option: Option) => (
          <ListBoxItem id={option.id} textValue={option.label} className="mln-option">
            {option.mark}
            <span className="mln-option__words">
              {/* One name, all that is seen: two namesakes are told apart by ear too. */}
              <Text slot="label" className="mln-option__name">
                {option.label}
                {option.detail && (
                  <>
                    {' '}
                    <span className="mln-option__detail">{option.detail}</span>
                  </>
                )}
              </Text>
            </span>
            <Icon of={Check} />
          </ListBoxItem>
        )}
      </ListBox>
    </Popover>
  );
}
