/**
 * Files that a person opens from outside the window: double-clicked, or chosen from the menu. Each goes to the inbox
 * and is looked at there, like one that is dropped. Before a network is open there is nowhere to put it: it waits.
 */
import { extname, resolve } from 'node:path';
import type { Backend } from '#electron/backend/backend.ts';
import { offerReceived } from '#electron/backend/host-requests.ts';
import type { MaillonEvent } from '#shared/contract/envelope.ts';
import type { Failure } from '#shared/contract/failure.ts';
import { offerFile } from './files.ts';

export interface ReceivedDoor {
  /** Puts files in the inbox, one after the other. */
  take(paths: readonly string[]): Promise<void>;
}

export interface Telling {
  /** Tells the window where to look. */
  readonly show: (event: MaillonEvent) => void;
  readonly refuse: (failure: Failure) => Promise<void>;
}

export function openReceivedDoor(backend: Backend, { show, refuse }: Telling): ReceivedDoor {
  const waiting = new Set<string>();

  async function takeOne(path: string): Promise<void> {
    const token = await offerFile(backend, path);
    const offered = token.ok ? await offerReceived(backend, token.value) : token;
    if (offered.ok) show({ event: 'received', file: offered.value });
    else if (offered.error.code === 'no-network') waiting.add(path);
    else await refuse(offered.error);
  }

  async function take(paths: readonly string[]): Promise<void> {
    for (const path of paths) await takeOne(path);
  }

  backend.subscribe(({ event }) => {
    if (event !== 'application' || waiting.size === 0) return;
    const paths = [...waiting];
    waiting.clear();
    void take(paths);
  });
  return { take };
}

/** The files that the system was asked to open, among the arguments of a start. */
export const filesAmong = (args: readonly string[], folder: string): string[] =>
  args
    .filter((one) => !one.startsWith('-') && extname(one).toLowerCase() === '.maillon')
    .map((one) => resolve(folder, one));
