/**
 * One screen inside the frame: header, what is under it, status bar. In a `fill` page the PageBody takes the height that
 * is left (a grid, a wall); otherwise the page scrolls. Even filled, a body keeps a least height and the page scrolls
 * instead: at 200 % zoom nothing disappears. Tabs and Toolbar stand between the header and the PageBody.
 */
import type { ReactNode } from 'react';
import './page.css';

export interface PageProps {
  /** A PageHeader. */
  header: ReactNode;
  statusBar?: ReactNode;
  fill?: boolean | undefined;
  /** Toolbar and PageBody, or Tabs that hold them. */
  children: ReactNode;
}

export function Page({ header, statusBar, fill = false, children }: PageProps) {
  return (
    <div className={fill ? 'mln-page mln-page--fill' : 'mln-page'}>
      {header}
      {children}
      {statusBar}
    </div>
  );
}

export function PageBody({ children }: { children: ReactNode }) {
  return <div className="mln-page__body">{children}</div>;
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
