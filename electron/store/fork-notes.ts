/**
 * Replicas known to have written twice. What this computer holds of them may be another branch than others', so it no
 * longer says that it holds any: they send it from the start, and where the branches part can be seen.
 */
import type { Connection } from './database.ts';

export interface ForkNotes {
  all(): string[];
  add(replica: string, time: string): void;
  remove(replica: string): void;
}

export function openForkNotes(connection: Connection): ForkNotes {
  const all = connection.prepare<[], string>('SELECT replica FROM fork ORDER BY replica').pluck();
  const add = connection.prepare('INSERT OR IGNORE INTO fork (replica, found) VALUES (?, ?)');
  const remove = connection.prepare('DELETE FROM fork WHERE replica = ?');
  return {
    all: () => all.all(),
    add: (replica, time) => void add.run(replica, time),
    remove: (replica) => void remove.run(replica),
  };
}
