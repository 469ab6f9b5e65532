/** The backend in its thread, the long reader in another: what the desktop and the web host use. */
import { connectWorker } from '#electron/backend/connect-worker.ts';
import { entryUrl } from '#electron/backend/places.ts';
import { over } from './direct.ts';
import type { OpenTransport } from './transport.ts';

export const openWorker: OpenTransport = async ({ options }) =>
  over(
    await connectWorker({
      entry: entryUrl('backend-worker'),
      options: { ...options, longReader: 'worker' },
      report: String,
      onCrash: (incident) => {
        throw new Error(incident);
      },
    }),
  );
