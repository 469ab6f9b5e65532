/** A gesture that looks like a link: it stands among words, and opens what they name. */
import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import './button.css';

export interface LinkButtonProps {
  onPress: () => void;
  /** What is heard, where the words alone do not say it: a figure in a table. */
  label?: string | undefined;
  /** For one that stays pressed. */
  isPressed?: boolean | undefined;
  children: ReactNode;
}

export function LinkButton({ onPress, label, isPressed, children }: LinkButtonProps) {
  return (
    <AriaButton
      className="mln-link-button"
      onPress={onPress}
      {...(label === undefined ? {} : { 'aria-label': label })}
      {...(isPressed === undefined ? {} : { 'aria-pressed': isPressed })}
    >
      {children}
    </AriaButton>
  );
}
