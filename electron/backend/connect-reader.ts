/**
 * The second reader, in a thread of its own: lists, searches and exports that take their time never hold back a
 * keystroke. A thread that dies answers what was pending as defects, and is started again at the next question.
 *
 * A question given up ends the thread, whatever it was in the midst of: reading leaves nothing half done. What else was
 * pending is asked again of the next one.
 */
import { rmSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import { type Answer, answerSchema } from '#shared/contract/envelope.ts';
import { progressSchema } from '#shared/contract/task.ts';
import type { FileDesk, Reserved } from './file-desk.ts';
import type { NetworkQuery } from './network-handler.ts';
import { entryUrl } from './places.ts';
import { GivenUp, type Task } from './tasks.ts';

export interface LongReader {
  /** @throws GivenUp */
  query(name: NetworkQuery, input: unknown, task: Task): Promise<Answer>;
  close(): Promise<void>;
}

const replySchema = z.object({
  id: z.number(),
  /** It goes on. */
  progress: progressSchema.pick({ stage: true, part: true }).optional(),
  answer: answerSchema.optional(),
  /** The name of the file it wrote, if it wrote one. */
  produced: z.string().optional(),
  trace: z.string().optional(),
});
type Reply = z.infer<typeof replySchema>;

interface Waiting {
  readonly name: NetworkQuery;
  readonly input: unknown;
  readonly task: Task;
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

  const ask = (id: number, { name, input, place }: Waiting): void => {
    worker ??= start();
    worker.postMessage({ id, name, input, place });
  };

  const start = (): Worker => {
    const started = new Worker(entryUrl('reader-worker'), { workerData: { file } });
    started.on('message', (message: unknown) => {
      if (worker === started) hear(replySchema.parse(message));
    });
    // A thread that failed is told of twice: the second time, another may already have taken its place.
    const end = (error: Error): void => {
      if (worker === started) fail(error);
    };
    started.on('error', end);
    started.on('exit', () => end(new Error('the reader ended')));
    return started;
  };

  const hear = ({ id, progress, answer, produced, trace }: Reply): void => {
    const asked = waiting.get(id);
    if (asked === undefined) return;
    if (progress !== undefined) {
      pass(asked.task, progress);
      return;
    }
    waiting.delete(id);
    if (produced !== undefined) files.keep(asked.place, produced);
    if (answer === undefined) asked.reject(new Error(trace ?? 'the reader gave no answer'));
    else asked.resolve(answer);
  };

  const giveUp = (id: number): void => {
    const asked = waiting.get(id);
    if (asked === undefined) return;
    waiting.delete(id);
    asked.reject(new GivenUp());
    const ending = worker;
    worker = undefined;
    void ending?.terminate().then(() => rmSync(asked.place.path, { force: true }));
    for (const [other, question] of waiting) ask(other, question);
  };

  return {
    query(name, input, task) {
      count += 1;
      const id = count;
      const { promise, resolve, reject } = Promise.withResolvers<Answer>();
      // Tokens are this thread's: the other writes where it is told, and says under which name.
      const question = { name, input, task, place: files.reserve(), resolve, reject };
      waiting.set(id, question);
      ask(id, question);
      task.signal.addEventListener('abort', () => giveUp(id), { once: true });
      return promise;
    },
    async close() {
      await worker?.terminate();
    },
  };
}

/** To whoever watches it; that they gave it up in the meantime is heard by its signal. */
function pass(task: Task, { stage, part }: NonNullable<Reply['progress']>): void {
  try {
    task.at(stage, part ?? undefined);
  } catch (error) {
    if (!(error instanceof GivenUp)) throw error;
  }
}
