/** What the disk can do to us, as the failures a person can act on. Anything else is a defect. */
import type { Failure } from '#shared/contract/failure.ts';
import { meansDamaged, sqliteCode } from './database.ts';

export function storageFailure(error: unknown): Failure | undefined {
  const code = sqliteCode(error) ?? systemCode(error) ?? '';
  if (meansDamaged(error)) return { code: 'damaged-database', backup: null };
  if (code.startsWith('SQLITE_FULL') || code === 'ENOSPC' || code === 'EDQUOT')
    return { code: 'disk-full' };
  if (/^SQLITE_(READONLY|CANTOPEN|PERM)/.test(code)) return { code: 'read-only-folder' };
  if (code === 'EROFS' || code === 'EACCES' || code === 'EPERM')
    return { code: 'read-only-folder' };
  // Node says so of a folder to be made where nothing may be.
  if ((code === 'ENOENT' || code === 'ENOTDIR') && systemCall(error) === 'mkdir')
    return { code: 'read-only-folder' };
  if (code.startsWith('SQLITE_BUSY')) return { code: 'network-in-use' };
  return undefined;
}

const systemCode = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : undefined;

const systemCall = (error: unknown): unknown =>
  error instanceof Error && 'syscall' in error ? error.syscall : undefined;
