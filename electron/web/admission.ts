/**
 * Who may speak to the local web host. Any page of any site, and any program of this computer, can
 * reach the port: so a request is ours when its address is ours (a foreign name that resolves to
 * 127.0.0.1 is refused), when it comes from our own page, and when its browser holds a pass.
 *
 * A pass is a cookie, given in exchange for a link that works once and is shown in the terminal only.
 * Another browser needs another link; asking for one kills the link that was not used.
 */
import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

export interface Admission {
  /** A fresh address to open in a browser, once. */
  newLink(): string;
  /** The cookie to set, if this token is that of the live link. */
  admit(token: string): string | undefined;
  isAdmitted(headers: IncomingHttpHeaders): boolean;
}

export const LINK_PATH = '/open/';

export function createAdmission(port: number, randomToken: () => string): Admission {
  // Named by port: cookies do not distinguish the ports of one computer.
  const cookieName = `maillon-${port}`;
  // Digests, so that how long a comparison takes tells nothing of the secret.
  const passes = new Set<string>();
  let link: string | undefined;

  return {
    newLink: () => {
      const token = randomToken();
      link = digest(token);
      return `http://127.0.0.1:${port}${LINK_PATH}${token}`;
    },
    admit: (token) => {
      if (link === undefined || digest(token) !== link) return undefined;
      link = undefined;
      const pass = randomToken();
      passes.add(digest(pass));
      return `${cookieName}=${pass}; Path=/; HttpOnly; SameSite=Strict`;
    },
    isAdmitted: (headers) =>
      cookiesNamed(cookieName, headers.cookie).some((pass) => passes.has(digest(pass))),
  };
}

export function isOurAddress(headers: IncomingHttpHeaders, port: number): boolean {
  return headers.host === `127.0.0.1:${port}` || headers.host === `localhost:${port}`;
}

/**
 * Sent by a page of ours, or by the person (an address typed, a link of the terminal). A write always
 * says its origin; for a reading, an old browser may say nothing, and its cookie alone speaks for it.
 */
export function isOurPage(headers: IncomingHttpHeaders, writes: boolean): boolean {
  const { origin } = headers;
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && (writes || site !== 'none')) return false;
  if (origin === undefined) return !writes;
  return origin === `http://${headers.host ?? ''}`;
}

function cookiesNamed(name: string, header = ''): string[] {
  return header
    .split(';')
    .map((cookie) => cookie.trim())
    .filter((cookie) => cookie.startsWith(`${name}=`))
    .map((cookie) => cookie.slice(name.length + 1));
}

function digest(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}
