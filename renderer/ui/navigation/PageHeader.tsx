/** Where one is, what this is called, what state it is in, and the gestures of the whole page. The only h1. */
import { Fragment } from 'react';
import type { ReactNode } from 'react';
import { Link } from 'react-aria-components';
import './page-header.css';

export interface Crumb {
  label: string;
  href?: string | undefined;
}

export interface PageHeaderProps {
  title: ReactNode;
  /** From the rubric to the parent of this page. */
  breadcrumb?: readonly Crumb[] | undefined;
  /** Name of the breadcrumb's landmark: « Fil d’Ariane ». Needed with a breadcrumb. */
  breadcrumbLabel?: string | undefined;
  /** Beside the title. */
  badge?: ReactNode;
  /** Under the title: a date, a count. */
  subtitle?: ReactNode;
  actions?: ReactNode;
}

export function PageHeader({
  title,
  breadcrumb = [],
  breadcrumbLabel,
  badge,
  subtitle,
  actions,
}: PageHeaderProps) {
  return (
    <header className="mln-page-header">
      <div className="mln-page-header__titles">
        {breadcrumb.length > 0 && (
          <nav className="mln-page-header__crumbs" aria-label={breadcrumbLabel}>
            {breadcrumb.map((crumb) => (
              <Fragment key={crumb.label}>
                {crumb.href ? (
                  <Link href={crumb.href}>{crumb.label}</Link>
                ) : (
                  <span>{crumb.label}</span>
                )}
                <span aria-hidden>›</span>
              </Fragment>
            ))}
          </nav>
        )}
        <div className="mln-page-header__line">
          <h1 className="mln-page-header__title">{title}</h1>
          {badge}
        </div>
        {subtitle && <p className="mln-page-header__subtitle">{subtitle}</p>}
      </div>
      {actions && <div className="mln-page-header__actions">{actions}</div>}
    </header>
  );
}
