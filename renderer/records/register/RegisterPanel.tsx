/** Everything about one record, beside its register; another line shows another record. */
import { ExternalLink } from 'lucide-react';
import { useDeferredValue, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldDescriptor } from '#shared/contract/records.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { Button, ButtonLink } from '#renderer/ui/button/Button.tsx';
import { Banner } from '#renderer/ui/feedback/Banner.tsx';
import { Tabs, type TabItem } from '#renderer/ui/navigation/Tabs.tsx';
import { SidePanel } from '#renderer/ui/overlay/SidePanel.tsx';
import type { OpenItem } from '../open-item.ts';
import { RecordForm } from '../RecordForm.tsx';
import { useConflictCounts } from '../use-conflict-counts.ts';
import { fieldsLeftOut } from './register-columns.ts';
import type { RegisterData } from './register-data.ts';
import { useSurroundings } from './surroundings.ts';

export interface RegisterPanelProps {
  data: RegisterData;
  open: OpenItem;
  /** Another number gives the panel the focus again. */
  request: number;
  onClose: () => void;
}

type Tab = 'form' | 'comments' | 'links' | 'history';

export function RegisterPanel({ data, open, request, onClose }: RegisterPanelProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { parts, conflictsPath, onGo, recordPath } = useSurroundings();
  const [tab, setTab] = useState<Tab>('form');
  // While an arrow is held down, the grid goes first.
  const id = useDeferredValue(useSyncExternalStore(open.subscribe, open.get));
  const conflictCount = useConflictCounts(data.rows);
  const row = data.rows.find((one) => one.id === id);
  if (row === undefined) return null;
  const { descriptor } = data;
  const settle = () => onGo(conflictsPath);
  const toSettle = (field: FieldDescriptor): string | null => {
    if (!row.conflicts.includes(field.name)) return null;
    const count = conflictCount(row, field.name);
    return count === undefined ? t('plan.toSettleSome') : t('plan.toSettle', { count });
  };
  const tabs: TabItem<Tab>[] = [
    { id: 'form', label: t('plan.form') },
    ...(descriptor.personal
      ? []
      : [{ id: 'comments' as const, label: t('plan.comments'), count: row.comments }]),
    { id: 'links', label: t('plan.links') },
    { id: 'history', label: t('plan.history') },
  ];
  const title = data.nameOf(row) || t('common.untitled');
  const content = () => {
    if (tab === 'comments') return parts.comments(data.type, id);
    if (tab === 'links') return parts.links(data.type, id);
    if (tab === 'history') return parts.history(data.type, id);
    return (
      <>
        {row.conflicts.length > 0 && (
          <Banner
            tone="warn"
            title={t('plan.fieldsToSettle', { count: new Set(row.conflicts).size })}
            action={
              <Button size="s" onPress={settle}>
                {t('plan.settleNow')}
              </Button>
            }
          >
            {t('plan.fieldsToSettleHelp')}
          </Banner>
        )}
        <RecordForm
          key={row.id}
          type={descriptor}
          record={row}
          records={data.rows}
          writes={data.writes}
          elementsOf={({ element }) => (element === 'year' ? data.years : [])}
          omit={fieldsLeftOut(descriptor, row)}
          toSettle={toSettle}
          onSettle={settle}
        />
      </>
    );
  };
  return (
    <SidePanel
      isOpen
      kicker={descriptor.label.one[language]}
      title={title}
      closeLabel={t('plan.closeDetails')}
      onClose={() => {
        // What is being typed is saved as one leaves it.
        if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
        onClose();
      }}
      request={request}
    >
      <div className="register__details">
        <ButtonLink size="s" icon={ExternalLink} href={recordPath(data.type, id)}>
          {t('register.openPage')}
        </ButtonLink>
        <Tabs label={t('plan.detailsOf', { title })} items={tabs} selected={tab} onSelect={setTab}>
          {content()}
        </Tabs>
      </div>
    </SidePanel>
  );
}
