/**
 * Keeps text being typed on the disk at each pause, so that a power cut loses at most the last word. The editor calls
 * `keep` as the text changes and `drop` once the text is in the log, or given up; leaving the page keeps what waits.
 */
import { useEffect, useMemo } from 'react';
import type { InputOf } from '#shared/contract/index.ts';
import type { Client } from './client.ts';
import { useClient } from './context.ts';

export interface DraftedCell {
  type: string;
  record: string;
  field: string;
  /** Empty for a single field. */
  element: string;
  /** What the person was looking at when they began. */
  asOf: number;
}

export interface Draft {
  keep: (value: string) => void;
  drop: () => void;
  /** Writes at once what waits for a pause. */
  flush: () => void;
}

const PAUSE_MS = 400;

/** @param isKept a text is on the disk already, from another time */
export function createDraft(call: Client['call'], cell: DraftedCell, isKept = false): Draft {
  const { asOf, ...place } = cell;
  let waiting: { value: string; timer: ReturnType<typeof setTimeout> } | null = null;
  // One after the other: a draft kept late must not come back to life after it was dropped.
  let done: Promise<unknown> = Promise.resolve();
  let isThere = isKept;

  const send = (input: InputOf<'draft.keep'>) => {
    isThere = true;
    done = done.then(() => call('draft.keep', input));
  };
  const stopWaiting = () => {
    if (waiting !== null) clearTimeout(waiting.timer);
    waiting = null;
  };
  const flush = () => {
    if (waiting === null) return;
    const { value } = waiting;
    stopWaiting();
    send({ ...place, asOf, value });
  };

  return {
    keep(value) {
      stopWaiting();
      waiting = { value, timer: setTimeout(flush, PAUSE_MS) };
    },
    drop() {
      stopWaiting();
      if (isThere) done = done.then(() => call('draft.drop', place));
      isThere = false;
    },
    flush,
  };
}

export function useDraft({ type, record, field, element, asOf }: DraftedCell): Draft {
  const { client } = useClient();
  const draft = useMemo(
    () => createDraft(client.call, { type, record, field, element, asOf }),
    [client, type, record, field, element, asOf],
  );
  useEffect(() => {
    window.addEventListener('pagehide', draft.flush);
    return () => window.removeEventListener('pagehide', draft.flush);
  }, [draft]);
  return draft;
}
