/** The route table, and where features meet: a plan opens the history panel without either knowing the other. */
import { Compass } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Route, Switch, useLocation } from 'wouter';
import type { OpenNetwork } from '#shared/contract/application.ts';
import type { OutputOf } from '#shared/contract/index.ts';
import type { CellInput } from '#shared/contract/records.ts';
import { ALL_ACTIONS, type Condition } from '#shared/domain/view-definition.ts';
import { BinPage } from '#renderer/features/bin/BinPage.tsx';
import { DashboardPage } from '#renderer/features/dashboard/DashboardPage.tsx';
import { ConflictsPage } from '#renderer/features/exchange/settling/ConflictsPage.tsx';
import { HistoryPanel } from '#renderer/features/history/HistoryPanel.tsx';
import { HomePage } from '#renderer/features/home/HomePage.tsx';
import { useClient } from '#renderer/client/context.ts';
import { useFiles } from '#renderer/client/files.ts';
import type { OfferedFile } from '#renderer/records/importing/offered-file.ts';
import { ImportPage } from '#renderer/features/importing/ImportPage.tsx';
import { RecordsImportPage } from '#renderer/features/importing/RecordsImportPage.tsx';
import { PlanPage } from '#renderer/features/plan/PlanPage.tsx';
import { NewPlanDialog } from '#renderer/features/plans/NewPlanDialog.tsx';
import { PlansPage } from '#renderer/features/plans/PlansPage.tsx';
import { RecordPage } from '#renderer/features/record/RecordPage.tsx';
import { SuggestionsPage } from '#renderer/features/suggestions/SuggestionsPage.tsx';
import { SettingsPage } from '#renderer/features/settings/SettingsPage.tsx';
import { ImportNotesPage } from '#renderer/features/workshop/importing/ImportNotesPage.tsx';
import { NewWorkshopDialog } from '#renderer/features/workshop/preparation/NewWorkshopDialog.tsx';
import { WorkshopPage } from '#renderer/features/workshop/WorkshopPage.tsx';
import { WorkshopsPage } from '#renderer/features/workshop/WorkshopsPage.tsx';
import { ButtonLink } from '#renderer/ui/button/Button.tsx';
import { EmptyState } from '#renderer/ui/feedback/EmptyState.tsx';
import { Page, PageBody } from '#renderer/ui/frame/Page.tsx';
import { PageHeader } from '#renderer/ui/navigation/PageHeader.tsx';
import { SharingRoom } from './SharingRoom.tsx';
import { PANEL_PARTS, RegisterSurroundings } from './RegisterSurroundings.tsx';
import { DirectoryRoom } from './DirectoryRoom.tsx';
import { ExchangeRoom } from './ExchangeRoom.tsx';
import { paths, registerPath, placeInPlan, placeInWorkshop, placeOf } from './rooms.ts';

interface RoutesProps {
  state: OutputOf<'application.state'>;
  network: OpenNetwork;
  onAskWho: () => void;
  /** Lets the person choose received files. */
  onOpenFiles: () => void;
  /** Names of the received files being verified. */
}

const NOTHING_GIVEN: readonly CellInput[] = [];

interface Shown {
  type: string;
  id: string;
}

