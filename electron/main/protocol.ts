/** Serves the built window, from the installer's archive too, by exact address and nothing else. */
import { readFile } from 'node:fs/promises';
import { protocol } from 'electron';
import type { Backend } from '#electron/backend/backend.ts';
import {
  cachingOf,
  PAGE_HEADERS,
  type PageFiles,
  PICTURE_HEADERS,
} from '#electron/backend/page-files.ts';
import { isOurs, PAGE, SCHEME } from './page-address.ts';

/** To be called before the application is ready. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

const PICTURES = 'pictures/';

export function servePages(pages: PageFiles, backend: Pick<Backend, 'pictureOf'>): void {
  protocol.handle(SCHEME, async ({ url, method }) => {
    if (method === 'GET' && url.startsWith(PAGE + PICTURES)) {
      const picture = await backend.pictureOf(url.slice((PAGE + PICTURES).length));
      if (picture === undefined) return new Response(null, { status: 404, headers: PAGE_HEADERS });
      const headers = { ...PICTURE_HEADERS, 'Content-Type': picture.type };
      return new Response(new Uint8Array(await readFile(picture.path)), { headers });
    }
    const file = isOurs(url)
      ? pages.get(`/${url.slice(PAGE.length).split(/[?#]/, 1)[0]}`)
      : undefined;
    if (file === undefined) return new Response(null, { status: 404, headers: PAGE_HEADERS });
    if (method !== 'GET') return new Response(null, { status: 405, headers: PAGE_HEADERS });
    return new Response(file.bytes, {
      headers: { ...PAGE_HEADERS, 'Content-Type': file.type, 'Cache-Control': cachingOf(file) },
    });
  });
}
