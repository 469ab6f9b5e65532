/**
 * What a host knows of the backend: one door, whichever thread stands behind it. Nothing here throws
 * for a reason a person should read about; an answer says it.
 */
import type { Answer, MaillonEvent, Request } from '#shared/contract/envelope.ts';
import type { Picture } from './pictures.ts';

export interface Backend {
  call(request: Request): Promise<Answer>;
  /** Gives up the task of that name, which answers as cancelled unless it is done already. Never waits for it. */
  giveUp(task: string): void;
  subscribe(listener: (event: MaillonEvent) => void): () => void;
  /** Registers a file that a person offered; answers the token by which operations name it. */
  offerFile(file: OfferedFile): Promise<string>;
  /** A finished file by its token, once. */
  takeFile(token: string): Promise<FinishedFile | undefined>;
  /** An attached picture of the open network by its hash; undefined when it is not here, or no picture. */
  pictureOf(hash: string): Promise<Picture | undefined>;
  /** Forgets a window: its undo stack. */
  endSession(session: string): Promise<void>;
  close(): Promise<void>;
}

export interface OfferedFile {
  readonly path: string;
  /** As the person knows it; never becomes a path. */
  readonly name: string;
  /** A copy made for us, to delete when its token dies. */
  readonly temporary: boolean;
}

export interface FinishedFile {
  readonly path: string;
  readonly name: string;
}
