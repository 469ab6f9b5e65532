/** A window without a screen: asks the real backend, and fails the test where an answer was not expected to fail. */
import type { Answer } from '#shared/contract/envelope.ts';
import {
  contract,
  type InputOf,
  type OperationName,
  type OutputOf,
} from '#shared/contract/index.ts';
import { type Failure, UNIVERSAL_FAILURES } from '#shared/contract/failure.ts';
import type { Backend } from '#electron/backend/backend.ts';

export interface Window {
  /** The whole answer, its value read by the contract's own schema. */
  ask<N extends OperationName>(
    name: N,
    input: InputOf<N>,
    asOf?: number,
  ): Promise<{ value: OutputOf<N>; asOf: number }>;
  get<N extends OperationName>(name: N, input: InputOf<N>, asOf?: number): Promise<OutputOf<N>>;
  refusal<N extends OperationName>(name: N, input: InputOf<N>, asOf?: number): Promise<Failure>;
}

export function openWindow(backend: Backend, session = 'first-window'): Window {
  const call = (name: string, input: unknown, asOf: number | undefined): Promise<Answer> =>
    backend.call({ name, input, session, ...(asOf === undefined ? {} : { asOf }) });
  const ask: Window['ask'] = async (name, input, asOf) => {
    const answer = await call(name, input, asOf);
    if (!answer.ok) throw new Error(`${name} was refused: ${JSON.stringify(answer.error)}`);
    // The schema of that name gives that name's output.
    const value = contract[name].output.parse(answer.value) as OutputOf<typeof name>;
    return { value, asOf: answer.asOf };
  };
  return {
    ask,
    get: async (name, input, asOf) => (await ask(name, input, asOf)).value,
    async refusal(name, input, asOf) {
      const answer = await call(name, input, asOf);
      if (answer.ok) throw new Error(`${name} was expected to be refused`);
      const declared = [...contract[name].errors, ...UNIVERSAL_FAILURES];
      if (!declared.includes(answer.error.code))
        throw new Error(`${name} does not declare ${answer.error.code}`);
      return answer.error;
    },
  };
}
