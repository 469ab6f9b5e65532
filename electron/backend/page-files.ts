/**
 * The built window, whole in memory and known by exact address: nothing else of the disk can be asked
 * for, whatever the address says. The two hosts that show pages serve it under the same rules.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { extname, join } from 'node:path';

export interface PageFile {
  readonly type: string;
  readonly bytes: Buffer<ArrayBuffer>;
  /** Its name changes with its content. */
  readonly lasting: boolean;
}

export type PageFiles = ReadonlyMap<string, PageFile>;

/** What a page may load and do. Both hosts send these with everything they serve. */
export const PAGE_HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/**
 * An attached picture, which somebody else made: nothing in it runs, wherever it is opened. It is not kept by the
 * browser, where an erasure would not reach it.
 */
export const PICTURE_HEADERS: Readonly<Record<string, string>> = {
  ...PAGE_HEADERS,
  'Content-Security-Policy': "default-src 'none'; sandbox",
  'Content-Disposition': 'inline',
  'Cache-Control': 'no-store',
};

export const cachingOf = (file: PageFile): string =>
  file.lasting ? 'private, max-age=31536000, immutable' : 'no-store';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

/** Reads the build of the window; its index stands at `/`. */
export function readPageFiles(folder: string): PageFiles {
  const files = new Map<string, PageFile>();
  collect(folder, '/', files);
  const index = files.get('/index.html');
  if (index === undefined) throw new Error(`No window is built in ${folder}: npm run build.`);
  return files.set('/', index);
}

function collect(folder: string, address: string, files: Map<string, PageFile>): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) collect(path, `${address}${entry.name}/`, files);
    const type = TYPES[extname(entry.name)];
    if (!entry.isFile() || type === undefined) continue;
    const lasting = address === '/assets/';
    files.set(address + entry.name, { type, bytes: readFileSync(path), lasting });
  }
}
