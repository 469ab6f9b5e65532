/** The local web host, asked as the page in the browser asks it. */
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { createBackend } from '#electron/backend/create-backend.ts';
import { openWebHost } from '#electron/web/host.ts';
import { answerSchema, eventSchema, type MaillonEvent } from '#shared/contract/envelope.ts';
import type { OpenTransport } from './transport.ts';

export const openWeb: OpenTransport = async ({ options, folder }) => {
  const backend = await createBackend(options);
  const host = await openWebHost({
    backend,
    pages: new Map(),
    port: 0,
    temporaryFolder: folder,
    graceMs: 60_000,
    randomToken: () => randomBytes(32).toString('base64url'),
    report: String,
  });
  const origin = `http://127.0.0.1:${host.port}`;
  const entered = await fetch(host.newLink(), { redirect: 'manual' });
  const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? '';
  const ours = { cookie, origin };
  const ask = (path: string, init: RequestInit = {}): Promise<Response> =>
    fetch(origin + path, { headers: ours, ...init });

  return {
    call: async (received) => {
      const headers = { ...ours, 'content-type': 'application/json' };
      const body = JSON.stringify(received);
      const answer = await ask('/call', { method: 'POST', headers, body });
      return answerSchema.parse(await answer.json());
    },
    giveUp: async (task) => {
      const headers = { ...ours, 'content-type': 'application/json' };
      await ask('/give-up', { method: 'POST', headers, body: JSON.stringify({ task }) });
    },
    subscribe: (listener) => {
      const stop = new AbortController();
      const opened = ask('/events?session=listening-session', { signal: stop.signal });
      void opened.then((response) => tellAll(response, listener)).catch(() => undefined);
      return () => stop.abort();
    },
    offer: async (path) => {
      const name = encodeURIComponent(basename(path));
      const body = await readFile(path);
      const answer = await ask(`/files?name=${name}`, { method: 'POST', body });
      return ((await answer.json()) as { token: string }).token;
    },
    save: async (token) => {
      const answer = await ask(`/files/${token}`);
      return answer.ok ? answer.text() : undefined;
    },
    close: async () => {
      await host.close();
      await backend.close();
    },
  };
};

async function tellAll(response: Response, listener: (event: MaillonEvent) => void): Promise<void> {
  for await (const chunk of response.body ?? []) {
    for (const line of new TextDecoder().decode(chunk).split('\n')) {
      if (line.startsWith('data: ')) listener(eventSchema.parse(JSON.parse(line.slice(6))));
    }
  }
}
