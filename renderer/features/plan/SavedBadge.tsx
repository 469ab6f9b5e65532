/** « Enregistré », only once the log has answered. Nothing before the first change. */
import { CircleAlert, CircleCheck, CloudUpload } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useSavingState } from '#renderer/client/queries.ts';
import { Badge } from '#renderer/ui/display/Badge.tsx';

export function SavedBadge() {
  const { t } = useTranslation();
  const state = useSavingState();
  return (
    <span role="status">
      {state === 'saving' && <Badge icon={CloudUpload}>{t('plan.saving')}</Badge>}
      {state === 'saved' && <Badge icon={CircleCheck}>{t('plan.saved')}</Badge>}
      {state === 'refused' && (
        <Badge icon={CircleAlert} tone="bad">
          {t('plan.notSaved')}
        </Badge>
      )}
    </span>
  );
}
