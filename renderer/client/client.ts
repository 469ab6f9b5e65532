/**
 * Typed calls over a transport. A client belongs to one window: its session is what Ctrl+Z undoes within.
 *
 * It also counts the writes under way, so that the frame can say « Enregistré » truthfully.
 */
import type { InputOf, OperationName, OutputOf } from '#shared/contract/index.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import { createProgressDesk, type ProgressDesk } from './progress.ts';
import { createSaving, type Saving } from './saving.ts';
import type { ClientFailure, Transport } from './transport.ts';

export interface Answered<N extends OperationName> {
  value: OutputOf<N>;
  /** Position of the log at which it was read or written. */
  asOf: number;
}

export type Outcome<N extends OperationName> = Result<Answered<N>, ClientFailure>;

export interface CallOptions {
  /** `asOf` of what the person was looking at when they began. Absent: now. */
  asOf?: number | undefined;
  /** Named here, its progress is heard and it can be given up. */
  task?: string | undefined;
}

export interface Client {
  call: <N extends OperationName>(
    name: N,
    input: InputOf<N>,
    options?: CallOptions,
  ) => Promise<Outcome<N>>;
  transport: Transport;
  saving: Saving;
  progress: ProgressDesk;
}

export function createClient(transport: Transport, session: string): Client {
  return {
    transport,
    saving: createSaving(),
    progress: createProgressDesk(),
    async call<N extends OperationName>(
      name: N,
      input: InputOf<N>,
      { asOf, task }: CallOptions = {},
    ) {
      const request = {
        name,
        input,
        session,
        ...(asOf === undefined ? {} : { asOf }),
        ...(task === undefined ? {} : { task }),
      };
      const answer = await transport.call(request);
      if (!('ok' in answer)) return err(answer);
      if (!answer.ok) return err(answer.error);
      // The dispatcher has just built this value from the same declaration: checking 20,000 rows twice would be felt.
      return ok({ value: answer.value as OutputOf<N>, asOf: answer.asOf });
    },
  };
}

const SESSION_KEY = 'maillon.session';

/** One per window; a reload keeps it, so that what was done before can still be undone. */
export function windowSession(storage: Storage, random: () => string): string {
  const kept = storage.getItem(SESSION_KEY);
  if (kept !== null) return kept;
  const session = random();
  storage.setItem(SESSION_KEY, session);
  return session;
}
