// @vitest-environment node
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createHttpTransport } from './http.ts';

const request = { name: 'plan.list', input: {}, session: 'session-1234' };

let address = '';
let stop = (): void => undefined;
let respond: RequestListener = (_request, response) => response.end();

// The transport speaks to the page's own host; a test's page has none, so its addresses are completed here.
const pageFetch = globalThis.fetch;
beforeEach(async () => {
  const server = createServer((...exchange) => respond(...exchange));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  globalThis.fetch = (path, options) =>
    pageFetch(typeof path === 'string' ? new URL(path, address) : path, options);
  stop = () => {
    server.closeAllConnections();
    server.close();
  };
});
afterEach(() => {
  stop();
  globalThis.fetch = pageFetch;
});

const answering =
  (status: number, body: string): RequestListener =>
  (_request, response) => {
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(body);
  };

describe('the local web host', () => {
  test('an answer is an answer whatever its status', async () => {
    respond = answering(200, '{"ok":true,"value":[],"asOf":5}');
    expect(await createHttpTransport(request.session).call(request)).toEqual({
      ok: true,
      value: [],
      asOf: 5,
    });
    respond = answering(422, '{"ok":false,"error":{"code":"not-found"}}');
    expect(await createHttpTransport(request.session).call(request)).toEqual({
      ok: false,
      error: { code: 'not-found' },
    });
  });

  test.each([
    ['a page of refusal', 403, '<!doctype html><p>Refusé</p>'],
    ['an answer of another shape', 200, '{"ok":true}'],
    ['an unknown failure', 200, '{"ok":false,"error":{"code":"surprise"}}'],
    ['nothing', 200, ''],
  ])('%s counts as unreachable', async (_what, status, body) => {
    respond = answering(status, body);
    expect(await createHttpTransport(request.session).call(request)).toEqual({
      code: 'unreachable',
    });
  });

  test('a host that has stopped is unreachable', async () => {
    stop();
    expect(await createHttpTransport(request.session).call(request)).toEqual({
      code: 'unreachable',
    });
  });

  test('a file is sent whole with its name, and refused with a reason', async () => {
    const received: string[] = [];
    respond = (incoming, response) => {
      incoming.on('data', (bytes: Buffer) => received.push(bytes.toString()));
      incoming.on('end', () => {
        received.unshift(incoming.url ?? '');
        response.end('{"token":"abcdefghijklmnopqrstuvwx"}');
      });
    };
    const file = new File(['a;b'], 'plan d’été.csv');
    expect(await createHttpTransport(request.session).offerFile(file)).toEqual({
      ok: true,
      value: 'abcdefghijklmnopqrstuvwx',
    });
    expect(received).toEqual([`/files?name=${encodeURIComponent('plan d’été.csv')}`, 'a;b']);

    respond = answering(413, '{"ok":false,"error":{"code":"file-too-large","megabytes":20}}');
    expect(await createHttpTransport(request.session).offerFile(file)).toEqual({
      ok: false,
      error: { code: 'file-too-large', megabytes: 20 },
    });
  });
});
