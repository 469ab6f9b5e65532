/** A short fact about what it stands beside. Never colour alone: the word says it, an icon may repeat it. */
import type { ReactNode } from 'react';
import { Icon } from './Icon.tsx';
import type { IconType } from './Icon.tsx';
import './badge.css';

export type BadgeTone = 'neutral' | 'accent' | 'info' | 'ok' | 'warn' | 'bad';

export interface BadgeProps {
  tone?: BadgeTone | undefined;
  icon?: IconType | undefined;
  /** `tag` is squared and small: it qualifies a word inside a line (« nouvelle »). */
  shape?: 'pill' | 'tag' | undefined;
  children: ReactNode;
}

export function Badge({ tone = 'neutral', icon, shape = 'pill', children }: BadgeProps) {
  return (
    <span className={`mln-badge mln-badge--${tone} mln-badge--${shape}`}>
      {icon && <Icon of={icon} />}
      {children}
    </span>
  );
}
