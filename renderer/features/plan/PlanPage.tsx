/** A plan: its grid, the details of what one opens, and the gestures of the whole plan. */
import { Plus, SlidersHorizontal } from 'lucide-react';
import { useEffect, useEffectEvent, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFailureSentence } from '#renderer/i18n/failure-sentence.ts';
import { Button, ButtonLink } from '#renderer/ui/button/Button.tsx';
import { IconButton } from '#renderer/ui/button/IconButton.tsx';
import { EmptyState } from '#renderer/ui/feedback/EmptyState.tsx';
import { Spinner } from '#renderer/ui/feedback/Spinner.tsx';
import { Page, PageBody } from '#renderer/ui/frame/Page.tsx';
import type { GridHandle } from '#renderer/ui/grid/grid-props.ts';
import { PageHeader } from '#renderer/ui/navigation/PageHeader.tsx';
import { Table2 } from 'lucide-react';
import { ColumnChooser } from './ColumnChooser.tsx';
import { DetailsPanel } from './DetailsPanel.tsx';
import { EmptyPlan } from './EmptyPlan.tsx';
import { ExportButton } from './export/ExportButton.tsx';
import { TITLE } from './plan-columns.ts';
import { usePlanData, type PlanData } from './plan-data.ts';
import { addLineId, linesOf, positionOfItem } from './plan-lines.ts';
import { PlanGrid } from './PlanGrid.tsx';
import { PlanStatusBar } from './PlanStatusBar.tsx';
import { PlanTitle } from './PlanTitle.tsx';
import { useColumnSettings } from './use-column-settings.ts';
import { usePlanActions } from './use-plan-actions.ts';
import './plan.css';

export interface PlanPaths {
  readonly plans: string;
  readonly importPlan: string;
  readonly conflicts: string;
  readonly bin: string;
}

export interface PlanPageProps {
  plan: string;
  /** The item to go to, when the address names one. */
  item: string | null;
  paths: PlanPaths;
  density: 'compact' | 'comfortable';
  onOpenConflicts: () => void;
  renderHistory: (type: string, id: string) => ReactNode;
}

export function PlanPage(props: PlanPageProps) {
  const { t } = useTranslation();
  const sentence = useFailureSentence();
  const state = usePlanData(props.plan);
  const crumbs = {
    breadcrumb: [{ label: t('plans.title'), href: props.paths.plans }],
    breadcrumbLabel: t('common.breadcrumb'),
  };
  if (state.status === 'ready') return <ReadPlan {...props} data={state.data} />;
  if (state.status === 'reading') {
    return (
      <Page header={<PageHeader {...crumbs} title={t('common.loading')} />}>
        <PageBody>
          <Spinner />
        </PageBody>
      </Page>
    );
  }
  const isMissing = state.failure.code === 'not-found';
  return (
    <Page
      header={
        <PageHeader {...crumbs} title={isMissing ? t('plan.missingTitle') : t('plans.title')} />
      }
    >
      <PageBody>
        <EmptyState
          icon={Table2}
          title={isMissing ? t('plan.missingTitle') : t('common.unknownProblem')}
          actions={
            <>
              <ButtonLink href={props.paths.bin}>{t('plan.openBin')}</ButtonLink>
              <ButtonLink variant="primary" href={props.paths.plans}>
                {t('plan.allPlans')}
              </ButtonLink>
            </>
          }
        >
          {isMissing ? t('plan.missingText') : sentence(state.failure)}
        </EmptyState>
      </PageBody>
    </Page>
  );
}

function ReadPlan({
  data,
  item,
  paths,
  density,
  onOpenConflicts,
  renderHistory,
}: PlanPageProps & { data: PlanData }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const grid = useRef<GridHandle>(null);
  const settings = useColumnSettings('plan');
  const actions = usePlanActions(data, setSaid);
  const isEmpty = data.rows.length === 0;

  const goTo = useEffectEvent((id: string) => {
    const lines = linesOf(data.tree, {
      actionRank: data.actionRank,
      insertion: null,
      lettersPerLine: 40,
    });
    const at = positionOfItem(lines, id);
    if (at !== null) grid.current?.goTo(at);
  });
  useEffect(() => {
    if (item !== null) goTo(item);
  }, [item]);

  /** Under the objective one is at, or the first one; without any, an objective has to come before. */
  const newAction = () => {
    const line = grid.current?.at().line ?? '';
    const lines = linesOf(data.tree, {
      actionRank: data.actionRank,
      insertion: null,
      lettersPerLine: 40,
    });
    const meaning = lines.meanings.get(line);
    const here = meaning !== undefined && meaning.kind !== 'astray' ? meaning.objective : null;
    const objective = here ?? data.rows.find((row) => row.level === 'objective' && !row.misplaced);
    grid.current?.goTo(
      { line: addLineId((objective ?? data.rows[0])?.id ?? null), column: TITLE },
      'edit',
    );
  };

  return (
    <Page
      fill={!isEmpty}
      header={
        <PageHeader
          breadcrumb={[{ label: t('plans.title'), href: paths.plans }]}
          breadcrumbLabel={t('common.breadcrumb')}
          title={<PlanTitle data={data} />}
          actions={
            <>
              <IconButton
                icon={SlidersHorizontal}
                label={t('plan.planDetails')}
                onPress={() => setOpen(data.plan.id)}
              />
              {!isEmpty && (
                <>
                  <ColumnChooser columns={data.columns} settings={settings} />
                  <ExportButton data={data} settings={settings} />
                  <Button variant="primary" icon={Plus} onPress={newAction}>
                    {t('plan.newAction')}
                  </Button>
                </>
              )}
            </>
          }
        />
      }
      statusBar={isEmpty ? undefined : <PlanStatusBar data={data} />}
    >
      <PageBody>
        {isEmpty ? (
          <EmptyPlan
            importPath={paths.importPlan}
            onAddGoal={(title) => actions.add(null, undefined, title)}
          />
        ) : (
          <PlanGrid
            data={data}
            settings={settings}
            density={density}
            conflictsPath={paths.conflicts}
            onOpenConflicts={onOpenConflicts}
            onOpenDetails={setOpen}
            announce={setSaid}
            handle={grid}
          />
        )}
        <div className="mln-visually-hidden" role="status">
          {said}
        </div>
      </PageBody>
      {open !== null && (
        <DetailsPanel
          data={data}
          open={open}
          onClose={() => {
            setOpen(null);
            grid.current?.focus();
          }}
          renderHistory={renderHistory}
        />
      )}
    </Page>
  );
}
