/**
 * One export at a time: what is being made, whether one has been waiting for it, and why it was refused. Given up, its
 * file comes to nobody and Maillon throws it away.
 */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { OutputOf } from '#shared/contract/index.ts';
import { useClient } from '#renderer/client/context.ts';
import { useFiles } from '#renderer/client/files.ts';
import type { ClientFailure } from '#renderer/client/transport.ts';
import type { ExportWishes } from './export-choices.ts';

export type Exported = OutputOf<'export.plan'>;

export interface Exporting {
  readonly isMaking: boolean;
  /** For more than a second. */
  readonly isLong: boolean;
  readonly failure: ClientFailure | null;
  /** Makes the file and gives it to the person; undefined when it was refused or given up. */
  readonly exportFile: (wishes: ExportWishes) => Promise<Given | undefined>;
  /** The same for a PDF to be printed, which is opened where it can be. */
  readonly openFile: (wishes: ExportWishes) => Promise<Given | undefined>;
  readonly cancel: () => void;
}

export interface Given {
  readonly exported: Exported;
  /** False when the person thought better of it. */
  readonly isSaved: boolean;
  readonly isOpened: boolean;
}

const FELT_MS = 1000;

export function useExporting(): Exporting {
  const { client } = useClient();
  const { save, open } = useFiles({ isSilent: true });
  const run = useRef(0);
  const [isMaking, setIsMaking] = useState(false);
  const [isLong, setIsLong] = useState(false);
  const [failure, setFailure] = useState<ClientFailure | null>(null);

  useEffect(() => {
    if (!isMaking) return undefined;
    const timer = setTimeout(() => setIsLong(true), FELT_MS);
    return () => clearTimeout(timer);
  }, [isMaking]);
  const stop = useCallback(() => {
    run.current += 1;
    setIsMaking(false);
    setIsLong(false);
  }, []);
  useEffect(() => stop, [stop]);

  const made = async (wishes: ExportWishes): Promise<Exported | undefined> => {
    stop();
    const mine = run.current;
    setFailure(null);
    setIsMaking(true);
    const outcome = await client.call('export.plan', wishes);
    if (run.current !== mine) return undefined;
    stop();
    if (!outcome.ok) {
      setFailure(outcome.error);
      return undefined;
    }
    return outcome.value.value;
  };
  const exportFile: Exporting['exportFile'] = async (wishes) => {
    const exported = await made(wishes);
    if (exported === undefined) return undefined;
    const saved = await save(exported.file, exported.name);
    if (saved.ok) return { exported, isSaved: saved.value, isOpened: false };
    setFailure(saved.error);
    return undefined;
  };
  const openFile: Exporting['openFile'] = async (wishes) => {
    const exported = await made(wishes);
    if (exported === undefined) return undefined;
    const opened = await open(exported.file, exported.name);
    if (opened.ok)
      return { exported, isSaved: opened.value === 'saved', isOpened: opened.value === 'opened' };
    setFailure(opened.error);
    return undefined;
  };
  return { isMaking, isLong, failure, exportFile, openFile, cancel: stop };
}
