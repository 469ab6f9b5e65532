/** A shared post: who takes how much of it and when, the time it worked, and what each owes for a month. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { postShare } from '#shared/model/post-share.ts';
import { sharedPost } from '#shared/model/shared-post.ts';
import { workedTime } from '#shared/model/worked-time.ts';
import { AddRecordForm } from '#renderer/records/AddRecordForm.tsx';
import { SavedFields } from '#renderer/records/SavedFields.tsx';
import { Card } from '#renderer/ui/display/Card.tsx';
import { GoodsPage } from '../GoodsPage.tsx';
import type { RecordPath } from '../record-path.ts';
import { BillCard } from './BillCard.tsx';
import { monthOf } from './months.ts';
import { PostLines } from './PostLines.tsx';

interface PostPageProps {
  post: string;
  /** `2026-11-21` */
  today: string;
  listPath: string;
  recordPath: RecordPath;
}

const FIELDS = ['title', 'employer', 'person', 'weekly', 'hourlyCost', 'from', 'until', 'about'];

export function PostPage({ post, today, listPath, recordPath }: PostPageProps) {
  const { t } = useTranslation();
  const [month, setMonth] = useState(monthOf(today));
  const given = [{ field: 'post', value: post }];
  return (
    <GoodsPage good="posts" id={post} listPath={listPath} actions={() => null}>
      {({ record, asOf }) => (
        <>
          <div className="common-goods__beside">
            <BillCard post={post} month={month} onMonth={setMonth} />
            <Card title={t('commonGoods.about')}>
              <SavedFields type={sharedPost.name} record={record} fields={FIELDS} asOf={asOf} />
            </Card>
          </div>
          <Card title={t('commonGoods.planning')}>
            <PostLines
              type={postShare.name}
              fields={['organisation', 'day', 'usual', 'weekly']}
              by="day"
              post={post}
              title={t('commonGoods.planning')}
              none={t('commonGoods.noShare')}
              recordPath={recordPath}
            />
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
            <PostLines
              type={workedTime.name}
              fields={['date', 'organisation', 'task', 'time']}
              by="date"
              within={month}
              post={post}
              title={t('commonGoods.worked')}
              recordPath={recordPath}
            />
          </Card>
        </>
      )}
    </GoodsPage>
  );
}
