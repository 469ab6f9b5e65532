/** Who gets into the local web host, and what it gives them: a real server, a real backend, raw requests. */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { request as httpRequest, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Backend } from '#electron/backend/backend.ts';
import { createBackend } from '#electron/backend/create-backend.ts';
import { readPageFiles } from '#electron/backend/page-files.ts';
import { openWebHost, type WebHost } from '#electron/web/host.ts';
import { randomBytes } from 'node:crypto';
import { temporaryPlace } from './temporary-place.ts';

const SESSION = 'session-of-test';
const GRACE_MS = 500;
const PATIENCE = { timeout: 20_000 };
const MEGABYTE = 1_000_000;

const place = temporaryPlace();
const temporary = join(place.folder, 'temporary');
const reported: unknown[] = [];
let backend: Backend;
let host: WebHost;
let cookie: string;

beforeAll(async () => {
  const window = join(place.folder, 'window');
  mkdirSync(temporary);
  mkdirSync(join(window, 'assets'), { recursive: true });
  writeFileSync(join(window, 'index.html'), '<!doctype html><title>Maillon</title>');
  writeFileSync(join(window, 'assets', 'index-abc.js'), 'export {};');
  writeFileSync(join(window, 'assets', 'notes.secret'), 'not a page');
  writeFileSync(join(place.folder, 'outside.js'), 'outside');
  backend = await createBackend(place.options);
  host = await openWebHost({
    backend,
    pages: readPageFiles(window),
    port: 0,
    temporaryFolder: temporary,
    graceMs: GRACE_MS,
    randomToken: () => randomBytes(32).toString('base64url'),
    report: (error) => String(reported.push(error)),
  });
  cookie = await enter(host.newLink());
  await call('application.createNetwork', { name: 'Réseau', structure: 'Le Pignon' });
});

afterAll(async () => {
  await host.close();
  await backend.close();
  place.remove();
});

describe('a browser gets in', () => {
  test('by a link, once, that leaves a cookie no script and no other site can use', async () => {
    const link = new URL(host.newLink());
    expect(link.host).toBe(`127.0.0.1:${host.port}`);
    const entered = await ask({ path: link.pathname, headers: { cookie: undefined } });
    expect([entered.status, entered.headers.location]).toEqual([303, '/']);
    expect(entered.headers['set-cookie']).toEqual([
      expect.stringMatching(
        new RegExp(`^maillon-${host.port}=[\\w-]{43}; Path=/; HttpOnly; SameSite=Strict$`, 'u'),
      ),
    ]);
    const again = await ask({ path: link.pathname, headers: { cookie: undefined } });
    expect([again.status, again.headers['set-cookie']]).toEqual([401, undefined]);
  });

  test('not by a link that a newer one replaced', async () => {
    const old = new URL(host.newLink()).pathname;
    host.newLink();
    expect((await ask({ path: old, headers: { cookie: undefined } })).status).toBe(401);
  });

  test('and is told what to do when it does not', async () => {
    const { status, body, headers } = await ask({ path: '/', headers: { cookie: undefined } });
    expect(status).toBe(401);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(body).toContain('appuyez sur Entrée');
    expect(body).toContain('press Enter');
  });
});

