/** Serves the built window, from the installer's archive too, by exact address and nothing else. */
import { protocol } from 'electron';
import { cachingOf, PAGE_HEADERS, type PageFiles } from '#electron/backend/page-files.ts';
import { isOurs, PAGE, SCHEME } from './page-address.ts';

/** To be called before the application is ready. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

export function servePages(pages: PageFiles): void {
  protocol.handle(SCHEME, ({ url, method }) => {
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
