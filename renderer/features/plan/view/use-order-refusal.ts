/** Why lines cannot be moved while they do not stand in the order of the plan, and the gesture by which they can. */
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useToasts } from '#renderer/ui/feedback/use-toasts.ts';
import type { PlanView } from './use-plan-view.ts';

/** Null where lines may be moved. A key held down says it once. */
export function useOrderRefusal(
  { definition, change }: Pick<PlanView, 'definition' | 'change'>,
  announce: (text: string) => void,
): (() => void) | null {
  const { t } = useTranslation();
  const { show } = useToasts();
  const close = useRef<() => void>(() => undefined);
  const isFlat = definition.grouping === 'flat';
  if (definition.sort === null && !isFlat) return null;
  return () => {
    close.current();
    close.current = show({
      text: t(isFlat ? 'views.cannotMoveFlat' : 'views.cannotMoveSorted'),
      action: {
        label: t('views.unsort'),
        onAction() {
          change({ sort: null, grouping: 'tree' });
          announce(t('views.unsorted'));
        },
      },
    });
  };
}
