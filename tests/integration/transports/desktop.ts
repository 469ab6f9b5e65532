/** Both halves of the desktop's bridge, on a stub of Electron's module (see the test's `vi.mock`). */
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { WebContents } from 'electron';
import { createBackend } from '#electron/backend/create-backend.ts';
import { hearWindows } from '#electron/main/ipc.ts';
import type { Bridge } from '#shared/contract/bridge.ts';
import type { Request } from '#shared/contract/envelope.ts';
import { page, person, world } from './electron-stub.ts';
import type { OpenTransport } from './transport.ts';

export const openDesktop: OpenTransport = async ({ options, folder }) => {
  const backend = await createBackend(options);
  // The stub has of a window's contents what electron/main/ipc.ts uses.
  hearWindows(backend, () => [page as unknown as WebContents]);
  await import('#electron/preload/bridge.ts');
  const bridge = world['maillon'] as Bridge<object>;
  return {
    // A page may send what it likes.
    call: (received) => bridge.call(received as Request),
    giveUp: (task) => bridge.giveUp(task),
    subscribe: (listener) => bridge.subscribe(listener),
    offer: async (path) => {
      const file = {};
      person.files.set(file, path);
      const offered = await bridge.offerFile(file);
      return offered.ok ? offered.value : JSON.stringify(offered.error);
    },
    save: async (token) => {
      const path = join(folder, 'saved.csv');
      person.savesTo = path;
      const saved = await bridge.saveFile(token);
      if (!saved.ok) return undefined;
      const text = await readFile(path, 'utf8');
      await rm(path);
      return text;
    },
    close: () => backend.close(),
  };
};
