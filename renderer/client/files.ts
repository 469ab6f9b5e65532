/** Files in and out, for features: the browser's or the desktop's way, behind one door. */
import { useCallback } from 'react';
import type { Result } from '#shared/lib/result.ts';
import { useClient } from './context.ts';
import type { ClientFailure } from './transport.ts';

export interface Files {
  offer: (file: File) => Promise<Result<string, ClientFailure>>;
  save: (token: string, name: string) => Promise<Result<boolean, ClientFailure>>;
}

/** A refusal is said to the person here; the result is for what comes next. */
export function useFiles(): Files {
  const { client, onFailure } = useClient();
  const { offerFile, saveFile } = client.transport;
  const said = useCallback(
    async <T>(work: Promise<Result<T, ClientFailure>>) => {
      const result = await work;
      if (!result.ok) onFailure(result.error);
      return result;
    },
    [onFailure],
  );
  return {
    offer: useCallback((file) => said(offerFile(file)), [said, offerFile]),
    save: useCallback((token, name) => said(saveFile(token, name)), [said, saveFile]),
  };
}
