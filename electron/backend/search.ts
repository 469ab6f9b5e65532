/** Words typed by a person, found anywhere: without accents, by their beginnings, the best first. */
import { sql } from 'kysely';
import type { Found } from '#shared/contract/records.ts';
import { fold } from '#shared/lib/fold.ts';
import type { RecordType } from '#shared/model/model.ts';
import type { Snapshot } from '#electron/store/reader.ts';
import { textOrNull } from './plan-items.ts';
import { namesOf, type RawRow, readRow, toRecord } from './rows.ts';
import { withTitles } from './titles.ts';

export interface SearchRequest {
  readonly text: string;
  readonly types?: readonly string[] | undefined;
  readonly limit: number;
}

/** Letters kept on each side of a word found outside the title. */
const AROUND = 60;

export async function searchRecords(
  snapshot: Snapshot,
  { text, types, limit }: SearchRequest,
): Promise<Found[]> {
  const wanted = fold(text)
    .split(' ')
    .filter((word) => word !== '');
  if (wanted.length === 0) return [];
  // Every word is quoted: nothing a person types is ever read as search syntax.
  const match = wanted.map((word) => `"${word}"*`).join(' AND ');
  // One letter says too little to rank half of the network by it.
  const order = wanted.every((word) => word.length === 1) ? 'any' : 'best';
  const hits = snapshot.search(match, types === undefined ? limit : limit * 10, order);
  const numbers = JSON.stringify(hits);
  const answer = await sql<Hit & { n: number }>`
    SELECT h.n, s.id, s.type, s.title, CASE WHEN s.n = h.n THEN NULL ELSE h.title END AS former
    FROM record h LEFT JOIN merged m ON m.id = h.id JOIN record s ON s.id = coalesce(m.survivor, h.id)
    WHERE h.n IN (SELECT value FROM json_each(${numbers}))`.execute(snapshot.db);
  const byNumber = new Map(answer.rows.map((row) => [row.n, row]));
  const rows = [
    ...Map.groupBy(
      hits.flatMap((n) => byNumber.get(n) ?? []),
      ({ id }) => id,
    ).values(),
  ].flatMap(([first]) => first ?? []);
  const kept = await withTitles(
    snapshot,
    rows.filter(({ type }) => types?.includes(type) ?? true).slice(0, limit),
  );
  return Promise.all(kept.map((row) => describe(snapshot, row, wanted)));
}

interface Hit {
  readonly id: string;
  readonly type: string;
  readonly title: string;
  /** What a record merged into this one was called, when it is that one that was found. */
  readonly former: string | null;
}

async function describe(
  snapshot: Snapshot,
  { id, type, title, former }: Hit,
  wanted: readonly string[],
): Promise<Found> {
  const known = snapshot.model.types.get(type);
  const row = known && (await readRow(snapshot, known, id));
  const inTitle = wanted.every((word) => fold(title).includes(word));
  const texts =
    known === undefined || row === undefined || inTitle ? [] : searchableTexts(known, row);
  return {
    type,
    id,
    title,
    excerpt: excerptOf(texts, wanted) || (former ?? ''),
    plan: textOrNull(row?.['plan']),
    beside: known === undefined || row === undefined ? null : await besideOf(snapshot, known, row),
  };
}

/** Of a type whose records have one place, beside another (a comment, a step): that other. */
async function besideOf(
  snapshot: Snapshot,
  type: RecordType,
  row: RawRow,
): Promise<Found['beside']> {
  const places = type.fields.filter(
    ({ kind, structural }) => structural === true && kind === 'reference',
  );
  const id = places.length === 1 ? textOrNull(row[places[0]?.name ?? '']) : null;
  const named = id === null ? undefined : (await namesOf(snapshot, [id]))[id];
  const owner = named && snapshot.model.types.get(named.type);
  if (id === null || named === undefined || owner === undefined || named.deleted) return null;
  const plan = textOrNull((await readRow(snapshot, owner, id))?.['plan']);
  return { type: named.type, id, title: named.title, plan };
}

function searchableTexts(type: Parameters<typeof toRecord>[0], row: RawRow): string[] {
  const record = toRecord(type, row);
  return type.fields
    .filter((field) => field.searchable === true && !type.title.includes(field.name))
    .flatMap((field) => {
      const value = record[field.name];
      if (Array.isArray(value)) return value.map(String);
      return typeof value === 'string' || typeof value === 'number' ? [String(value)] : [];
    });
}

function excerptOf(texts: readonly string[], wanted: readonly string[]): string {
  const text = texts.find((one) => wanted.some((word) => fold(one).includes(word)));
  if (text === undefined) return '';
  // Folding may change lengths (œ → oe): the place is near enough to show the words around.
  const at = Math.max(0, ...wanted.map((word) => fold(text).indexOf(word)));
  const start = Math.max(0, at - AROUND);
  const end = Math.min(text.length, at + AROUND);
  return `${start > 0 ? '…' : ''}${text.slice(start, end).trim()}${end < text.length ? '…' : ''}`;
}
