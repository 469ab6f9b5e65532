/** A plan: its grid, the details of what one opens, and the gestures of the whole plan. */
import { Plus, SlidersHorizontal, Table2 } from 'lucide-react';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Look } from '#shared/contract/looks.ts';
import { assertNever } from '#shared/lib/assert-never.ts';
import { useFailureSentence } from '#renderer/i18n/failure-sentence.ts';
import { Button, ButtonLink } from '#renderer/ui/button/Button.tsx';
import { IconButton } from '#renderer/ui/button/IconButton.tsx';
import { EmptyState } from '#renderer/ui/feedback/EmptyState.tsx';
import { Spinner } from '#renderer/ui/feedback/Spinner.tsx';
import { Page, PageBody, Toolbar } from '#renderer/ui/frame/Page.tsx';
import type { Cells } from '#renderer/ui/grid/clipboard/tsv.ts';
import type { GridHandle } from '#renderer/ui/grid/grid-props.ts';
import { PageHeader } from '#renderer/ui/navigation/PageHeader.tsx';
import { Board } from './board/Board.tsx';
import { PlanColumnChooser } from './view/PlanColumnChooser.tsx';
import type { PanelParts } from '#renderer/records/panel-parts.ts';
import { DetailsPanel } from './DetailsPanel.tsx';
import { EmptyPlan } from './EmptyPlan.tsx';
import { ExportButton } from './export/ExportButton.tsx';
import { createOpenItem } from '#renderer/records/open-item.ts';
import { TITLE } from './plan-columns.ts';
import { usePlanData, type PlanData } from './plan-data.ts';
import { PlanGrid } from './PlanGrid.tsx';
import { PlanStatusBar } from './PlanStatusBar.tsx';
import { personInSight } from './people/people.ts';
import { PersonActions } from './people/PersonActions.tsx';
import { PlanTitle } from './PlanTitle.tsx';
import { Priorities } from './priorities/Priorities.tsx';
import { tableFile } from './pasted-table.ts';
import { titleOf } from './plan-tree.ts';
import { createSelectedBlock } from '#renderer/records/selected-block.ts';
import { usePlanActions } from './use-plan-actions.ts';
import { useReach } from './use-reach.ts';
import { FilterBar } from './view/FilterBar.tsx';
import { PlanFindBar } from './view/PlanFindBar.tsx';
import { LayoutMenu } from './view/LayoutMenu.tsx';
import { NothingFound } from './view/NothingFound.tsx';
import { PlanSwitcher } from './view/PlanSwitcher.tsx';
import { PlanTabs, type PlanTab } from './view/PlanTabs.tsx';
import { useFindKey } from '#renderer/records/use-find-key.ts';
import { useKeepLook, useLook } from '#renderer/records/use-look.ts';
import { usePlanView } from './view/use-plan-view.ts';
import { useSavedViews } from '#renderer/records/use-saved-views.ts';
import { ViewMenu } from '#renderer/records/ViewMenu.tsx';
import './plan.css';

export interface PlanPaths {
  readonly plans: string;
  readonly plan: (plan: string) => string;
  readonly planTab: (plan: string, tab: PlanTab) => string;
  /** Null: the actions that nobody leads. */
  readonly planPerson: (plan: string, person: string | null) => string;
  readonly importPlan: string;
  readonly conflicts: string;
  readonly bin: string;
}

export interface PlanPageProps {
  plan: string;
  tab: PlanTab;
  /** The item to go to, when the address names one. */
  item: string | null;
  /** The person whose actions are listed; '' for nobody's, null before one is chosen. */
  person: string | null;
  paths: PlanPaths;
  density: 'compact' | 'comfortable';
  onGo: (path: string) => void;
  onOpenConflicts: () => void;
  panel: PanelParts;
  /** A table was pasted, to be looked at before it enters the plan. */
  onTable: (plan: string, table: File) => void;
}

