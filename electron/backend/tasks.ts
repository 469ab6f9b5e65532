/**
 * Work that a person watches and may give up. A task says where it is; saying so is also where it hears that it was
 * given up, and ends by throwing: whatever it had begun is rolled back by whoever began it. Work that never pauses (the
 * one transaction in which a file is taken in) is given up in the same way, because the word for it does not wait for
 * this thread to be free: `heed` fetches it.
 */
import type { Progress, Stage } from '#shared/contract/task.ts';

export interface Task {
  /** For streams: aborted as soon as the task is known to be given up. */
  readonly signal: AbortSignal;
  /**
   * Says what is being done and how far, as often as one likes; the end of a stage (1) is never left unsaid.
   *
   * @throws GivenUp
   */
  at(stage: Stage, part?: number): void;
}

export interface Tasks {
  run<T>(id: string | undefined, job: (task: Task) => Promise<T>): Promise<T>;
  giveUp(id: string): void;
}

export class GivenUp extends Error {
  constructor() {
    super('a task was given up');
  }
}

/** What nobody watches, and what must not be stopped halfway. */
export const UNWATCHED: Task = { signal: new AbortController().signal, at: () => undefined };

/** Often enough for a bar that moves, seldom enough to cost nothing. */
const PACE_MS = 80;

export interface TasksDeps {
  readonly tell: (progress: Progress) => void;
  /** Milliseconds. */
  readonly clock: () => number;
  /** Hears at once what was said to this thread while it was busy. */
  readonly heed: () => void;
}

export function createTasks({ tell, clock, heed }: TasksDeps): Tasks {
  const running = new Map<string, AbortController>();

  const watched = (id: string, signal: AbortSignal): Task => {
    let told: { readonly stage: Stage; readonly time: number } | undefined;
    return {
      signal,
      at(stage, part) {
        const time = clock();
        if (told?.stage === stage && part !== 1 && time - told.time < PACE_MS) return;
        told = { stage, time };
        heed();
        signal.throwIfAborted();
        tell({ event: 'progress', task: id, stage, part: part ?? null });
      },
    };
  };

  return {
    async run(id, job) {
      if (id === undefined) return job(UNWATCHED);
      const controller = new AbortController();
      running.set(id, controller);
      try {
        return await job(watched(id, controller.signal));
      } finally {
        running.delete(id);
      }
    },
    giveUp: (id) => running.get(id)?.abort(new GivenUp()),
  };
}

/** A list that says, as it is gone through, how much of it was. */
export function* watching<T>(
  list: Iterable<T>,
  count: number,
  stage: Stage,
  task: Task,
): Generator<T> {
  let done = 0;
  for (const one of list) {
    task.at(stage, count === 0 ? undefined : Math.min(1, done / count));
    yield one;
    done += 1;
  }
}
