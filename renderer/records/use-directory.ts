/** The records that a pasted text may name, read when something is pasted; their names, at hand for what is copied. */
import { useMemo } from 'react';
import { nameKey, type Directory } from '#shared/domain/sheet-cell.ts';
import { useClient } from '#renderer/client/context.ts';
import { recordTitle } from '#shared/domain/record-title.ts';
import type { RecordsData } from './records-data.ts';

export interface Directories {
  /** Knows the names that are shown, and finds none. */
  readonly shown: Directory;
  readonly read: () => Promise<Directory>;
}

export function useDirectory({
  names,
  fields,
  types,
}: Pick<RecordsData, 'names' | 'fields' | 'types'>): Directories {
  const { client } = useClient();
  return useMemo(() => {
    const nameOf = (id: string) => (Object.hasOwn(names, id) ? names[id]?.title : undefined);
    return {
      shown: { nameOf, named: () => [] },
      async read() {
        const targets = fields.flatMap(({ target, internal }) =>
          target === undefined || internal === true ? [] : [target],
        );
        const byName = new Map<string, string[]>();
        const known = new Map<string, string>();
        for (const type of new Set(targets)) {
          const answer = await client.call('record.list', { type });
          const described = types.find(({ name }) => name === type);
          if (!answer.ok || described === undefined) continue;
          const listed = answer.value.value;
          for (const record of listed.records) {
            const name = recordTitle(described, record, (id) => listed.names[id]?.title);
            known.set(record.id, name);
            const key = keyOf(type, name);
            byName.set(key, [...(byName.get(key) ?? []), record.id]);
          }
        }
        return {
          nameOf: (id) => known.get(id) ?? nameOf(id),
          named: (type, name) => byName.get(keyOf(type, name)) ?? [],
        };
      },
    };
  }, [client, names, fields, types]);
}

const keyOf = (type: string, name: string): string => JSON.stringify([type, nameKey(name)]);
