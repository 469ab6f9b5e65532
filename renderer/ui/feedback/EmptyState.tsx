/** What a screen says before it holds anything: what it is for, and the first gesture. */
import type { ReactNode } from 'react';
import { Icon } from '../display/Icon.tsx';
import type { IconType } from '../display/Icon.tsx';
import './empty-state.css';

export interface EmptyStateProps {
  icon: IconType;
  /** What will be here. */
  title: ReactNode;
  /** What it is for, in a sentence or two. */
  children?: ReactNode;
  /** Buttons: the first gesture, then the sample network. */
  actions?: ReactNode;
}

export function EmptyState({ icon, title, children, actions }: EmptyStateProps) {
  return (
    <div className="mln-empty">
      <span className="mln-empty__icon">
        <Icon of={icon} size="l" />
      </span>
      <h2 className="mln-empty__title">{title}</h2>
      {children && <div className="mln-empty__text">{children}</div>}
      {actions && <div className="mln-empty__actions">{actions}</div>}
    </div>
  );
}
