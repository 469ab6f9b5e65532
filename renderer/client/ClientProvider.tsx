/**
 * Holds the answers of the window and keeps them fresh: each event of Maillon makes stale what it touches, and after a
 * cut everything is read again, since events were missed.
 */
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useEffect, useMemo, useState, type ReactNode } from 'react';
import type { Client } from './client.ts';
import { Context } from './context.ts';
import { isStaleAfter } from './staleness.ts';
import type { ClientFailure } from './transport.ts';

interface ClientProviderProps {
  client: Client;
  onFailure: (failure: ClientFailure) => void;
  children: ReactNode;
}

export function ClientProvider({ client, onFailure, children }: ClientProviderProps) {
  const [answers] = useState(createAnswers);
  const [isConnected, setIsConnected] = useState(true);
  const [hearers] = useState(() => new Set<(file: string) => void>());

  useEffect(() => {
    let wasCut = false;
    return client.transport.subscribe({
      onEvent: (event) => {
        if (event.event === 'progress') {
          client.progress.tell(event);
          return;
        }
        void answers.invalidateQueries({
          predicate: ({ queryKey }) => isStaleAfter(event, queryKey[0]),
        });
        if (event.event === 'received') for (const hear of hearers) hear(event.file);
      },
      onConnection: (connected) => {
        if (connected && wasCut) void answers.invalidateQueries();
        wasCut = !connected;
        setIsConnected(connected);
      },
    });
  }, [client, answers, hearers]);

  const context = useMemo(
    () => ({
      client,
      onFailure,
      isConnected,
      hearReceived: (listener: (file: string) => void) => {
        hearers.add(listener);
        return () => hearers.delete(listener);
      },
    }),
    [client, onFailure, isConnected, hearers],
  );
  return (
    <QueryClientProvider client={answers}>
      <Context value={context}>{children}</Context>
    </QueryClientProvider>
  );
}

/** Maillon is on this computer: never offline, never worth asking again before an event says so. */
function createAnswers(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        retry: false,
        staleTime: Number.POSITIVE_INFINITY,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
      },
    },
  });
}
