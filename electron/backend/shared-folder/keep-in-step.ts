/**
 * Looks at the shared folder again and again while Maillon is open: when its disk says that something moved there,
 * some time after something was written here, and every minute whatever happens, since many disks say nothing.
 *
 * One look at a time. What is asked for while one is under way makes another follow.
 */
import type { MaillonEvent } from '#shared/contract/envelope.ts';
import type { Failure } from '#shared/contract/failure.ts';
import type { Result } from '#shared/lib/result.ts';
import type { Application } from '../application.ts';
import type { Looked } from './look.ts';
import { memoryFile, readMemory } from './memory.ts';

export interface Scheduling {
  /** Runs a job after so many milliseconds; answers how to give it up. */
  after(milliseconds: number, job: () => void): () => void;
  /** Tells of what moves in a folder, where the system does; answers how to stop. */
  watch(folder: string, onMove: () => void): () => void;
}

/** Something moved there: most tools write several files in a row. */
export const AFTER_MOVE_MS = 2_000;
/** Something was written here: a person at work writes again soon. */
export const AFTER_WRITING_MS = 20_000;
export const EVERY_MS = 60_000;
const AT_ONCE_MS = 0;

export interface KeptInStep {
  close(): Promise<void>;
}

export interface StepDeps {
  readonly application: Application;
  readonly subscribe: (listener: (event: MaillonEvent) => void) => () => void;
  /** @param isAwaited someone asked for it */
  readonly look: (isAwaited: boolean) => Promise<Result<Looked, Failure> | undefined>;
  /** What is thrown is a defect, told elsewhere; the next look comes all the same. */
  readonly onDefect: (error: unknown) => void;
  readonly scheduling: Scheduling;
}

export function keepInStep(deps: StepDeps): KeptInStep {
  const { application, look, scheduling } = deps;
  const { folders, now, emit } = application.options;
  let due: { readonly at: number; readonly giveUp: () => void } | undefined;
  let watched: { readonly folder: string; readonly stop: () => void } | undefined;
  let running: Promise<void> | undefined;
  let isClosed = false;
  /** Someone waits to see what comes of it. */
  let isWished = false;
  let failedBefore: string | undefined;

  const within = (milliseconds: number): void => {
    if (isClosed) return;
    const at = now().getTime() + milliseconds;
    if (due !== undefined && due.at <= at) return;
    due?.giveUp();
    due = { at, giveUp: scheduling.after(milliseconds, begin) };
  };

  const begin = (): void => {
    due = undefined;
    if (isClosed) return;
    if (running !== undefined) return within(AFTER_MOVE_MS);
    running = once().finally(() => {
      running = undefined;
      if (watched !== undefined) within(EVERY_MS);
    });
  };

  const once = async (): Promise<void> => {
    const folder = sharedFolderOf(application);
    rewatch(folder);
    if (folder === undefined) return;
    const isAwaited = isWished;
    isWished = false;
    folders.setLooking(true);
    if (isAwaited) tell();
    let isNews = true;
    try {
      isNews = isWorthTelling(await look(isAwaited));
    } catch (error) {
      deps.onDefect(error);
    } finally {
      folders.setLooking(false);
      if (isAwaited || isNews) tell();
    }
  };

  /** Windows ask for everything again when they are told: not every minute for nothing. */
  const isWorthTelling = (looked: Result<Looked, Failure> | undefined): boolean => {
    const failure = looked === undefined || looked.ok ? undefined : looked.error.code;
    const isOtherFailure = failure !== failedBefore;
    failedBefore = failure;
    const { published = [], refused = [] } = looked?.ok === true ? looked.value : {};
    return isOtherFailure || published.length > 0 || refused.length > 0;
  };

  const tell = (): void => {
    const store = application.current()?.work?.store;
    if (store !== undefined) emit({ event: 'changed', types: ['office'], asOf: store.log.head() });
  };

  const rewatch = (folder: string | undefined): void => {
    if (watched?.folder === folder) return;
    watched?.stop();
    watched =
      folder === undefined
        ? undefined
        : { folder, stop: scheduling.watch(folder, () => within(AFTER_MOVE_MS)) };
  };

  const unsubscribe = deps.subscribe((event) => {
    if (event.event === 'application') within(AFTER_MOVE_MS);
    else if (event.event === 'changed' && event.types.some((type) => type !== 'office'))
      within(AFTER_WRITING_MS);
  });
  folders.onWish(() => {
    isWished = true;
    within(AT_ONCE_MS);
  });

  return {
    async close() {
      isClosed = true;
      unsubscribe();
      due?.giveUp();
      watched?.stop();
      await running;
    },
  };
}

function sharedFolderOf(application: Application): string | undefined {
  const work = application.current()?.work;
  return work && readMemory(memoryFile(work.installationFile))?.path;
}
