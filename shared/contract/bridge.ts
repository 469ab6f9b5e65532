/**
 * The whole of what the desktop window may ask of the process that owns it, as `window.maillon`. The
 * renderer gives no path and no channel name: a file is an object that the person chose or dropped.
 */
import type { Result } from '../lib/result.ts';
import type { Answer, MaillonEvent, Request } from './envelope.ts';
import type { Failure } from './failure.ts';

/** `FileObject` is the DOM's `File`, which shared code cannot name. */
export interface Bridge<FileObject> {
  call(request: Request): Promise<Answer>;
  /** Gives up a task that this window named. */
  giveUp(task: string): Promise<void>;
  /** Answers what stops it. */
  subscribe(listener: (event: MaillonEvent) => void): () => void;
  /** Answers the token by which operations name the file. */
  offerFile(file: FileObject): Promise<Result<string, Failure>>;
  /** Asks the person where, and puts a finished file there. */
  saveFile(token: string): Promise<Result<SavedFile, Failure>>;
  /** Opens a finished PDF with the program that this computer reads and prints them with; else saves it. */
  openFile(token: string): Promise<Result<OpenedFile, Failure>>;
  /** Opens the folder where the file of that token was saved; false when it is no longer there. */
  showFile(token: string): Promise<boolean>;
}

export type SavedFile = 'saved' | 'cancelled';
export type OpenedFile = 'opened' | SavedFile;

/** Names under which the two halves of the bridge meet. */
export const CHANNELS = {
  call: 'maillon:call',
  giveUp: 'maillon:give-up',
  event: 'maillon:event',
  offerFile: 'maillon:offer-file',
  offerMade: 'maillon:offer-made',
  saveFile: 'maillon:save-file',
  openFile: 'maillon:open-file',
  showFile: 'maillon:show-file',
} as const;
