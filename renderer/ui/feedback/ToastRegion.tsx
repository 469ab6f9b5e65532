/**
 * Where toasts appear. Mounted once, by the shell; each message is read aloud as it arrives. Shift+F6 reaches what the
 * last one offers (F6 alone goes to panels), and the focus goes back once it is done.
 */
import { useEffect } from 'react';
import {
  UNSTABLE_Toast as Toast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastRegion as AriaToastRegion,
  Text,
} from 'react-aria-components';
import { CircleCheck, Info, TriangleAlert, X } from 'lucide-react';
import { Button } from '../button/Button.tsx';
import { IconButton } from '../button/IconButton.tsx';
import { Icon } from '../display/Icon.tsx';
import type { Toasts } from './toasts.ts';
import './toast.css';

export interface ToastRegionProps {
  toasts: Toasts;
  /** Name of the landmark: « Messages ». */
  label: string;
  closeLabel: string;
}

const ICONS = { neutral: Info, ok: CircleCheck, warn: TriangleAlert, bad: TriangleAlert };

const ACTION = '.mln-toast .mln-button';

export function ToastRegion({ toasts: { queue }, label, closeLabel }: ToastRegionProps) {
  useEffect(() => {
    const reach = (event: KeyboardEvent) => {
      if (event.key !== 'F6' || !event.shiftKey || event.ctrlKey || event.altKey) return;
      const action = document.querySelector<HTMLElement>(ACTION);
      if (action === null) return;
      event.preventDefault();
      action.focus();
    };
    document.addEventListener('keydown', reach);
    return () => document.removeEventListener('keydown', reach);
  }, []);
  return (
    <AriaToastRegion queue={queue} aria-label={label} className="mln-toasts">
      {({ toast }) => {
        const { text, detail, tone = 'neutral', action } = toast.content;
        return (
          <Toast toast={toast} className={`mln-toast mln-toast--${tone}`}>
            <Icon of={ICONS[tone]} />
            <ToastContent className="mln-toast__content">
              <Text slot="title" className="mln-toast__text">
                {text}
              </Text>
              {detail && (
                <Text slot="description" className="mln-toast__detail">
                  {detail}
                </Text>
              )}
            </ToastContent>
            {action && (
              <Button
                size="s"
                onPress={() => {
                  action.onAction();
                  queue.close(toast.key);
                }}
              >
                {action.label}
              </Button>
            )}
            <IconButton slot="close" size="s" label={closeLabel} icon={X} tooltipPlacement="top" />
          </Toast>
        );
      }}
    </AriaToastRegion>
  );
}
