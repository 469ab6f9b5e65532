/** A sheet of paper on the desk: one subject, its title, what it offers. */
import { useId } from 'react';
import type { ReactNode } from 'react';
import { Icon } from './Icon.tsx';
import type { IconType } from './Icon.tsx';
import './card.css';

export interface CardProps {
  title: ReactNode;
  icon?: IconType | undefined;
  /** Beside the title: a badge, a count. */
  badge?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
  footer?: ReactNode;
}

export function Card({ title, icon, badge, actions, children, footer }: CardProps) {
  const titleId = useId();
  return (
    <section className="mln-card" aria-labelledby={titleId}>
      <header className="mln-card__header">
        {icon && <Icon of={icon} />}
        <h2 className="mln-card__title" id={titleId}>
          {title}
        </h2>
        {badge}
        {actions && <div className="mln-card__actions">{actions}</div>}
      </header>
      <div className="mln-card__body">{children}</div>
      {footer && <footer className="mln-card__footer">{footer}</footer>}
    </section>
  );
}

export interface CardLineProps {
  icon: IconType;
  tone?: 'neutral' | 'info' | 'ok' | 'warn' | 'bad' | undefined;
  title: ReactNode;
  detail?: ReactNode;
  /** The verb that does it: a small quiet Button. */
  action?: ReactNode;
}

/** One thing to do or to know in a card; several go in a CardLines. */
export function CardLine({ icon, tone = 'neutral', title, detail, action }: CardLineProps) {
  return (
    <li className="mln-card-line">
      <span className={`mln-card-line__icon mln-card-line__icon--${tone}`}>
        <Icon of={icon} />
      </span>
      <div className="mln-card-line__words">
        <div>{title}</div>
        {detail && <div className="mln-card-line__detail">{detail}</div>}
      </div>
      {action}
    </li>
  );
}

export function CardLines({ children }: { children: ReactNode }) {
  return <ul className="mln-card-lines">{children}</ul>;
}
