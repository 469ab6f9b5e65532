/**
 * What each office last said it holds: the vector of its newest file by (generation, number), replaced whole and
 * never maximised, so that an office that went back to a backup is believed when it says it holds less.
 */
import { z } from 'zod';
import { type Vector, vectorSchema } from '#shared/exchange/vector.ts';
import type { Connection } from './database.ts';

export interface Said {
  readonly office: string;
  /** The key under which it said so. */
  readonly replica: string;
  readonly structure: string | null;
  readonly generation: number;
  readonly number: number;
  /** When it prepared that file, by its clock. */
  readonly time: string;
  /** When its first and its newest file came, by ours. */
  readonly firstHeard: string;
  readonly heard: string;
  readonly vector: Vector;
  /** Attached files that it said it lacks, by their hashes. */
  readonly wants: readonly string[];
}

export interface SaidStore {
  all(): Said[];
  of(office: string): Said | undefined;
  /** Keeps it when it is newer than what that office said before. */
  hear(said: Omit<Said, 'firstHeard'>): void;
}

interface Row extends Omit<Said, 'vector' | 'wants'> {
  readonly vector: string;
  readonly wants: string;
}

const COLUMNS =
  'office, replica, structure, generation, number, time, first_heard AS firstHeard, heard, vector, wants';

export function openSaid(connection: Connection): SaidStore {
  const all = connection.prepare<[], Row>(`SELECT ${COLUMNS} FROM said ORDER BY office`);
  const one = connection.prepare<[string], Row>(`SELECT ${COLUMNS} FROM said WHERE office = ?`);
  const hear = connection.prepare(
    `INSERT INTO said (office, replica, structure, generation, number, time, first_heard, heard, vector, wants)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (office) DO UPDATE SET replica = excluded.replica, structure = excluded.structure,
       generation = excluded.generation, number = excluded.number, time = excluded.time, heard = excluded.heard,
       vector = excluded.vector, wants = excluded.wants
     WHERE (excluded.generation, excluded.number) > (said.generation, said.number)`,
  );
  return {
    all: () => all.all().map(whole),
    of(office) {
      const row = one.get(office);
      return row === undefined ? undefined : whole(row);
    },
    hear: ({ office, replica, structure, generation, number, time, heard, vector, wants }) =>
      void hear.run(
        office,
        replica,
        structure,
        generation,
        number,
        time,
        heard,
        heard,
        JSON.stringify(vector),
        JSON.stringify(wants),
      ),
  };
}

const wantsSchema = z.array(z.string());

const whole = (row: Row): Said => ({
  ...row,
  vector: vectorSchema.parse(JSON.parse(row.vector)),
  wants: wantsSchema.parse(JSON.parse(row.wants)),
});
