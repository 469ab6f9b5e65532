/** Runs jobs one at a time, in the order they were asked for; one that fails does not stop the next. */
export type Queue = <T>(job: () => Promise<T>) => Promise<T>;

export function createQueue(): Queue {
  let last: Promise<unknown> = Promise.resolve();
  return (job) => {
    const running = last.then(job);
    last = running.catch(() => undefined);
    return running;
  };
}
