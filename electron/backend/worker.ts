/**
 * The backend in a thread of its own, so that no write or import ever holds the window. Answers the
 * questions of connect-worker.ts; lives until it is asked to close.
 *
 * What is given up comes by a port apart, which is also read in the midst of work that never pauses.
 */
import { MessagePort, parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { assertNever } from '#shared/lib/assert-never.ts';
import { answerRequest, giveUpTask } from './answer-request.ts';
import { createBackend } from './create-backend.ts';
import { askedSchema, backendOptionsSchema, type Asked, type Told } from './worker-protocol.ts';

const port = parentPort;
if (port === null) throw new Error('This file is the entry of a thread.');

const { givingUp } = z.object({ givingUp: z.instanceof(MessagePort) }).parse(workerData);
const backend = await createBackend(backendOptionsSchema.parse(workerData), () => {
  for (let next = receiveMessageOnPort(givingUp); next; next = receiveMessageOnPort(givingUp))
    giveUpTask(backend, next.message);
});
givingUp.on('message', (task: unknown) => giveUpTask(backend, task));
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
