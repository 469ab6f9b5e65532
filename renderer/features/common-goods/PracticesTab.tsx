/** Good practices that structures give each other, and the booklet made of them. */
import { Lightbulb } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { goodPractice } from '#shared/model/good-practice.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { GoodsList } from './GoodsList.tsx';
import { PracticesBooklet } from './PracticesBooklet.tsx';
import type { TabProps } from './purchases/PurchasesTab.tsx';
import { nameIn } from './record-values.ts';

export function PracticesTab({ pathOf, onOpen }: TabProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { organisation, themes } = goodPractice.fields;
  return (
    <GoodsList
      type={goodPractice.name}
      field="title"
      icon={Lightbulb}
      words={{
        caption: goodPractice.label.many[language],
        name: goodPractice.label.one[language],
        example: t('commonGoods.practiceExample'),
        create: t('commonGoods.newPractice'),
        emptyTitle: t('commonGoods.noPractice'),
        emptyText: t('commonGoods.noPracticeText'),
      }}
      columns={(names) => [
        {
          id: 'themes',
          label: themes.label[language],
          cell: (record) =>
            Array.isArray(record['themes']) ? record['themes'].map(String).join(', ') : '',
        },
        {
          id: 'organisation',
          label: organisation.label[language],
          cell: (record) => nameIn(record, 'organisation', names),
        },
      ]}
      pathOf={pathOf}
      onCreated={onOpen}
      actions={<PracticesBooklet />}
    />
  );
}
