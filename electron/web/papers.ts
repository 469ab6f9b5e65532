/**
 * `GET /papers/<token>`: a finished PDF shown in the browser rather than saved, so that it may be printed. The browser
 * asks again to reload or to save it: the last ones stay until the host closes.
 */
import { createReadStream } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { extname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Backend, FinishedFile } from '#electron/backend/backend.ts';
import { PAGE_HEADERS } from '#electron/backend/page-files.ts';
import { answerPage } from './answer.ts';
import { contentDisposition } from './content-disposition.ts';
import { refusalPage } from './refusal-page.ts';

const MOST_KEPT = 10;
const HEADERS = {
  ...PAGE_HEADERS,
  // The browser draws a PDF with elements of its own, which the rules of our pages would forbid.
  'Content-Security-Policy': "frame-ancestors 'none'",
  'Cache-Control': 'no-store',
  'Content-Type': 'application/pdf',
};

export type ShowPaper = (token: string, response: ServerResponse) => Promise<void>;

export function createPapers(backend: Backend): ShowPaper {
  const kept = new Map<string, FinishedFile>();

  const paperOf = async (token: string): Promise<FinishedFile | undefined> => {
    const known = kept.get(token);
    if (known !== undefined) return known;
    const file = await backend.takeFile(token);
    if (file === undefined) return undefined;
    if (extname(file.name) !== '.pdf') {
      await rm(file.path, { force: true });
      return undefined;
    }
    kept.set(token, file);
    const [oldest] = kept;
    if (kept.size > MOST_KEPT && oldest !== undefined) {
      kept.delete(oldest[0]);
      await rm(oldest[1].path, { force: true });
    }
    return file;
  };

  return async (token, response) => {
    const file = await paperOf(token);
    const found = file === undefined ? undefined : await stat(file.path).catch(() => undefined);
    if (file === undefined || found === undefined)
      return answerPage(response, 404, refusalPage('notFound'));
    response.writeHead(200, {
      ...HEADERS,
      'Content-Length': found.size,
      'Content-Disposition': contentDisposition(file.name, 'inline'),
    });
    try {
      await pipeline(createReadStream(file.path), response);
    } catch {
      // The tab was closed while it was read.
    }
  };
}
