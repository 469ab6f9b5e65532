/**
 * What one look at a shared folder works with. It takes its time over files, which anyone may be writing, and holds
 * nobody up: whatever touches the network passes in its turn, among the gestures of those who are working.
 */
import type { Failure } from '#shared/contract/failure.ts';
import type { Import } from '#electron/store/imports.ts';
import type { Application } from '../application.ts';
import type { Receiving } from '../exchange/incoming.ts';
import type { Queue } from '../queue.ts';
import type { SharedDisk } from './disk.ts';
import type { Memory } from './memory.ts';

export interface Wishes {
  /** The first key of a structure is taken as it comes, and said; otherwise a person is asked. */
  readonly trustFirst: boolean;
  /** A changed key was compared by telephone. */
  readonly trustChanged: boolean;
  /** Senders that a person was asked about, and put away, are asked about again. */
  readonly askAgain: boolean;
}

export interface Looking {
  readonly application: Application;
  readonly receiving: Receiving;
  /** Id of the network that is open. */
  readonly network: string;
  readonly disk: SharedDisk;
  readonly memory: Memory;
  readonly wishes: Wishes;
  readonly inTurn: Queue;
  readonly found: Found;
}

/** What a look found and did; filled on the way. */
export interface Found {
  readonly taken: TakenSegment[];
  readonly published: string[];
  /** Files that are wrong, which were not known to be. */
  readonly refused: { readonly name: string; readonly failure: Failure }[];
  readonly firstKeys: { readonly structure: string; readonly words: readonly string[] }[];
}

export interface TakenSegment {
  readonly name: string;
  readonly from: string;
  readonly made: Import;
  readonly withheld: number;
}

/** The network was closed, or another opened, while a look was under way: it stops there. */
export class NetworkLeft extends Error {}

/** This computer cannot go on: its disk is full, or its folder can only be read. No fault of any file. */
export class LookStopped extends Error {
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(failure.code);
    this.failure = failure;
  }
}

/** Runs what touches the network in its turn, if it is still the one that is open. */
export const inNetwork = <T>(
  { application, receiving, inTurn }: Looking,
  job: () => Promise<T>,
): Promise<T> =>
  inTurn(async () => {
    if (application.current() !== receiving.network) throw new NetworkLeft('the network was left');
    return job();
  });
