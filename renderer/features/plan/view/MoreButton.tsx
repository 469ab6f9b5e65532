/** Under a list of which only the beginning is drawn. */
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/button/Button.tsx';
import type { More } from './use-more.ts';

export function MoreButton<R>({ next, show }: More<R>) {
  const { t } = useTranslation();
  if (next === 0) return null;
  return (
    <div>
      <Button onPress={show}>{t('views.more', { count: next })}</Button>
    </div>
  );
}
