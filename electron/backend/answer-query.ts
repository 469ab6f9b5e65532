/** Answers a query on one reader: the same in the backend's thread and in the long reader's. */
import { contract, type NamesOf } from '#shared/contract/index.ts';
import type { Answer } from '#shared/contract/envelope.ts';
import type { Reader } from '#electron/store/reader.ts';
import type { ApplicationQuery, QueryContext, QueryHandler } from './handler.ts';
import { recordsHandlers } from './handlers/records.ts';
import { plansHandlers } from './handlers/plans.ts';
import { spreadsheetsHandlers } from './handlers/spreadsheets.ts';

export type NetworkQuery = Exclude<NamesOf<'query'>, ApplicationQuery>;

type Run = (input: unknown, context: QueryContext) => ReturnType<QueryHandler<NetworkQuery>>;

const handlers = { ...recordsHandlers, ...plansHandlers, ...spreadsheetsHandlers };

/** @param input already parsed by the contract's schema. */
export async function answerQuery(
  name: NetworkQuery,
  input: unknown,
  reader: Reader,
  files: QueryContext['files'],
): Promise<Answer> {
  // The table pairs each name with a handler of its own input; the schema of that name made this input.
  const run = handlers[name] as Run;
  const { value: result, asOf } = await reader.read((snapshot) =>
    run(input, { ...snapshot, files }),
  );
  return result.ok ? { ok: true, value: result.value, asOf } : { ok: false, error: result.error };
}

export const isLong = (name: NetworkQuery): boolean => contract[name].long;
