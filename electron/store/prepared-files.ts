/** The files this office prepared: for whom, when, and what they were told. Says nothing of whether they arrived. */
import { z } from 'zod';
import { type Vector, vectorSchema } from '#shared/exchange/vector.ts';
import type { Connection } from './database.ts';

export interface PreparedFile {
  readonly number: number;
  readonly time: string;
  /** Structures it was meant for. */
  readonly recipients: readonly string[];
  /** What whoever takes it in holds afterwards, of what this computer held. */
  readonly vector: Vector;
}

export interface PreparedFiles {
  add(file: PreparedFile): void;
  /** The newest first. */
  all(): PreparedFile[];
}

interface Row {
  readonly number: number;
  readonly time: string;
  readonly recipients: string;
  readonly vector: string;
}

export function openPreparedFiles(connection: Connection): PreparedFiles {
  const add = connection.prepare(
    'INSERT OR REPLACE INTO prepared_file (number, time, recipients, vector) VALUES (?, ?, ?, ?)',
  );
  const all = connection.prepare<[], Row>('SELECT * FROM prepared_file ORDER BY number DESC');
  return {
    add: ({ number, time, recipients, vector }) =>
      void add.run(number, time, JSON.stringify(recipients), JSON.stringify(vector)),
    all: () =>
      all.all().map(({ number, time, recipients, vector }) => ({
        number,
        time,
        recipients: z.array(z.string()).parse(JSON.parse(recipients)),
        vector: vectorSchema.parse(JSON.parse(vector)),
      })),
  };
}
