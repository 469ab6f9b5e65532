/** The exchange at a glance: to whom there is something to send, what waits, what is to be decided. */
import { sql } from 'kysely';
import type { OutputOf } from '#shared/contract/index.ts';
import type { Snapshot } from '#electron/store/reader.ts';
import { ownOffice } from './own-office.ts';
import { correspondents } from './recipients.ts';
import { allSuggestions } from '../suggestions.ts';

export async function overview(snapshot: Snapshot): Promise<OutputOf<'exchange.overview'>> {
  const own = await ownOffice(snapshot);
  const all = await correspondents(snapshot, own);
  const waiting = snapshot.exchange().inbox.all();
  const conflicts = await sql<{ count: number | null }>`
    SELECT sum(conflicts) AS count FROM record WHERE conflicts > 0`.execute(snapshot.db);
  return {
    recipients: all.map(({ recipient }) => recipient),
    toSend: Math.max(
      0,
      ...all.map(({ recipient, heard }) => (heard.said.length > 0 ? recipient.missing : 0)),
    ),
    waiting: waiting.filter(({ state }) => !['known', 'refused'].includes(state.status.is)).length,
    conflicts: conflicts.rows[0]?.count ?? 0,
    suggestions: (await allSuggestions(snapshot)).suggestions.filter(({ ours }) => ours).length,
  };
}
