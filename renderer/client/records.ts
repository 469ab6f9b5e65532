/** All the records of one type of the code, with the TypeScript type that its declaration gives them. */
import { useEffect } from 'react';
import type { FieldDeclarations, RecordOf } from '#shared/model/record-type.ts';
import { useClient } from './context.ts';
import { useMaillonQuery } from './queries.ts';

interface Declared {
  readonly name: string;
  readonly fields: FieldDeclarations;
}

/** Undefined while they are being read; a refusal is said to the person, once. */
export function useRecords<T extends Declared>(type: T): readonly RecordOf<T>[] | undefined {
  const { onFailure } = useClient();
  const { data, failure } = useMaillonQuery('record.list', { type: type.name });
  useEffect(() => {
    if (failure !== null) onFailure(failure);
  }, [failure, onFailure]);
  // The projection builds each record from this same declaration.
  return data?.value.records as unknown as readonly RecordOf<T>[] | undefined;
}
