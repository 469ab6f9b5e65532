import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { trackSessions } from './sessions.ts';

const GRACE = 1_000;

let ended: string[];
let sessions: ReturnType<typeof trackSessions>;

beforeEach(() => {
  vi.useFakeTimers();
  ended = [];
  sessions = trackSessions(GRACE, (session) => ended.push(session));
});

afterEach(() => vi.useRealTimers());

test('a window that closes is forgotten after a while', () => {
  sessions.opened('a');
  sessions.closed('a');
  vi.advanceTimersByTime(GRACE - 1);
  expect(ended).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(ended).toEqual(['a']);
});

test('a window that comes back, or is open twice, is kept', () => {
  sessions.opened('a');
  sessions.closed('a');
  sessions.opened('a');
  sessions.opened('a');
  sessions.closed('a');
  vi.advanceTimersByTime(10 * GRACE);
  expect(ended).toEqual([]);
});

test('nothing ends after the host has stopped', () => {
  sessions.opened('a');
  sessions.opened('b');
  sessions.closed('a');
  sessions.stop();
  sessions.closed('b');
  vi.advanceTimersByTime(10 * GRACE);
  expect(ended).toEqual([]);
});
