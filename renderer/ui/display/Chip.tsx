/**
 * A filter one presses: off, on, or a finding that offers itself (« 4 actions sans pilote »). With `onRemove`, a filter
 * that is set and can be taken away.
 */
import type { ReactNode } from 'react';
import { Button as AriaButton, ToggleButton } from 'react-aria-components';
import { X } from 'lucide-react';
import { Icon } from './Icon.tsx';
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
