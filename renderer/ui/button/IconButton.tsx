/** A button with a picture only; its word is its accessible name and its tooltip. */
import { Button as AriaButton, TooltipTrigger } from 'react-aria-components';
import type { ButtonProps as AriaButtonProps } from 'react-aria-components';
import { Icon } from '../display/Icon.tsx';
import type { IconType } from '../display/Icon.tsx';
import { Tooltip } from '../overlay/Tooltip.tsx';
import type { TooltipProps } from '../overlay/Tooltip.tsx';
import './button.css';

export interface IconButtonProps extends Omit<
  AriaButtonProps,
  'children' | 'className' | 'style' | 'render'
> {
  label: string;
  icon: IconType;
  /** Shown in the tooltip: "Ctrl+Z". */
  keys?: string | undefined;
  variant?: 'secondary' | 'quiet' | undefined;
  size?: 's' | 'm' | undefined;
  tooltipPlacement?: TooltipProps['placement'];
}

export function IconButton({
  label,
  icon,
  keys,
  variant = 'quiet',
  size = 'm',
  tooltipPlacement,
  ...button
}: IconButtonProps) {
  return (
    <TooltipTrigger delay={500} closeDelay={100}>
      <AriaButton
        {...button}
        aria-label={label}
        className={`mln-button mln-button--${variant} mln-button--${size} mln-button--icon`}
      >
        <Icon of={icon} />
      </AriaButton>
      <Tooltip keys={keys} placement={tooltipPlacement}>
        {label}
      </Tooltip>
    </TooltipTrigger>
  );
}
