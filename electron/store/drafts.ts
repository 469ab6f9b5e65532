/** Text being typed, kept at each pause so that a power cut costs nothing. Local to this computer. */
import type { Connection } from './database.ts';

export interface Draft {
  readonly type: string;
  readonly record: string;
  readonly field: string;
  readonly element: string;
  readonly value: string;
  /** What the person was looking at when they began to type. */
  readonly asOf: number;
  readonly author: string;
}

export type DraftPlace = Pick<Draft, 'type' | 'record' | 'field' | 'element'>;

export interface DraftStore {
  keep(draft: Draft): void;
  drop(place: DraftPlace): void;
  read(place: DraftPlace): string | undefined;
  all(): Draft[];
}

export function openDrafts(connection: Connection): DraftStore {
  const keep = connection.prepare(
    `INSERT OR REPLACE INTO draft (type, record, field, element, value, as_of, author) VALUES (?, ?, ?, ?, ?, ?, ?)`,
  );
  const drop = connection.prepare(
    'DELETE FROM draft WHERE type = ? AND record = ? AND field = ? AND element = ?',
  );
  const read = connection
    .prepare<[string, string, string, string], string>(
      'SELECT value FROM draft WHERE type = ? AND record = ? AND field = ? AND element = ?',
    )
    .pluck();
  const all = connection.prepare<[], Draft>(
    'SELECT type, record, field, element, value, as_of AS asOf, author FROM draft',
  );
  return {
    keep: (draft) =>
      void keep.run(
        draft.type,
        draft.record,
        draft.field,
        draft.element,
        draft.value,
        draft.asOf,
        draft.author,
      ),
    drop: (draft) => void drop.run(draft.type, draft.record, draft.field, draft.element),
    read: ({ type, record, field, element }) => read.get(type, record, field, element),
    all: () => all.all(),
  };
}
