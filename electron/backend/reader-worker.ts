/** Entry of the long reader's thread: one read-only connection, one query at a time (see connect-reader.ts). */
import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { contract, isOperationName } from '#shared/contract/index.ts';
import { err } from '#shared/lib/result.ts';
import { RECORD_TYPES } from '#shared/model/types.ts';
import { openReader } from '#electron/store/reader.ts';
import { answerQuery } from './answer-query.ts';
import type { NetworkQuery, QueryContext } from './network-handler.ts';

const port = parentPort;
if (port === null) throw new Error('This file is the entry of a thread.');

const { file } = z.object({ file: z.string() }).parse(workerData);
const questionSchema = z.object({ id: z.number(), name: z.string(), input: z.unknown() });
const reader = openReader(file, RECORD_TYPES);
/** Tokens live in the other thread; no long query takes a file. */
const noFiles: QueryContext['files'] = {
  open: () => err({ code: 'file-expired' }),
  produce: () => {
    throw new Error('a long query produces no file');
  },
};

port.on('message', (message: unknown) => void reply(message));

async function reply(message: unknown): Promise<void> {
  const { id, name, input } = questionSchema.parse(message);
  try {
    if (!isLongQuery(name)) throw new Error(`${name} is not a long query`);
    port?.postMessage({ id, answer: await answerQuery(name, input, reader, noFiles) });
  } catch (error) {
    port?.postMessage({
      id,
      trace: error instanceof Error ? (error.stack ?? error.message) : String(error),
    });
  }
}

function isLongQuery(name: string): name is NetworkQuery {
  if (!isOperationName(name)) return false;
  const operation = contract[name];
  return operation.kind === 'query' && operation.long;
}
