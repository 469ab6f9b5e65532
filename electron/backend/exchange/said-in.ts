/** What the sender of a file says it holds. */
import type { FileHeader } from '#shared/exchange/file-header.ts';
import type { Said } from '#electron/store/said.ts';

export function saidIn(header: FileHeader, now: Date): Omit<Said, 'firstHeard'> {
  const { generation, number, time, vector, wants = [] } = header;
  const { office, replica, structure } = header.sender;
  const heard = now.toISOString();
  return { office, replica, structure, generation, number, time, vector, wants, heard };
}
