/**
 * The hooks that features use: read with `useMaillonQuery`, write with `useCommand`.
 *
 * A query that fails keeps the last good answer in `data` beside its `failure`. A write that is refused is said to the
 * person once, here, unless the caller says it where it happened.
 */
import { keepPreviousData, useQuery, useQueryClient, type QueryKey } from '@tanstack/react-query';
import { useCallback, useSyncExternalStore } from 'react';
import { contract } from '#shared/contract/index.ts';
import type { InputOf, NamesOf, OperationName } from '#shared/contract/index.ts';
import type { Answered, CallOptions, Outcome } from './client.ts';
import { useClient } from './context.ts';
import type { SavingState } from './saving.ts';
import type { ClientFailure } from './transport.ts';

export type QueryName = NamesOf<'query'>;
export type WriteName = NamesOf<'command'> | NamesOf<'act'>;

export interface QueryOptions<N extends OperationName = OperationName> {
  /** Brings the answer held up to date without asking it whole; null when that cannot be. */
  refresh?: ((held: Answered<N>) => Promise<Answered<N> | null>) | undefined;
  /** False: not asked yet. */
  enabled?: boolean | undefined;
  /** While another input is being answered, show the answer to the previous one (a search as one types). */
  keepPrevious?: boolean | undefined;
}

export interface QueryState<N extends OperationName> {
  data: Answered<N> | undefined;
  failure: ClientFailure | null;
  /** Nothing to show yet. */
  isPending: boolean;
  isFetching: boolean;
  /** `data` answers another input than the present one. */
  isPrevious: boolean;
  /** Asks again, for what changes without an event (backups). */
  refetch: () => void;
}

const keyOf = <N extends QueryName>(name: N, input: InputOf<N>): QueryKey => [name, input];

export function useMaillonQuery<N extends QueryName>(
  name: N,
  input: InputOf<N>,
  { enabled = true, keepPrevious = false, refresh }: QueryOptions<N> = {},
): QueryState<N> {
  const { client } = useClient();
  const answers = useQueryClient();
  const query = useQuery<Answered<N>, Refused>({
    queryKey: keyOf(name, input),
    enabled,
    // What no event announces (files, backups) is asked again each time it is shown.
    ...(contract[name].reads.length === 0 ? { refetchOnMount: 'always' as const } : {}),
    ...(keepPrevious ? { placeholderData: keepPreviousData } : {}),
    queryFn: async () => {
      const held = answers.getQueryData<Answered<N>>(keyOf(name, input));
      const refreshed = held === undefined ? null : await refresh?.(held);
      if (refreshed) return refreshed;
      const outcome = await client.call(name, input);
      if (!outcome.ok) throw new Refused(outcome.error);
      return outcome.value;
    },
  });
  // Each read when it is asked for: the library draws again only for what was read, and a large page is not drawn
  // because an answer is on its way.
  return {
    get data() {
      return query.data;
    },
    get failure() {
      return query.error?.failure ?? null;
    },
    get isPending() {
      return query.isPending;
    },
    get isFetching() {
      return query.isFetching;
    },
    get isPrevious() {
      return query.isPlaceholderData;
    },
    refetch: () => void query.refetch(),
  };
}

export interface WriteOptions extends CallOptions {
  /** The caller says a refusal itself (in a form, in a cell). */
  isSilent?: boolean | undefined;
}

export type Write<N extends WriteName> = (
  input: InputOf<N>,
  options?: WriteOptions,
) => Promise<Outcome<N>>;

export function useCommand<N extends WriteName>(name: N): Write<N> {
  const { client, onFailure } = useClient();
  return useCallback(
    async (input, { isSilent = false, ...options } = {}) => {
      const call = client.call(name, input, options);
      const outcome = await (contract[name].kind === 'command' ? client.saving.during(call) : call);
      if (!outcome.ok && !isSilent) onFailure(outcome.error);
      return outcome;
    },
    [client, name, onFailure],
  );
}

/** Lets go of answers that nothing shows, so that a page that could not bear one asks afresh. */
export function useForgetAnswers(): () => void {
  const answers = useQueryClient();
  return useCallback(() => answers.removeQueries({ type: 'inactive' }), [answers]);
}

/** « Enregistré », truthfully. */
export function useSavingState(): SavingState {
  const { saving } = useClient().client;
  return useSyncExternalStore(saving.subscribe, saving.state);
}

/** False while the host does not answer (the local web host stopped). */
export const useIsConnected = (): boolean => useClient().isConnected;

/** The library of queries carries refusals as thrown errors; this is the envelope, opened just above. */
class Refused extends Error {
  readonly failure: ClientFailure;
  constructor(failure: ClientFailure) {
    super(failure.code);
    this.failure = failure;
  }
}
