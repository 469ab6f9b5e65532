/** The collection desk: which files are expected, which came, and who is missing. */
import type { Collection } from '#shared/contract/exchange.ts';
import { collection } from '#shared/model/collection.ts';
import { typeOf } from '#shared/model/model.ts';
import { organisation } from '#shared/model/organisation.ts';
import type { Snapshot } from '#electron/store/reader.ts';
import { survivors } from '../merged.ts';
import { readRows, toRecord } from '../rows.ts';

export async function collectionsOf(snapshot: Snapshot): Promise<Collection[]> {
  const type = typeOf(snapshot.model, collection.name);
  const records = (await readRows(snapshot, type)).map((row) => toRecord(type, row));
  const structures = new Map(
    (await readRows(snapshot, typeOf(snapshot.model, organisation.name))).map((row) => [
      row.id,
      { name: textIn(row['name']), email: textIn(row['email']) },
    ]),
  );
  const { imports, inbox } = snapshot.exchange();
  const taken = imports.all().filter(({ isSetAside }) => !isSetAside);
  const survivor = await survivors(snapshot);
  const isFrom = (sender: string | null, id: string) => sender !== null && survivor(sender) === id;
  const waiting = inbox.all().map(({ state }) => state.header?.sender.structure ?? null);
  return records.map((record) => {
    const since = textIn(record['since']);
    const expected = Array.isArray(record['structures']) ? record['structures'].map(String) : [];
    return {
      id: record.id,
      title: textIn(record['title']),
      since,
      due: textIn(record['due']) || null,
      closed: record['closed'] === true,
      lines: expected.map((id) => {
        const known = structures.get(id);
        const email = known?.email ?? '';
        // Prepared since it was asked for: a file of before, arriving late, answers nothing.
        const came = taken.findLast((one) => isFrom(one.structure, id) && one.prepared >= since);
        return {
          structure: { id, name: known?.name ?? '' },
          emails: email === '' ? [] : [email],
          received: came?.time ?? null,
          waiting: waiting.some((sender) => isFrom(sender, id)),
        };
      }),
    };
  });
}

const textIn = (value: unknown): string => (typeof value === 'string' ? value : '');
