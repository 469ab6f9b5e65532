/**
 * A filter one presses: off, on, or a finding that offers itself (« 4 actions sans pilote »). With `onRemove`, a filter
 * that is set and can be taken away.
 */
import type { ReactNode } from 'react';
import { Button as AriaButton, ToggleButton } from 'react-aria-components';
import { X } from 'lucide-react';
import { Icon } from './Icon.tsx';
import { Popover } from '../overlay/Popover.tsx';
import './chip.css';

export interface ChipProps {
  children: ReactNode;
  tone?: 'neutral' | 'warn' | 'bad' | undefined;
  isSelected: boolean;
  onChange: (isSelected: boolean) => void;
}

export function Chip({ children, tone = 'neutral', isSelected, onChange }: ChipProps) {
  return (
    <ToggleButton
      className={`mln-chip mln-chip--${tone}`}
      isSelected={isSelected}
      onChange={onChange}
    >
      {children}
    </ToggleButton>
  );
}

export interface RemovableChipProps {
  children: ReactNode;
  /** « Retirer le filtre Territoire ». */
  removeLabel: string;
  onRemove: () => void;
}

export function RemovableChip({ children, removeLabel, onRemove }: RemovableChipProps) {
  return (
    <span className="mln-chip mln-chip--set">
      {children}
      <AriaButton className="mln-chip__remove" aria-label={removeLabel} onPress={onRemove}>
        <Icon of={X} size="s" />
      </AriaButton>
    </span>
  );
}

export interface OpeningChipProps extends RemovableChipProps {
  words: string;
  /** Set: it can be taken away. Not set: it offers itself. */
  isSet: boolean;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
}

/** A filter that opens what it is made of: its words open, its cross takes it away. */
export function OpeningChip({
  words,
  isSet,
  children,
  removeLabel,
  onRemove,
  ...opening
}: OpeningChipProps) {
  return (
    <span className={isSet ? 'mln-chip mln-chip--set' : 'mln-chip mln-chip--offered'}>
      <Popover
        {...opening}
        label={words}
        trigger={<AriaButton className="mln-chip__open">{words}</AriaButton>}
      >
        {children}
      </Popover>
      {isSet && (
        <AriaButton className="mln-chip__remove" aria-label={removeLabel} onPress={onRemove}>
          <Icon of={X} size="s" />
        </AriaButton>
      )}
    </span>
  );
}
