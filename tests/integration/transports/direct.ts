/** The dispatcher in the same thread, as the command line has it; and what every transport stands on. */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { answerRequest, giveUpTask } from '#electron/backend/answer-request.ts';
import type { Backend } from '#electron/backend/backend.ts';
import { createBackend } from '#electron/backend/create-backend.ts';
import type { OpenTransport, Transport } from './transport.ts';

export const openDirect: OpenTransport = async ({ options }) => over(await createBackend(options));

export function over(backend: Backend): Transport {
  return {
    call: (received) => answerRequest(backend, received),
    giveUp: (task) => giveUpTask(backend, task),
    subscribe: (listener) => backend.subscribe(listener),
    offer: (path) => backend.offerFile({ path, name: basename(path), temporary: false }),
    save: async (token) => {
      const file = await backend.takeFile(token);
      return file === undefined ? undefined : readFile(file.path, 'utf8');
    },
    close: () => backend.close(),
  };
}
