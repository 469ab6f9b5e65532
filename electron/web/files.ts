/**
 * `POST /files?name=…` takes a file in and answers its token; `GET /files/<token>` gives a finished one
 * out, once. What comes in is written as it comes: never held in memory, never named by its sender.
 */
import { createReadStream } from 'node:fs';
import { open, rm, stat, type FileHandle } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Backend } from '#electron/backend/backend.ts';
import { MAX_FILE_MEGABYTES } from '#electron/backend/file-desk.ts';
import { PAGE_HEADERS } from '#electron/backend/page-files.ts';
import type { Failure } from '#shared/contract/failure.ts';
import { answerJson, answerPage, refuse } from './answer.ts';
import { contentDisposition } from './content-disposition.ts';
import { refusalPage } from './refusal-page.ts';

const MAX_BYTES = MAX_FILE_MEGABYTES * 1_000_000;
const LONGEST_NAME = 255;

export interface Uploads {
  readonly backend: Backend;
  readonly folder: string;
  readonly randomToken: () => string;
}

export async function receiveFile(
  { backend, folder, randomToken }: Uploads,
  name: string | null,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (name === null || name === '' || name.length > LONGEST_NAME) return refuse(response, 400);
  if (Number(request.headers['content-length'] ?? 0) > MAX_BYTES) return answerTooLarge(response);
  const path = join(folder, randomToken());
  const outcome = await write(path, request);
  if (outcome === 'written') {
    const token = await backend.offerFile({ path, name, temporary: true });
    return answerJson(response, 200, { token });
  }
  await rm(path, { force: true });
  if (outcome === 'too-large') return answerTooLarge(response);
  if (outcome === 'disk-full') return answerFailure(response, 507, { code: 'disk-full' });
}

export async function giveFile(
  backend: Backend,
  token: string,
  response: ServerResponse,
): Promise<void> {
  const file = await backend.takeFile(token);
  const found = file === undefined ? undefined : await stat(file.path).catch(() => undefined);
  if (file === undefined || found === undefined) {
    return answerPage(response, 404, refusalPage('notFound'));
  }
  response.writeHead(200, {
    ...PAGE_HEADERS,
    'Cache-Control': 'no-store',
    'Content-Type': 'application/octet-stream',
    'Content-Length': found.size,
    'Content-Disposition': contentDisposition(file.name),
  });
  try {
    await pipeline(createReadStream(file.path), response);
  } catch {
    // The browser went away; the file is asked for again from the page.
  } finally {
    await rm(file.path, { force: true });
  }
}

type Written = 'written' | 'too-large' | 'disk-full' | 'cut';

async function write(path: string, request: IncomingMessage): Promise<Written> {
  const file = await open(path, 'wx', 0o600);
  try {
    return await copy(request, file);
  } catch (error) {
    if (request.destroyed && !request.complete) return 'cut';
    if (error instanceof Error && 'code' in error && error.code === 'ENOSPC') return 'disk-full';
    throw error;
  } finally {
    await file.close();
  }
}

async function copy(request: IncomingMessage, file: FileHandle): Promise<Written> {
  let length = 0;
  // Left half-read, the request must stay whole for its answer to be sent.
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    const bytes = chunk as Uint8Array;
    length += bytes.length;
    if (length > MAX_BYTES) return 'too-large';
    await file.writeFile(bytes);
  }
  return 'written';
}

function answerTooLarge(response: ServerResponse): void {
  answerFailure(response, 413, { code: 'file-too-large', megabytes: MAX_FILE_MEGABYTES });
}

function answerFailure(response: ServerResponse, status: number, error: Failure): void {
  answerJson(response, status, { ok: false, error });
}
