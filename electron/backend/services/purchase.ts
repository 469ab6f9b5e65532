/** A group purchase as its records say it, and what it comes to. */
import { purchaseTotals, type CostSharing } from '#shared/domain/sharing/group-purchase.ts';
import { tiersOf } from '#shared/domain/sharing/price-tiers.ts';
import { byPosition } from '#shared/domain/position.ts';
import type { AnyRecord } from '#shared/contract/records.ts';
import type { OutputOf } from '#shared/contract/index.ts';
import { typeOf } from '#shared/model/model.ts';
import type { Snapshot } from '#electron/store/reader.ts';
import { textOrNull } from '../plan-items.ts';
import { namesOf, type RawRow, readRow, readRowsLeadingTo, toRecord } from '../rows.ts';

export interface ReadPurchase {
  readonly purchase: AnyRecord;
  readonly totals: OutputOf<'purchase.totals'>;
}

/** Undefined when it is not there, or lies in the bin. */
export async function readPurchase(
  snapshot: Snapshot,
  id: string,
): Promise<ReadPurchase | undefined> {
  const type = typeOf(snapshot.model, 'groupPurchase');
  const row = await readRow(snapshot, type, id);
  if (row === undefined || row['_deleted'] === 1) return undefined;
  const purchase = toRecord(type, row);
  const items = await itemsOf(snapshot, id);
  const lines = (await Promise.all(items.map((item) => linesOf(snapshot, item.id)))).flat();
  const totals = purchaseTotals(items, lines, {
    amount: numberOf(purchase['commonCost']) ?? 0,
    sharing: sharingOf(purchase['sharing']),
  });
  const named = [purchase['organiser'], ...lines.map(({ organisation }) => organisation)];
  return {
    purchase,
    totals: {
      ...totals,
      items: totals.items.map((total, place) => {
        const item = items[place];
        return {
          ...total,
          name: item?.name ?? '',
          unit: item?.unit ?? null,
          supplier: item?.supplier ?? null,
          tiers: item === undefined ? [] : tiersOf(item),
        };
      }),
      lines,
      names: await namesOf(
        snapshot,
        named.filter((one) => typeof one === 'string'),
      ),
    },
  };
}

async function itemsOf(snapshot: Snapshot, purchase: string) {
  const type = typeOf(snapshot.model, 'purchaseItem');
  const rows = await readRowsLeadingTo(snapshot, type, 'purchase', purchase);
  return rows
    .map((row) => {
      const item = toRecord(type, row);
      return {
        id: row.id,
        position: textOrNull(item['position']),
        name: textOrNull(item['name']) ?? '',
        unit: textOrNull(item['unit']),
        supplier: textOrNull(item['supplier']),
        tierFrom: numbersIn(item['tierFrom']),
        tierPrice: numbersIn(item['tierPrice']),
      };
    })
    .toSorted(byPosition);
}

async function linesOf(snapshot: Snapshot, item: string) {
  const type = typeOf(snapshot.model, 'purchaseLine');
  const rows = await readRowsLeadingTo(snapshot, type, 'item', item);
  return rows.flatMap((row: RawRow) => {
    const organisation = textOrNull(row['organisation']);
    if (organisation === null) return [];
    const [quantity, note] = [numberOf(row['quantity']) ?? 0, textOrNull(row['note'])];
    return [{ line: row.id, item, organisation, quantity, note }];
  });
}

const sharingOf = (value: unknown): CostSharing =>
  value === 'quantity' || value === 'equal' ? value : 'amount';

const numberOf = (value: unknown): number | null => (typeof value === 'number' ? value : null);

const numbersIn = (value: unknown): Record<string, number> =>
  Object.fromEntries(
    Object.entries(value ?? {}).filter(
      (entry): entry is [string, number] => typeof entry[1] === 'number',
    ),
  );
