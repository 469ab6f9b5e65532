/** Entry of the long reader's thread: one read-only connection, one query at a time (see connect-reader.ts). */
import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { contract, isOperationName } from '#shared/contract/index.ts';
import { err } from '#shared/lib/result.ts';
import { RECORD_TYPES } from '#shared/model/types.ts';
import { openReader } from '#electron/store/reader.ts';
import { answerQuery } from './answer-query.ts';
import type { NetworkQuery, QueryContext } from './network-handler.ts';
import { createTasks } from './tasks.ts';

const port = parentPort;
if (port === null) throw new Error('This file is the entry of a thread.');

const { file } = z.object({ file: z.string() }).parse(workerData);
const questionSchema = z.object({
  id: z.number(),
  name: z.string(),
  input: z.unknown(),
  /** Where it may write one file. */
  place: z.object({ path: z.string(), token: z.string() }),
});
/** Named after their questions. Given up, the whole thread ends: nothing here has to hear of it. */
const tasks = createTasks({
  tell: ({ task, stage, part }) =>
    port?.postMessage({ id: Number(task), progress: { stage, part } }),
  clock: () => performance.now(),
  heed: () => undefined,
});
const reader = openReader(file, RECORD_TYPES);
port.on('message', (message: unknown) => void reply(message));

async function reply(message: unknown): Promise<void> {
  const { id, name, input, place } = questionSchema.parse(message);
  let produced: string | undefined;
  const files: QueryContext['files'] = {
    // Tokens live in the other thread; no long query takes a file.
    open: () => err({ code: 'file-expired' }),
    produce: (fileName) => {
      if (produced !== undefined) throw new Error('a long query produces one file');
      produced = fileName;
      return place;
    },
  };
  try {
    if (!isLongQuery(name)) throw new Error(`${name} is not a long query`);
    const means = { files, now: () => new Date() };
    const answer = await tasks.run(String(id), (task) =>
      answerQuery(name, input, reader, means, task),
    );
    port?.postMessage({ id, answer, produced });
  } catch (error) {
    const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
    port?.postMessage({ id, produced, trace });
  }
}

function isLongQuery(name: string): name is NetworkQuery {
  if (!isOperationName(name)) return false;
  const operation = contract[name];
  return operation.kind === 'query' && operation.long;
}
