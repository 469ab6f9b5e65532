/** From one plan of the network to another, without going back to their list. */
import { ChevronsUpDown } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useMaillonQuery } from '#renderer/client/queries.ts';
import { IconButton } from '#renderer/ui/button/IconButton.tsx';
import { Menu } from '#renderer/ui/overlay/Menu.tsx';

export interface PlanSwitcherProps {
  current: string;
  onChoose: (plan: string) => void;
}

export function PlanSwitcher({ current, onChoose }: PlanSwitcherProps) {
  const { t } = useTranslation();
  const plans = useMaillonQuery('plan.list', {}).data?.value ?? [];
  if (plans.length < 2) return null;
  return (
    <Menu
      label={t('views.switchPlan')}
      trigger={<IconButton icon={ChevronsUpDown} size="s" label={t('views.switchPlan')} />}
      groups={[
        {
          id: 'plans',
          items: plans.map(({ id, title, counts }) => ({
            id,
            label: title,
            detail: t('plan.actions', { count: counts.action }),
            isChecked: id === current,
            onAction: () => onChoose(id),
          })),
        },
      ]}
    />
  );
}
