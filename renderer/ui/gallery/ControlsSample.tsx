/** Buttons, overlays, messages, marks and colours. */
import { Copy, Plus, Redo2, Send, Trash2, Undo2 } from 'lucide-react';
import { Button } from '../button/Button.tsx';
import { IconButton } from '../button/IconButton.tsx';
import { Avatar } from '../display/Avatar.tsx';
import { Badge } from '../display/Badge.tsx';
import { Card } from '../display/Card.tsx';
import { Keys } from '../display/Keys.tsx';
import { Logo } from '../display/Logo.tsx';
import { Status } from '../display/StatusMark.tsx';
import { Table } from '../display/Table.tsx';
import { Banner } from '../feedback/Banner.tsx';
import { ProgressBar } from '../feedback/ProgressBar.tsx';
import { Spinner } from '../feedback/Spinner.tsx';
import type { Toasts } from '../feedback/toasts.ts';
import { Page, PageBody } from '../frame/Page.tsx';
import { PageHeader } from '../navigation/PageHeader.tsx';
import { OverlaysSample } from './OverlaysSample.tsx';

const ROUND_TABLE = [
  { priority: 'Apprendre à se connaître', structures: 9, change: '5 puis 9' },
  { priority: 'Base de données, annuaire', structures: 7, change: '6 puis 7' },
  { priority: 'Réseau d’entraide', structures: 5, change: '5 puis 5' },
];

export function ControlsSample({ toasts }: { toasts: Toasts }) {
  return (
    <Page
      header={
        <PageHeader
          title="Composants"
          breadcrumb={[{ label: 'Galerie' }]}
          breadcrumbLabel="Fil d’Ariane"
          badge={<Badge tone="info">21 novembre 2026</Badge>}
        />
      }
    >
      <PageBody>
        <Banner
          tone="info"
          title="Deux champs ont été modifiés des deux côtés."
          action={<Button size="s">Départager</Button>}
          dismiss={{ label: 'Fermer', onDismiss: () => undefined }}
        >
          Rien n’est perdu : les deux valeurs restent dans l’historique.
        </Banner>
        <Banner
          tone="ok"
          title="Le fichier de la Cyclerie est accepté : 46 modifications."
          action={<Button size="s">Annuler toute cette réception</Button>}
        />
        <Banner tone="warn" title="Ce dossier est synchronisé par OneDrive." />
        <Banner tone="bad" title="Le fichier est incomplet : il a été coupé pendant l’envoi.">
          Rien n’a été modifié chez vous. Demandez à la Cyclerie de le renvoyer.
        </Banner>
        <div className="gallery-sheet">
          <Buttons />
          <OverlaysSample toasts={toasts} />
          <Card title="États, marques, personnes">
            <div className="gallery-column">
              <div className="gallery-row">
                <Status shape="dashed">À décliner</Status>
                <Status shape="dots">À préciser</Status>
                <Status shape="question">À débattre</Status>
                <Status shape="empty">À faire</Status>
                <Status shape="dot">En cours</Status>
                <Status shape="check">Réalisée</Status>
                <Status shape="forward">Reportée</Status>
                <Status shape="pause">Suspendue</Status>
                <Status shape="cross">Abandonnée</Status>
              </div>
              <div className="gallery-row">
                <Badge>brouillon</Badge>
                <Badge tone="accent">à jour</Badge>
                <Badge tone="info">prêté</Badge>
                <Badge tone="ok">quorum prévu</Badge>
                <Badge tone="warn">à départager</Badge>
                <Badge tone="bad">en retard</Badge>
                <Badge shape="tag" tone="warn">
                  nouvelle
                </Badge>
              </div>
              <div className="gallery-row">
                {['Inès Bertin', 'Malo Tessier', 'Sofia Lacombe', 'Camille Roux'].map((name) => (
                  <Avatar key={name} name={name} />
                ))}
                <Keys of="Ctrl+Maj+K" />
                <Logo size="l" />
              </div>
              <div className="gallery-row">
                {[1, 2, 3, 4, 5, 6, 7, 8].map((goal) => (
                  <span key={goal} className="gallery-swatch" data-goal={goal}>
                    Mission {goal}
                  </span>
                ))}
              </div>
            </div>
          </Card>
          <Card title="Attentes">
            <div className="gallery-column">
              <ProgressBar
                label="Lecture du fichier de la Cyclerie"
                value={4200}
                max={18000}
                valueLabel="4 200 lignes sur 18 000"
                cancel={{ label: 'Arrêter', onCancel: () => undefined }}
              />
              <ProgressBar label="Vérification de la signature" />
              <span className="gallery-row">
                <Spinner /> Recherche…
              </span>
            </div>
          </Card>
          <Card
            title="Tour de table, par structure"
            footer="21 structures sur 28 se sont exprimées, 2 avec des avis différents."
          >
            <Table
              caption="Priorités citées, par nombre de structures"
              isCaptionHidden
              rows={ROUND_TABLE}
              rowKey={(row) => row.priority}
              columns={[
                { id: 'priority', label: 'Priorité', cell: (row) => row.priority },
                {
                  id: 'structures',
                  label: 'Structures',
                  cell: (row) => row.structures,
                  align: 'end',
                },
                {
                  id: 'change',
                  label: 'octobre, janvier',
                  cell: (row) => row.change,
                  align: 'end',
                },
              ]}
              footer={['Ensemble', 21, '']}
            />
          </Card>
        </div>
      </PageBody>
    </Page>
  );
}

function Buttons() {
  return (
    <Card title="Boutons">
      <div className="gallery-column">
        <div className="gallery-row">
          <Button variant="primary" icon={Send}>
            Préparer l’envoi…
          </Button>
          <Button icon={Copy}>Copier le texte</Button>
          <Button variant="quiet">Plus tard</Button>
          <Button variant="danger" icon={Trash2}>
            Effacer cette personne
          </Button>
        </div>
        <div className="gallery-row">
          <Button variant="primary" isPending>
            Enregistrement…
          </Button>
          <Button isDisabled>Rien à envoyer</Button>
          <Button size="s">Proposer</Button>
          <IconButton icon={Undo2} label="Annuler" keys="Ctrl+Z" />
          <IconButton icon={Redo2} label="Rétablir" keys="Ctrl+Y" />
          <IconButton icon={Plus} label="Ajouter" variant="secondary" />
        </div>
      </div>
    </Card>
  );
}
