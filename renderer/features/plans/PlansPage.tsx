/** The plans of the network, a new one, or one brought in from a table. */
import { Plus, Table2, Trash2, Upload } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-aria-components';
import type { PlanSummary } from '#shared/contract/plans.ts';
import { formatPeriod } from '#shared/words/format.ts';
import { useCommand, useMaillonQuery } from '#renderer/client/queries.ts';
import { useFailureSentence } from '#renderer/i18n/failure-sentence.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { Button, ButtonLink } from '#renderer/ui/button/Button.tsx';
import { IconButton } from '#renderer/ui/button/IconButton.tsx';
import { Table } from '#renderer/ui/display/Table.tsx';
import { Banner } from '#renderer/ui/feedback/Banner.tsx';
import { EmptyState } from '#renderer/ui/feedback/EmptyState.tsx';
import { useToasts } from '#renderer/ui/feedback/use-toasts.ts';
import { Page, PageBody } from '#renderer/ui/frame/Page.tsx';
import { PageHeader } from '#renderer/ui/navigation/PageHeader.tsx';

interface PlansPageProps {
  planPath: (id: string) => string;
  importPath: string;
  onCreatePlan: () => void;
}

export function PlansPage({ planPath, importPath, onCreatePlan }: PlansPageProps) {
  const { t } = useTranslation();
  const sentence = useFailureSentence();
  const { data, failure } = useMaillonQuery('plan.list', {});
  const plans = data?.value;
  const create = (
    <Button variant="primary" icon={Plus} onPress={onCreatePlan}>
      {t('plans.create')}
    </Button>
  );
  const bringIn = (
    <ButtonLink icon={Upload} href={importPath}>
      {t('plans.import')}
    </ButtonLink>
  );
  const hasPlans = plans !== undefined && plans.length > 0;
  return (
    <Page
      header={
        <PageHeader
          title={t('plans.title')}
          subtitle={hasPlans && t('plans.subtitle', { count: plans.length })}
          actions={
            hasPlans && (
              <>
                {bringIn}
                {create}
              </>
            )
          }
        />
      }
    >
      <PageBody>
        {failure && <Banner tone="bad" title={sentence(failure)} />}
        {hasPlans && <PlansTable plans={plans} planPath={planPath} />}
        {plans?.length === 0 && (
          <EmptyState
            icon={Table2}
            title={t('plans.emptyTitle')}
            actions={
              <>
                {bringIn}
                {create}
              </>
            }
          >
            {t('plans.emptyText')}
          </EmptyState>
        )}
      </PageBody>
    </Page>
  );
}

function PlansTable({
  plans,
  planPath,
}: {
  plans: readonly PlanSummary[];
  planPath: (id: string) => string;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const remove = useRemoval();
  return (
    <Table
      caption={t('plans.title')}
      isCaptionHidden
      rows={plans}
      rowKey={({ id }) => id}
      columns={[
        {
          id: 'title',
          label: t('plans.name'),
          cell: (plan) => <Link href={planPath(plan.id)}>{plan.title}</Link>,
        },
        {
          id: 'period',
          label: t('plans.period'),
          cell: ({ period }) => (typeof period === 'string' ? formatPeriod(period, language) : ''),
        },
        {
          id: 'objectives',
          label: t('plans.objectives'),
          align: 'end',
          cell: ({ counts }) => counts.objective,
        },
        {
          id: 'actions',
          label: t('plans.actions'),
          align: 'end',
          cell: ({ counts }) => counts.action,
        },
        {
          id: 'gestures',
          label: <span className="mln-visually-hidden">{t('plans.gestures')}</span>,
          align: 'end',
          cell: (plan) => (
            <IconButton
              icon={Trash2}
              label={t('plans.delete', { title: plan.title })}
              onPress={() => void remove(plan)}
            />
          ),
        },
      ]}
    />
  );
}

/** A plan goes to the bin with its items, and the undo of this window brings all of them back. */
function useRemoval(): (plan: PlanSummary) => Promise<void> {
  const { t } = useTranslation();
  const { show } = useToasts();
  const remove = useCommand('plan.delete');
  const undo = useCommand('history.undo');
  return async ({ id, title }) => {
    const outcome = await remove({ plan: id });
    if (!outcome.ok) return;
    show({
      text: t('plans.deleted', { title }),
      action: { label: t('plans.undo'), onAction: () => void undo({}) },
    });
  };
}
