/**
 * Puts the backend together, with the world it lives in: clock, randomness, folders.
 *
 * `createBackend` is what hosts use; `createLocalBackend` also gives the application itself, for the command line,
 * which names folders and files as no window ever does.
 */
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import type { MaillonEvent } from '#shared/contract/envelope.ts';
import { RECORD_TYPES } from '#shared/model/types.ts';
import { stagingFolder } from '#electron/store/inbox-folder.ts';
import { type Application, createApplication } from './application.ts';
import { pictureIn } from './pictures.ts';
import type { Backend } from './backend.ts';
import { createDispatcher } from './dispatch.ts';
import { type FailureOf, failureIn } from './failure-of.ts';
import { createFileDesk } from './file-desk.ts';
import { openIncidentLog } from './incident-log.ts';
import { createQueue, type Queue } from './queue.ts';
import { removeForgotten } from './services/forgotten-desks.ts';
import { createFolderDesk } from './shared-folder/desk.ts';
import { keepInStep } from './shared-folder/keep-in-step.ts';
import { ALONE, look } from './shared-folder/look.ts';
import { systemScheduling } from './shared-folder/scheduling.ts';
import { createTasks } from './tasks.ts';

const HOUR_MS = 3_600_000;

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
  /** For what is called past the dispatcher. */
  readonly failureOf: FailureOf;
  readonly inTurn: Queue;
}

/** @param heed hears at once what was said to this thread while it was busy; see tasks.ts */
export async function createBackend(
  options: BackendOptions,
  heed: () => void = () => undefined,
): Promise<Backend> {
  const backend = createLocalBackend(options, heed);
  const { application, inTurn, failureOf } = backend;
  const step = keepInStep({
    application,
    subscribe: (listener) => backend.subscribe(listener),
    look: (askAgain) => look({ ...ALONE, askAgain }, { application, inTurn }),
    onDefect: failureOf,
    scheduling: systemScheduling,
  });
  return {
    ...backend,
    async close() {
      await step.close();
      await backend.close();
    },
  };
}

export function createLocalBackend(
  options: BackendOptions,
  heed: () => void = () => undefined,
): LocalBackend {
  const listeners = new Set<(event: MaillonEvent) => void>();
  const now = (): Date => new Date();
  const desks = join(options.stateFolder, 'files');
  for (const folder of [desks, stagingFolder(options.stateFolder)]) removeForgotten(folder, now());
  const files = createFileDesk({
    now: Date.now,
    randomToken: () => randomBytes(32).toString('base64url'),
    folder: join(desks, uuidv7()),
  });
  const emit = (event: MaillonEvent): void => listeners.forEach((listener) => listener(event));
  const application = createApplication({
    ...options,
    declarations: RECORD_TYPES,
    now,
    newId: () => uuidv7(),
    randomBytes: (count) => randomBytes(count),
    files,
    folders: createFolderDesk(() => randomBytes(32).toString('base64url')),
    emit,
  });
  // A host left open for a week makes its backups all the same.
  const daily = setInterval(() => application.backUpIfDue(), HOUR_MS).unref();
  const inTurn = createQueue();
  const tasks = createTasks({ tell: emit, clock: () => performance.now(), heed });
  const failureOf = failureIn(application, openIncidentLog(options.stateFolder, now));

  return {
    application,
    failureOf,
    inTurn,
    call: createDispatcher({ application, inTurn, tasks, failureOf }),
    giveUp: (task) => tasks.giveUp(task),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    offerFile: async (file) => files.offer(file),
    takeFile: async (token) => files.take(token),
    pictureOf: async (hash) => pictureIn(application.current()?.folder, hash),
    endSession: async (session) => application.current()?.work?.store.endSession(session),
    close: () =>
      inTurn(async () => {
        clearInterval(daily);
        await application.close();
        await files.close();
      }),
  };
}
