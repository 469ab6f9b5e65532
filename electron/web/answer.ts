/** The ways a request of the web host ends. Everything sent carries the rules of pages. */
import type { ServerResponse } from 'node:http';
import { PAGE_HEADERS } from '#electron/backend/page-files.ts';

type Headers = Readonly<Record<string, string>>;

export function answerJson(response: ServerResponse, status: number, value: unknown): void {
  send(response, status, JSON.stringify(value), { 'Content-Type': 'application/json' });
}

export function answerPage(response: ServerResponse, status: number, html: string): void {
  send(response, status, html, { 'Content-Type': 'text/html; charset=utf-8' });
}

export function redirect(response: ServerResponse, headers: Headers): void {
  send(response, 303, '', { Location: '/', ...headers });
}

/** Refuses without a reason: it is not for a person, but for a program that should not be asking. */
export function refuse(response: ServerResponse, status: number, headers: Headers = {}): void {
  // What is left of the request is not worth reading.
  send(response, status, '', { Connection: 'close', ...headers });
}

export function send(
  response: ServerResponse,
  status: number,
  body: string | Buffer,
  headers: Headers,
): void {
  response.writeHead(status, {
    ...PAGE_HEADERS,
    'Cache-Control': 'no-store',
    'Content-Length': Buffer.byteLength(body),
    ...headers,
  });
  response.end(body);
}
