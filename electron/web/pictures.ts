/** `GET /pictures/<hash>`: an attached picture, as such and nothing else; only a page that was let in asks for it. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import type { Backend } from '#electron/backend/backend.ts';
import { PICTURE_HEADERS } from '#electron/backend/page-files.ts';
import { refuse } from './answer.ts';

export async function showPicture(
  backend: Backend,
  hash: string,
  response: ServerResponse,
): Promise<void> {
  const picture = await backend.pictureOf(hash);
  const found = picture && (await stat(picture.path).catch(() => undefined));
  if (picture === undefined || found === undefined) return refuse(response, 404);
  response.writeHead(200, {
    ...PICTURE_HEADERS,
    'Content-Type': picture.type,
    'Content-Length': found.size,
  });
  try {
    await pipeline(createReadStream(picture.path), response);
  } catch {
    // The page went on to something else.
  }
}
