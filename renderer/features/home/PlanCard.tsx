/** A plan at a glance: how many objectives and actions, and how far they are. */
import { useTranslation } from 'react-i18next';
import type { PlanSummary } from '#shared/contract/plans.ts';
import { ButtonLink } from '#renderer/ui/button/Button.tsx';
import { Card } from '#renderer/ui/display/Card.tsx';
import { ShareBar } from '#renderer/ui/display/ThinBar.tsx';
import { sharesOf, type ShareId } from './shares.ts';

const LABELS = {
  done: 'home.shareDone',
  underWay: 'home.shareUnderWay',
  toDo: 'home.shareToDo',
  undecided: 'home.shareUndecided',
  stopped: 'home.shareStopped',
  none: 'home.shareNone',
} as const satisfies Record<ShareId, string>;

export function PlanCard({ plan, href }: { plan: PlanSummary; href: string }) {
  const { t } = useTranslation();
  const shares = sharesOf(plan.statuses, (share, count) => t(LABELS[share], { count }));
  return (
    <Card
      title={plan.title}
      actions={
        <ButtonLink size="s" href={href} aria-label={`${t('home.openPlan')} ${plan.title}`}>
          {t('home.openPlan')}
        </ButtonLink>
      }
    >
      <p className="home__counts">
        {t('home.planCounts', {
          objectives: t('home.objectives', { count: plan.counts.objective }),
          actions: t('home.actions', { count: plan.counts.action }),
        })}
      </p>
      {shares.length === 0 ? (
        <p className="home__counts">{t('home.noAction')}</p>
      ) : (
        <ShareBar shares={shares} />
      )}
    </Card>
  );
}
