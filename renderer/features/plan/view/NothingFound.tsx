/** Filters that no action answers to: the plan is still there. */
import { ListFilter } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/button/Button.tsx';
import { EmptyState } from '#renderer/ui/feedback/EmptyState.tsx';

export function NothingFound({ onShowAll }: { onShowAll: () => void }) {
  const { t } = useTranslation();
  return (
    <EmptyState
      icon={ListFilter}
      title={t('views.nothingTitle')}
      actions={<Button onPress={onShowAll}>{t('views.showAll')}</Button>}
    >
      {t('views.nothingText')}
    </EmptyState>
  );
}
