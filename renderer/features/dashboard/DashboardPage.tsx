/** What a plan has come to, in figures; each figure opens the actions behind it. */
import { ChartNoAxesColumn, Fullscreen } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanSummary } from '#shared/contract/plans.ts';
import { GROUPINGS } from '#shared/domain/dashboard.ts';
import type { Condition } from '#shared/domain/view-definition.ts';
import { useMaillonQuery } from '#renderer/client/queries.ts';
import { useFailureSentence } from '#renderer/i18n/failure-sentence.ts';
import { Button, ButtonLink } from '#renderer/ui/button/Button.tsx';
import { RemovableChip } from '#renderer/ui/display/Chip.tsx';
import { Banner } from '#renderer/ui/feedback/Banner.tsx';
import { EmptyState } from '#renderer/ui/feedback/EmptyState.tsx';
import { Select } from '#renderer/ui/field/Select.tsx';
import { Page, PageBody } from '#renderer/ui/frame/Page.tsx';
import { PageHeader } from '#renderer/ui/navigation/PageHeader.tsx';
import { type DashboardData, useDashboard } from './dashboard-data.ts';
import { DashboardDocument } from './DashboardDocument.tsx';
import { DashboardProjection } from './DashboardProjection.tsx';
import { FigureTiles } from './FigureTiles.tsx';
import { GroupCard } from './GroupCard.tsx';
import { PriorityCard } from './PriorityCard.tsx';
import { StatusCard } from './StatusCard.tsx';
import { useDashboardBars } from './use-dashboard-bars.ts';
import './dashboard.css';

interface DashboardPageProps {
  plansPath: string;
  /** Opens a plan's grid on the actions that these filters find. */
  onOpen: (plan: string, filters: readonly Condition[]) => void;
}

export function DashboardPage({ plansPath, onOpen }: DashboardPageProps) {
  const { t } = useTranslation();
  const sentence = useFailureSentence();
  const { data: listed, failure: unlisted } = useMaillonQuery('plan.list', {});
  const [chosen, setChosen] = useState<string | null>(null);
  const plans = listed?.value ?? [];
  const plan = plans.find(({ id }) => id === chosen) ?? plans[0];
  const { data, failure } = useDashboard(plan);
  const [isProjecting, setIsProjecting] = useState(false);
  const refused = unlisted ?? failure;
  const isEmpty = listed !== undefined && plan === undefined;
  return (
    <Page
      header={
        <PageHeader
          title={t('dashboard.title')}
          subtitle={plan && plans.length === 1 && plan.title}
          actions={
            plan &&
            data && (
              <>
                {plans.length > 1 && <PlanSelect plans={plans} plan={plan} onChoose={setChosen} />}
                <DashboardDocument plan={plan.id} data={data} />
                <Button variant="primary" icon={Fullscreen} onPress={() => setIsProjecting(true)}>
                  {t('dashboard.project')}
                </Button>
              </>
            )
          }
        />
      }
    >
      <PageBody>
        {refused && <Banner tone="bad" title={sentence(refused)} />}
        {isEmpty && (
          <EmptyState
            icon={ChartNoAxesColumn}
            title={t('dashboard.emptyTitle')}
            actions={<ButtonLink href={plansPath}>{t('dashboard.goToPlans')}</ButtonLink>}
          >
            {t('dashboard.emptyText')}
          </EmptyState>
        )}
        {plan && data && <Figures data={data} onOpen={(filters) => onOpen(plan.id, filters)} />}
      </PageBody>
      {data && isProjecting && (
        <DashboardProjection data={data} onClose={() => setIsProjecting(false)} />
      )}
    </Page>
  );
}

interface FiguresProps {
  data: DashboardData;
  onOpen: (filters: readonly Condition[]) => void;
}

function Figures({ data, onOpen }: FiguresProps) {
  const { t } = useTranslation();
  const bars = useDashboardBars(data, onOpen);
  return (
    <div className="dashboard">
      {data.narrowings.length > 0 && (
        <p className="dashboard__filters">
          <span>{t('dashboard.only')}</span>
          {data.narrowings.map((narrowing) => (
            <RemovableChip
              key={narrowing.grouping}
              removeLabel={t('dashboard.remove', { what: narrowing.label })}
              onRemove={() => data.toggle(narrowing)}
            >
              {narrowing.label}
            </RemovableChip>
          ))}
        </p>
      )}
      <FigureTiles data={data} onOpen={onOpen} />
      <div className="dashboard__cards">
        {GROUPINGS.map((grouping) => (
          <GroupCard key={grouping} grouping={grouping} data={data} bars={bars} onOpen={onOpen} />
        ))}
        <StatusCard data={data} bars={bars} onOpen={onOpen} />
        <PriorityCard data={data} bars={bars} onOpen={onOpen} />
      </div>
    </div>
  );
}

function PlanSelect({
  plans,
  plan,
  onChoose,
}: {
  plans: readonly PlanSummary[];
  plan: PlanSummary;
  onChoose: (id: string) => void;
}) {
  const { t } = useTranslation();
  return (
    <Select
      label={t('dashboard.plan')}
      isInline
      placeholder={t('dashboard.plan')}
      options={plans.map(({ id, title }) => ({ id, label: title }))}
      value={plan.id}
      onChange={onChoose}
    />
  );
}
