/** The exchange indicator: a sentence where there is room, its shorter form where there is not, always the same name. */
import { Link } from 'react-aria-components';
import { Icon } from '../display/Icon.tsx';
import type { IconType } from '../display/Icon.tsx';
import './top-bar.css';

export interface TopBarLinkProps {
  icon: IconType;
  href: string;
  /** « 12 modifications à envoyer à 3 structures ». */
  label: string;
  /** « 12 à envoyer ». */
  shortLabel: string;
  tone?: 'accent' | 'warn' | 'neutral' | undefined;
}

export function TopBarLink({ icon, href, label, shortLabel, tone = 'accent' }: TopBarLinkProps) {
  return (
    <Link className={`mln-topbar-link mln-topbar-link--${tone}`} href={href} aria-label={label}>
      <Icon of={icon} />
      <span className="mln-topbar-link__full">{label}</span>
      <span className="mln-topbar-link__short">{shortLabel}</span>
    </Link>
  );
}
