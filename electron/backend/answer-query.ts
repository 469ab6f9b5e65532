/** Answers a query on one reader: the same in the backend's thread and in the long reader's. */
import type { Answer } from '#shared/contract/envelope.ts';
import type { Reader } from '#electron/store/reader.ts';
import { networkHandlers } from './handlers/network.ts';
import type { NetworkQuery, QueryContext, QueryHandler } from './network-handler.ts';
import type { Task } from './tasks.ts';

type Run = (input: unknown, context: QueryContext) => ReturnType<QueryHandler<NetworkQuery>>;

/** @param input already parsed by the contract's schema. */
export async function answerQuery(
  name: NetworkQuery,
  input: unknown,
  reader: Reader,
  { files, now }: Pick<QueryContext, 'files' | 'now'>,
  task: Task,
): Promise<Answer> {
  // The table pairs each name with a handler of its own input; the schema of that name made this input.
  const run = networkHandlers[name] as Run;
  const { value: result, asOf } = await reader.read((snapshot) =>
    run(input, { ...snapshot, files, now, task }),
  );
  return result.ok ? { ok: true, value: result.value, asOf } : { ok: false, error: result.error };
}
