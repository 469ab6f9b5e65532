/**
 * The button, and the link that looks like one. One primary per screen: the gesture the screen is for.
 * A gesture is a Button, a place to go is a ButtonLink.
 */
import type { ReactNode } from 'react';
import { Button as AriaButton, Link as AriaLink } from 'react-aria-components';
import type {
  ButtonProps as AriaButtonProps,
  LinkProps as AriaLinkProps,
} from 'react-aria-components';
import { Icon } from '../display/Icon.tsx';
import type { IconType } from '../display/Icon.tsx';
import { Spinner } from '../feedback/Spinner.tsx';
import './button.css';

interface ButtonLook {
  variant?: 'primary' | 'secondary' | 'quiet' | 'danger' | undefined;
  size?: 's' | 'm' | undefined;
  icon?: IconType | undefined;
  /** After the word: a chevron that says "opens a list". */
  endIcon?: IconType | undefined;
  children: ReactNode;
}

export type ButtonProps = ButtonLook &
  Omit<AriaButtonProps, 'children' | 'className' | 'style' | 'render'>;
export type ButtonLinkProps = ButtonLook &
  Omit<AriaLinkProps, 'children' | 'className' | 'style' | 'render'>;

/**
 * A button that waits keeps the focus and does nothing. React Aria's own `isPending` announces the button by its id, which
 * points at nothing once the answer has closed the dialog around it.
 */
const WAITING = { type: 'button', onPress: () => undefined } as const;

export function Button({
  variant = 'secondary',
  size = 'm',
  icon,
  endIcon,
  children,
  isPending = false,
  ...button
}: ButtonProps) {
  return (
    <AriaButton
      {...button}
      {...(isPending ? WAITING : {})}
      className={`mln-button mln-button--${variant} mln-button--${size}`}
    >
      {isPending ? <Spinner /> : icon && <Icon of={icon} />}
      <span className="mln-button__label">{children}</span>
      {endIcon && <Icon of={endIcon} />}
    </AriaButton>
  );
}

export function ButtonLink({
  variant = 'secondary',
  size = 'm',
  icon,
  endIcon,
  children,
  ...link
}: ButtonLinkProps) {
  return (
    <AriaLink {...link} className={`mln-button mln-button--${variant} mln-button--${size}`}>
      {icon && <Icon of={icon} />}
      <span className="mln-button__label">{children}</span>
      {endIcon && <Icon of={endIcon} />}
    </AriaLink>
  );
}
