/** What a file would hold, in records and fields, before it is written. */
import { sql } from 'kysely';
import type { TypeCounts } from '#shared/contract/exchange.ts';
import type { OutputOf } from '#shared/contract/index.ts';
import type { Vector } from '#shared/exchange/vector.ts';
import { operationsOfLog } from '#electron/store/log.ts';
import type { Snapshot } from '#electron/store/reader.ts';
import {
  baseFor,
  carriedChangeSets,
  countCarried,
  heldVector,
  type Streams,
  streamsFor,
} from './outgoing.ts';
import { attachmentsFor } from './outgoing-attachments.ts';
import type { Own } from './own-office.ts';
import { type Correspondent, correspondents } from './recipients.ts';

export interface Selection {
  readonly recipients: readonly Correspondent[];
  readonly streams: Streams;
  readonly base: Vector;
}

export interface Outgoing {
  /** Structures; nobody in particular when empty. */
  readonly to: readonly string[];
  readonly everything: boolean;
  readonly personal: boolean;
  readonly attachments: boolean;
}

/** @param held up to where each chain can go: everything, since what is not signed yet is signed when it leaves */
export async function select(
  snapshot: Snapshot,
  own: Own,
  { to, everything, personal }: Omit<Outgoing, 'attachments'>,
  held: Vector,
): Promise<Selection> {
  const wanted = new Set(to);
  const all = await correspondents(snapshot, own);
  const recipients = all.filter(({ recipient }) => wanted.has(recipient.structure.id));
  const streams = streamsFor(personal);
  const heard = everything ? [] : recipients.map((one) => one.heard);
  return { recipients, streams, base: baseFor(heard, held, streams) };
}

export async function planSend(
  snapshot: Snapshot,
  own: Own,
  wishes: Outgoing,
): Promise<OutputOf<'exchange.planSend'>> {
  const held = heldVector(snapshot.log);
  const selection = await select(snapshot, own, wishes, held);
  const { recipients, streams, base } = selection;
  const attachments = attachmentsFor(snapshot, selection, held);
  const changes = countCarried(base, held, streams);
  return {
    recipients: recipients.map(({ recipient }) => recipient),
    changes,
    counts: changes === 0 ? [] : countRecords(snapshot, base, held, streams),
    leftOut: wishes.personal ? [] : await personalRecords(snapshot),
    attachments: {
      count: attachments.length,
      bytes: attachments.reduce((sum, { length }) => sum + length, 0),
    },
    request: changes === 0 && !(wishes.attachments && attachments.length > 0),
  };
}

/** A record that nothing before the base touched is new to them. */
function countRecords(
  snapshot: Snapshot,
  base: Vector,
  held: Vector,
  streams: Streams,
): TypeCounts[] {
  const touched = new Map<string, { readonly type: string; readonly first: number }>();
  for (const changeSet of carriedChangeSets(snapshot.log, base, held, streams)) {
    const { position: first } = changeSet;
    for (const { record, type } of operationsOfLog(changeSet))
      if (!touched.has(record)) touched.set(record, { type, first });
  }
  const counts = new Map<string, { added: number; changed: number; deleted: number }>();
  for (const [record, { type, first }] of touched) {
    const count = counts.get(type) ?? { added: 0, changed: 0, deleted: 0 };
    counts.set(type, count);
    const known = snapshot.find(record);
    const isNew = known === undefined || known.created >= first;
    if (known?.standing === 'deleted') count.deleted += isNew ? 0 : 1;
    else if (isNew) count.added += 1;
    else count.changed += 1;
  }
  return [...counts].map(([type, count]) => ({ type, ...count }));
}

async function personalRecords(snapshot: Snapshot) {
  const personal = [...snapshot.model.types.values()].filter((type) => type.personal);
  const names = JSON.stringify(personal.map(({ name }) => name));
  const { rows } = await sql<{ type: string; records: number }>`
    SELECT type, count(*) AS records FROM record
    WHERE standing <> 'deleted' AND type IN (SELECT value FROM json_each(${names})) GROUP BY type`.execute(
    snapshot.db,
  );
  return rows;
}
