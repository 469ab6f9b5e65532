/** To whom there is something to send: every other structure, and where it stands with what this computer holds. */
import { sql } from 'kysely';
import type { Recipient } from '#shared/contract/exchange.ts';
import { countMissing, type Vector } from '#shared/exchange/vector.ts';
import type { Snapshot } from '#electron/store/reader.ts';
import type { PreparedFile } from '#electron/store/prepared-files.ts';
import { survivors } from '../merged.ts';
import { type Heard, heardOf, heldVector } from './outgoing.ts';
import type { Own } from './own-office.ts';

interface OfficeRecord {
  readonly id: string;
  readonly name: string | null;
  readonly structure: string | null;
}

export interface Correspondent {
  readonly recipient: Recipient;
  readonly heard: Heard;
  readonly hasOffice: boolean;
}

export async function officeRecords(snapshot: Snapshot): Promise<OfficeRecord[]> {
  const { rows } = await sql<OfficeRecord>`
    SELECT id, name, structure FROM p_office WHERE _deleted = 0 ORDER BY name, id`.execute(
    snapshot.db,
  );
  return rows;
}

/** Those that have an office first, by name. */
export async function correspondents(snapshot: Snapshot, own: Own): Promise<Correspondent[]> {
  const { rows } = await sql<{ id: string; name: string | null; email: string | null }>`
    SELECT id, name, email FROM p_organisation WHERE _deleted = 0`.execute(snapshot.db);
  const offices = await officeRecords(snapshot);
  const files = snapshot.exchange().prepared.all();
  const held = heldVector(snapshot.log);
  const survivor = await survivors(snapshot);
  const others = rows.filter(
    ({ id }) =>
      id !== own.structure ||
      offices.some((office) => office.structure === id && office.id !== own.office),
  );
  return others
    .map(({ id, name, email }) => {
      const heard = heardOf(id, offices, snapshot.exchange(), own.office, survivor);
      const hasOffice =
        heard.said.length > 0 ||
        offices.some((office) => office.structure === id && office.id !== own.office);
      const about = { structure: { id, name: name ?? id }, emails: email === null ? [] : [email] };
      const file = files.find(({ recipients }) => recipients.some((one) => survivor(one) === id));
      const awaiting = new Set(heard.said.flatMap(({ wants }) => wants));
      const here = [...awaiting].filter((hash) => snapshot.attachmentSize(hash) !== undefined);
      const standing = standingOf(heard, file, held, here.length);
      return { recipient: { ...about, ...standing }, heard, hasOffice };
    })
    .toSorted(
      (a, b) =>
        Number(b.hasOffice) - Number(a.hasOffice) ||
        a.recipient.structure.name.localeCompare(b.recipient.structure.name, 'fr'),
    );
}

type Standing = Omit<Recipient, 'structure' | 'emails'>;

function standingOf(
  heard: Heard,
  file: PreparedFile | undefined,
  held: Vector,
  awaiting: number,
): Standing {
  const missing = missingOf(heard, file, held);
  const lastHeard =
    heard.said
      .map((said) => said.heard)
      .toSorted()
      .at(-1) ?? null;
  const isAnswered = awaiting === 0 || (file !== undefined && file.time > (lastHeard ?? ''));
  const isPrepared =
    file !== undefined && isAnswered && countMissing(held[0], file.vector[0]) === 0;
  const unknown = heard.said.length === 0;
  return {
    unknown,
    missing,
    awaiting,
    state:
      missing === 0 && awaiting === 0 && !unknown
        ? 'received'
        : isPrepared
          ? 'prepared'
          : 'to-send',
    prepared: file?.time ?? null,
    heard: lastHeard,
  };
}

/** By the office that holds the least. Personal data count only where they go: some are never sent any. */
function missingOf({ said }: Heard, file: PreparedFile | undefined, held: Vector): number {
  const words = said.length === 0 ? [{ vector: { 0: {}, 1: {} } as Vector }] : said;
  const wantsPersonal =
    said.some(({ vector }) => Object.keys(vector[1]).length > 0) ||
    (file !== undefined && Object.keys(file.vector[1]).length > 0);
  return Math.max(
    ...words.map(
      ({ vector }) =>
        countMissing(held[0], vector[0]) + (wantsPersonal ? countMissing(held[1], vector[1]) : 0),
    ),
  );
}
