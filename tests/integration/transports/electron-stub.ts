/**
 * What electron/main and electron/preload import of the module `electron`, in one process: messages are
 * cloned as Electron clones them, and the person's choices are those of `person`.
 */
import { EventEmitter } from 'node:events';

type Handle = (event: unknown, input: unknown) => unknown;
type Listener = (event: unknown, message: unknown) => void;

/** What the person of the test does. */
export const person = {
  /** Where each file object they drop stands on the disk. */
  files: new Map<object, string>(),
  /** Where they save; undefined when they give up. */
  savesTo: undefined as string | undefined,
  /** What was shown to them in its folder. */
  seen: [] as string[],
  /** What was opened for them, and whether a program of theirs could. */
  opened: [] as string[],
  hasReader: true,
};

/** What the page finds in its world. */
export const world: Record<string, unknown> = {};

const handles = new Map<string, Handle>();
const listeners = new EventEmitter();

export const page = Object.assign(new EventEmitter(), {
  mainFrame: { url: 'maillon://app/' },
  send: (channel: string, message: unknown) =>
    listeners.emit(channel, {}, structuredClone(message)),
});

/** From which frame the next messages come. */
export const sender: { frame: { url: string } | null } = { frame: page.mainFrame };

export const ipcMain = {
  handle: (channel: string, handle: Handle) => void handles.set(channel, handle),
};

export const ipcRenderer = {
  invoke: async (channel: string, input: unknown): Promise<unknown> => {
    const event = { sender: page, senderFrame: sender.frame };
    return structuredClone(await handles.get(channel)?.(event, structuredClone(input)));
  },
  on: (channel: string, listener: Listener) => void listeners.on(channel, listener),
  off: (channel: string, listener: Listener) => void listeners.off(channel, listener),
};

export const contextBridge = {
  exposeInMainWorld: (name: string, value: unknown) => void (world[name] = value),
};

export const webUtils = { getPathForFile: (file: object) => person.files.get(file) ?? '' };

export const dialog = {
  showSaveDialog: () =>
    Promise.resolve({ canceled: person.savesTo === undefined, filePath: person.savesTo ?? '' }),
};

export const shell = {
  showItemInFolder: (path: string) => void person.seen.push(path),
  openPath: (path: string) => {
    person.opened.push(path);
    return Promise.resolve(person.hasReader ? '' : 'no program');
  },
};

export const BrowserWindow = { fromWebContents: () => null };

export const protocol = {
  schemes: [] as unknown[],
  served: new Map<string, (request: Request) => Promise<Response>>(),
  registerSchemesAsPrivileged(schemes: unknown[]) {
    this.schemes.push(...schemes);
  },
  handle(scheme: string, serve: (request: Request) => Promise<Response>) {
    this.served.set(scheme, serve);
  },
};
