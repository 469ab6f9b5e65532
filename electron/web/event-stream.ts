/** `GET /events?session=…`: what happens, as server-sent events, for as long as the page is open. */
import type { ServerResponse } from 'node:http';
import type { Backend } from '#electron/backend/backend.ts';
import { PAGE_HEADERS } from '#electron/backend/page-files.ts';
import { requestSchema } from '#shared/contract/envelope.ts';
import { refuse } from './answer.ts';
import type { Sessions } from './sessions.ts';

const MAX_STREAMS = 32;
const HEARTBEAT_MS = 15_000;
/** A page that reads nothing is cut; it comes back and reads everything again. */
const MAX_WAITING_BYTES = 1_000_000;

export interface EventStreams {
  open(session: string | null, response: ServerResponse): void;
}

export function createEventStreams(backend: Backend, sessions: Sessions): EventStreams {
  let count = 0;
  return {
    open: (given, response) => {
      const session = requestSchema.shape.session.safeParse(given);
      if (!session.success) return refuse(response, 400);
      if (count >= MAX_STREAMS) return refuse(response, 503);
      count += 1;
      sessions.opened(session.data);
      stream(backend, response, () => {
        count -= 1;
        sessions.closed(session.data);
      });
    },
  };
}

function stream(backend: Backend, response: ServerResponse, onClose: () => void): void {
  const say = (text: string): void => {
    if (response.writableLength > MAX_WAITING_BYTES) response.destroy();
    else response.write(text);
  };
  const unsubscribe = backend.subscribe((event) => say(`data: ${JSON.stringify(event)}\n\n`));
  const heartbeat = setInterval(() => say(':\n\n'), HEARTBEAT_MS).unref();
  response.on('close', () => {
    clearInterval(heartbeat);
    unsubscribe();
    onClose();
  });
  response.writeHead(200, {
    ...PAGE_HEADERS,
    'Content-Type': 'text/event-stream',
    'Cache-Control': 'no-store',
  });
  say('retry: 1000\n\n');
}
