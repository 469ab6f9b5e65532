/** Priorities period by period: what stayed, came and went, the totals, and how much of each period slid to the next. */
import { ArrowRight, CalendarPlus, Check, CircleDot, Plus, RotateCcw, Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { PlanRow } from '#shared/contract/plans.ts';
import {
  driftsOf,
  PRIORITY_STATES,
  statesOf,
  totalsByPeriod,
  type Prioritised,
  type PriorityState,
} from '#shared/domain/plan-priorities.ts';
import { formatPeriod } from '#shared/words/format.ts';
import { formatCount } from '#renderer/i18n/format.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { Button, ButtonLink } from '#renderer/ui/button/Button.tsx';
import { LinkButton } from '#renderer/ui/button/LinkButton.tsx';
import { Badge } from '#renderer/ui/display/Badge.tsx';
import { Icon, type IconType } from '#renderer/ui/display/Icon.tsx';
import { Table } from '#renderer/ui/display/Table.tsx';
import { EmptyState } from '#renderer/ui/feedback/EmptyState.tsx';
import type { PlanData } from '../plan-data.ts';
import { titleOf } from '../plan-tree.ts';
import { MoreButton } from '../view/MoreButton.tsx';
import { useMore } from '../view/use-more.ts';
import { useNextPeriod } from '../view/use-next-period.ts';
import type { PlanView } from '../view/use-plan-view.ts';
import { DriftList } from './DriftList.tsx';
import './priorities.css';

export interface PrioritiesProps {
  data: PlanData;
  view: PlanView;
  gridPath: string;
  onOpenDetails: (item: string) => void;
}

interface Line {
  readonly row: PlanRow;
  readonly action: Prioritised;
  /** In each of the periods, in their order. */
  readonly states: readonly PriorityState[];
}

export function Priorities({ data, view, gridPath, onOpenDetails }: PrioritiesProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { periods } = data;
  const lines = view.rows
    .filter(({ level }) => level === 'action')
    .map((row) => ({ row, action: prioritised(row) }));
  const marked = lines.filter(({ action }) => periods.some((period) => action.periods.has(period)));
  const actions = marked.map(({ action }) => action);
  const totals = totalsByPeriod(actions, periods);
  const more = useMore(marked, periods.length + 1);
  if (marked.length === 0) {
    const isWithoutPeriod = periods.length === 0;
    return (
      <EmptyState
        icon={CircleDot}
        title={t(isWithoutPeriod ? 'views.noPeriod' : 'views.never')}
        actions={
          <>
            <AddPeriod data={data} />
            {!isWithoutPeriod && <ButtonLink href={gridPath}>{t('views.toGrid')}</ButtonLink>}
          </>
        }
      >
        {t(isWithoutPeriod ? 'views.noPeriodText' : 'views.neverText')}
      </EmptyState>
    );
  }
  const columns = periods.map((period, rank) => ({
    period,
    rank,
    label: formatPeriod(period, language),
  }));
  return (
    <>
      <div className="priorities__top">
        <DriftList drifts={driftsOf(actions, periods)} />
        <AddPeriod data={data} />
      </div>
      <div className="priorities__periods">
        <Table
          caption={t('views.prioritiesTable')}
          rows={more.first.map((line): Line => ({
            ...line,
            states: statesOf(line.action, periods),
          }))}
          rowKey={({ row }) => row.id}
          columns={[
            {
              id: 'title',
              label: data.levelName(data.actionRank),
              cell: ({ row }: Line) => (
                <>
                  <LinkButton onPress={() => onOpenDetails(row.id)}>{titleOf(row)}</LinkButton>
                  {row['yearly'] === true && (
                    <>
                      {' '}
                      <Badge shape="tag">{t('views.yearly')}</Badge>
                    </>
                  )}
                </>
              ),
            },
            ...columns.map(({ period, rank, label }) => ({
              id: period,
              label,
              cell: ({ states }: Line) => <State state={states[rank] ?? 'none'} />,
            })),
          ]}
        />
      </div>
      <MoreButton {...more} />
      <Table
        caption={t('views.totalsTitle')}
        rows={PRIORITY_STATES}
        rowKey={(state) => state}
        columns={[
          {
            id: 'state',
            label: t('views.totalsLabel'),
            cell: (state: (typeof PRIORITY_STATES)[number]) =>
              state === 'marked' ? (
                <strong>{t('views.totals.marked')}</strong>
              ) : (
                t(`views.totals.${state}`)
              ),
          },
          ...columns.map(({ period, rank, label }) => ({
            id: period,
            label,
            align: 'end' as const,
            cell: (state: (typeof PRIORITY_STATES)[number]) => {
              const total = totals[rank];
              if (state === 'marked')
                return <strong>{formatCount(total?.marked ?? 0, language)}</strong>;
              // Nothing comes before the first period: it has nothing to carry over.
              return rank === 0 ? '—' : formatCount(total?.states[state] ?? 0, language);
            },
          })),
        ]}
      />
    </>
  );
}

function AddPeriod({ data }: { data: PlanData }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const next = useNextPeriod(data);
  return (
    next !== null && (
      <Button icon={CalendarPlus} onPress={next.add}>
        {t('views.addPeriod', { period: formatPeriod(next.period, language) })}
      </Button>
    )
  );
}

const ICONS: Readonly<Record<Exclude<PriorityState, 'none'>, IconType>> = {
  marked: CircleDot,
  new: Plus,
  carried: ArrowRight,
  resumed: RotateCcw,
  done: Check,
  dropped: Undo2,
};

/** A sign and its word: never a colour alone. */
function State({ state }: { state: PriorityState }) {
  const { t } = useTranslation();
  if (state === 'none') return <span className="mln-visually-hidden">{t('views.state.none')}</span>;
  return (
    <span className="priorities__state" data-state={state}>
      <Icon of={ICONS[state]} size="s" />
      {t(`views.state.${state}`)}
    </span>
  );
}

const prioritised = (row: PlanRow): Prioritised => ({
  id: row.id,
  status: typeof row['status'] === 'string' ? row['status'] : null,
  yearly: row['yearly'] === true,
  periods: new Set(
    Object.entries(row['priority'] ?? {}).flatMap(([period, is]) => (is === true ? [period] : [])),
  ),
});
