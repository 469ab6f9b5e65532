/**
 * The queue behind the toasts: what just happened, with a way to take it back. At most three at once, the others wait;
 * time stops while one points at them or tabs into them. A message that says something went wrong stays until closed.
 */
import { UNSTABLE_ToastQueue as ToastQueue } from 'react-aria-components';

export interface ToastMessage {
  text: string;
  /** What was kept, what to do. */
  detail?: string | undefined;
  tone?: 'neutral' | 'ok' | 'warn' | 'bad' | undefined;
  /** « Annuler »: the toast closes once it is pressed. */
  action?: { label: string; onAction: () => void } | undefined;
}

export interface Toasts {
  queue: ToastQueue<ToastMessage>;
  /** Returns a function that takes the toast away. */
  show: (message: ToastMessage) => () => void;
}

const READING_TIME_MS = 6_000;
const DECIDING_TIME_MS = 10_000;

export function createToasts(): Toasts {
  const queue = new ToastQueue<ToastMessage>({ maxVisibleToasts: 3 });
  return {
    queue,
    show(message) {
      const key = queue.add(message, lifetime(message));
      return () => queue.close(key);
    },
  };
}

function lifetime({ tone, action }: ToastMessage): { timeout?: number } {
  if (tone === 'bad') return {};
  return { timeout: action ? DECIDING_TIME_MS : READING_TIME_MS };
}
