/**
 * The one way out of the window. Two implementations: the desktop's bridge and the local web host's HTTP. Above this
 * interface nothing knows which one carries it, and a test hands in one of its own.
 */
import type { OpenedFile } from '#shared/contract/bridge.ts';
import type { Answer, MaillonEvent, Request } from '#shared/contract/envelope.ts';
import type { Failure } from '#shared/contract/failure.ts';
import type { Result } from '#shared/lib/result.ts';

/** Maillon did not answer: the host has stopped, or the computer is too busy. Nothing was said to be done. */
export interface Unreachable {
  readonly code: 'unreachable';
}

export type ClientFailure = Failure | Unreachable;

export const UNREACHABLE: Unreachable = { code: 'unreachable' };

export interface Listener {
  onEvent: (event: MaillonEvent) => void;
  /** False while events no longer arrive; true again once they do: some were missed. */
  onConnection: (isConnected: boolean) => void;
}

export interface Transport {
  call: (request: Request) => Promise<Answer | Unreachable>;
  /** Gives up a task that a request named. */
  giveUp: (task: string) => void;
  /** Returns what stops it. */
  subscribe: (listener: Listener) => () => void;
  /** Hands over a file that a person chose, and gets the token by which operations name it. */
  offerFile: (file: File) => Promise<Result<string, ClientFailure>>;
  /** Gives a finished file to the person, under a proposed name; false when they thought better of it. */
  saveFile: (token: string, name: string) => Promise<Result<boolean, ClientFailure>>;
  /** Opens a finished PDF to be read and printed; where this window cannot, it is saved. */
  openFile: (token: string, name: string) => Promise<Result<OpenedFile, ClientFailure>>;
  /** Shows a file in the folder where it was saved; false where only the browser knows which that is. */
  showFile: (token: string) => Promise<boolean>;
}
