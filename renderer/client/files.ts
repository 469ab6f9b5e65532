/** Files in and out, for features: the browser's or the desktop's way, behind one door. */
import { useCallback } from 'react';
import type { OpenedFile } from '#shared/contract/bridge.ts';
import type { Result } from '#shared/lib/result.ts';
import { useClient } from './context.ts';
import type { ClientFailure } from './transport.ts';

export interface Files {
  offer: (file: File) => Promise<Result<string, ClientFailure>>;
  save: (token: string, name: string) => Promise<Result<boolean, ClientFailure>>;
  open: (token: string, name: string) => Promise<Result<OpenedFile, ClientFailure>>;
  /** In its folder, where this window can; else false. */
  show: (token: string) => Promise<boolean>;
}

/** A refusal is said to the person here, unless the caller says it where it happened. */
export function useFiles({ isSilent = false } = {}): Files {
  const { client, onFailure } = useClient();
  const { offerFile, openFile, saveFile, showFile } = client.transport;
  const said = useCallback(
    async <T>(work: Promise<Result<T, ClientFailure>>) => {
      const result = await work;
      if (!result.ok && !isSilent) onFailure(result.error);
      return result;
    },
    [onFailure, isSilent],
  );
  return {
    offer: useCallback((file) => said(offerFile(file)), [said, offerFile]),
    save: useCallback((token, name) => said(saveFile(token, name)), [said, saveFile]),
    open: useCallback((token, name) => said(openFile(token, name)), [said, openFile]),
    show: showFile,
  };
}
