/** Every field, in its states. */
import { useState } from 'react';
import { Button } from '../button/Button.tsx';
import { Avatar } from '../display/Avatar.tsx';
import { Card } from '../display/Card.tsx';
import { StatusMark } from '../display/StatusMark.tsx';
import { Checkbox } from '../field/Checkbox.tsx';
import { ComboBox } from '../field/ComboBox.tsx';
import { NumberField } from '../field/NumberField.tsx';
import { RadioGroup } from '../field/RadioGroup.tsx';
import { SearchField } from '../field/SearchField.tsx';
import { Select } from '../field/Select.tsx';
import { Switch } from '../field/Switch.tsx';
import { TextArea } from '../field/TextArea.tsx';
import { TextField } from '../field/TextField.tsx';
import { Page, PageBody } from '../frame/Page.tsx';
import { PageHeader } from '../navigation/PageHeader.tsx';

const STATUSES = [
  { id: 'toDo', label: 'À faire', mark: <StatusMark shape="empty" /> },
  { id: 'underWay', label: 'En cours', mark: <StatusMark shape="dot" /> },
  { id: 'done', label: 'Réalisée', mark: <StatusMark shape="check" /> },
] as const;

const PEOPLE = ['Inès Bertin', 'Malo Tessier', 'Sofia Lacombe', 'Camille Roux', 'Yann Delmas'].map(
  (name, index) => ({
    id: name,
    label: name,
    detail: index % 2 ? 'La Cyclerie, Lyon 8e' : 'La Clavette, Lyon 7e',
    mark: <Avatar name={name} size="s" />,
  }),
);

export function FieldsSample() {
  const [status, setStatus] = useState<(typeof STATUSES)[number]['id'] | null>('underWay');
  const [lead, setLead] = useState<string | null>(null);
  const [scope, setScope] = useState<'new' | 'all' | null>('new');
  return (
    <Page
      header={
        <PageHeader
          title="Champs"
          breadcrumb={[{ label: 'Galerie' }]}
          breadcrumbLabel="Fil d’Ariane"
        />
      }
    >
      <PageBody>
        <div className="gallery-sheet">
          <Card title="Texte et nombres">
            <div className="gallery-column">
              <TextField
                label="Titre de l’action"
                note="Enregistré"
                defaultValue="Actualisation de la cartographie du site"
              />
              <TextField
                label="SIRET"
                help="14 chiffres ; il sert à reconnaître une structure déjà connue."
                error="Il manque un chiffre : 13 ont été saisis."
                defaultValue="7894561230012"
              />
              <TextField
                label="Adresse électronique"
                note="facultatif"
                placeholder="nom@structure.fr"
                type="email"
              />
              <TextField
                label="Référence"
                help="Donnée par Maillon."
                isReadOnly
                defaultValue="2024-017"
              />
              <NumberField
                label="Budget prévu"
                defaultValue={1150}
                formatOptions={{ style: 'currency', currency: 'EUR', maximumFractionDigits: 0 }}
              />
              <NumberField
                label="Nombre de pouvoirs par personne"
                defaultValue={2}
                minValue={0}
                hasSteps
              />
              <TextArea
                label="Moyens humains"
                help="Qui, combien de temps."
                defaultValue={
                  'Deux bénévoles pour la tenue du stand.\nUne salariée, une demi-journée par mois.'
                }
              />
              <TextField label="Champ inutilisable" isDisabled defaultValue="Valeur" />
            </div>
          </Card>
          <Card title="Choix">
            <div className="gallery-column">
              <Select
                label="État"
                placeholder="Choisir un état"
                options={STATUSES}
                value={status}
                onChange={setStatus}
              />
              <Select
                label="Horizon"
                placeholder="Choisir un horizon"
                options={[{ id: 'short', label: 'Court terme' }]}
                value={null}
                onChange={() => undefined}
                error="Choisissez un horizon pour imprimer cette colonne."
              />
              <ComboBox
                label="Pilote"
                placeholder="Nom ou structure"
                options={PEOPLE}
                value={lead}
                onChange={setLead}
                emptyMessage="Personne de ce nom dans l’annuaire."
                help="Tapez trois lettres."
              />
              <SearchField
                label="Chercher dans l’annuaire"
                placeholder="Chercher dans l’annuaire"
                defaultValue="guidon"
              />
              <RadioGroup
                label="Que voulez-vous envoyer ?"
                value={scope}
                onChange={setScope}
                choices={[
                  {
                    id: 'new',
                    label: 'Ce qui est nouveau pour eux',
                    help: '12 modifications depuis le 20 novembre.',
                  },
                  {
                    id: 'all',
                    label: 'Tout le réseau',
                    help: 'Pour une structure qui commence, ou qui a perdu ses données.',
                  },
                ]}
              />
              <div>
                <Checkbox defaultSelected>Avec les données personnelles</Checkbox>
                <Checkbox isIndeterminate help="3 plans sur 5.">
                  Plans
                </Checkbox>
                <Checkbox error="Cochez pour continuer.">
                  J’ai prévenu les personnes concernées
                </Checkbox>
                <Checkbox isDisabled>Pièces jointes (aucune)</Checkbox>
              </div>
              <div>
                <Switch defaultSelected help="Un dossier partagé remplace l’envoi par courriel.">
                  Surveiller le dossier partagé
                </Switch>
                <Switch>Afficher les actions réalisées</Switch>
              </div>
              <div className="gallery-row">
                <Button variant="primary">Préparer le fichier</Button>
                <Button>Plus tard</Button>
              </div>
            </div>
          </Card>
        </div>
      </PageBody>
    </Page>
  );
}
