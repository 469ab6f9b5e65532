/** Where toasts appear. Mounted once, by the shell; F6 reaches it, each message is read aloud as it arrives. */
import {
  UNSTABLE_Toast as Toast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastRegion as AriaToastRegion,
  Text,
} from 'react-aria-components';
import { useSyncExternalStore } from 'react';
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

export function ToastRegion({ toasts: { queue }, label, closeLabel }: ToastRegionProps) {
  const hasToasts = useSyncExternalStore(
    (listener) => queue.subscribe(listener),
    () => queue.visibleToasts.length > 0,
  );
  return (
    <AriaToastRegion
      queue={queue}
      // React Aria enters the region among those of F6 when its name changes: it has none before it is there.
      {...(hasToasts ? { 'aria-label': label } : {})}
      className="mln-toasts"
    >
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