export function Routes({ state, network, onAskWho, onOpenFiles }: RoutesProps) {
  const [location, navigate] = useLocation();
  const [isCreatingPlan, setIsCreatingPlan] = useState(false);
  const [isCreatingWorkshop, setIsCreatingWorkshop] = useState(false);
  const [shown, setShown] = useState<(Shown & { at: string }) | null>(null);
  const { offer } = useFiles();
  const { client, onFailure } = useClient();
  const [pasted, setPasted] = useState<OfferedFile | undefined>(undefined);
  const lookAt = async (plan: string, table: File) => {
    const offered = await offer(table);
    if (!offered.ok) return;
    setPasted({ plan, name: table.name, token: offered.value });
    navigate(paths.pastedPlan);
  };
  const mine = network.structure?.name ?? null;
  const openActions = async (plan: string, filters: readonly Condition[]) => {
    const definition = { ...ALL_ACTIONS, filters: [...filters] };
    const kept = await client.call('look.keep', {
      of: plan,
      look: { definition, view: null, folded: [] },
    });
    if (kept.ok) navigate(paths.plan(plan));
    else onFailure(kept.error);
  };
  const createPlan = () => setIsCreatingPlan(true);
  const openHistory = (type: string, id: string) => setShown({ type, id, at: location });

  return (
    <RegisterSurroundings density={state.settings.density} onGo={navigate}>
      <Switch>
        <Route path={paths.home}>
          <HomePage
            today={state.today}
            author={network.author}
            paths={{ ...paths, placeOf }}
            onAskWho={onAskWho}
            onCreatePlan={createPlan}
            onOpenFiles={onOpenFiles}
          />
        </Route>
        <Route path={paths.plans}>
          <PlansPage
            planPath={paths.plan}
            importPath={paths.importPlan}
            onCreatePlan={createPlan}
          />
        </Route>
        <Route path={paths.importPlan}>
          <ImportPage plansPath={paths.plans} onImported={(plan) => navigate(paths.plan(plan))} />
        </Route>
        <Route path={paths.pastedPlan}>
          <ImportPage
            plansPath={paths.plans}
            given={pasted}
            onImported={(plan) => {
              setPasted(undefined);
              navigate(paths.plan(plan));
            }}
          />
        </Route>
        <Route path="/plans/:plan/*?">
          {({ plan, '*': rest }) => (
            <PlanPage
              key={plan}
              plan={plan}
              {...placeInPlan(rest)}
              paths={paths}
              onGo={navigate}
              density={state.settings.density}
              onOpenConflicts={() => navigate(paths.conflicts)}
              onTable={(into, table) => void lookAt(into, table)}
              panel={PANEL_PARTS}
            />
          )}
        </Route>
        <Route path={paths.dashboard}>
          <DashboardPage
            plansPath={paths.plans}
            onOpen={(plan, filters) => void openActions(plan, filters)}
          />
        </Route>
        <Route path={paths.workshops}>
          <WorkshopsPage
            workshopPath={paths.workshop}
            importPath={paths.importNotes}
            onCreate={() => setIsCreatingWorkshop(true)}
          />
        </Route>
        <Route path={paths.importNotes}>
          <ImportNotesPage
            workshopsPath={paths.workshops}
            onImported={(workshop) => navigate(paths.workshop(workshop))}
          />
        </Route>
        <Route path="/hierarchisation/:workshop/*?">
          {({ workshop, '*': rest }) => (
            <WorkshopPage
              key={workshop}
              workshop={workshop}
              tab={placeInWorkshop(rest)}
              paths={paths}
              onGo={navigate}
            />
          )}
        </Route>
        <Route path="/importer/:type/:variant?">
          {({ type, variant = '' }) => (
            <RecordsImportPage
              key={`${type} ${variant}`}
              type={type}
              given={variant === '' ? NOTHING_GIVEN : [{ field: 'kind', value: variant }]}
              registerPath={registerPath(type, variant)}
              onImported={() => navigate(registerPath(type, variant))}
            />
          )}
        </Route>
        <Route path={`${paths.directory}/*?`}>
          {({ '*': place = '' }) => (
            <DirectoryRoom place={place} today={state.today} onGo={navigate} />
          )}
        </Route>
        <Route path={paths.suggestions}>
          <SuggestionsPage placeOf={placeOf} />
        </Route>
        <Route path={`${paths.sharing}/*?`}>
          {({ '*': rest }) => (
            <SharingRoom
              place={rest ?? ''}
              today={state.today}
              mine={network.structure?.id ?? null}
              onGo={navigate}
            />
          )}
        </Route>
        <Route path={`${paths.exchange}/*?`}>
          <ExchangeRoom mine={mine} onGo={navigate} onOpenFiles={onOpenFiles} />
        </Route>
        <Route path={paths.conflicts}>
          <ConflictsPage mine={mine} />
        </Route>
        <Route path={paths.bin}>
          <BinPage />
        </Route>
        <Route path={paths.settings}>
          <SettingsPage
            settings={state.settings}
            network={network}
            version={state.version}
            onAskWho={onAskWho}
          />
        </Route>
        <Route path="/fiches/:type/:id">
          {({ type, id }) => (
            <RecordPage
              key={id}
              type={type}
              id={id}
              placeOf={placeOf}
              suggestionsPath={paths.suggestions}
              onHistory={() => openHistory(type, id)}
              onGone={() => navigate(paths.home)}
            />
          )}
        </Route>
        <Route>
          <Nowhere />
        </Route>
      </Switch>
      <NewPlanDialog
        isOpen={isCreatingPlan}
        onClose={() => setIsCreatingPlan(false)}
        onCreated={(plan) => {
          setIsCreatingPlan(false);
          navigate(paths.plan(plan));
        }}
      />
      <NewWorkshopDialog
        isOpen={isCreatingWorkshop}
        today={state.today}
        onClose={() => setIsCreatingWorkshop(false)}
        onCreated={(workshop) => {
          setIsCreatingWorkshop(false);
          navigate(paths.workshop(workshop));
        }}
      />
      {/* The panel belongs to the page it was opened on. */}
      {shown?.at === location && (
        <HistoryPanel
          key={shown.id}
          type={shown.type}
          id={shown.id}
          onClose={() => setShown(null)}
        />
      )}
    </RegisterSurroundings>
  );
}

function Nowhere() {
  const { t } = useTranslation();
  return (
    <Page header={<PageHeader title={t('shell.nowhereTitle')} />}>
      <PageBody>
        <EmptyState
          icon={Compass}
          title={t('shell.nowhereText')}
          actions={<ButtonLink href={paths.home}>{t('shell.brokenHome')}</ButtonLink>}
        />
      </PageBody>
    </Page>
  );
}
