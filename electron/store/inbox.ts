/**
 * Files that came and are not taken in yet: each stands in the network's folder under an id of ours, and its row says
 * what is known of it. A file that is here is not put twice.
 */
import { z } from 'zod';
import { waitingStatus } from '#shared/contract/exchange.ts';
import type { Connection } from './database.ts';

const sender = z.object({
  replica: z.string(),
  office: z.string(),
  structure: z.string().nullable(),
  structureName: z.string(),
  author: z.string(),
});

const stateSchema = z.object({
  status: waitingStatus,
  /** What its header says, once it could be read. */
  header: z
    .object({ prepared: z.string(), personal: z.boolean(), sender, changeSets: z.number().int() })
    .nullable(),
});
export type InboxState = z.infer<typeof stateSchema>;

export interface InboxFile {
  readonly id: string;
  /** As the person knows it; never a path. */
  readonly name: string;
  readonly received: string;
  /** SHA-256 of the file, in hexadecimal; of one that is not kept, what its name makes. */
  readonly hash: string;
  readonly state: InboxState;
}

export interface Inbox {
  add(file: InboxFile): void;
  set(id: string, change: Pick<InboxFile, 'hash' | 'state'>): void;
  get(id: string): InboxFile | undefined;
  ofHash(hash: string): InboxFile | undefined;
  /** The oldest first. */
  all(): InboxFile[];
  ids(): string[];
  remove(id: string): void;
}

interface Row extends Omit<InboxFile, 'state'> {
  readonly state: string;
}

export function openInbox(connection: Connection): Inbox {
  const add = connection.prepare(
    'INSERT INTO inbox (id, name, received, hash, state) VALUES (?, ?, ?, ?, ?)',
  );
  const set = connection.prepare('UPDATE inbox SET hash = ?, state = ? WHERE id = ?');
  const one = connection.prepare<[string], Row>('SELECT * FROM inbox WHERE id = ?');
  const ofHash = connection.prepare<[string], Row>('SELECT * FROM inbox WHERE hash = ?');
  const all = connection.prepare<[], Row>('SELECT * FROM inbox ORDER BY received, id');
  const ids = connection.prepare<[], string>('SELECT id FROM inbox').pluck();
  const remove = connection.prepare('DELETE FROM inbox WHERE id = ?');
  return {
    add: ({ id, name, received, hash, state }) =>
      void add.run(id, name, received, hash, JSON.stringify(state)),
    set: (id, { hash, state }) => void set.run(hash, JSON.stringify(state), id),
    get: (id) => perhaps(one.get(id)),
    ofHash: (hash) => perhaps(ofHash.get(hash)),
    all: () => all.all().map(whole),
    ids: () => ids.all(),
    remove: (id) => void remove.run(id),
  };
}

const whole = (row: Row): InboxFile => ({
  ...row,
  state: stateSchema.parse(JSON.parse(row.state)),
});

const perhaps = (row: Row | undefined): InboxFile | undefined =>
  row === undefined ? undefined : whole(row);
