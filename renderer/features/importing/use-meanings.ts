/** What the columns of earlier tables of a type were said to hold: asked once, so that nothing changes under one's eyes. */
import { useEffect, useState } from 'react';
import type { Meanings } from '#shared/contract/spreadsheets.ts';
import { useClient } from '#renderer/client/context.ts';

export interface KnownMeanings {
  /** Undefined while it is being read. */
  readonly remembered: Meanings | undefined;
  /** For the next table with such headings. */
  readonly keep: (said: Meanings) => void;
}

export function useMeanings(type: string): KnownMeanings {
  const { client } = useClient();
  const [remembered, setRemembered] = useState<Meanings | undefined>(undefined);
  useEffect(() => {
    let isWanted = true;
    void client
      .call('import.meanings', { type })
      .then((answer) => isWanted && setRemembered(answer.ok ? answer.value.value : []));
    return () => {
      isWanted = false;
    };
  }, [client, type]);
  return {
    remembered,
    keep(said) {
      const meanings = said.filter(({ heading }) => heading.trim() !== '');
      if (meanings.length > 0) void client.call('import.keepMeanings', { type, meanings });
    },
  };
}
