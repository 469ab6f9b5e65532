/** The button at the end of a list of which more can be shown. */
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/button/Button.tsx';
import type { More } from './use-more.ts';

export function MoreLines({ more }: { more: More | null }) {
  const { t } = useTranslation();
  if (more === null) return null;
  return (
    <Button variant="quiet" onPress={more.onMore}>
      {t('sharing.moreLines', { next: more.next, left: more.left })}
    </Button>
  );
}
