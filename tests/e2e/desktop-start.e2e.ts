/**
 * The desktop's start and end on a stub of Electron's module, with the real backend in its thread and
 * the real build of the window: what is done before the window, how it is confined, what quitting waits for.
 */
import { EventEmitter, once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { CHANNELS } from '#shared/contract/bridge.ts';
import { newPlace } from './started.ts';

const place = newPlace();

const electron = vi.hoisted(() => ({ steps: [] as string[], windows: [] as unknown[] }));

vi.mock('electron', async () => {
  const { EventEmitter: Emitter } = await import('node:events');
  const { steps, windows } = electron;
  const step = (name: string) => () => void steps.push(name);
  class BrowserWindow extends Emitter {
    static getAllWindows = () => windows;
    webContents = { send: step('send') };
    readonly options: unknown;
    constructor(options: unknown) {
      super();
      this.options = options;
      windows.push(this);
    }
    loadURL = (url: string) => Promise.resolve(void steps.push(`load ${url}`));
    show = step('show');
    focus = step('focus');
    isMinimized = () => false;
  }
  const app = Object.assign(new Emitter(), {
    commandLine: { appendSwitch: () => undefined },
    setPath: (name: string, path: string) => void steps.push(`${name} ${path}`),
    enableSandbox: step('sandbox'),
    requestSingleInstanceLock: () => steps.push('lock') > 0,
    whenReady: () => Promise.resolve(void steps.push('ready')),
    quit: () => {
      let isHeld = false;
      app.emit('will-quit', { preventDefault: () => (isHeld = true) });
      steps.push(isHeld ? 'held' : 'quit');
      if (!isHeld) app.emit('gone');
    },
  });
  const handled = (channel: string) => void steps.push(`hear ${channel}`);
  return {
    app,
    BrowserWindow,
    dialog: { showErrorBox: (_: string, text: string) => void steps.push(text) },
    ipcMain: { handle: handled },
    Menu: {
      buildFromTemplate: (template: { label?: string }[]) => template.map(({ label }) => label),
      setApplicationMenu: (labels: string[]) => void steps.push(`menu ${labels.join(' ')}`),
    },
    nativeTheme: { shouldUseDarkColors: false },
    protocol: { registerSchemesAsPrivileged: step('scheme'), handle: step('serve') },
    session: {
      defaultSession: Object.assign(new Emitter(), {
        setPermissionRequestHandler: step('confine'),
        setPermissionCheckHandler: () => undefined,
        setDevicePermissionHandler: () => undefined,
        setDisplayMediaRequestHandler: () => undefined,
        webRequest: { onBeforeRequest: () => undefined },
      }),
    },
  };
});

beforeAll(async () => {
  for (const [name, value] of Object.entries(place.env)) vi.stubEnv(name, value);
  vi.stubGlobal('process', Object.assign(process, { argv: [...process.argv, '--sample'] }));
  await import('#electron/main/desktop.ts');
  await vi.waitUntil(() => electron.windows.length === 1, { timeout: 60_000 });
});

afterAll(() => place.remove());

test('everything that confines the window comes before it', () => {
  const { steps } = electron;
  const order = [
    `userData ${join(place.folder, 'state', 'window')}`,
    'sandbox',
    'scheme',
    'lock',
    'ready',
    'confine',
    'serve',
    ...[
      CHANNELS.call,
      CHANNELS.offerFile,
      CHANNELS.saveFile,
      CHANNELS.openFile,
      CHANNELS.showFile,
    ].map((name) => `hear ${name}`),
    'menu Fichier Édition Affichage',
    'load maillon://app/',
  ];
  expect(steps.filter((name) => order.includes(name))).toEqual(expect.arrayContaining(order));
  expect(order.map((name) => steps.indexOf(name))).toEqual(
    order.map((name) => steps.indexOf(name)).toSorted((a, b) => a - b),
  );
});

test('the window has the bridge and nothing of Node', () => {
  const [window] = electron.windows as { options: { webPreferences: object } }[];
  expect(window?.options.webPreferences).toMatchObject({
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    webviewTag: false,
    preload: expect.stringMatching(/out[/\\]preload[/\\]bridge\.cjs$/u) as string,
  });
});

test('quitting waits until the network is closed', async () => {
  const { app } = await import('electron');
  const gone = once(app as unknown as EventEmitter, 'gone');
  app.emit('window-all-closed');
  expect(electron.steps.at(-1)).toBe('held');
  await gone;
  expect(electron.steps.at(-1)).toBe('quit');
  expect(existsSync(join(place.folder, 'state', 'maillon.log'))).toBe(false);
});
