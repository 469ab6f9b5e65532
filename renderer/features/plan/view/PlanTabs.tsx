/** The ways of seeing the same plan; each has its address. An empty plan has one face only. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Tabs } from '#renderer/ui/navigation/Tabs.tsx';

const PLAN_TABS = ['grid', 'board', 'priorities', 'people'] as const;
export type PlanTab = (typeof PLAN_TABS)[number];

export interface PlanTabsProps {
  isShown: boolean;
  selected: PlanTab;
  onSelect: (tab: PlanTab) => void;
  children: ReactNode;
}

export function PlanTabs({ isShown, selected, onSelect, children }: PlanTabsProps) {
  const { t } = useTranslation();
  if (!isShown) return children;
  return (
    <Tabs
      label={t('views.tabs')}
      items={PLAN_TABS.map((id) => ({ id, label: t(`views.${id}`) }))}
      selected={selected}
      onSelect={onSelect}
    >
      {children}
    </Tabs>
  );
}
