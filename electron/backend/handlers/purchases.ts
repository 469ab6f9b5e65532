/** Group purchases: what they come to, what each structure takes, and the papers for suppliers and structures. */
import { v5 as uuidv5 } from 'uuid';
import type { AnyRecord } from '#shared/contract/records.ts';
import { purchaseOrders, purchaseShares } from '#shared/domain/document/purchase-paper.ts';
import { err, ok } from '#shared/lib/result.ts';
import { typeOf } from '#shared/model/model.ts';
import { commonGoodsWordsOf } from '#shared/words/common-goods.ts';
import type { Intent } from '#electron/store/gesture.ts';
import type { DomainHandlers, NetworkHandlers } from '../network-handler.ts';
import { textOrNull } from '../plan-items.ts';
import { readRow, readRowsLeadingTo } from '../rows.ts';
import { paperOf } from '../services/paper.ts';
import { documentFile, handedOver } from '../services/produced-file.ts';
import { readPurchase } from '../services/purchase.ts';
import { standingRecord } from '../services/workshop.ts';
import { gathered, settingCells } from '../values.ts';

/** Namespace of the ids of order lines; it says nothing, and never changes. */
const LINES = '6f1f7f1e-6a8e-4c0e-9d53-2f7f7c3b8a10';

export const purchasesHandlers: DomainHandlers<'purchase'> &
  Pick<NetworkHandlers, 'export.purchase'> = {
  async 'purchase.totals'({ purchase }, snapshot) {
    const read = await readPurchase(snapshot, purchase);
    return read === undefined ? err({ code: 'not-found' }) : ok(read.totals);
  },

  async 'purchase.take'({ item, organisation, quantity }, snapshot) {
    for (const [type, id] of [
      ['purchaseItem', item],
      ['organisation', organisation],
    ] as const) {
      const row = await readRow(snapshot, typeOf(snapshot.model, type), id);
      if (row === undefined || row['_deleted'] === 1) return err({ code: 'not-found' });
    }
    const type = typeOf(snapshot.model, 'purchaseLine');
    const lines = await readRowsLeadingTo(snapshot, type, 'item', item);
    // Lines that came another way (a table, a register) count too: the first is written, others of it are emptied.
    const [known, ...others] = lines.filter((line) => line['organisation'] === organisation);
    const id = known?.id ?? uuidv5(`${item} ${organisation}`, LINES);
    const there = known ?? (await readRow(snapshot, type, id));
    const restored: Intent[] =
      there?.['_deleted'] === 1 ? [{ act: 'restore', type: type.name, record: id }] : [];
    const cells = gathered([
      settingCells(type, id, [
        { field: 'item', value: item },
        { field: 'organisation', value: organisation },
        { field: 'quantity', value: quantity },
      ]),
      ...others.map((other) => settingCells(type, other.id, [{ field: 'quantity', value: 0 }])),
    ]);
    return cells.ok ? ok({ gesture: [...restored, ...cells.value], output: { id } }) : cells;
  },

  async 'export.purchase'({ purchase: id, paper, ...wishes }, context) {
    const read = await readPurchase(context, id);
    if (read === undefined) return err({ code: 'not-found' });
    const { purchase, totals } = read;
    const words = commonGoodsWordsOf(wishes.language);
    const title = textOrNull(purchase['title']) ?? '';
    const on = await paperOf(context, wishes.language);
    const organiser = textOrNull(purchase['organiser']) ?? '';
    const about = {
      title,
      organiser: totals.names[organiser]?.title ?? '',
      contact: contactOf(await standingRecord(context, 'organisation', organiser)),
      deadline: textOrNull(purchase['deadline']),
      totals,
    };
    const described =
      paper === 'order' ? purchaseOrders(about, words, on) : purchaseShares(about, words, on);
    return ok(await handedOver(await documentFile(described, wishes.format), wishes, context));
  },
};

/** On one line: address, postcode and town, telephone, e-mail. */
function contactOf(organisation: AnyRecord | undefined): string[] {
  const text = (name: string): string => textOrNull(organisation?.[name]) ?? '';
  const town = [text('postcode'), text('city')].filter((part) => part !== '').join(' ');
  return [text('address'), town, text('phone'), text('email')].filter((part) => part !== '');
}
