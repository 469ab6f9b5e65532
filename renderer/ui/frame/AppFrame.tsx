/**
 * The presentational frame around every screen: skip link, top bar, rail, main. It holds no state and knows no route;
 * the shell gives it words and items. Scrolling happens inside <main>, so the frame itself never moves.
 */
import { useRef } from 'react';
import type { ReactNode } from 'react';
import { BESIDE } from '../overlay/SidePanel.tsx';
import { Rail } from './Rail.tsx';
import type { RailProps } from './Rail.tsx';
import { TopBar } from './TopBar.tsx';
import type { TopBarProps } from './TopBar.tsx';
import './frame.css';

export interface AppFrameProps {
  topBar: TopBarProps;
  rail: RailProps;
  /** « Aller au contenu ». */
  skipLabel: string;
  children: ReactNode;
}

export function AppFrame({ topBar, rail, skipLabel, children }: AppFrameProps) {
  const main = useRef<HTMLElement>(null);
  return (
    <div className="mln-frame">
      {/* A button, not an anchor: the address after # belongs to the router. */}
      <button type="button" className="mln-skip" onClick={() => main.current?.focus()}>
        {skipLabel}
      </button>
      <div className="mln-frame__layout">
        <TopBar {...topBar} />
        <Rail {...rail} />
        <main className="mln-frame__main" ref={main} tabIndex={-1}>
          {children}
        </main>
        {/* Side panels put themselves here. */}
        <div className={BESIDE} />
      </div>
    </div>
  );
}
