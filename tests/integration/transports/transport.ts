/** One way to reach the backend from a window, opened on a folder of its own. */
import type { Answer, MaillonEvent } from '#shared/contract/envelope.ts';
import type { TemporaryPlace } from '../temporary-place.ts';

export interface Transport {
  /** Whatever was sent: a transport reads it before it trusts it. */
  call(received: unknown): Promise<Answer>;
  giveUp(task: string): void | Promise<void>;
  subscribe(listener: (event: MaillonEvent) => void): () => void;
  /** A file of the disk that the person offers; answers its token. */
  offer(path: string): Promise<string>;
  /** The text of a finished file; nothing when its token is dead. */
  save(token: string): Promise<string | undefined>;
  close(): Promise<void>;
}

export type OpenTransport = (place: TemporaryPlace) => Promise<Transport>;
