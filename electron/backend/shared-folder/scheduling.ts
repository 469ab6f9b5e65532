/** Timers and the system's word of what moves in a folder; neither keeps the application open. */
import { watch } from 'node:fs';
import type { Scheduling } from './keep-in-step.ts';

export const systemScheduling: Scheduling = {
  after(milliseconds, job) {
    const timer = setTimeout(job, milliseconds).unref();
    return () => clearTimeout(timer);
  },
  watch(folder, onMove) {
    try {
      const watcher = watch(folder, { persistent: false }, onMove);
      // A share that is cut off, or a system that has none to give: looking every minute is enough.
      watcher.on('error', () => watcher.close());
      return () => watcher.close();
    } catch {
      return () => undefined;
    }
  },
};
