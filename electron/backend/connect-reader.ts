/**
 * The second reader, in a thread of its own: lists, searches and exports that take their time never hold back a
 * keystroke. A thread that dies answers what was pending as defects, and is started again at the next question.
 */
import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import { type Answer, answerSchema } from '#shared/contract/envelope.ts';
import type { FileDesk, Reserved } from './file-desk.ts';
import type { NetworkQuery } from './network-handler.ts';
import { entryUrl } from './places.ts';

export interface LongReader {
  query(name: NetworkQuery, input: unknown): Promise<Answer>;
  close(): Promise<void>;
}

const replySchema = z.object({
  id: z.number(),
  answer: answerSchema.optional(),
  /** The name of the file it wrote, if it wrote one. */
  produced: z.string().optional(),
  trace: z.string().optional(),
});

interface Waiting {
  readonly place: Reserved;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: Error) => void;
}

export async function connectReader(
  file: string,
  files: Pick<FileDesk, 'reserve' | 'keep'>,
): Promise<LongReader> {
  let worker: Worker | undefined;
  let count = 0;
  const waiting = new Map<number, Waiting>();

  const fail = (error: Error): void => {
    worker = undefined;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };

  const start = (): Worker => {
    const started = new Worker(entryUrl('reader-worker'), { workerData: { file } });
    started.on('message', (message: unknown) => {
      const { id, answer, produced, trace } = replySchema.parse(message);
      const asked = waiting.get(id);
      waiting.delete(id);
      if (asked === undefined) return;
      if (produced !== undefined) files.keep(asked.place, produced);
      if (answer === undefined) asked.reject(new Error(trace ?? 'the reader gave no answer'));
      else asked.resolve(answer);
    });
    // A thread that failed is told of twice: the second time, another may already have taken its place.
    const end = (error: Error): void => {
      if (worker === started) fail(error);
    };
    started.on('error', end);
    started.on('exit', () => end(new Error('the reader ended')));
    return started;
  };

  return {
    query(name, input) {
      worker ??= start();
      count += 1;
      const { promise, resolve, reject } = Promise.withResolvers<Answer>();
      // Tokens are this thread's: the other writes where it is told, and says under which name.
      const place = files.reserve();
      waiting.set(count, { place, resolve, reject });
      worker.postMessage({ id: count, name, input, place });
      return promise;
    },
    async close() {
      await worker?.terminate();
    },
  };
}
