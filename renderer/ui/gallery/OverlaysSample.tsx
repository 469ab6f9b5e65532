/** What opens over a screen: dialog, drawer, messages, popover, menu. */
import { useState } from 'react';
import { ArrowDownToLine, Ellipsis, Pencil, Rows3, Trash2 } from 'lucide-react';
import { Button } from '../button/Button.tsx';
import { IconButton } from '../button/IconButton.tsx';
import { Card } from '../display/Card.tsx';
import { Status } from '../display/StatusMark.tsx';
import type { Toasts } from '../feedback/toasts.ts';
import { Checkbox } from '../field/Checkbox.tsx';
import { TextField } from '../field/TextField.tsx';
import { Dialog } from '../overlay/Dialog.tsx';
import { Menu } from '../overlay/Menu.tsx';
import { Popover } from '../overlay/Popover.tsx';
import { SidePanel } from '../overlay/SidePanel.tsx';

export function OverlaysSample({ toasts }: { toasts: Toasts }) {
  const [isDialogOpen, setIsDialogOpen] = useState(false);
  const [isPanelOpen, setIsPanelOpen] = useState(false);
  const say = () =>
    toasts.show({
      text: 'Action supprimée',
      detail: 'Elle reste dans la corbeille.',
      action: {
        label: 'Annuler',
        onAction: () => toasts.show({ text: 'Action rétablie', tone: 'ok' }),
      },
    });
  return (
    <Card title="Par-dessus">
      <div className="gallery-row">
        <Button onPress={() => setIsDialogOpen(true)}>Boîte de dialogue</Button>
        <Button onPress={() => setIsPanelOpen(true)}>Panneau</Button>
        <Button onPress={say}>Message avec retour</Button>
        <Button
          onPress={() =>
            toasts.show({
              tone: 'bad',
              text: 'Le dossier est en lecture seule',
              detail: 'Vos modifications restent ici. Choisissez un autre dossier.',
            })
          }
        >
          Message grave
        </Button>
        <Popover trigger={<Button>Colonnes</Button>} label="Colonnes affichées">
          <div>
            <Checkbox defaultSelected>État</Checkbox>
            <Checkbox defaultSelected>Échéance</Checkbox>
            <Checkbox>Financeurs</Checkbox>
          </div>
        </Popover>
        <Menu
          label="Gestes sur l’action"
          trigger={<IconButton icon={Ellipsis} label="Gestes sur l’action" variant="secondary" />}
          groups={[
            {
              id: 'edit',
              items: [
                {
                  id: 'edit',
                  label: 'Modifier',
                  icon: Pencil,
                  keys: 'F2',
                  onAction: () => undefined,
                },
                {
                  id: 'fill',
                  label: 'Recopier vers le bas',
                  icon: ArrowDownToLine,
                  keys: 'Ctrl+D',
                  onAction: () => undefined,
                },
                {
                  id: 'new',
                  label: 'Marquer comme nouvelle',
                  isChecked: true,
                  onAction: () => undefined,
                },
                {
                  id: 'move',
                  label: 'Déplacer sous un autre objectif',
                  icon: Rows3,
                  detail: 'Choisissez d’abord plusieurs lignes.',
                  isDisabled: true,
                  onAction: () => undefined,
                },
              ],
            },
            {
              id: 'end',
              title: 'Corbeille',
              items: [
                {
                  id: 'delete',
                  label: 'Supprimer',
                  icon: Trash2,
                  keys: 'Suppr',
                  isDanger: true,
                  onAction: say,
                },
              ],
            },
          ]}
        />
      </div>
      <Dialog
        title="Effacer Inès Bertin partout ?"
        isOpen={isDialogOpen}
        onOpenChange={setIsDialogOpen}
        closeLabel="Fermer"
        role="alertdialog"
        footer={
          <>
            <Button onPress={() => setIsDialogOpen(false)}>Garder</Button>
            <Button variant="danger" onPress={() => setIsDialogOpen(false)}>
              Effacer cette personne
            </Button>
          </>
        }
      >
        <p>
          Son nom, son adresse et ses fonctions disparaîtront d’ici et des prochains envois. Les
          comptes rendus garderont « une personne de La Clavette ».
        </p>
      </Dialog>
      <SidePanel
        title="Actualisation de la cartographie du site"
        kicker="Action · Obj 1"
        isOpen={isPanelOpen}
        onClose={() => setIsPanelOpen(false)}
        closeLabel="Fermer"
      >
        <TextField
          label="Titre de l’action"
          note="Enregistré"
          defaultValue="Actualisation de la cartographie du site"
        />
        <Status shape="dot">En cours</Status>
      </SidePanel>
    </Card>
  );
}
