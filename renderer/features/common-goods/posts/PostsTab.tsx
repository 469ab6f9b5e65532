/** Shared posts of the network. */
import { UserRoundCog } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { writeDuration } from '#shared/model/text-format.ts';
import { sharedPost } from '#shared/model/shared-post.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { GoodsList } from '../GoodsList.tsx';
import type { TabProps } from '../purchases/PurchasesTab.tsx';
import { nameIn, numberIn } from '../record-values.ts';

export function PostsTab({ pathOf, onOpen }: TabProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <GoodsList
      type={sharedPost.name}
      field="title"
      icon={UserRoundCog}
      words={{
        caption: sharedPost.label.many[language],
        name: sharedPost.label.one[language],
        example: t('commonGoods.postExample'),
        create: t('commonGoods.newPost'),
        emptyTitle: t('commonGoods.noPost'),
        emptyText: t('commonGoods.noPostText'),
      }}
      columns={(names) => [
        {
          id: 'employer',
          label: sharedPost.fields.employer.label[language],
          cell: (record) => nameIn(record, 'employer', names),
        },
        {
          id: 'weekly',
          label: sharedPost.fields.weekly.label[language],
          align: 'end',
          cell: (record) => {
            const minutes = numberIn(record, 'weekly');
            return minutes === null ? '' : writeDuration(minutes);
          },
        },
      ]}
      pathOf={pathOf}
      onCreated={onOpen}
    />
  );
}
