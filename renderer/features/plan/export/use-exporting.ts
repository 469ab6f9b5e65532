/**
 * One export at a time: what is being made, how far it is once one has been waiting for it, and why it was refused.
 * Given up, it is dropped here at once, and the backend makes it no further.
 */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { OutputOf } from '#shared/contract/index.ts';
import type { Progress } from '#shared/contract/task.ts';
import { useClient } from '#renderer/client/context.ts';
import { useFiles } from '#renderer/client/files.ts';
import type { LongWait } from '#renderer/client/long-command.ts';
import type { ClientFailure } from '#renderer/client/transport.ts';
import type { ExportWishes } from './export-choices.ts';

export type Exported = OutputOf<'export.plan'>;

export interface Exporting {
  readonly isMaking: boolean;
  /** Once it has lasted a second. */
  readonly wait: LongWait | null;
  readonly failure: ClientFailure | null;
  /** Makes the file and gives it to the person; undefined when it was refused or given up. */
  readonly exportFile: (wishes: ExportWishes) => Promise<Given | undefined>;
  /** The same for a PDF to be printed, which is opened where it can be. */
  readonly openFile: (wishes: ExportWishes) => Promise<Given | undefined>;
  readonly giveUp: () => void;
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
  const running = useRef<string | null>(null);
  const [isMaking, setIsMaking] = useState(false);
  const [isLong, setIsLong] = useState(false);
  const [progress, setProgress] = useState<Pick<Progress, 'stage' | 'part'> | null>(null);
  const [failure, setFailure] = useState<ClientFailure | null>(null);

  useEffect(() => {
    if (!isMaking) return undefined;
    const timer = setTimeout(() => setIsLong(true), FELT_MS);
    return () => clearTimeout(timer);
  }, [isMaking]);
  const stop = useCallback(() => {
    running.current = null;
    setIsMaking(false);
    setIsLong(false);
    setProgress(null);
  }, []);
  const giveUp = useCallback(() => {
    if (running.current !== null) client.transport.giveUp(running.current);
    stop();
  }, [client, stop]);
  useEffect(() => giveUp, [giveUp]);

  const made = async (wishes: ExportWishes): Promise<Exported | undefined> => {
    giveUp();
    const task = crypto.randomUUID();
    running.current = task;
    setFailure(null);
    setIsMaking(true);
    const deafen = client.progress.hear(task, setProgress);
    const outcome = await client.call('export.plan', wishes, { task });
    deafen();
    if (running.current !== task) return undefined;
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
  const wait = isLong
    ? { stage: progress?.stage ?? null, part: progress?.part ?? null, isGivenUp: false, giveUp }
    : null;
  return { isMaking, wait, failure, exportFile, openFile, giveUp };
}
