/** Shared funds of the network. */
import { PiggyBank } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { sharedFund } from '#shared/model/shared-fund.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { GoodsList } from '../GoodsList.tsx';
import type { TabProps } from '../purchases/PurchasesTab.tsx';
import { nameIn } from '../record-values.ts';

export function FundsTab({ pathOf, onOpen }: TabProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <GoodsList
      type={sharedFund.name}
      field="name"
      icon={PiggyBank}
      words={{
        caption: sharedFund.label.many[language],
        name: sharedFund.label.one[language],
        example: t('commonGoods.fundExample'),
        create: t('commonGoods.newFund'),
        emptyTitle: t('commonGoods.noFund'),
        emptyText: t('commonGoods.noFundText'),
      }}
      columns={(names) => [
        {
          id: 'keeper',
          label: sharedFund.fields.keeper.label[language],
          cell: (record) => nameIn(record, 'keeper', names),
        },
      ]}
      pathOf={pathOf}
      onCreated={onOpen}
    />
  );
}
