/** Top of the window: whose data this is, the way to search everything, and one slot for what waits to be exchanged. */
import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { Search } from 'lucide-react';
import { Icon } from '../display/Icon.tsx';
import { Keys } from '../display/Keys.tsx';
import { Logo } from '../display/Logo.tsx';
import './top-bar.css';

export interface TopBarProps {
  productName: string;
  /** The network's name, or a menu that changes network. */
  network: ReactNode;
  /** « Ma structure : La Clavette ». */
  organisation: ReactNode;
  search: { label: string; keys: string; onOpen: () => void };
  /** At the right: a TopBarLink. */
  slot?: ReactNode;
}

export function TopBar({ productName, network, organisation, search, slot }: TopBarProps) {
  return (
    <header className="mln-topbar">
      <div className="mln-topbar__brand">
        <Logo />
        <span className="mln-topbar__product">{productName}</span>
      </div>
      <div className="mln-topbar__identity">
        <span className="mln-topbar__network">{network}</span>
        <span className="mln-topbar__organisation">{organisation}</span>
      </div>
      <AriaButton className="mln-topbar__search" onPress={search.onOpen}>
        <Icon of={Search} />
        <span className="mln-topbar__search-text">{search.label}</span>
        <Keys of={search.keys} />
      </AriaButton>
      <div className="mln-topbar__slot">{slot}</div>
    </header>
  );
}
