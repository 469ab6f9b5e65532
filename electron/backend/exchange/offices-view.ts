/** Who works on this network: each office, what it was heard to hold, and how far its key is trusted. */
import type { Office } from '#shared/contract/exchange.ts';
import { countMissing, type Vector } from '#shared/exchange/vector.ts';
import type { Snapshot } from '#electron/store/reader.ts';
import { survivors } from '../merged.ts';
import { namesOf } from '../rows.ts';
import { wordsOfKey } from './judgement.ts';
import { heldVector } from './outgoing.ts';
import { ownOffice } from './own-office.ts';
import { officeRecords } from './recipients.ts';

export async function officesOf(snapshot: Snapshot): Promise<Office[]> {
  const tables = snapshot.exchange();
  const own = await ownOffice(snapshot);
  const records = await officeRecords(snapshot);
  const said = new Map(tables.said.all().map((one) => [one.office, one]));
  const keys = Map.groupBy(tables.keys.all(), ({ office }) => office);
  const trusted = new Set(tables.keys.trusted().map(({ replica }) => replica));
  const stopped = new Set(
    tables.inbox
      .all()
      .flatMap(({ state }) =>
        state.status.is === 'stopped' && state.header !== null ? state.header.sender.office : [],
      ),
  );
  const forked = new Set(tables.forks.all());
  const held = heldVector(snapshot.log);
  const ids = new Set([...records.map(({ id }) => id), ...said.keys(), own.office]);
  const byId = new Map(records.map((record) => [record.id, record]));
  const survivor = await survivors(snapshot);
  const structures = [...ids].map((id) => {
    const named = byId.get(id)?.structure ?? said.get(id)?.structure ?? null;
    return named === null ? null : survivor(named);
  });
  const names = await namesOf(
    snapshot,
    structures.flatMap((id) => id ?? []),
  );
  return [...ids].map((id, index) => {
    const word = said.get(id);
    const structure = structures[index] ?? null;
    const theirs = keys.get(id) ?? [];
    const key = theirs.find(({ replica }) => replica === (word?.replica ?? snapshot.replica));
    const isHere = id === own.office;
    return {
      id,
      name: byId.get(id)?.name ?? id,
      structure: structure === null ? null : { id: structure, name: names[structure]?.title ?? '' },
      here: isHere,
      trust: isHere
        ? 'here'
        : stopped.has(id)
          ? 'stopped'
          : theirs.some(({ replica }) => trusted.has(replica))
            ? 'trusted'
            : 'unseen',
      since: word?.firstHeard ?? null,
      heard: word?.heard ?? null,
      missing: word === undefined ? null : missingOf(held, word.vector),
      words: wordsOfKey((key ?? theirs[0])?.key ?? ''),
      forked: theirs.some(({ replica }) => forked.has(replica)),
    };
  });
}

const missingOf = (held: Vector, vector: Vector): number =>
  countMissing(held[0], vector[0]) +
  (Object.keys(vector[1]).length > 0 ? countMissing(held[1], vector[1]) : 0);
