/** The desktop host on a stub of Electron's module: what it lets in, where it goes, what it serves. */
import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { EventEmitter } from 'node:events';
import { join } from 'node:path';
import type { App, Session, WebContents } from 'electron';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Backend } from '#electron/backend/backend.ts';
import { createBackend } from '#electron/backend/create-backend.ts';
import { readPageFiles } from '#electron/backend/page-files.ts';
import { hearWindows } from '#electron/main/ipc.ts';
import { declareScheme, servePages } from '#electron/main/protocol.ts';
import { filesAmong, openReceivedDoor } from '#electron/main/received.ts';
import { confineContents, confineSession } from '#electron/main/security.ts';
import { type Bridge, CHANNELS } from '#shared/contract/bridge.ts';
import type { MaillonEvent } from '#shared/contract/envelope.ts';
import type { Failure } from '#shared/contract/failure.ts';
import { temporaryPlace } from './temporary-place.ts';
import { ipcRenderer, page, person, protocol, sender, world } from './transports/electron-stub.ts';

vi.mock('electron', () => import('./transports/electron-stub.ts'));

const SESSION = 'window-one';
const place = temporaryPlace();
let backend: Backend;
let bridge: Bridge<object>;

beforeAll(async () => {
  backend = await createBackend(place.options);
  // The stub has of a window's contents what electron/main/ipc.ts uses.
  hearWindows(backend, () => [page as unknown as WebContents]);
  await import('#electron/preload/bridge.ts');
  bridge = world['maillon'] as Bridge<object>;
});

afterAll(async () => {
  await backend.close();
  place.remove();
});

describe('a message is heard', () => {
  const state = { name: 'application.state', input: {}, session: SESSION };

  afterEach(() => {
    sender.frame = page.mainFrame;
  });

  test('from the page itself', async () => {
    expect(await bridge.call(state)).toMatchObject({ ok: true });
  });

  test.each([
    ['a frame in the page', { url: 'maillon://app/' }],
    ['a page elsewhere', { url: 'https://example.org/' }],
    ['a page of a like name', { url: 'maillon://app.example.org/' }],
    ['a frame that is gone', null],
  ])('but not from %s', async (_, frame) => {
    sender.frame = frame;
    const refused = 'not from our page';
    await expect(bridge.call(state)).rejects.toThrow(refused);
    await expect(bridge.saveFile('x')).rejects.toThrow(refused);
    await expect(bridge.openFile('x')).rejects.toThrow(refused);
    await expect(bridge.showFile('x')).rejects.toThrow(refused);
    const made = new File(['a'], 'a.png');
    await expect(bridge.offerFile(made)).rejects.toThrow(refused);
  });

  test('but not from the page gone elsewhere', async () => {
    page.mainFrame.url = 'https://example.org/';
    await expect(bridge.call(state)).rejects.toThrow('not from our page');
    page.mainFrame.url = 'maillon://app/';
  });
});

