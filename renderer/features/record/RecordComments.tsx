/** What people said of a record, whatever its type, and the place to say more. */
import { useTranslation } from 'react-i18next';
import { useCommand, useMaillonQuery } from '#renderer/client/queries.ts';
import { useFailureSentence } from '#renderer/i18n/failure-sentence.ts';
import { Banner } from '#renderer/ui/feedback/Banner.tsx';
import { useToasts } from '#renderer/ui/feedback/use-toasts.ts';
import { CommentItem } from './CommentItem.tsx';
import { WriteComment } from './WriteComment.tsx';
import './comments.css';

export interface RecordCommentsProps {
  type: string;
  id: string;
}

export function RecordComments({ type, id }: RecordCommentsProps) {
  const { t } = useTranslation();
  const { show } = useToasts();
  const sentence = useFailureSentence();
  const { data, failure } = useMaillonQuery('comment.list', { about: id });
  const today = useMaillonQuery('application.state', {}).data?.value.today ?? '';
  const remove = useCommand('record.delete');
  const restore = useCommand('record.restore');
  if (failure) return <Banner tone="bad" title={sentence(failure)} />;
  if (data === undefined) return null;

  const throwAway = async (comment: string) => {
    const given = { type: 'comment', ids: [comment] };
    const outcome = await remove(given, { asOf: data.asOf });
    if (!outcome.ok) return;
    show({
      text: t('record.commentRemoved'),
      action: { label: t('plan.undo'), onAction: () => void restore(given) },
    });
  };
  return (
    <div className="comments">
      <WriteComment type={type} id={id} asOf={data.asOf} today={today} />
      {data.value.length === 0 ? (
        <p className="comments__none">{t('record.noComment')}</p>
      ) : (
        <ol className="comments__list" aria-label={t('record.comments')}>
          {data.value.map((comment) => (
            <CommentItem
              key={comment.id}
              comment={comment}
              asOf={data.asOf}
              onRemove={() => void throwAway(comment.id)}
            />
          ))}
        </ol>
      )}
    </div>
  );
}
