/**
 * What can be wrong with an exchange file, or with the disk it is on. The work is a pipeline of streams, in which
 * the only way out is to throw: inside this folder a fault is thrown as a `Refusal`, and `settled` is the one door
 * where it becomes a value again. Whatever else is thrown is a defect and goes on.
 */
import type { Failure } from '#shared/contract/failure.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';

type DiskFault = 'disk-full' | 'read-only-folder' | 'cannot-save-there';

export type FileFault = Extract<
  Failure,
  { code: `exchange-${string}` | 'file-expired' | 'file-held' | 'cancelled' | DiskFault }
>;

class Refusal extends Error {
  readonly fault: FileFault;

  constructor(fault: FileFault) {
    super(fault.code);
    this.fault = fault;
  }
}

export function refuse(fault: FileFault): never {
  throw new Refusal(fault);
}

/** The file is what its sender signed, and says what no file may say. */
export const refuseContent = (where: string): never => refuse({ code: 'exchange-content', where });

/** The outcome of a job as a value. */
export async function settled<T>(
  signal: AbortSignal | undefined,
  job: () => Promise<T>,
): Promise<Result<T, FileFault>> {
  try {
    return ok(await job());
  } catch (error) {
    if (error instanceof Refusal) return err(error.fault);
    if (signal?.aborted === true) return err({ code: 'cancelled' });
    throw error;
  }
}

/** What a disk answers, as what it means there. */
type DiskMeaning = (code: string) => FileFault;

/** The file that a person chose to open. */
export const theirFile: DiskMeaning = (code) =>
  code === 'ENOENT' || code === 'ENOTDIR' ? { code: 'file-expired' } : { code: 'file-held' };

/** The folder in which received files are unpacked. */
export const ourFolder: DiskMeaning = (code) =>
  isFull(code) ? { code: 'disk-full' } : { code: 'read-only-folder' };

/** The folder where a person wants a file. */
export const theirFolder: DiskMeaning = (code) =>
  isFull(code) ? { code: 'disk-full' } : { code: 'cannot-save-there' };

/** Runs a job on one disk: what that disk answers gets its meaning. */
export async function on<T>(meaning: DiskMeaning, job: () => Promise<T> | T): Promise<T> {
  try {
    return await job();
  } catch (error) {
    const code = systemCode(error);
    if (code === undefined) throw error;
    return refuse(meaning(code));
  }
}

const isFull = (code: string): boolean =>
  code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG';

const systemCode = (error: unknown): string | undefined =>
  error instanceof Error && 'syscall' in error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : undefined;
