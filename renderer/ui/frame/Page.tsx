/**
 * One screen inside the frame: header, tools, body, status bar. A `fill` page gives its body the height that is left
 * (a grid, a wall); otherwise the page scrolls. Even filled, a body keeps a least height and the page scrolls instead:
 * at 200 % zoom nothing disappears.
 */
import type { ReactNode } from 'react';
import './page.css';

export interface PageProps {
  header: ReactNode;
  toolbar?: ReactNode;
  statusBar?: ReactNode;
  fill?: boolean | undefined;
  children: ReactNode;
}

export function Page({ header, toolbar, statusBar, fill = false, children }: PageProps) {
  return (
    <div className={fill ? 'mln-page mln-page--fill' : 'mln-page'}>
      {header}
      {toolbar}
      <div className="mln-page__body">{children}</div>
      {statusBar}
    </div>
  );
}

export interface ToolbarProps {
  /** What acts on what is shown: filters, their chips. */
  start?: ReactNode;
  /** How it is shown: views, columns. */
  end?: ReactNode;
}

export function Toolbar({ start, end }: ToolbarProps) {
  return (
    <div className="mln-toolbar">
      <div className="mln-toolbar__group">{start}</div>
      <div className="mln-toolbar__group">{end}</div>
    </div>
  );
}

export interface StatusBarProps {
  /** Counts of what is shown. */
  children: ReactNode;
  /** Keys that work here. */
  hints?: ReactNode;
}

export function StatusBar({ children, hints }: StatusBarProps) {
  return (
    <footer className="mln-statusbar">
      <div className="mln-statusbar__facts">{children}</div>
      <div className="mln-statusbar__hints">{hints}</div>
    </footer>
  );
}