describe('refused', () => {
  const body = JSON.stringify({ name: 'application.state', input: {}, session: SESSION });
  const post = { method: 'POST', path: '/call', body };
  const json = { 'content-type': 'application/json' };

  test.each([
    ['a foreign name', { host: 'attaque.example.org' }, 403],
    ['our address at another port', { host: '127.0.0.1:1' }, 403],
    ['no pass', { cookie: undefined }, 401],
    ['a false pass', { cookie: `maillon-0=x; maillon-=x` }, 401],
    ['no origin', { origin: undefined }, 403],
    ['a foreign origin', { origin: 'https://example.org' }, 403],
    ['an opaque origin', { origin: 'null' }, 403],
    ['another port of this computer', { origin: 'http://127.0.0.1:1' }, 403],
    ['another site', { 'sec-fetch-site': 'cross-site' }, 403],
    ['another port, as the browser says', { 'sec-fetch-site': 'same-site' }, 403],
    ['a form', { 'content-type': 'text/plain' }, 415],
    ['no type', { 'content-type': undefined }, 415],
  ])('a call with %s', async (_, headers, status) => {
    const refused = await ask({ ...post, headers: { ...json, ...headers } });
    expect(refused.status).toBe(status);
    expect(refused.body).not.toContain('"ok":true');
  });

  test.each([
    ['POST', '/', 405],
    ['HEAD', '/', 405],
    ['GET', '/call', 405],
    ['PUT', '/call', 405],
    ['OPTIONS', '/call', 405],
    ['DELETE', '/files', 405],
    ['POST', '/events', 405],
    ['TRACE', '/', 405],
  ])('%s %s', async (method, path, status) => {
    const refused = await ask({ method, path });
    expect([refused.status, refused.headers['access-control-allow-origin']]).toEqual([
      status,
      undefined,
    ]);
    expect(refused.headers.allow).toBe(path === '/' || path === '/events' ? 'GET' : 'POST');
  });

  test.each([
    '/unknown',
    '/assets/',
    '/assets/notes.secret',
    '/../outside.js',
    '/assets/../../outside.js',
    '/%2e%2e/outside.js',
    '/assets/..%2f..%2foutside.js',
    '/assets\\..\\..\\outside.js',
    '//etc/passwd',
    '/__proto__',
    '/constructor',
    'http://127.0.0.1/outside.js',
  ])('the address %s', async (path) => {
    expect((await ask({ path })).status).toBe(404);
  });

  test('a page opened by another site', async () => {
    expect((await ask({ path: '/', headers: { 'sec-fetch-site': 'cross-site' } })).status).toBe(
      403,
    );
  });

  test('a call of more than a megabyte, announced or not', async () => {
    const large = JSON.stringify({ name: 'x'.repeat(MEGABYTE) });
    const headers = { ...json, 'content-length': String(large.length) };
    expect((await ask({ ...post, body: large, headers })).status).toBe(413);
    expect((await ask({ ...post, body: large, headers: json })).status).toBe(413);
  });

  test.each(['', '{', 'null', '[]', '"x"', '\u0000', '{"name":1}'])('the text %j', async (sent) => {
    const { body: answer } = await ask({ ...post, body: sent, headers: json });
    expect(JSON.parse(answer)).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
  });

  test('bytes that are not UTF-8', async () => {
    const { status } = await ask({ ...post, body: Buffer.from([0x22, 0xff, 0x22]), headers: json });
    expect(status).toBe(400);
  });

  test('a request without an address', async () => {
    expect(await raw('GET / HTTP/1.1\r\n\r\n')).toMatch(/^HTTP\/1.1 400 /u);
  });
});

describe('a page', () => {
  test('is served under rules that forbid it everything but itself', async () => {
    const { status, headers, body } = await ask({ path: '/' });
    expect([status, body]).toEqual([200, '<!doctype html><title>Maillon</title>']);
    expect(headers).toMatchObject({
      'content-security-policy':
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'no-store',
      'content-type': 'text/html; charset=utf-8',
    });
  });

  test('has its scripts, kept for as long as their name lasts', async () => {
    const { headers, body } = await ask({ path: '/assets/index-abc.js' });
    expect(body).toBe('export {};');
    expect(headers).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'private, max-age=31536000, immutable',
    });
  });

  test('is reached by localhost too', async () => {
    const localhost = `localhost:${host.port}`;
    expect((await ask({ path: '/', headers: { host: localhost } })).status).toBe(200);
  });
});

describe('events', () => {
  test('reach the page that listens', async () => {
    const events = await listen(SESSION);
    expect(events.response.headers['content-type']).toBe('text/event-stream');
    await call('record.create', {
      type: 'organisation',
      values: [{ field: 'name', value: 'La CLAVette' }],
    });
    await expect.poll(() => events.heard(), PATIENCE).toContain('"event":"changed"');
    events.stop();
  });

  test.each([['/events'], ['/events?session=x'], ['/events?session=%3Cscript%3E']])(
    '%s names no session',
    async (path) => {
      expect((await ask({ path })).status).toBe(400);
    },
  );

  test('a session that stays away is forgotten; one that comes back is not', async () => {
    const [kept, gone] = ['session-kept', 'session-gone'];
    for (const session of [kept, gone]) {
      const events = await listen(session);
      const values = [{ field: 'name', value: session }];
      await call('record.create', { type: 'organisation', values }, session);
      events.stop();
      if (session === kept) await listen(kept);
    }
    const undoAndRedo = async (): Promise<unknown> => {
      const undone = await call('history.undo', {}, gone);
      await call('history.redo', {}, gone);
      return undone;
    };
    await expect
      .poll(undoAndRedo, PATIENCE)
      .toMatchObject({ ok: false, error: { code: 'nothing-to-undo' } });
    expect(await call('history.undo', {}, kept)).toMatchObject({ ok: true });
  });
});

