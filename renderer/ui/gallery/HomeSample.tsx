/** The home screen, to hold beside pictures/home.png. */
import {
  Clock,
  FileCheck,
  Inbox,
  PackageSearch,
  RefreshCw,
  Send,
  Siren,
  StickyNote,
  TriangleAlert,
  Truck,
  UserSearch,
} from 'lucide-react';
import { Button, ButtonLink } from '../button/Button.tsx';
import { Card, CardLine, CardLines } from '../display/Card.tsx';
import { ShareBar } from '../display/ThinBar.tsx';
import { Page, PageBody } from '../frame/Page.tsx';
import { PageHeader } from '../navigation/PageHeader.tsx';

export function HomeSample() {
  return (
    <Page
      header={
        <PageHeader
          title="Bonjour Camille"
          subtitle="Samedi 21 novembre 2026 · dernière réception : hier à 18 h 04"
          actions={
            <>
              <Button icon={Inbox}>Ouvrir un fichier reçu…</Button>
              <Button variant="primary" icon={Send}>
                Préparer l’envoi…
              </Button>
            </>
          }
        />
      }
    >
      <PageBody>
        <div className="gallery-home">
          <Card title="À faire maintenant">
            <CardLines>
              <CardLine
                icon={TriangleAlert}
                tone="warn"
                title="2 champs à départager"
                detail="Chat perché a modifié les mêmes fiches que vous"
                action={<Button size="s">Départager</Button>}
              />
              <CardLine
                icon={Clock}
                tone="bad"
                title="Flyers avec la bannière du réseau"
                detail="Échéance dépassée de 6 jours · Pilote : vous"
                action={<Button size="s">Ouvrir</Button>}
              />
              <CardLine
                icon={Truck}
                tone="warn"
                title="Remorque bleue : retour attendu ce soir"
                detail="Prêtée à l’atelier du Guidon depuis mercredi"
                action={<Button size="s">Rendu</Button>}
              />
              <CardLine
                icon={FileCheck}
                tone="info"
                title="Compte rendu du bureau à approuver"
                detail="Réunion du 18 novembre · brouillon prêt"
                action={<Button size="s">Relire</Button>}
              />
            </CardLines>
          </Card>
          <Card title="Besoins urgents du réseau" icon={Siren}>
            <CardLines>
              <CardLine
                icon={UserSearch}
                tone="bad"
                title="Remplacement d’un mécano samedi 28"
                detail="Atelier du Guidon, Villeurbanne · 2 bénévoles correspondent"
                action={<Button size="s">Répondre</Button>}
              />
              <CardLine
                icon={PackageSearch}
                tone="warn"
                title="Vidéoprojecteur le 3 décembre"
                detail="La Cyclerie, Lyon 8e · vous en avez un, libre ce jour-là"
                action={<Button size="s">Proposer</Button>}
              />
            </CardLines>
          </Card>
          <Card title="Prochaine réunion">
            <p>
              <strong>Comité de pilotage · mercredi 2 décembre, 18 h</strong>
            </p>
            <p>
              Maison du vélo · 14 structures invitées, 9 ont confirmé, 2 pouvoirs · quorum prévu
            </p>
            <div className="gallery-row">
              <ButtonLink href="#/reunions">Ordre du jour</ButtonLink>
              <ButtonLink href="#/reunions">Feuille d’émargement</ButtonLink>
            </div>
          </Card>
          <Card title="Projet associatif 2024 – 2028">
            <ShareBar
              shares={[
                { id: 'done', label: '7 réalisées', count: 7, tone: 'done' },
                { id: 'under-way', label: '9 en cours', count: 9, tone: 'under-way' },
                { id: 'to-do', label: '6 à faire', count: 6, tone: 'to-do' },
                {
                  id: 'undecided',
                  label: '5 à préciser ou à décliner',
                  count: 5,
                  tone: 'undecided',
                },
              ]}
            />
          </Card>
          <div className="gallery-wide">
            <Card title="Depuis votre dernière visite">
              <CardLines>
                <CardLine
                  icon={Inbox}
                  title="Chat perché a partagé 12 matériels et 1 local"
                  detail="reçu hier, appliqué par vous"
                  action={
                    <Button size="s" variant="quiet">
                      Voir
                    </Button>
                  }
                />
                <CardLine
                  icon={RefreshCw}
                  title="La Cyclerie et vous êtes à jour l’une de l’autre"
                  detail="dernier échange le 20 novembre"
                />
                <CardLine
                  icon={StickyNote}
                  title="Hiérarchisation « Réemploi » : 46 post-its saisis au Guidon"
                  detail="à ouvrir"
                  action={
                    <Button size="s" variant="quiet">
                      Voir
                    </Button>
                  }
                />
              </CardLines>
            </Card>
          </div>
        </div>
      </PageBody>
    </Page>
  );
}
