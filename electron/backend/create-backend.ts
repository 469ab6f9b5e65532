/**
 * The dispatcher: from a request that crossed a transport to its answer. Input is parsed by the contract, queries
 * go to a reader, commands and acts pass one at a time, expected failures are answers and everything else is an
 * incident in the log.
 *
 * `createBackend` is what hosts use; `createLocalBackend` adds what only the command line may ask, since it names
 * folders and files, which no window ever does.
 */
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import type { Answer, MaillonEvent, Request } from '#shared/contract/envelope.ts';
import type { Failure } from '#shared/contract/failure.ts';
import {
  contract,
  isOperationName,
  type NamesOf,
  type OperationName,
} from '#shared/contract/index.ts';
import type { Result } from '#shared/lib/result.ts';
import { RECORD_TYPES } from '#shared/model/types.ts';
import { storageFailure } from '#electron/store/storage-failure.ts';
import { answerQuery, isLong, type NetworkQuery } from './answer-query.ts';
import { type Application, createApplication, withBackup } from './application.ts';
import type { Backend } from './backend.ts';
import { createFileDesk, type FileDesk } from './file-desk.ts';
import {
  type ActHandler,
  APPLICATION_QUERIES,
  type ApplicationQuery,
  type ApplicationQueryHandler,
} from './handler.ts';
import { applicationHandlers } from './handlers/application.ts';
import { backupsHandlers } from './handlers/backups.ts';
import { spreadsheetsHandlers } from './handlers/spreadsheets.ts';
import { openIncidentLog } from './incident-log.ts';
import { createQueue } from './queue.ts';
import { runCommand } from './run-command.ts';

export interface BackendOptions {
  /** Parent of the networks. */
  readonly dataFolder: string;
  readonly stateFolder: string;
  readonly resources: string;
  readonly version: string;
  readonly longReader: 'worker' | 'in-process';
}

export interface LocalBackend extends Backend {
  readonly application: Application;
}

export const createBackend = async (options: BackendOptions): Promise<Backend> =>
  createLocalBackend(options);

export function createLocalBackend(options: BackendOptions): LocalBackend {
  const listeners = new Set<(event: MaillonEvent) => void>();
  const files = createFileDesk({
    now: Date.now,
    randomToken: () => randomBytes(32).toString('base64url'),
    folder: join(options.stateFolder, 'files', uuidv7()),
  });
  const application = createApplication({
    ...options,
    declarations: RECORD_TYPES,
    now: () => new Date(),
    newId: () => uuidv7(),
    randomBytes: (count) => randomBytes(count),
    files,
    emit: (event) => listeners.forEach((listener) => listener(event)),
  });
  const report = openIncidentLog(options.stateFolder, () => new Date());
  const inTurn = createQueue();

  return {
    application,
    async call(request) {
      try {
        return await dispatch(request, application, files, inTurn);
      } catch (error) {
        return { ok: false, error: await failureOf(error, application, report) };
      }
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    offerFile: async (file) => files.offer(file),
    takeFile: async (token) => files.take(token),
    async endSession(session) {
      application.current()?.work?.store.endSession(session);
    },
    close: () =>
      inTurn(async () => {
        await application.close();
        await files.close();
      }),
  };
}

async function dispatch(
  request: Request,
  application: Application,
  files: FileDesk,
  inTurn: ReturnType<typeof createQueue>,
): Promise<Answer> {
  const { name, session, asOf } = request;
  if (!isOperationName(name))
    return refused({ code: 'unknown-operation', name: name.slice(0, 100) });
  const input = contract[name].input.safeParse(request.input);
  if (!input.success)
    return refused({ code: 'invalid-input', where: input.error.issues[0]?.path.join('.') ?? '' });
  if (isApplicationQuery(name)) {
    const run = { ...applicationHandlers, ...backupsHandlers }[
      name
    ] as ApplicationQueryHandler<ApplicationQuery>;
    return answered(await run(input.data as never, application), application);
  }
  if (isOf(name, 'query')) return answerNetworkQuery(name, input.data, application, files);
  if (isOf(name, 'command')) {
    // `input.data` was made by the schema of this very name.
    const done = await inTurn(() =>
      runCommand(application, name, input.data as never, { session, asOf }),
    );
    return done.ok
      ? { ok: true, value: done.value.output, asOf: done.value.asOf }
      : refused(done.error);
  }
  const run = { ...applicationHandlers, ...backupsHandlers, ...spreadsheetsHandlers }[
    name
  ] as ActHandler<NamesOf<'act'>>;
  return inTurn(async () =>
    answered(await run(input.data as never, application, session), application),
  );
}

async function answerNetworkQuery(
  name: NetworkQuery,
  input: unknown,
  application: Application,
  files: FileDesk,
): Promise<Answer> {
  const network = application.current();
  if (network === undefined) return refused({ code: 'no-network' });
  return isLong(name)
    ? network.longQuery(name, input)
    : answerQuery(name, input, network.reader, files);
}

async function answered(
  result: Result<unknown, Failure>,
  application: Application,
): Promise<Answer> {
  if (!result.ok) return refused(result.error);
  return { ok: true, value: result.value, asOf: (await application.current()?.head()) ?? 0 };
}

/** What the disk did is said to the person; anything else is a defect, written in the log under a number. */
async function failureOf(
  error: unknown,
  application: Application,
  report: (error: unknown) => string,
): Promise<Failure> {
  const failure = storageFailure(error);
  if (failure === undefined) return { code: 'defect', incident: report(error) };
  const folder = application.current()?.folder;
  return folder === undefined ? failure : withBackup(failure, folder);
}

const refused = (error: Failure): Answer => ({ ok: false, error });

const isApplicationQuery = (name: OperationName): name is ApplicationQuery =>
  APPLICATION_QUERIES.some((known) => known === name);

function isOf<K extends 'query'>(
  name: OperationName,
  kind: K,
): name is Exclude<NamesOf<'query'>, ApplicationQuery>;
function isOf<K extends 'command'>(name: OperationName, kind: K): name is NamesOf<K>;
function isOf(name: OperationName, kind: string): boolean {
  return contract[name].kind === kind;
}