export function PlanPage(props: PlanPageProps) {
  const { t } = useTranslation();
  const sentence = useFailureSentence();
  const state = usePlanData(props.plan);
  const left = useLook(props.plan);
  const crumbs = {
    breadcrumb: [{ label: t('plans.title'), href: props.paths.plans }],
    breadcrumbLabel: t('common.breadcrumb'),
  };
  if (state.status === 'ready' && left !== undefined)
    return <ReadPlan {...props} data={state.data} left={left} />;
  if (state.status !== 'failed') {
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
  left,
  tab,
  item,
  person,
  paths,
  density,
  onGo,
  onOpenConflicts,
  panel,
  onTable,
}: PlanPageProps & { data: PlanData; left: Look | null }) {
  const { t } = useTranslation();
  const [openItem] = useState(createOpenItem);
  /** How many times the panel was asked for; 0 while it is closed. */
  const [request, setRequest] = useState(0);
  const setOpen = (id: string) => {
    openItem.show(id);
    setRequest((before) => before + 1);
  };
  const [said, setSaid] = useState('');
  const [filtering, setFiltering] = useState<string | null>(null);
  const [isFinding, setIsFinding] = useState(false);
  const grid = useRef<GridHandle>(null);
  const [selected] = useState(createSelectedBlock);
  const offerTable = (cells: Cells) => onTable(data.plan.id, tableFile(cells, titleOf(data.plan)));
  const view = usePlanView(data, left);
  const views = useSavedViews({ plan: data.plan.id }, view, setSaid, left?.view ?? null);
  useKeepLook(data.plan.id, view, views.activeId, view.folds.folded);
  const actions = usePlanActions(data, setSaid, view.hold);
  const { reach, begin } = useReach(grid, data, view);
  const isEmpty = data.rows.length === 0;
  const isGrid = tab === 'grid';

  const goTo = useEffectEvent((id: string) => reach({ id, column: TITLE }));
  useEffect(() => {
    if (item !== null) goTo(item);
  }, [item]);
  useFindKey(isGrid && !isEmpty, () => setIsFinding(true));
  const closeFind = () => {
    setIsFinding(false);
    grid.current?.focus();
  };

  const content = () => {
    if (isEmpty)
      return (
        <EmptyPlan
          importPath={paths.importPlan}
          onAddGoal={(title) => actions.add(null, undefined, title)}
          onTable={offerTable}
        />
      );
    if (view.isNarrowed && view.found.length === 0)
      return <NothingFound onShowAll={() => view.setFilters([])} />;
    const seen = { data, view, announce: setSaid, onOpenDetails: setOpen };
    const gridPath = paths.plan(data.plan.id);
    switch (tab) {
      case 'board':
        return <Board {...seen} gridPath={gridPath} onGoTo={openItem.follow} />;
      case 'priorities':
        return <Priorities {...seen} gridPath={gridPath} />;
      case 'people':
        return (
          <PersonActions
            {...seen}
            gridPath={gridPath}
            person={person}
            onPerson={(chosen) => onGo(paths.planPerson(data.plan.id, chosen))}
          />
        );
      case 'grid':
        return (
          <PlanGrid
            {...seen}
            density={density}
            conflictsPath={paths.conflicts}
            onOpenConflicts={onOpenConflicts}
            onFilterColumn={setFiltering}
            onGoTo={openItem.follow}
            handle={grid}
            selected={selected}
            onTable={offerTable}
          />
        );
      default:
        return assertNever(tab);
    }
  };

  return (
    <Page
      fill={!isEmpty && (tab === 'grid' || tab === 'board')}
      header={
        <PageHeader
          breadcrumb={[{ label: t('plans.title'), href: paths.plans }]}
          breadcrumbLabel={t('common.breadcrumb')}
          title={<PlanTitle data={data} />}
          badge={
            <PlanSwitcher current={data.plan.id} onChoose={(plan) => onGo(paths.plan(plan))} />
          }
          actions={
            <>
              <IconButton
                icon={SlidersHorizontal}
                label={t('plan.planDetails')}
                onPress={() => setOpen(data.plan.id)}
              />
              {!isEmpty && (
                <ExportButton
                  data={data}
                  view={view}
                  person={tab === 'people' ? personInSight(data, view, person) : null}
                />
              )}
              {!isEmpty && isGrid && (
                <Button variant="primary" icon={Plus} onPress={begin}>
                  {t('plan.newAction')}
                </Button>
              )}
            </>
          }
        />
      }
      statusBar={
        isEmpty ? undefined : (
          <PlanStatusBar data={data} view={view} isGrid={isGrid} selected={selected} />
        )
      }
    >
      <PlanTabs
        isShown={!isEmpty}
        selected={tab}
        onSelect={(chosen) => onGo(paths.planTab(data.plan.id, chosen))}
      >
        {!isEmpty && (
          <Toolbar
            start={
              <FilterBar data={data} view={view} filtering={filtering} onFiltering={setFiltering} />
            }
            end={
              <>
                <ViewMenu views={views} all={t('views.all')} />
                {isGrid && (
                  <>
                    <LayoutMenu view={view} onFind={() => setIsFinding(true)} />
                    <PlanColumnChooser data={data} settings={view.settings} />
                  </>
                )}
              </>
            }
          />
        )}
        {isGrid && isFinding && !isEmpty && (
          <Toolbar
            start={
              <PlanFindBar
                data={data}
                view={view}
                onGoTo={(cell) => reach(cell, 'glance')}
                onClose={closeFind}
              />
            }
          />
        )}
        <PageBody>
          {content()}
          <div className="mln-visually-hidden" role="status">
            {said}
          </div>
        </PageBody>
      </PlanTabs>
      {request > 0 && (
        <DetailsPanel
          data={data}
          open={openItem}
          request={request}
          parts={panel}
          onSettle={onOpenConflicts}
          announce={setSaid}
          onClose={() => {
            setRequest(0);
            grid.current?.focus();
          }}
        />
      )}
    </Page>
  );
}
