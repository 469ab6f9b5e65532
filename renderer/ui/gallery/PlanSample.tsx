/** The plan screen, to hold beside pictures/plan.png and plan-dark.png. */
import { useState } from 'react';
import { CircleCheck, Columns3, FileSpreadsheet, ListFilter, Plus, Printer } from 'lucide-react';
import { Button } from '../button/Button.tsx';
import { Badge } from '../display/Badge.tsx';
import { Chip, RemovableChip } from '../display/Chip.tsx';
import { Keys } from '../display/Keys.tsx';
import { Select } from '../field/Select.tsx';
import { Page, PageBody, StatusBar, Toolbar } from '../frame/Page.tsx';
import { PageHeader } from '../navigation/PageHeader.tsx';
import { SegmentedControl } from '../navigation/SegmentedControl.tsx';
import { Tabs } from '../navigation/Tabs.tsx';
import { PlanGrid } from './PlanGrid.tsx';

const VIEWS = [
  { id: 'grid', label: 'Grille' },
  { id: 'tree', label: 'Arbre' },
  { id: 'calendar', label: 'Calendrier' },
  { id: 'status', label: 'Par état' },
  { id: 'priorities', label: 'Priorités par année' },
  { id: 'assessment', label: 'Diagnostic' },
  { id: 'follow-up', label: 'Suivi' },
] as const;

const SAVED_VIEWS = [
  { id: 'all', label: 'Toutes les actions' },
  { id: 'mine', label: 'Mes actions' },
  { id: 'budget', label: 'Budget et financeurs' },
] as const;

const DENSITIES = [
  { id: 'compact', label: 'Serré' },
  { id: 'comfortable', label: 'Aéré' },
] as const;

export function PlanSample() {
  const [view, setView] = useState<(typeof VIEWS)[number]['id']>('grid');
  const [savedView, setSavedView] = useState<(typeof SAVED_VIEWS)[number]['id']>('all');
  const [density, setDensity] = useState<'compact' | 'comfortable'>('compact');
  const [isLeaderless, setIsLeaderless] = useState(false);
  const [isLate, setIsLate] = useState(false);
  return (
    <Page
      fill
      header={
        <PageHeader
          breadcrumbLabel="Fil d’Ariane"
          breadcrumb={[{ label: 'Plans', href: '#/plan' }]}
          title="Projet associatif 2024 – 2028"
          badge={<Badge icon={CircleCheck}>Enregistré</Badge>}
          actions={
            <>
              <Button icon={Printer}>Imprimer A3</Button>
              <Button icon={FileSpreadsheet}>Exporter</Button>
              <Button variant="primary" icon={Plus}>
                Nouvelle action
              </Button>
            </>
          }
        />
      }
      statusBar={
        <StatusBar
          hints={
            <>
              <span>
                <Keys of="Entrée" /> valider
              </span>
              <span>
                <Keys of="Tab" /> suivant
              </span>
              <span>
                <Keys of="Ctrl+D" /> recopier vers le bas
              </span>
              <span>
                <Keys of="F2" /> modifier
              </span>
            </>
          }
        >
          <span>
            <strong>14</strong> actions
          </span>
          <span>9 prioritaires en 2024-2025</span>
          <span>Budget 5 465 €</span>
        </StatusBar>
      }
    >
      <Tabs label="Vues du plan" items={VIEWS} selected={view} onSelect={setView}>
        <Toolbar
          start={
            <>
              <Button icon={ListFilter}>Filtrer</Button>
              <RemovableChip removeLabel="Retirer le filtre Territoire" onRemove={() => undefined}>
                Territoire : tous
              </RemovableChip>
              <Chip tone="warn" isSelected={isLeaderless} onChange={setIsLeaderless}>
                4 actions sans pilote
              </Chip>
              <Chip tone="bad" isSelected={isLate} onChange={setIsLate}>
                2 en retard
              </Chip>
            </>
          }
          end={
            <>
              <SegmentedControl
                label="Hauteur des lignes"
                segments={DENSITIES}
                value={density}
                onChange={setDensity}
              />
              <Select
                isInline
                label="Vue"
                placeholder="Choisir une vue"
                options={SAVED_VIEWS}
                value={savedView}
                onChange={setSavedView}
              />
              <Button icon={Columns3}>Colonnes</Button>
            </>
          }
        />
        <PageBody>
          <PlanGrid density={density} />
        </PageBody>
      </Tabs>
    </Page>
  );
}
