/** How far this window's tasks are, handed to whoever named them. */
import type { Progress } from '#shared/contract/task.ts';

type Listener = (progress: Progress) => void;

export interface ProgressDesk {
  tell: (progress: Progress) => void;
  /** Answers what stops it. */
  hear: (task: string, listener: Listener) => () => void;
}

export function createProgressDesk(): ProgressDesk {
  const listeners = new Map<string, Listener>();
  return {
    tell: (progress) => listeners.get(progress.task)?.(progress),
    hear(task, listener) {
      listeners.set(task, listener);
      return () => listeners.delete(task);
    },
  };
}
