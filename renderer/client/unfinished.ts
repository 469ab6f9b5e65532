/**
 * A text being written that belongs to no cell yet: a comment, the next step. It is kept on the disk at each pause, by
 * the record it is about, and found again on coming back to it, were it after a power cut.
 */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useClient } from './context.ts';
import { createDraft } from './draft.ts';

export interface Unfinished {
  readonly text: string;
  readonly set: (text: string) => void;
  /** It became something, or was given up. */
  readonly clear: () => void;
}

export function useUnfinished({
  type,
  record,
  what,
}: {
  readonly type: string;
  readonly record: string;
  /** Tells apart the texts of one record. */
  readonly what: string;
}): Unfinished {
  const { client } = useClient();
  const [text, setText] = useState('');
  const isTouched = useRef(false);
  // No field bears such a name: the draft enters no record by itself.
  const field = `+${what}`;
  const draft = useMemo(
    () => createDraft(client.call, { type, record, field, element: '', asOf: 0 }, true),
    [client, type, record, field],
  );
  useEffect(() => {
    let isHere = true;
    const read = async () => {
      const left = await client.call('draft.read', { type, record, field, element: '' });
      // What one began to type meanwhile stays.
      if (isHere && left.ok && !isTouched.current) setText(left.value.value.value);
    };
    void read();
    window.addEventListener('pagehide', draft.flush);
    return () => {
      isHere = false;
      window.removeEventListener('pagehide', draft.flush);
      draft.flush();
    };
  }, [client, draft, type, record, field]);

  const set = useCallback(
    (typed: string) => {
      isTouched.current = true;
      setText(typed);
      if (typed === '') draft.drop();
      else draft.keep(typed);
    },
    [draft],
  );
  const clear = useCallback(() => set(''), [set]);
  return { text, set, clear };
}
