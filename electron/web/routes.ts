/** Every address that the local web host knows, and what it does there. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Backend } from '#electron/backend/backend.ts';
import { cachingOf, type PageFiles } from '#electron/backend/page-files.ts';
import { LINK_PATH, type Admission } from './admission.ts';
import { answerPage, redirect, send } from './answer.ts';
import { answerCall, hearGivingUp } from './calls.ts';
import type { EventStreams } from './event-stream.ts';
import { giveFile, receiveFile } from './files.ts';
import { createPapers } from './papers.ts';
import { showPicture } from './pictures.ts';
import { refusalPage } from './refusal-page.ts';

export interface Visit {
  /** The last part of an address that carries a token. */
  readonly token: string;
  readonly query: URLSearchParams;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

export interface Route {
  readonly method: 'GET' | 'POST';
  /** A link of the terminal: the only address for a browser without a pass. */
  readonly isLink?: true;
  readonly answer: (visit: Visit) => void | Promise<void>;
}

export interface Rooms {
  readonly backend: Backend;
  readonly pages: PageFiles;
  readonly admission: Admission;
  readonly streams: EventStreams;
  /** Where offered files are written. */
  readonly folder: string;
  readonly randomToken: () => string;
}

/** Routes by exact address; one that ends with `/` is followed by a token, except the index. */
export type Routes = ReadonlyMap<string, Route>;

export function createRoutes(rooms: Rooms): Routes {
  const { backend, pages, admission, streams } = rooms;
  const routes = new Map<string, Route>();

  for (const [address, file] of pages) {
    const headers = { 'Content-Type': file.type, 'Cache-Control': cachingOf(file) };
    routes.set(address, {
      method: 'GET',
      answer: ({ response }) => send(response, 200, file.bytes, headers),
    });
  }
  routes.set(LINK_PATH, {
    method: 'GET',
    isLink: true,
    answer: ({ token, request, response }) => {
      const pass = admission.admit(token);
      if (pass !== undefined) return redirect(response, { 'Set-Cookie': pass });
      // A link found again in the browser's history.
      if (admission.isAdmitted(request.headers)) return redirect(response, {});
      return answerPage(response, 401, refusalPage('notAdmitted'));
    },
  });
  routes.set('/call', {
    method: 'POST',
    answer: ({ request, response }) => answerCall(backend, request, response),
  });
  routes.set('/give-up', {
    method: 'POST',
    answer: ({ request, response }) => hearGivingUp(backend, request, response),
  });
  routes.set('/events', {
    method: 'GET',
    answer: ({ query, response }) => streams.open(query.get('session'), response),
  });
  routes.set('/files', {
    method: 'POST',
    answer: ({ query, request, response }) =>
      receiveFile(rooms, query.get('name'), request, response),
  });
  routes.set('/files/', {
    method: 'GET',
    answer: ({ token, response }) => giveFile(backend, token, response),
  });
  routes.set('/pictures/', {
    method: 'GET',
    answer: ({ token, response }) => showPicture(backend, token, response),
  });
  const showPaper = createPapers(backend);
  routes.set('/papers/', {
    method: 'GET',
    answer: ({ token, response }) => showPaper(token, response),
  });
  return routes;
}

const TOKEN_ADDRESS = /^(?<prefix>\/[a-z]+\/)(?<token>[A-Za-z0-9_-]{20,64})$/;

export function routeOf(
  routes: Routes,
  path: string,
): { readonly route: Route; readonly token: string } | undefined {
  const { prefix, token = '' } = TOKEN_ADDRESS.exec(path)?.groups ?? {};
  const route = routes.get(path) ?? (prefix === undefined ? undefined : routes.get(prefix));
  if (route === undefined) return undefined;
  return { route, token };
}