describe('files', () => {
  const refusal = (code: string): object => ({ ok: false, error: { code } });

  test.each([
    ['a folder', place.folder],
    ['one that is gone', join(place.folder, 'gone.csv')],
    ['a relative path', 'package.json'],
  ])('offered: not %s', async (_, path) => {
    const file = {};
    person.files.set(file, path);
    expect(await bridge.offerFile(file)).toEqual(refusal('file-unreadable'));
  });

  test('offered: one that the page made, or that was pasted into it', async () => {
    const offered = await bridge.offerFile(new File(['%PDF'], '../../pasted.pdf'));
    expect(offered).toMatchObject({ ok: true });
  });

  test('offered: not one that is too large, or has no name', async () => {
    const large = new File([new Uint8Array(20_000_001)], 'film.mp4');
    expect(await bridge.offerFile(large)).toEqual({
      ok: false,
      error: { code: 'attachment-too-large', megabytes: 20 },
    });
    expect(await bridge.offerFile(new File(['a'], ''))).toEqual(refusal('file-unreadable'));
    for (const made of [
      null,
      3,
      {},
      { name: 'a', bytes: 'text' },
      { name: 3, bytes: new ArrayBuffer(1) },
    ])
      expect(await ipcRenderer.invoke(CHANNELS.offerMade, made)).toEqual(
        refusal('file-unreadable'),
      );
  });

  test('saved: not by a token of another form', async () => {
    for (const token of [undefined, 3, {}, '../../etc/passwd'] as unknown as string[]) {
      expect(await bridge.saveFile(token)).toEqual(refusal('file-expired'));
    }
  });

  test('saved where the person says, unless they give up or cannot write there', async () => {
    const folder = join(place.folder, 'out');
    mkdirSync(folder);
    await ask('application.createNetwork', { name: 'Réseau', structure: 'Le Pignon' });
    const { id } = (await ask('plan.create', { title: 'Plan' })) as { id: string };

    person.savesTo = join(folder, 'Plan.csv');
    const token = await exported(id);
    expect(await bridge.showFile(token)).toBe(false);
    expect(await bridge.saveFile(token)).toEqual({ ok: true, value: 'saved' });
    expect(existsSync(person.savesTo)).toBe(true);
    expect(await bridge.showFile(token)).toBe(true);
    expect(person.seen).toEqual([person.savesTo]);

    person.savesTo = undefined;
    expect(await bridge.saveFile(await exported(id))).toEqual({ ok: true, value: 'cancelled' });

    person.savesTo = join(folder, 'missing', 'Plan.csv');
    expect(await bridge.saveFile(await exported(id))).toEqual(refusal('cannot-save-there'));
    expect(readdirSync(folder)).toEqual(['Plan.csv']);

    rmSync(join(folder, 'Plan.csv'));
    expect(await bridge.showFile(token)).toBe(false);
    expect(await bridge.showFile({} as string)).toBe(false);
  });

  test('opened by the program that reads PDF; saved where there is none, and what is no PDF', async () => {
    const { id } = (await ask('plan.create', { title: 'À imprimer' })) as { id: string };
    expect(await bridge.openFile(await exported(id, 'pdf'))).toEqual({ ok: true, value: 'opened' });
    const [opened = ''] = person.opened;
    expect(opened).toMatch(/À imprimer\.pdf$/u);
    expect(existsSync(opened)).toBe(true);

    person.savesTo = undefined;
    person.hasReader = false;
    const cancelled = { ok: true, value: 'cancelled' };
    expect(await bridge.openFile(await exported(id, 'pdf'))).toEqual(cancelled);
    person.hasReader = true;
    const known = person.opened.length;
    expect(await bridge.openFile(await exported(id))).toEqual(cancelled);
    expect(person.opened).toHaveLength(known);
    expect(await bridge.openFile('../../etc/passwd')).toEqual(refusal('file-expired'));
  });

  async function exported(plan: string, format = 'csv'): Promise<string> {
    return ((await ask('export.plan', { plan, format })) as { file: string }).file;
  }

  async function ask(name: string, input: unknown): Promise<unknown> {
    const answer = await bridge.call({ name, input, session: SESSION });
    return answer.ok ? answer.value : answer.error;
  }
});

describe('a file opened from outside the window', () => {
  const shown: MaillonEvent[] = [];
  const refused: Failure[] = [];
  const telling = {
    show: (event: MaillonEvent) => void shown.push(event),
    refuse: async (failure: Failure) => void refused.push(failure),
  };

  test('is known among the arguments of a start', () => {
    const args = [
      'maillon',
      '--sample',
      '.',
      'Reçu.MAILLON',
      '/elsewhere/b.maillon',
      '--x.maillon',
      'a.csv',
    ];
    expect(filesAmong(args, '/home/ines')).toEqual([
      '/home/ines/Reçu.MAILLON',
      '/elsewhere/b.maillon',
    ]);
  });

  test('waits for a network, then goes to its inbox, and the window is told where', async () => {
    const names = { name: 'Réseau', structure: 'La Clavette' };
    const { key } = (await ask('application.createNetwork', names)) as { key: string };
    const made = (await ask('exchange.prepare', { to: [], personal: true })) as { file: string };
    const path = join(place.folder, 'Réponse.maillon');
    copyFileSync((await backend.takeFile(made.file))?.path ?? '', path);
    await ask('application.closeNetwork', {});

    const door = openReceivedDoor(backend, telling);
    await door.take([path]);
    expect([shown, refused]).toEqual([[], []]);
    await ask('application.openNetwork', { key });
    await expect.poll(() => shown).toHaveLength(1);
    const [file] = (await ask('exchange.inbox', {})) as { id: string; name: string }[];
    expect(file?.name).toBe('Réponse.maillon');
    expect(shown).toEqual([{ event: 'received', file: file?.id }]);

    await door.take([join(place.folder, 'gone.maillon')]);
    expect(refused).toEqual([{ code: 'file-unreadable' }]);
  });

  async function ask(name: string, input: unknown): Promise<unknown> {
    const answer = await bridge.call({ name, input, session: SESSION });
    if (!answer.ok) throw new Error(JSON.stringify(answer.error));
    return answer.value;
  }
});

describe('the window', () => {
  const confined = new EventEmitter();
  const contents = Object.assign(new EventEmitter(), {
    opens: undefined as (() => unknown) | undefined,
    setWindowOpenHandler: (handler: () => unknown) => void (contents.opens = handler),
  });
  // Events are all that electron/main/security.ts hears of the application and of a window's contents.
  confineContents(confined as unknown as App);
  confined.emit('web-contents-created', {}, contents);

  const isStopped = (event: string, url?: string): boolean => {
    let stopped = false;
    contents.emit(event, { url, preventDefault: () => (stopped = true) });
    return stopped;
  };

  test.each([
    ['https://example.org/', true],
    ['http://127.0.0.1:80/', true],
    ['file:///etc/passwd', true],
    ['maillon://other/', true],
    ['maillon://app.example.org/', true],
    ['javascript:alert(1)', true],
    ['data:text/html,x', true],
    ['maillon://app/#/plans', false],
  ])('going to %s is stopped: %s', (url, stopped) => {
    expect(isStopped('will-frame-navigate', url)).toBe(stopped);
  });

  test('opens nothing', () => {
    expect(contents.opens?.()).toEqual({ action: 'deny' });
    expect(isStopped('will-attach-webview')).toBe(true);
    expect(isStopped('will-redirect', 'maillon://app/')).toBe(true);
  });
});

