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
  readonly exportFile: (
    wishes: ExportWishes,
  ) => Promise<{ readonly exported: Exported; readonly isSaved: boolean } | undefined>;
  readonly cancel: () => void;
}

const FELT_MS = 1000;

export function useExporting(): Exporting {
  const { client } = useClient();
  const { save } = useFiles({ isSilent: true });
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

  const exportFile: Exporting['exportFile'] = async (wishes) => {
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
    const exported = outcome.value.value;
    const saved = await save(exported.file, exported.name);
    if (saved.ok) return { exported, isSaved: saved.value };
    setFailure(saved.error);
    return undefined;
  };
  return { isMaking, isLong, failure, exportFile, cancel: stop };
}
