/** What must be known of a record before it is read: it was merged into another, or others suggest changes to it. */
import { useTranslation } from 'react-i18next';
import { DUPLICATE_TYPES } from '#shared/contract/duplicates.ts';
import type { OutputOf } from '#shared/contract/index.ts';
import { useCommand, useMaillonQuery } from '#renderer/client/queries.ts';
import { Button, ButtonLink } from '#renderer/ui/button/Button.tsx';
import { Banner } from '#renderer/ui/feedback/Banner.tsx';
import { useToasts } from '#renderer/ui/feedback/use-toasts.ts';
import type { PlaceOf } from './RecordLinks.tsx';

interface RecordNoticesProps {
  type: string;
  id: string;
  title: string;
  merged: OutputOf<'record.get'>['merged'];
  suggestionsPath: string;
  placeOf: PlaceOf;
}

export function RecordNotices({
  type,
  id,
  title,
  merged,
  suggestionsPath,
  placeOf,
}: RecordNoticesProps) {
  const { t } = useTranslation();
  const { show } = useToasts();
  const separate = useCommand('duplicate.separate');
  const { data } = useMaillonQuery('record.suggestions', {});
  const suggested = (data?.value.suggestions ?? []).filter((one) => one.ours && one.id === id);
  const mergeable = DUPLICATE_TYPES.find((one) => one === type);
  const part = async () => {
    if (mergeable === undefined) return;
    const outcome = await separate({ type: mergeable, ids: [id] });
    if (outcome.ok) show({ text: t('suggestions.separated', { title }), tone: 'ok' });
  };
  return (
    <>
      {merged !== null && (
        <Banner
          title={t('suggestions.mergedInto', { title: merged.title })}
          action={
            <>
              <ButtonLink size="s" href={placeOf({ type, id: merged.id, plan: null })}>
                {t('directory.openCard')}
              </ButtonLink>
              <Button size="s" onPress={() => void part()}>
                {t('suggestions.separate')}
              </Button>
            </>
          }
        />
      )}
      {suggested.length > 0 && (
        <Banner
          title={t('suggestions.onCard', { count: suggested.length })}
          action={
            <ButtonLink size="s" href={suggestionsPath}>
              {t('suggestions.open')}
            </ButtonLink>
          }
        />
      )}
    </>
  );
}
