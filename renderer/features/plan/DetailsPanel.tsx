/** Everything about one item, or about the plan itself, beside the grid; another line shows another item. */
import { useDeferredValue, useState, useSyncExternalStore } from 'react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { PlanRow } from '#shared/contract/plans.ts';
import type { FieldDescriptor } from '#shared/contract/records.ts';
import { useMaillonQuery } from '#renderer/client/queries.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { Button } from '#renderer/ui/button/Button.tsx';
import { Banner } from '#renderer/ui/feedback/Banner.tsx';
import { Tabs, type TabItem } from '#renderer/ui/navigation/Tabs.tsx';
import { SidePanel } from '#renderer/ui/overlay/SidePanel.tsx';
import { AttachmentList } from '#renderer/records/attachments/AttachmentList.tsx';
import type { OpenItem } from '#renderer/records/open-item.ts';
import type { PlanData } from './plan-data.ts';
import { titleOf } from './plan-tree.ts';
import { PLAN_RANKS, PlanRanks } from './PlanRanks.tsx';
import type { PanelParts } from '#renderer/records/panel-parts.ts';
import { RecordForm } from '#renderer/records/RecordForm.tsx';
import { StepList } from './steps/StepList.tsx';
import { useConflictCounts } from '#renderer/records/use-conflict-counts.ts';

export interface DetailsPanelProps {
  data: PlanData;
  open: OpenItem;
  /** Another number gives the panel the focus again. */
  request: number;
  parts: PanelParts;
  onClose: () => void;
  onSettle: () => void;
  announce: (text: string) => void;
}

type Tab = 'form' | 'steps' | 'attachments' | 'comments' | 'links' | 'history';

export function DetailsPanel({ data, open, request, parts, ...acts }: DetailsPanelProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [chosen, setTab] = useState<Tab>('form');
  // While an arrow is held down, the grid goes first.
  const id = useDeferredValue(useSyncExternalStore(open.subscribe, open.get));
  const attached = useMaillonQuery('attachment.list', { about: id }).data?.value.length;
  const conflictCount = useConflictCounts(data.rows);
  const item = data.tree.byId.get(id);
  const isPlan = id === data.plan.id;
  const record = isPlan ? data.plan : item;
  const type = data.types.find(({ name }) => name === (isPlan ? 'plan' : 'planItem'));
  if (record === undefined || type === undefined) return null;

  const tabs = tabsFor(item, attached, t);
  const tab = tabs.some((one) => one.id === chosen) ? chosen : 'form';
  const elementsOf = ({ element }: FieldDescriptor): readonly string[] =>
    element === 'year' ? data.years : element === 'period' ? data.periods : [];
  const kicker =
    item === undefined
      ? type.label.one[language]
      : [data.levelName(item.rank), item.number].join(' ').trim();
  const close = () => {
    // What is being typed is saved as one leaves it.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    acts.onClose();
  };
  const toSettle = (field: FieldDescriptor): string | null => {
    if (item === undefined || !item.conflicts.includes(field.name)) return null;
    const count = conflictCount(item, field.name);
    return count === undefined ? t('plan.toSettleSome') : t('plan.toSettle', { count });
  };
  const content = () => {
    switch (tab) {
      case 'steps':
        return <StepList key={record.id} data={data} item={record.id} announce={acts.announce} />;
      case 'attachments':
        return <AttachmentList key={record.id} about={record.id} />;
      case 'comments':
        return parts.comments(type.name, record.id);
      case 'links':
        return parts.links(type.name, record.id);
      case 'history':
        return parts.history(type.name, record.id);
      default:
        return (
          <>
            {item !== undefined && item.conflicts.length > 0 && (
              <Banner
                tone="warn"
                title={t('plan.fieldsToSettle', { count: new Set(item.conflicts).size })}
                action={
                  <Button size="s" onPress={acts.onSettle}>
                    {t('plan.settleNow')}
                  </Button>
                }
              >
                {t('plan.fieldsToSettleHelp')}
              </Banner>
            )}
            <RecordForm
              key={record.id}
              type={type}
              record={record}
              records={isPlan ? [data.plan] : data.rows}
              writes={isPlan ? data.planWrites : data.writes}
              elementsOf={elementsOf}
              omit={isPlan ? PLAN_RANKS : []}
              toSettle={toSettle}
              onSettle={acts.onSettle}
            />
            {isPlan && <PlanRanks data={data} announce={acts.announce} />}
          </>
        );
    }
  };
  return (
    <SidePanel
      isOpen
      kicker={kicker}
      title={titleOf(record)}
      closeLabel={t('plan.closeDetails')}
      onClose={close}
      request={request}
    >
      <div className="plan__details">
        <Tabs
          label={t('plan.detailsOf', { title: titleOf(record) })}
          items={tabs}
          selected={tab}
          onSelect={setTab}
        >
          {content()}
        </Tabs>
      </div>
    </SidePanel>
  );
}

/** Actions and examples have steps; an objective has those it was given before it became one. */
function tabsFor(
  item: PlanRow | undefined,
  attached: number | undefined,
  t: TFunction,
): TabItem<Tab>[] {
  const { steps, comments, level } = item ?? {};
  const hasSteps = level === 'action' || level === 'example' || steps !== undefined;
  return [
    { id: 'form', label: t('plan.form') },
    ...(hasSteps
      ? [
          {
            id: 'steps' as const,
            label: t('plan.steps'),
            count: steps === undefined ? undefined : `${steps.done}/${steps.total}`,
          },
        ]
      : []),
    { id: 'attachments', label: t('attachments.title'), count: attached },
    { id: 'comments', label: t('plan.comments'), count: comments },
    { id: 'links', label: t('plan.links') },
    { id: 'history', label: t('plan.history') },
  ];
}
