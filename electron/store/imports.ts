/**
 * What was taken in, file by file: which positions of this computer's log each one added, so that a whole reception
 * can be set aside, and what it did, for its receipt.
 */
import { z } from 'zod';
import type { Connection } from './database.ts';

/** Records of a type that stand: before + added − removed = after. */
const countSchema = z.object({
  type: z.string(),
  before: z.number().int(),
  added: z.number().int(),
  changed: z.number().int(),
  deleted: z.number().int(),
  removed: z.number().int(),
  after: z.number().int(),
});
const tally = z.object({
  types: z.array(countSchema),
  conflicts: z.number().int(),
  suggestions: z.number().int(),
});
export type Tally = z.infer<typeof tally>;

export interface NewImport {
  /** SHA-256 of the file, in hexadecimal. */
  readonly file: string;
  readonly name: string;
  readonly office: string;
  readonly structure: string | null;
  /** As the sender wrote it: it may be unknown here. */
  readonly structureName: string;
  readonly author: string;
  /** When the sender prepared it. */
  readonly prepared: string;
  readonly time: string;
  /** The positions that it added; `last` is before `first` when it added none. */
  readonly first: number;
  readonly last: number;
  readonly tally: Tally;
}

export interface Import extends NewImport {
  readonly id: number;
  readonly isSetAside: boolean;
}

export interface Imports {
  add(made: NewImport): Import;
  all(): Import[];
  get(id: number): Import | undefined;
  ofFile(file: string): Import | undefined;
  mark(id: number, isSetAside: boolean): void;
}

interface Row extends Omit<Import, 'tally' | 'isSetAside'> {
  readonly counts: string;
  readonly aside: 0 | 1;
}

const COLUMNS = `id, file, name, office, structure, structure_name AS structureName, author, prepared, time, first, last,
  counts, set_aside AS aside`;

export function openImports(connection: Connection): Imports {
  const add = connection.prepare<unknown[], Row>(
    `INSERT INTO import (file, name, office, structure, structure_name, author, prepared, time, first, last, counts)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING ${COLUMNS}`,
  );
  const all = connection.prepare<[], Row>(`SELECT ${COLUMNS} FROM import ORDER BY id DESC`);
  const one = connection.prepare<[number], Row>(`SELECT ${COLUMNS} FROM import WHERE id = ?`);
  const ofFile = connection.prepare<[string], Row>(`SELECT ${COLUMNS} FROM import WHERE file = ?`);
  const mark = connection.prepare('UPDATE import SET set_aside = ? WHERE id = ?');
  return {
    add(made) {
      const row = add.get(
        made.file,
        made.name,
        made.office,
        made.structure,
        made.structureName,
        made.author,
        made.prepared,
        made.time,
        made.first,
        made.last,
        JSON.stringify(made.tally),
      );
      if (row === undefined) throw new Error('an import was not noted');
      return whole(row);
    },
    all: () => all.all().map(whole),
    get: (id) => perhaps(one.get(id)),
    ofFile: (file) => perhaps(ofFile.get(file)),
    mark: (id, isSetAside) => void mark.run(isSetAside ? 1 : 0, id),
  };
}

const whole = ({ counts, aside, ...row }: Row): Import => ({
  ...row,
  tally: tally.parse(JSON.parse(counts)),
  isSetAside: aside === 1,
});

const perhaps = (row: Row | undefined): Import | undefined =>
  row === undefined ? undefined : whole(row);
