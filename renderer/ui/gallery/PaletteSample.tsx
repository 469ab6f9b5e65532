/** The palette over a handful of invented records: type « cart », « rien », « lent ». */
import { useState } from 'react';
import { FileText, Plus, Table2, User } from 'lucide-react';
import { Keys } from '../display/Keys.tsx';
import { Status } from '../display/StatusMark.tsx';
import { CommandPalette } from '../palette/CommandPalette.tsx';
import type { PaletteGroup } from '../palette/PaletteResults.tsx';

export interface PaletteSampleProps {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
}

const GROUPS: readonly PaletteGroup[] = [
  {
    id: 'actions',
    title: 'Actions',
    items: [
      {
        id: 'map',
        icon: Table2,
        title: [
          { text: 'Actualisation de la ', isMatch: false },
          { text: 'cart', isMatch: true },
          { text: 'ographie du site', isMatch: false },
        ],
        detail: 'Projet associatif 2024 – 2028 › Obj 1',
        aside: <Status shape="dot">En cours</Status>,
      },
      {
        id: 'visits',
        icon: Table2,
        title: 'Visites de courtoisie',
        detail: 'Projet associatif 2024 – 2028 › Obj 2',
        aside: <Status shape="empty">À faire</Status>,
      },
    ],
  },
  {
    id: 'people',
    title: 'Personnes',
    items: [{ id: 'ines', icon: User, title: 'Inès Bertin', detail: 'Trésorière, Chat perché' }],
  },
  {
    id: 'minutes',
    title: 'Comptes rendus',
    items: [
      {
        id: 'cr',
        icon: FileText,
        title: 'Bureau du 18 novembre 2026',
        detail: [
          { text: '… la mise à jour de la ', isMatch: false },
          { text: 'cart', isMatch: true },
          { text: 'e est confiée à Malo…', isMatch: false },
        ],
      },
    ],
  },
  {
    id: 'gestures',
    title: 'Gestes',
    items: [{ id: 'new', icon: Plus, title: 'Nouvelle action', keys: 'Ctrl+N' }],
  },
];

export function PaletteSample({ isOpen, onOpenChange }: PaletteSampleProps) {
  const [query, setQuery] = useState('');
  const isLoading = query.startsWith('lent');
  const groups = query.startsWith('rien') || isLoading ? [] : GROUPS;
  return (
    <CommandPalette
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      label="Rechercher dans tout le réseau"
      placeholder="Une action, une personne, un prêt…"
      query={query}
      onQueryChange={setQuery}
      groups={groups}
      isLoading={isLoading}
      onSelect={() => onOpenChange(false)}
      countLabel={groups.length === 0 ? 'Aucun résultat' : '5 résultats'}
      emptyMessage="Rien de ce nom. Essayez un mot plus court, ou sans accent."
      hints={
        <>
          <span>
            <Keys of="Entrée" /> ouvrir
          </span>
          <span>
            <Keys of="Échap" /> fermer
          </span>
        </>
      }
    />
  );
}
