/** What was last written, record by record, the newest first: here or elsewhere, and by whom. */
import { sql } from 'kysely';
import type { OutputOf } from '#shared/contract/index.ts';
import type { Snapshot } from '#electron/store/reader.ts';
import { authorNames, readRow } from './rows.ts';
import { withTitles } from './titles.ts';

type Recent = OutputOf<'record.recent'>[number];

/** How far back in the log one looks: far enough to fill a list, near enough to stay cheap. */
const POSITIONS = 2_000;

interface Touched {
  readonly id: string;
  readonly type: string;
  readonly title: string;
  readonly standing: string;
  readonly position: number;
}

export async function recentRecords(
  snapshot: Snapshot,
  { types, limit }: { readonly types: readonly string[]; readonly limit: number },
): Promise<Recent[]> {
  const answer = await sql<Touched>`
    SELECT r.id, r.type, r.title, r.standing, t.position
    FROM (SELECT n, MAX(position) AS position FROM touched
          WHERE position > ${snapshot.log.head() - POSITIONS} GROUP BY n) t
    JOIN record r ON r.n = t.n
    WHERE r.type IN (SELECT value FROM json_each(${JSON.stringify(types)})) AND r.standing <> 'absent'
    ORDER BY t.position DESC LIMIT ${limit}`.execute(snapshot.db);
  const written = (await withTitles(snapshot, answer.rows)).map((row) => ({
    ...row,
    changeSet: snapshot.log.atPosition(row.position),
  }));
  const nameOf = await authorNames(
    snapshot,
    written.map(({ changeSet }) => changeSet?.author ?? ''),
  );
  return Promise.all(
    written.map(async ({ id, type, title, standing, changeSet }) => ({
      id,
      type,
      title,
      deleted: standing === 'deleted',
      plan: await planOf(snapshot, type, id),
      time: changeSet?.time ?? '',
      author: nameOf(changeSet?.author ?? ''),
      here: changeSet?.replica === snapshot.replica,
    })),
  );
}

/** The plan that a plan item belongs to: the place to open. */
export async function planOf(snapshot: Snapshot, type: string, id: string): Promise<string | null> {
  const known = snapshot.model.types.get(type);
  const plan = known && (await readRow(snapshot, known, id))?.['plan'];
  return typeof plan === 'string' ? plan : null;
}
