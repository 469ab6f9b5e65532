/**
 * When a window is gone. A tab that closes, reloads or sleeps looks the same from here: its stream of
 * events stops. It has a while to come back before its undo stack is forgotten.
 */
export interface Sessions {
  opened(session: string): void;
  closed(session: string): void;
  /** The host is closing, and every session with it: no more timers. */
  stop(): void;
}

export function trackSessions(graceMs: number, end: (session: string) => void): Sessions {
  const streams = new Map<string, number>();
  const leaving = new Map<string, NodeJS.Timeout>();
  let stopped = false;

  return {
    opened: (session) => {
      clearTimeout(leaving.get(session));
      leaving.delete(session);
      streams.set(session, (streams.get(session) ?? 0) + 1);
    },
    closed: (session) => {
      const left = (streams.get(session) ?? 0) - 1;
      if (left > 0) {
        streams.set(session, left);
        return;
      }
      streams.delete(session);
      if (stopped) return;
      const timer = setTimeout(() => {
        leaving.delete(session);
        end(session);
      }, graceMs);
      leaving.set(session, timer.unref());
    },
    stop: () => {
      stopped = true;
      for (const timer of leaving.values()) clearTimeout(timer);
      leaving.clear();
    },
  };
}
