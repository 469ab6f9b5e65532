/**
 * A transport made of the answers a test writes down: the injected port, not an imitation of our modules. It keeps what
 * was asked, and lets the test say what Maillon tells its windows.
 */
import type { Answer, MaillonEvent, Request } from '#shared/contract/envelope.ts';
import type { InputOf, OperationName, OutputOf } from '#shared/contract/index.ts';
import { ok } from '#shared/lib/result.ts';
import { UNREACHABLE, type Listener, type Transport } from '#renderer/client/transport.ts';

type Given<N extends OperationName> = OutputOf<N> | Exclude<Answer, { ok: true }>;

export type Answers = {
  [N in OperationName]?: (input: InputOf<N>, request: Request) => Given<N> | Promise<Given<N>>;
};

export interface MemoryTransport extends Transport {
  readonly asked: Request[];
  readonly saved: { token: string; name: string }[];
  readonly opened: { token: string; name: string }[];
  readonly givenUp: string[];
  tell: (event: MaillonEvent) => void;
  cut: () => void;
  mend: () => void;
  answer: (more: Answers) => void;
}

export const refused = (error: Exclude<Answer, { ok: true }>['error']) => ({
  ok: false as const,
  error,
});

export function createMemoryTransport(answers: Answers): MemoryTransport {
  const listeners = new Set<Listener>();
  const asked: Request[] = [];
  const saved: { token: string; name: string }[] = [];
  const opened: { token: string; name: string }[] = [];
  const givenUp: string[] = [];
  let isCut = false;
  let known = answers;

  return {
    asked,
    saved,
    opened,
    givenUp,
    tell: (event) => listeners.forEach(({ onEvent }) => onEvent(event)),
    cut: () => {
      isCut = true;
      listeners.forEach(({ onConnection }) => onConnection(false));
    },
    mend: () => {
      isCut = false;
      listeners.forEach(({ onConnection }) => onConnection(true));
    },
    answer: (more) => {
      known = { ...known, ...more };
    },
    async call(request) {
      // Where it was asked, whatever else is asked before it is answered.
      const position = asked.push(request);
      if (isCut) return UNREACHABLE;
      // A name chooses its own answer, which takes the input of that name.
      const answer = known[request.name as OperationName] as
        | ((input: unknown, request: Request) => unknown)
        | undefined;
      if (answer === undefined) return refused({ code: 'unknown-operation', name: request.name });
      const value = await answer(request.input, request);
      return isRefusal(value) ? value : { ok: true, value, asOf: position };
    },
    giveUp: (task) => void givenUp.push(task),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async offerFile() {
      return ok('a-token-of-more-than-twenty');
    },
    async saveFile(token, name) {
      saved.push({ token, name });
      return ok(true);
    },
    async openFile(token, name) {
      opened.push({ token, name });
      return ok('opened');
    },
    async showFile() {
      return false;
    },
  };
}

const isRefusal = (value: unknown): value is Exclude<Answer, { ok: true }> =>
  typeof value === 'object' && value !== null && 'ok' in value && value.ok === false;