describe('an attached picture', () => {
  const keep = async (body: string): Promise<string> => {
    const offered = await ask({ method: 'POST', path: '/files?name=mur.jpg', body });
    const { token } = JSON.parse(offered.body) as { token: string };
    const kept = await call('attachment.keep', { file: token });
    return (kept as { value: { value: string } }).value.value.slice(0, 64);
  };

  test('is shown as such, to a browser that was let in, and kept by none', async () => {
    const path = `/pictures/${await keep('GIF89a a wall')}`;
    const shown = await ask({ path });
    expect(shown.body).toBe('GIF89a a wall');
    expect(shown.headers).toMatchObject({
      'content-type': 'image/gif',
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
    expect((await ask({ path, headers: { cookie: undefined } })).status).toBe(401);
  });

  test('is nothing that only says it is one, nor one that nobody kept', async () => {
    const script = await keep('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>');
    for (const hash of [script, 'a'.repeat(64), 'A'.repeat(64), '..%2f..%2fnetwork.sqlite'])
      expect((await ask({ path: `/pictures/${hash}` })).status).toBe(404);
  });
});

describe('files', () => {
  test('come in, are read by an operation, and go out once under their own name', async () => {
    const plan = await call('plan.create', { title: 'Plan d’été' });
    const { id } = (plan as { value: { id: string } }).value;
    await call('plan.addItem', {
      plan: id,
      parent: null,
      values: [{ field: 'title', value: 'Se déplacer à vélo' }],
    });
    const made = await call('export.plan', { plan: id, format: 'csv' });
    const { file, name } = (made as { value: { file: string; name: string } }).value;

    const given = await ask({ path: `/files/${file}` });
    expect(given.status).toBe(200);
    expect(given.headers['content-type']).toBe('application/octet-stream');
    expect(given.headers['content-disposition']).toContain(
      `filename*=UTF-8''${encodeURIComponent(name)}`,
    );
    expect(given.body).toContain('Se déplacer à vélo');
    expect((await ask({ path: `/files/${file}` })).status).toBe(404);

    const paper = await call('export.plan', { plan: id, format: 'pdf' });
    const path = `/papers/${(paper as { value: { file: string } }).value.file}`;
    for (let reading = 0; reading < 2; reading += 1) {
      const shown = await ask({ path });
      expect(shown.headers['content-type']).toBe('application/pdf');
      expect(shown.headers['content-disposition']).toMatch(/^inline; /u);
      expect(shown.headers['x-content-type-options']).toBe('nosniff');
    }
    const sheet = await call('export.plan', { plan: id, format: 'csv' });
    const other = (sheet as { value: { file: string } }).value.file;
    expect((await ask({ path: `/papers/${other}` })).status).toBe(404);
    expect((await ask({ path: `/papers/${'x'.repeat(30)}` })).status).toBe(404);

    const offered = await ask({ method: 'POST', path: '/files?name=plan.csv', body: given.body });
    const { token } = JSON.parse(offered.body) as { token: string };
    expect(
      await call('import.previewPlan', { file: token, title: 'Plan d’été', plan: id }),
    ).toMatchObject({ ok: true, value: { counts: { same: 1 } } });
    expect((await ask({ path: `/files/${token}` })).status).toBe(404);
  });

  test.each([
    ['no name', '/files'],
    ['an empty name', '/files?name='],
    ['a name too long', `/files?name=${'x'.repeat(256)}`],
  ])('are refused under %s', async (_, path) => {
    expect((await ask({ method: 'POST', path, body: 'x' })).status).toBe(400);
  });

  test('are refused above 200 MB as soon as they say so', async () => {
    const headers = { 'content-length': String(200 * MEGABYTE + 1) };
    const { status, body } = await ask({
      method: 'POST',
      path: '/files?name=a',
      headers,
      body: 'x',
    });
    expect([status, JSON.parse(body)]).toEqual([
      413,
      { ok: false, error: { code: 'file-too-large', megabytes: 200 } },
    ]);
  });

  test('are refused above 200 MB that they do not announce, and leave nothing', async () => {
    const before = uploads();
    const chunk = Buffer.alloc(MEGABYTE);
    const { status } = await ask({
      method: 'POST',
      path: '/files?name=a',
      body: Array.from({ length: 201 }, () => chunk),
    });
    expect(status).toBe(413);
    expect(uploads()).toEqual(before);
  });

  test('cut on their way leave nothing', async () => {
    const before = uploads();
    const { promise, resolve } = Promise.withResolvers<void>();
    const sent = httpRequest(requestOptions({ method: 'POST', path: '/files?name=a' }));
    sent.on('error', () => resolve());
    sent.write('half');
    await expect.poll(() => uploads(), PATIENCE).toHaveLength(before.length + 1);
    sent.destroy();
    await promise;
    await expect.poll(() => uploads(), PATIENCE).toEqual(before);
  });

  test.each([
    ['too short', 10],
    ['unknown', 43],
    ['too long', 65],
  ])('are not given for a token %s', async (_, length) => {
    const path = `/files/${'x'.repeat(length)}`;
    expect((await ask({ path })).status).toBe(404);
  });
});

test('no request met a defect', () => {
  expect(reported).toEqual([]);
});

test('a closed host leaves neither a port nor a file', async () => {
  const other = await openWebHost({
    backend,
    pages: new Map(),
    port: 0,
    temporaryFolder: temporary,
    graceMs: GRACE_MS,
    randomToken: () => randomBytes(32).toString('base64url'),
    report: String,
  });
  const before = uploadFolders();
  await other.close();
  expect(uploadFolders()).toHaveLength(before.length - 1);
  await expect(ask({ path: '/', port: other.port })).rejects.toThrow('ECONNREFUSED');
});

interface Asked {
  readonly path: string;
  readonly method?: string;
  /** Over those of our own page; undefined leaves one out. */
  readonly headers?: Readonly<Record<string, string | undefined>>;
  readonly body?: string | Buffer | readonly Buffer[];
  readonly port?: number;
}

interface Answered {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** As our own page would ask, with exactly these headers. */
async function ask(asked: Asked): Promise<Answered> {
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
  const sent = httpRequest(requestOptions(asked), resolve);
  sent.on('error', reject);
  const { body = [] } = asked;
  for (const chunk of Array.isArray(body) ? body : [body]) sent.write(chunk);
  sent.end();
  const response = await promise;
  return { status: response.statusCode, headers: response.headers, body: await text(response) };
}

function requestOptions({ path, method = 'GET', headers = {}, port = host.port }: Asked) {
  const origin = `http://${headers['host'] ?? `127.0.0.1:${port}`}`;
  const ours = {
    host: `127.0.0.1:${port}`,
    cookie,
    ...(method === 'POST' ? { origin, 'sec-fetch-site': 'same-origin' } : {}),
    ...headers,
  };
  return {
    port,
    host: '127.0.0.1',
    path,
    method,
    agent: false as const,
    headers: Object.fromEntries(Object.entries(ours).filter(([, value]) => value !== undefined)),
  };
}

async function enter(link: string): Promise<string> {
  const { headers } = await ask({ path: new URL(link).pathname, headers: { cookie: undefined } });
  return headers['set-cookie']?.[0]?.split(';')[0] ?? '';
}

async function call(name: string, input: unknown, session = SESSION): Promise<unknown> {
  const { body } = await ask({
    method: 'POST',
    path: '/call',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name, input, session }),
  });
  return JSON.parse(body);
}

async function listen(session: string) {
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
  const sent = httpRequest(requestOptions({ path: `/events?session=${session}` }), resolve);
  sent.on('error', reject);
  sent.end();
  const response = await promise;
  let heard = '';
  response.setEncoding('utf8').on('data', (chunk: string) => (heard += chunk));
  response.on('error', () => undefined);
  return { response, heard: () => heard, stop: () => response.destroy() };
}

/** What Node's own client refuses to send. */
async function raw(sent: string): Promise<string> {
  const socket = connect(host.port, '127.0.0.1');
  socket.end(sent);
  return text(socket);
}

const uploadFolders = (): string[] => readdirSync(temporary);

const uploads = (): string[] =>
  uploadFolders().flatMap((folder) => readdirSync(join(temporary, folder)));
