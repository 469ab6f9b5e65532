/** A gesture that looks like a link: it stands among words, and opens what they name. */
import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import './button.css';

export interface LinkButtonProps {
  onPress: () => void;
  children: ReactNode;
}

export function LinkButton({ onPress, children }: LinkButtonProps) {
  return (
    <AriaButton className="mln-link-button" onPress={onPress}>
      {children}
    </AriaButton>
  );
}
