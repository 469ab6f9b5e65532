/**
 * The local web host: the same application for one person, in the browser of the same computer. It
 * listens on 127.0.0.1 only. A request meets these doors in this order: address, route, method, pass,
 * page of origin. The first that stays shut answers with a status, and nothing is read further.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { Backend } from '#electron/backend/backend.ts';
import type { Report } from '#electron/backend/incident-log.ts';
import type { PageFiles } from '#electron/backend/page-files.ts';
import { createAdmission, isOurAddress, isOurPage } from './admission.ts';
import { answerPage, refuse } from './answer.ts';
import { createEventStreams } from './event-stream.ts';
import { refusalPage } from './refusal-page.ts';
import { createRoutes, routeOf } from './routes.ts';
import { trackSessions } from './sessions.ts';

export interface WebHostOptions {
  readonly backend: Backend;
  readonly pages: PageFiles;
  /** 0 for any free one. */
  readonly port: number;
  /** Where the folder of offered files is made, and removed at the end. */
  readonly temporaryFolder: string;
  /** How long a closed tab may take to come back. */
  readonly graceMs: number;
  readonly randomToken: () => string;
  /** Writes a defect in the log. */
  readonly report: Report;
}

export interface WebHost {
  readonly port: number;
  /** An address that lets one browser in, once. */
  newLink(): string;
  close(): Promise<void>;
}

export async function openWebHost(options: WebHostOptions): Promise<WebHost> {
  const { backend, pages, graceMs, randomToken, report } = options;
  const server = createServer({ maxHeaderSize: 16_384, ...TIMEOUTS });
  server.maxConnections = 100;
  const port = await listen(server, options.port);

  const folder = await mkdtemp(join(options.temporaryFolder, 'maillon-'));
  const admission = createAdmission(port, randomToken);
  const sessions = trackSessions(graceMs, (session) => {
    backend.endSession(session).catch(report);
  });
  const streams = createEventStreams(backend, sessions);
  const routes = createRoutes({ backend, pages, admission, streams, folder, randomToken });

  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    receive(request, response).catch((error: unknown) => {
      report(error);
      if (response.headersSent) response.destroy();
      else refuse(response, 500);
    });
  });

  return {
    port,
    newLink: () => admission.newLink(),
    close: async () => {
      sessions.stop();
      await stop(server);
      await rm(folder, { recursive: true, force: true });
    },
  };

  async function receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { headers, method } = request;
    if (!isOurAddress(headers, port)) return refuse(response, 403);
    const [path = '', search] = (request.url ?? '').split('?', 2);
    const found = routeOf(routes, path);
    if (found === undefined) return refuse(response, 404);
    const { route, token } = found;
    if (method !== route.method) return refuse(response, 405, { Allow: route.method });
    if (!route.isLink) {
      if (!admission.isAdmitted(headers)) {
        return answerPage(response, 401, refusalPage('notAdmitted'));
      }
      if (!isOurPage(headers, method === 'POST')) return refuse(response, 403);
    }
    return route.answer({ token, query: new URLSearchParams(search), request, response });
  }
}

/** A file of 200 MB crosses one computer well within them. */
const TIMEOUTS = {
  headersTimeout: 10_000,
  requestTimeout: 120_000,
  keepAliveTimeout: 5_000,
  connectionsCheckingInterval: 5_000,
} as const;

/** Answers the port. */
function listen(server: Server, port: number): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  server.once('error', reject);
  server.listen(port, '127.0.0.1', () => {
    const address = server.address();
    server.off('error', reject);
    resolve(typeof address === 'object' && address !== null ? address.port : port);
  });
  return promise;
}

function stop(server: Server): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  server.close(() => resolve());
  server.closeAllConnections();
  return promise;
}
