/** All the records of one type of the code, with the TypeScript type that its declaration gives them. */
import type { FieldDeclarations, RecordOf } from '#shared/model/record-type.ts';
import { useMaillonQuery } from './queries.ts';

interface Declared {
  readonly name: string;
  readonly fields: FieldDeclarations;
}

/** Undefined while they are being read. */
export function useRecords<T extends Declared>(type: T): readonly RecordOf<T>[] | undefined {
  const { data } = useMaillonQuery('record.list', { type: type.name });
  // The projection builds each record from this same declaration.
  return data?.value.records as unknown as readonly RecordOf<T>[] | undefined;
}
