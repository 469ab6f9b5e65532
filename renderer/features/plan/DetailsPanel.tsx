/** Everything about one item, or about the plan itself, beside the grid: its fields, and what happened to it. */
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldDescriptor } from '#shared/contract/records.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { Tabs } from '#renderer/ui/navigation/Tabs.tsx';
import { SidePanel } from '#renderer/ui/overlay/SidePanel.tsx';
import type { PlanData } from './plan-data.ts';
import { titleOf } from './plan-tree.ts';
import { RecordForm } from './RecordForm.tsx';

export interface DetailsPanelProps {
  data: PlanData;
  /** The plan's id, or that of one of its items. */
  open: string;
  onClose: () => void;
  renderHistory: (type: string, id: string) => ReactNode;
}

const NAMED_RANKS = 9;

export function DetailsPanel({ data, open, onClose, renderHistory }: DetailsPanelProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [tab, setTab] = useState<'form' | 'history'>('form');
  const item = data.tree.byId.get(open);
  const isPlan = open === data.plan.id;
  const record = isPlan ? data.plan : item;
  const type = data.types.find(({ name }) => name === (isPlan ? 'plan' : 'planItem'));
  if (record === undefined || type === undefined) return null;

  const elementsOf = ({ element }: FieldDescriptor): readonly string[] => {
    if (element === 'year') return data.years;
    if (element === 'period') return data.periods;
    const ranks = Math.min(NAMED_RANKS, data.actionRank + 1);
    return element === 'rank' ? Array.from({ length: ranks }, (_, index) => String(index + 1)) : [];
  };
  const kicker =
    item === undefined
      ? type.label.one[language]
      : [data.levelName(item.rank), item.number].join(' ').trim();
  const close = () => {
    // What is being typed is saved as one leaves it.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    onClose();
  };
  return (
    <SidePanel
      isOpen
      kicker={kicker}
      title={titleOf(record)}
      closeLabel={t('plan.closeDetails')}
      onClose={close}
    >
      <div className="plan__details">
        <Tabs
          label={t('plan.detailsOf', { title: titleOf(record) })}
          items={[
            { id: 'form', label: t('plan.form') },
            { id: 'history', label: t('plan.history') },
          ]}
          selected={tab}
          onSelect={setTab}
        >
          {tab === 'form' ? (
            <RecordForm
              key={record.id}
              type={type}
              types={data.types}
              record={record}
              records={isPlan ? [data.plan] : data.rows}
              writes={isPlan ? data.planWrites : data.writes}
              elementsOf={elementsOf}
            />
          ) : (
            renderHistory(type.name, record.id)
          )}
        </Tabs>
      </div>
    </SidePanel>
  );
}
