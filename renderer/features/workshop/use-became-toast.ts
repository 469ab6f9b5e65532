/** Says what something became, with the way to it. */
import { useTranslation } from 'react-i18next';
import { useToasts } from '#renderer/ui/feedback/use-toasts.ts';

export function useBecameToast(
  itemPath: (plan: string, item: string) => string,
  onGo: (path: string) => void,
): (title: string, plan: string, item: string) => void {
  const { t } = useTranslation();
  const { show } = useToasts();
  return (title, plan, item) =>
    show({
      text: t('workshops.becameSaid', { title }),
      tone: 'ok',
      action: { label: t('workshops.goThere'), onAction: () => onGo(itemPath(plan, item)) },
    });
}
