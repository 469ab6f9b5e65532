/**
 * The backend of another thread, as a `Backend` of this one.
 *
 * When the thread dies, what was confirmed is on the disk, and what was pending is answered as a
 * defect. It is not started again here: undo is lost and the person must know. The host is told, once,
 * and says it.
 */
import { MessageChannel, Worker } from 'node:worker_threads';
import type { MaillonEvent } from '#shared/contract/envelope.ts';
import type { Failure } from '#shared/contract/failure.ts';
import { assertNever } from '#shared/lib/assert-never.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import type { Backend } from './backend.ts';
import type { BackendOptions } from './create-backend.ts';
import type { Report } from './incident-log.ts';
import { answers, toldSchema, type Question, type Told } from './worker-protocol.ts';

export interface WorkerConnection {
  /** Entry of the thread, see places.ts. */
  readonly entry: URL;
  readonly options: BackendOptions;
  readonly report: Report;
  /** The thread died by itself. */
  readonly onCrash: (incident: string) => void;
}

/**
 * Of itself V8 lets so much pile up before it looks for what is still used that receiving a large file takes twice the
 * memory. Looking more often costs less than a tenth of the time.
 */
export const WORKER_MEMORY = { maxYoungGenerationSizeMb: 24 } as const;

/** The value that answers a question, or why there is none. */
type Outcome = Result<unknown, Failure>;

export function connectWorker(connection: WorkerConnection): Promise<Backend> {
  const { port1: givingUp, port2: theirs } = new MessageChannel();
  // It holds no process open by itself.
  givingUp.unref();
  const worker = new Worker(connection.entry, {
    workerData: { ...connection.options, givingUp: theirs },
    transferList: [theirs],
    resourceLimits: WORKER_MEMORY,
  });
  const started = Promise.withResolvers<Backend>();
  const pending = new Map<number, (outcome: Outcome) => void>();
  const listeners = new Set<(event: MaillonEvent) => void>();
  let count = 0;
  let state: 'starting' | 'ready' | 'closing' | 'ended' = 'starting';
  let closed: Promise<void> | undefined;
  /** What a question meets once the thread is no more. */
  let silence: Failure = { code: 'no-network' };

  const backend: Backend = {
    call: async (request) => {
      const outcome = await ask({ ask: 'call', request });
      return outcome.ok ? answers.call.parse(outcome.value) : outcome;
    },
    giveUp: (task) => givingUp.postMessage(task),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    offerFile: async (file) => answers.offerFile.parse(must(await ask({ ask: 'offerFile', file }))),
    takeFile: async (token) => answers.takeFile.parse(must(await ask({ ask: 'takeFile', token }))),
    pictureOf: async (hash) => answers.pictureOf.parse(must(await ask({ ask: 'pictureOf', hash }))),
    endSession: async (session) => void (await ask({ ask: 'endSession', session })),
    close: () => (closed ??= close()),
  };

  worker.on('message', (message: unknown) => {
    const told = toldSchema.safeParse(message);
    if (told.success) hear(told.data);
    else end(told.error);
  });
  worker.on('messageerror', end);
  worker.on('error', end);
  worker.on('exit', (code) => end(new Error(`The backend's thread ended with code ${code}.`)));
  return started.promise;

  function ask(question: Question): Promise<Outcome> {
    if (state !== 'ready') return Promise.resolve(err(silence));
    const { promise, resolve } = Promise.withResolvers<Outcome>();
    count += 1;
    pending.set(count, resolve);
    worker.postMessage({ ...question, id: count });
    return promise;
  }

  function hear(told: Told): void {
    switch (told.told) {
      case 'ready':
        state = 'ready';
        return started.resolve(backend);
      case 'answer':
        return settle(told.id, ok(told.value));
      case 'defect':
        return settle(told.id, err(defect(new Error(told.trace))));
      case 'event':
        // Nobody has anything to ask any more of what is closing.
        if (state === 'ready') listeners.forEach((listener) => listener(told.event));
        return undefined;
      default:
        return assertNever(told);
    }
  }

  function settle(id: number, outcome: Outcome): void {
    pending.get(id)?.(outcome);
    pending.delete(id);
  }

  async function close(): Promise<void> {
    if (state !== 'ready') return;
    const asked = ask({ ask: 'close' });
    state = 'closing';
    await asked;
    await worker.terminate();
  }

  /** The thread is no more: as it should after closing, or by a defect at any other time. */
  function end(reason: unknown): void {
    if (state === 'ended') return;
    const before = state;
    state = 'ended';
    givingUp.close();
    void worker.terminate();
    if (before === 'closing' && pending.size === 0) return;
    const failure = defect(reason);
    silence = failure;
    pending.forEach((answer) => answer(err(failure)));
    pending.clear();
    if (before === 'starting') started.reject(reason);
    if (before === 'ready') connection.onCrash(failure.incident);
  }

  function defect(error: unknown): Extract<Failure, { code: 'defect' }> {
    return { code: 'defect', incident: connection.report(error) };
  }
}

/** Without an answer to give, a defect of the backend is one of its caller. */
function must(outcome: Outcome): unknown {
  if (outcome.ok) return outcome.value;
  throw new Error(JSON.stringify(outcome.error));
}
