/** A small panel that hangs from the button that opens it: filters, columns, an explanation. */
import type { ReactElement, ReactNode } from 'react';
import { Dialog, DialogTrigger, Popover as AriaPopover } from 'react-aria-components';
import type { PopoverProps as AriaPopoverProps } from 'react-aria-components';
import './popover.css';

export interface PopoverProps {
  /** A Button or an IconButton. */
  trigger: ReactElement;
  label: string;
  children: ReactNode;
  placement?: AriaPopoverProps['placement'];
  /** Opened from elsewhere too. */
  isOpen?: boolean | undefined;
  onOpenChange?: ((isOpen: boolean) => void) | undefined;
}

export function Popover({
  trigger,
  label,
  children,
  placement = 'bottom start',
  isOpen,
  onOpenChange,
}: PopoverProps) {
  return (
    <DialogTrigger
      {...(isOpen === undefined ? {} : { isOpen })}
      {...(onOpenChange === undefined ? {} : { onOpenChange })}
    >
      {trigger}
      <AriaPopover className="mln-popover" offset={4} placement={placement}>
        <Dialog className="mln-popover__dialog" aria-label={label}>
          {children}
        </Dialog>
      </AriaPopover>
    </DialogTrigger>
  );
}
