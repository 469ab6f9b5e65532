/** What the hooks of this folder find around them; renderer/app puts it there, a test puts its own. */
import { createContext, useContext } from 'react';
import type { Client } from './client.ts';
import type { ClientFailure } from './transport.ts';

export interface ClientContext {
  client: Client;
  /** Says a refusal to the person. */
  onFailure: (failure: ClientFailure) => void;
  isConnected: boolean;
  /** Hears of files opened from outside the window; answers what stops it. */
  hearReceived: (listener: (file: string) => void) => () => void;
}

export const Context = createContext<ClientContext | null>(null);

export function useClient(): ClientContext {
  const context = useContext(Context);
  if (context === null) throw new Error('no ClientProvider above');
  return context;
}
