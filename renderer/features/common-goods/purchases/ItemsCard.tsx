/** The items of a purchase and their prices by quantity; a new one is typed under the others. */
import { useTranslation } from 'react-i18next';
import { positionAfter } from '#shared/domain/position.ts';
import { purchaseItem } from '#shared/model/purchase-item.ts';
import { useMaillonQuery } from '#renderer/client/queries.ts';
import { AddRecordForm } from '#renderer/records/AddRecordForm.tsx';
import { SavedFields } from '#renderer/records/SavedFields.tsx';
import { Card } from '#renderer/ui/display/Card.tsx';
import { textIn } from '../record-values.ts';
import { RemoveLine } from '../RemoveLine.tsx';
import type { PurchaseTotals } from './purchase-totals.ts';
import { TiersEditor } from './TiersEditor.tsx';

interface ItemsCardProps {
  purchase: string;
  totals: PurchaseTotals;
}

export function ItemsCard({ purchase, totals }: ItemsCardProps) {
  const { t } = useTranslation();
  const { data } = useMaillonQuery('record.list', { type: purchaseItem.name });
  const records = data?.value.records ?? [];
  const placed = totals.items.map(({ item }) => {
    const record = records.find(({ id }) => id === item);
    return { id: item, position: record === undefined ? null : textIn(record, 'position') };
  });
  const last = positionAfter(placed, placed.at(-1)?.id ?? null) ?? null;
  return (
    <Card title={t('commonGoods.items')}>
      <ul className="purchase__items">
        {totals.items.map(({ item, name }) => {
          const record = records.find(({ id }) => id === item);
          return (
            record && (
              <li key={item} className="purchase__item-card">
                <SavedFields
                  type={purchaseItem.name}
                  record={record}
                  fields={ITEM_FIELDS}
                  asOf={data?.asOf ?? 0}
                />
                <TiersEditor record={record} asOf={data?.asOf ?? 0} />
                <RemoveLine type={purchaseItem.name} id={item} title={name} />
              </li>
            )
          );
        })}
      </ul>
      <AddRecordForm
        type={purchaseItem.name}
        fields={ADDED_FIELDS}
        given={[
          { field: 'purchase', value: purchase },
          { field: 'position', value: last },
        ]}
        label={t('commonGoods.addItem')}
      />
    </Card>
  );
}

const ITEM_FIELDS = ['name', 'unit', 'supplier'];
const ADDED_FIELDS = ['name', 'unit', 'supplier'];
