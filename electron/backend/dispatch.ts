/**
 * From a request that crossed a transport to its answer: input is parsed by the contract, queries go to a reader,
 * commands and acts pass one at a time, expected failures are answers, and everything else is an incident.
 */
import type { Answer, Request } from '#shared/contract/envelope.ts';
import type { Failure } from '#shared/contract/failure.ts';
import {
  contract,
  isOperationName,
  type NamesOf,
  type OperationName,
} from '#shared/contract/index.ts';
import type { Result } from '#shared/lib/result.ts';
import { answerQuery } from './answer-query.ts';
import type {
  ApplicationHandler,
  ApplicationHandlers,
  ApplicationOperation,
} from './application-handler.ts';
import type { Application } from './application.ts';
import type { FailureOf } from './failure-of.ts';
import { applicationHandlers } from './handlers/application.ts';
import { attachmentActs } from './handlers/attachment-acts.ts';
import { looksHandlers } from './handlers/looks.ts';
import { backupsHandlers } from './handlers/backups.ts';
import { exchangeActs } from './handlers/exchange-acts.ts';
import { sharedFolderHandlers } from './handlers/shared-folder.ts';
import { APPLICATION_QUERIES, type NetworkCommand, type NetworkQuery } from './network-handler.ts';
import type { Queue } from './queue.ts';
import { runCommand } from './run-command.ts';
import { GivenUp, type Task, type Tasks } from './tasks.ts';

export interface DispatcherDeps {
  readonly application: Application;
  readonly inTurn: Queue;
  readonly tasks: Tasks;
  readonly failureOf: FailureOf;
}

const acting: ApplicationHandlers = {
  ...applicationHandlers,
  ...backupsHandlers,
  ...exchangeActs,
  ...sharedFolderHandlers,
  ...looksHandlers,
  ...attachmentActs,
};

export function createDispatcher(deps: DispatcherDeps): (request: Request) => Promise<Answer> {
  return async (request) => {
    try {
      return await deps.tasks.run(request.task, (task) => dispatch(request, deps, task));
    } catch (error) {
      if (error instanceof GivenUp) return refused({ code: 'cancelled' });
      return refused(deps.failureOf(error));
    }
  };
}

async function dispatch(
  request: Request,
  { application, inTurn }: DispatcherDeps,
  task: Task,
): Promise<Answer> {
  const { name, session, asOf } = request;
  if (!isOperationName(name)) return refused({ code: 'unknown-operation', name });
  const parsed = contract[name].input.safeParse(request.input);
  if (!parsed.success)
    return refused({ code: 'invalid-input', where: parsed.error.issues[0]?.path.join('.') ?? '' });
  // Below, each handler receives what the schema of its own name made: the tables pair them, not the compiler.
  const input = parsed.data as never;
  if (isNetworkQuery(name)) return query(name, input, application, task);
  if (isCommand(name)) {
    const done = await inTurn(() => runCommand(application, name, input, { session, asOf }));
    return done.ok
      ? { ok: true, value: done.value.output, asOf: done.value.asOf }
      : refused(done.error);
  }
  const run = acting[name] as ApplicationHandler<ApplicationOperation>;
  const act = async (): Promise<Answer> => {
    // It may have been given up while others had their turn.
    task.signal.throwIfAborted();
    return answered(await run(input, application, session, task), application);
  };
  return contract[name].kind === 'query' ? act() : inTurn(act);
}

async function query(
  name: NetworkQuery,
  input: unknown,
  application: Application,
  task: Task,
): Promise<Answer> {
  const network = application.current();
  if (network === undefined) return refused({ code: 'no-network' });
  return contract[name].long
    ? network.longQuery(name, input, task)
    : answerQuery(name, input, network.reader, application.options, task);
}

async function answered(
  result: Result<unknown, Failure>,
  application: Application,
): Promise<Answer> {
  if (!result.ok) return refused(result.error);
  return { ok: true, value: result.value, asOf: (await application.current()?.head()) ?? 0 };
}

const refused = (error: Failure): Answer => ({ ok: false, error });

const isCommand = (name: OperationName): name is NetworkCommand & NamesOf<'command'> =>
  contract[name].kind === 'command';

const isNetworkQuery = (name: OperationName): name is NetworkQuery =>
  contract[name].kind === 'query' && !APPLICATION_QUERIES.some((known) => known === name);
