/** The window's toasts, for whoever has something to say below the shell. */
import { createContext, useContext } from 'react';
import type { Toasts } from './toasts.ts';

export const ToastsContext = createContext<Toasts | null>(null);

export function useToasts(): Toasts {
  const toasts = useContext(ToastsContext);
  if (toasts === null) throw new Error('no ToastsContext above');
  return toasts;
}