describe('the session', () => {
  type Answer = (given: unknown) => void;
  const downloads = new EventEmitter();
  const set = {} as {
    request: (contents: unknown, permission: string, answer: Answer) => void;
    check: (contents: unknown, permission: string) => boolean;
    device: () => boolean;
    before: (details: { url: string }, answer: Answer) => void;
  };
  // What electron/main/security.ts sets of a session.
  confineSession({
    setPermissionRequestHandler: (handler: typeof set.request) => (set.request = handler),
    setPermissionCheckHandler: (handler: typeof set.check) => (set.check = handler),
    setDevicePermissionHandler: (handler: typeof set.device) => (set.device = handler),
    setDisplayMediaRequestHandler: () => undefined,
    webRequest: { onBeforeRequest: (handler: typeof set.before) => (set.before = handler) },
    on: downloads.on.bind(downloads),
  } as unknown as Session);

  test.each([
    ['clipboard-sanitized-write', true],
    ['clipboard-read', false],
    ['geolocation', false],
    ['media', false],
    ['notifications', false],
    ['openExternal', false],
    ['fileSystem', false],
    ['local-network', false],
  ])('grants %s: %s', (permission, granted) => {
    let given: unknown;
    set.request({}, permission, (value) => (given = value));
    expect([given, set.check({}, permission)]).toEqual([granted, granted]);
  });

  test.each([
    ['maillon://app/assets/index.js', false],
    ['data:image/png;base64,x', false],
    ['https://example.org/', true],
    ['http://127.0.0.1/', true],
    ['ws://example.org/', true],
    ['file:///etc/passwd', true],
  ])('the request of %s is cancelled: %s', (url, cancel) => {
    let given: unknown;
    set.before({ url }, (value) => (given = value));
    expect(given).toEqual({ cancel });
  });

  test('gives no device and starts no download', () => {
    let stopped = false;
    downloads.emit('will-download', { preventDefault: () => (stopped = true) });
    expect([set.device(), stopped]).toEqual([false, true]);
  });
});

describe('the page', () => {
  const window = join(place.folder, 'window');
  mkdirSync(join(window, 'assets'), { recursive: true });
  writeFileSync(join(window, 'index.html'), '<!doctype html>');
  writeFileSync(join(window, 'assets', 'index-abc.js'), 'export {};');
  writeFileSync(join(place.folder, 'outside.js'), 'outside');
  declareScheme();
  const picture = join(place.folder, 'picture');
  writeFileSync(picture, 'GIF89a');
  const pictureOf = async (hash: string) =>
    hash === 'f'.repeat(64) ? { path: picture, type: 'image/gif' as const } : undefined;
  servePages(readPageFiles(window), { pictureOf });
  const ask = async (url: string, method = 'GET'): Promise<Response | undefined> =>
    protocol.served.get('maillon')?.(new Request(url, { method }));

  test('has a scheme of its own, without a way round its rules', () => {
    expect(protocol.schemes).toEqual([
      { scheme: 'maillon', privileges: { standard: true, secure: true, supportFetchAPI: true } },
    ]);
  });

  test('is served under its rules', async () => {
    const answer = await ask('maillon://app/#/plans');
    expect(await answer?.text()).toBe('<!doctype html>');
    expect(answer?.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(answer?.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect((await ask('maillon://app/assets/index-abc.js'))?.status).toBe(200);
  });

  test.each([
    ['maillon://app/unknown', 'GET', 404],
    ['maillon://app/../outside.js', 'GET', 404],
    ['maillon://app/%2e%2e%2foutside.js', 'GET', 404],
    ['maillon://other/', 'GET', 404],
    ['maillon://app/', 'POST', 405],
    [`maillon://app/pictures/${'e'.repeat(64)}`, 'GET', 404],
    [`maillon://app/pictures/${'f'.repeat(64)}`, 'POST', 404],
    [`maillon://app/pictures/../index.html`, 'GET', 200],
  ])('%s by %s answers %i', async (url, method, status) => {
    expect((await ask(url, method))?.status).toBe(status);
  });

  test('shows an attached picture as a picture, in which nothing runs', async () => {
    const answer = await ask(`maillon://app/pictures/${'f'.repeat(64)}`);
    expect(await answer?.text()).toBe('GIF89a');
    expect(Object.fromEntries(answer?.headers ?? [])).toMatchObject({
      'content-type': 'image/gif',
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
  });
});
