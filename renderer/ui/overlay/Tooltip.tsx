/** The name of a control that has no visible word, after a short hover or at once on keyboard focus. */
import type { ReactNode } from 'react';
import { Tooltip as AriaTooltip } from 'react-aria-components';
import type { TooltipProps as AriaTooltipProps } from 'react-aria-components';
import { Keys } from '../display/Keys.tsx';
import './tooltip.css';

export interface TooltipProps {
  children: ReactNode;
  keys?: string | undefined;
  placement?: AriaTooltipProps['placement'] | undefined;
}

/** Goes inside a react-aria TooltipTrigger, after the control. */
export function Tooltip({ children, keys, placement = 'bottom' }: TooltipProps) {
  return (
    <AriaTooltip className="mln-tooltip" offset={6} placement={placement}>
      {children}
      {keys && <Keys of={keys} />}
    </AriaTooltip>
  );
}
