/**
 * The window in a browser, served by the local web host on 127.0.0.1. What is not an answer of Maillon (a refusal of
 * the server itself, a page, silence) counts as unreachable.
 */
import { z } from 'zod';
import { answerSchema, eventSchema } from '#shared/contract/envelope.ts';
import { failureSchema } from '#shared/contract/failure.ts';
import { err, ok } from '#shared/lib/result.ts';
import { UNREACHABLE, type Transport } from './transport.ts';

const offered = z.union([
  z.object({ token: z.string() }),
  z.object({ ok: z.literal(false), error: failureSchema }),
]);

const KEEPALIVE_LIMIT = 50_000;

/** @param session by which the host knows, from the stream of events, when this window is gone. */
export function createHttpTransport(session: string): Transport {
  const saveFile: Transport['saveFile'] = async (token, name) => {
    const link = document.createElement('a');
    link.href = `files/${encodeURIComponent(token)}`;
    link.download = name;
    link.click();
    return ok(true);
  };

  return {
    async call(request) {
      const body = JSON.stringify(request);
      const response = fetch('call', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
        // A draft sent as the page goes away still arrives; browsers allow it to small bodies only.
        keepalive: body.length < KEEPALIVE_LIMIT,
      });
      const answer = answerSchema.safeParse(await jsonOf(response));
      return answer.success ? answer.data : UNREACHABLE;
    },

    giveUp(task) {
      const body = JSON.stringify({ task });
      const headers = { 'content-type': 'application/json' };
      void jsonOf(fetch('give-up', { method: 'POST', headers, body }));
    },

    subscribe({ onEvent, onConnection }) {
      const source = new EventSource(`events?session=${encodeURIComponent(session)}`);
      source.addEventListener('open', () => onConnection(true));
      // The browser tries again by itself after a cut; after a refusal it does not, and the banner stays.
      source.addEventListener('error', () => onConnection(false));
      source.addEventListener('message', (message: MessageEvent<unknown>) => {
        const event = eventSchema.safeParse(parsed(message.data));
        if (event.success) onEvent(event.data);
      });
      return () => source.close();
    },

    async offerFile(file) {
      const address = `files?name=${encodeURIComponent(file.name)}`;
      const body = await jsonOf(fetch(address, { method: 'POST', body: file }));
      const answer = offered.safeParse(body);
      if (!answer.success) return err(UNREACHABLE);
      return 'token' in answer.data ? ok(answer.data.token) : err(answer.data.error);
    },

    saveFile,

    async openFile(token, name) {
      const opened = window.open(`papers/${encodeURIComponent(token)}`, '_blank');
      if (opened !== null) return ok('opened');
      // The browser lets no page open a tab so long after the key was pressed.
      await saveFile(token, name);
      return ok('saved');
    },

    // A browser says no page where it puts what it downloads.
    showFile: () => Promise.resolve(false),
  };
}

async function jsonOf(response: Promise<Response>): Promise<unknown> {
  try {
    return parsed(await (await response).text());
  } catch {
    // The host does not answer: fetch rejects, and there is nothing to read.
    return undefined;
  }
}

function parsed(text: unknown): unknown {
  if (typeof text !== 'string') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
