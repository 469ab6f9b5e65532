/** A shared post: who takes how much of it and when, the time it worked, and what each owes for a month. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { postShare } from '#shared/model/post-share.ts';
import { sharedPost } from '#shared/model/shared-post.ts';
import { workedTime } from '#shared/model/worked-time.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { AddRecordForm } from '#renderer/records/AddRecordForm.tsx';
import { SavedFields } from '#renderer/records/SavedFields.tsx';
import { Card } from '#renderer/ui/display/Card.tsx';
import { GoodsPage } from '../GoodsPage.tsx';
import { BillCard } from './BillCard.tsx';
import { monthOf } from './months.ts';
import { SharesTable } from './SharesTable.tsx';
import { WorkedTable } from './WorkedTable.tsx';

interface PostPageProps {
  post: string;
  /** `2026-11-21` */
  today: string;
  listPath: string;
}

const FIELDS = ['title', 'employer', 'person', 'weekly', 'hourlyCost', 'from', 'until', 'about'];

export function PostPage({ post, today, listPath }: PostPageProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [month, setMonth] = useState(monthOf(today));
  const given = [{ field: 'post', value: post }];
  return (
    <GoodsPage
      type={sharedPost.name}
      id={post}
      field="title"
      from={{ label: sharedPost.label.many[language], href: listPath }}
      actions={() => null}
    >
      {({ record, asOf }) => (
        <>
          <div className="common-goods__beside">
            <BillCard post={post} month={month} onMonth={setMonth} />
            <Card title={t('commonGoods.about')}>
              <SavedFields type={sharedPost.name} record={record} fields={FIELDS} asOf={asOf} />
            </Card>
          </div>
          <Card title={t('commonGoods.planning')}>
            <SharesTable post={post} />
            <AddRecordForm
              type={postShare.name}
              fields={['organisation', 'day', 'weekly', 'usual']}
              given={given}
              label={t('commonGoods.addShare')}
            />
          </Card>
          <Card title={t('commonGoods.worked')}>
            <AddRecordForm
              type={workedTime.name}
              fields={['date', 'organisation', 'time', 'task']}
              given={given}
              initial={{ date: today }}
              label={t('commonGoods.addTime')}
            />
            <WorkedTable post={post} month={month} />
          </Card>
        </>
      )}
    </GoodsPage>
  );
}
