/** Group purchases: those that wait for answers first. */
import { ShoppingCart } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { groupPurchase } from '#shared/model/group-purchase.ts';
import { labelOf } from '#shared/model/value-text.ts';
import { formatDate } from '#shared/words/format.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { GoodsList } from '../GoodsList.tsx';
import { nameIn, textIn } from '../record-values.ts';

export interface TabProps {
  pathOf: (id: string) => string;
  onOpen: (id: string) => void;
}

const { state, deadline, organiser } = groupPurchase.fields;

export function PurchasesTab({ pathOf, onOpen }: TabProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <GoodsList
      type={groupPurchase.name}
      field="title"
      icon={ShoppingCart}
      words={{
        caption: groupPurchase.label.many[language],
        name: groupPurchase.label.one[language],
        example: t('commonGoods.purchaseExample'),
        create: t('commonGoods.newPurchase'),
        emptyTitle: t('commonGoods.noPurchase'),
        emptyText: t('commonGoods.noPurchaseText'),
      }}
      columns={(names) => [
        {
          id: 'organiser',
          label: organiser.label[language],
          cell: (record) => nameIn(record, 'organiser', names),
        },
        {
          id: 'deadline',
          label: deadline.label[language],
          cell: (record) => {
            const day = textIn(record, 'deadline');
            return day === '' ? '' : formatDate(day, language);
          },
        },
        {
          id: 'state',
          label: state.label[language],
          cell: (record) => labelOf(state, textIn(record, 'state') || 'open', language),
        },
      ]}
      pathOf={pathOf}
      onCreated={onOpen}
    />
  );
}
