/** `POST /call`: a request of the contract in JSON, its answer in JSON; `POST /give-up`: the task that a window gives up. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Backend } from '#electron/backend/backend.ts';
import { answerRequest, giveUpTask } from '#electron/backend/answer-request.ts';
import type { Answer } from '#shared/contract/envelope.ts';
import { givingUpSchema } from '#shared/contract/task.ts';
import { answerJson, refuse } from './answer.ts';

const MAX_BYTES = 1_000_000;

export async function answerCall(
  backend: Backend,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const received = await receivedIn(request, response);
  if (received !== undefined)
    answerJson(response, 200, await answerRequest(backend, received.value));
}

export async function hearGivingUp(
  backend: Backend,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const received = await receivedIn(request, response);
  if (received === undefined) return;
  const given = givingUpSchema.safeParse(received.value);
  if (given.success) giveUpTask(backend, given.data.task);
  answerJson(response, 200, {});
}

/** What a request says; nothing when it was refused. */
async function receivedIn(
  request: IncomingMessage,
  response: ServerResponse,
): Promise<{ readonly value: unknown } | undefined> {
  const refused = (status: number): undefined => {
    refuse(response, status);
    return undefined;
  };
  const type = request.headers['content-type']?.split(';')[0]?.trim();
  if (type !== 'application/json') return refused(415);
  const body = await bodyOf(request);
  if (body === undefined) return refused(413);
  const received = parsed(body);
  if (received !== undefined) return received;
  const answer: Answer = { ok: false, error: { code: 'invalid-input', where: '' } };
  answerJson(response, 400, answer);
  return undefined;
}

/** Nothing when there is too much of it. */
async function bodyOf(request: IncomingMessage): Promise<Buffer | undefined> {
  if (Number(request.headers['content-length'] ?? 0) > MAX_BYTES) return undefined;
  const chunks: Buffer[] = [];
  let length = 0;
  // Left half-read, the request must stay whole for its answer to be sent.
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    const bytes = Buffer.from(chunk as Uint8Array);
    length += bytes.length;
    if (length > MAX_BYTES) return undefined;
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

function parsed(body: Buffer): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body)) };
  } catch {
    return undefined;
  }
}
