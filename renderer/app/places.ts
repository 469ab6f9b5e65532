/** The places of the window: the rail shows them, Ctrl+K goes to them, in this order. */
import {
  BookUser,
  ChartNoAxesColumn,
  HandHelping,
  Home,
  Mail,
  Scale,
  Settings as Gear,
  StickyNote,
  Table2,
  Trash2,
} from 'lucide-react';
import type { TFunction } from 'i18next';
import type { RailItem } from '#renderer/ui/frame/Rail.tsx';
import { paths } from './rooms.ts';

interface Place extends Pick<RailItem, 'key' | 'label' | 'icon' | 'href'> {
  /** Stands at the bottom of the rail. */
  isAtBottom?: true;
  /** The rail shows it only while something waits there. */
  isShownWhenWaiting?: true;
}

export const placesOf = (t: TFunction): readonly Place[] => [
  { key: 'home', label: t('shell.home'), icon: Home, href: paths.home },
  { key: 'plans', label: t('shell.plans'), icon: Table2, href: paths.plans },
  { key: 'workshops', label: t('workshops.title'), icon: StickyNote, href: paths.workshops },
  { key: 'dashboard', label: t('dashboard.title'), icon: ChartNoAxesColumn, href: paths.dashboard },
  { key: 'directory', label: t('directory.title'), icon: BookUser, href: paths.directory },
  { key: 'sharing', label: t('shell.sharing'), icon: HandHelping, href: paths.sharing },
  { key: 'exchange', label: t('exchange.title'), icon: Mail, href: paths.exchange },
  {
    key: 'conflicts',
    label: t('shell.conflicts'),
    icon: Scale,
    href: paths.conflicts,
    isShownWhenWaiting: true,
  },
  { key: 'bin', label: t('shell.bin'), icon: Trash2, href: paths.bin, isAtBottom: true },
  {
    key: 'settings',
    label: t('shell.settings'),
    icon: Gear,
    href: paths.settings,
    isAtBottom: true,
  },
];

/** Is this place the one that the address shows? */
export const isAt = (location: string, { href }: Pick<Place, 'href'>): boolean =>
  location === href || (href !== paths.home && location.startsWith(`${href}/`));
