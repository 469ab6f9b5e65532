/** One record, with the position of the log at which it was read. */
import type { AnyRecord, Names } from '#shared/contract/records.ts';
import { useMaillonQuery } from '#renderer/client/queries.ts';
import type { ClientFailure } from '#renderer/client/transport.ts';

export interface ReadRecord {
  readonly record: AnyRecord;
  readonly names: Names;
  readonly isDeleted: boolean;
  readonly asOf: number;
}

export function useRecord(
  type: string,
  id: string,
): { read: ReadRecord | undefined; failure: ClientFailure | null } {
  const { data, failure } = useMaillonQuery('record.get', { type, id });
  if (data === undefined) return { read: undefined, failure };
  const { record, names, deleted } = data.value;
  return { read: { record, names, isDeleted: deleted, asOf: data.asOf }, failure };
}
