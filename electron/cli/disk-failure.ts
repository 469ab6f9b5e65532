/** Whether an error is what the disk answered (no such folder, no right, no room) rather than a defect. */
export const isDiskFailure = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  typeof error.code === 'string' &&
  /^(E[A-Z]+|SQLITE_[A-Z_]+)$/.test(error.code);
