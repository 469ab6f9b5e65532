/**
 * A page for looking: every primitive, the frame, and samples to hold beside the pictures. Not part of the application.
 *
 *   npx vite renderer/ui/gallery        then open /gallery.html#/plan, #/accueil, #/composants, #/champs, #/vide
 *   ?theme=light|dark|system  ?size=100|115|130|150  choose what « Réglages » will choose
 */
import { StrictMode, useState, useSyncExternalStore } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nProvider } from 'react-aria-components';
import {
  BookUser,
  ChartColumn,
  CircleHelp,
  Handshake,
  House,
  Mail,
  Megaphone,
  CalendarDays,
  Settings,
  StickyNote,
  Table2,
} from 'lucide-react';
import '../styles.css';
import './gallery.css';
import { ToastRegion } from '../feedback/ToastRegion.tsx';
import { createToasts } from '../feedback/toasts.ts';
import { AppFrame } from '../frame/AppFrame.tsx';
import type { RailItem } from '../frame/Rail.tsx';
import { TopBarLink } from '../frame/TopBarLink.tsx';
import { ControlsSample } from './ControlsSample.tsx';
import { EmptySample } from './EmptySample.tsx';
import { FieldsSample } from './FieldsSample.tsx';
import { HomeSample } from './HomeSample.tsx';
import { PaletteSample } from './PaletteSample.tsx';
import { PlanSample } from './PlanSample.tsx';

const toasts = createToasts();

const PLACES: readonly Omit<RailItem, 'current'>[] = [
  { key: 'home', label: 'Accueil', icon: House, href: '#/accueil' },
  { key: 'plans', label: 'Plans', icon: Table2, href: '#/plan' },
  { key: 'prioritisation', label: 'Hiérarchisation', icon: StickyNote, href: '#/composants' },
  { key: 'dashboard', label: 'Tableau de bord', icon: ChartColumn, href: '#/champs' },
  { key: 'directory', label: 'Annuaire', icon: BookUser, href: '#/vide' },
  { key: 'sharing', label: 'Mutualisation', icon: Handshake, href: '#/mutualisation' },
  { key: 'meetings', label: 'Réunions', icon: CalendarDays, href: '#/reunions' },
  { key: 'proposals', label: 'Propositions', icon: Megaphone, href: '#/propositions' },
  { key: 'exchange', label: 'Envois et réceptions', icon: Mail, href: '#/echanges' },
];

const BOTTOM: readonly Omit<RailItem, 'current'>[] = [
  { key: 'settings', label: 'Réglages', icon: Settings, href: '#/reglages' },
  { key: 'help', label: 'Aide', icon: CircleHelp, href: '#/aide' },
];

function Gallery() {
  const place = useSyncExternalStore(subscribeToHash, () => window.location.hash || '#/plan');
  const [isSearching, setIsSearching] = useState(false);
  const mark = (item: Omit<RailItem, 'current'>): RailItem => ({
    ...item,
    current: item.href === place,
  });
  return (
    <>
      <AppFrame
        skipLabel="Aller au contenu"
        rail={{ label: 'Rubriques', items: PLACES.map(mark), bottomItems: BOTTOM.map(mark) }}
        topBar={{
          productName: 'Maillon',
          network: 'Réseau des ateliers vélo',
          organisation: 'Ma structure : La Clavette',
          search: {
            label: 'Rechercher une action, une personne, un prêt…',
            keys: 'Ctrl+K',
            onOpen: () => setIsSearching(true),
          },
          slot: (
            <TopBarLink
              icon={Mail}
              href="#/echanges"
              label="12 modifications à envoyer à 3 structures"
              shortLabel="12 à envoyer"
            />
          ),
        }}
      >
        <Sample place={place} />
      </AppFrame>
      <PaletteSample isOpen={isSearching} onOpenChange={setIsSearching} />
      <ToastRegion toasts={toasts} label="Messages" closeLabel="Fermer" />
    </>
  );
}

function Sample({ place }: { place: string }) {
  if (place === '#/accueil') return <HomeSample />;
  if (place === '#/composants') return <ControlsSample toasts={toasts} />;
  if (place === '#/champs') return <FieldsSample />;
  if (place === '#/vide') return <EmptySample />;
  return <PlanSample />;
}

function subscribeToHash(onChange: () => void) {
  window.addEventListener('hashchange', onChange);
  return () => window.removeEventListener('hashchange', onChange);
}

const wishes = new URLSearchParams(window.location.search);
document.documentElement.dataset['theme'] = wishes.get('theme') ?? 'light';
document.documentElement.dataset['textSize'] = wishes.get('size') ?? '100';

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <I18nProvider locale="fr-FR">
        <Gallery />
      </I18nProvider>
    </StrictMode>,
  );
}
