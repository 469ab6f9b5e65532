/**
 * The backend in a thread of its own, so that no write or import ever holds the window. Answers the
 * questions of connect-worker.ts; lives until it is asked to close.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { assertNever } from '#shared/lib/assert-never.ts';
import { answerRequest } from './answer-request.ts';
import { createBackend } from './create-backend.ts';
import { askedSchema, backendOptionsSchema, type Asked, type Told } from './worker-protocol.ts';

const port = parentPort;
if (port === null) throw new Error('This file is the entry of a thread.');

const backend = await createBackend(backendOptionsSchema.parse(workerData));
const tell = (told: Told): void => port.postMessage(told);

backend.subscribe((event) => tell({ told: 'event', event }));
port.on('message', (message: unknown) => void answer(askedSchema.parse(message)));
tell({ told: 'ready' });

async function answer(asked: Asked): Promise<void> {
  try {
    tell({ told: 'answer', id: asked.id, value: await valueFor(asked) });
  } catch (error) {
    tell({ told: 'defect', id: asked.id, trace: traceOf(error) });
  }
}

function valueFor(asked: Asked): Promise<unknown> {
  switch (asked.ask) {
    case 'call':
      return answerRequest(backend, asked.request);
    case 'offerFile':
      return backend.offerFile(asked.file);
    case 'takeFile':
      return backend.takeFile(asked.token);
    case 'pictureOf':
      return backend.pictureOf(asked.hash);
    case 'endSession':
      return backend.endSession(asked.session);
    case 'close':
      return backend.close();
    default:
      return assertNever(asked);
  }
}

function traceOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
