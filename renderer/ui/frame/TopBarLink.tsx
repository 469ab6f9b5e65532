/** The exchange indicator: a sentence where there is room; elsewhere its shorter form, with the sentence as a hint. */
import { Link, TooltipTrigger } from 'react-aria-components';
import { Icon } from '../display/Icon.tsx';
import type { IconType } from '../display/Icon.tsx';
import { Tooltip } from '../overlay/Tooltip.tsx';
import { useHintWhenHidden } from './use-hint-when-hidden.ts';
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
  const { word, ...hint } = useHintWhenHidden();
  return (
    <TooltipTrigger delay={300} closeDelay={0} {...hint}>
      <Link className={`mln-topbar-link mln-topbar-link--${tone}`} href={href}>
        <Icon of={icon} />
        <span className="mln-topbar-link__full" ref={word}>
          {label}
        </span>
        <span className="mln-topbar-link__short">{shortLabel}</span>
      </Link>
      <Tooltip>{label}</Tooltip>
    </TooltipTrigger>
  );
}
