/** A sentence the page must say before its content: what happened, what was kept, what to do. */
import type { ReactNode } from 'react';
import { CircleCheck, Info, OctagonAlert, TriangleAlert, X } from 'lucide-react';
import { IconButton } from '../button/IconButton.tsx';
import { Icon } from '../display/Icon.tsx';
import './banner.css';

export interface BannerProps {
  tone?: 'info' | 'ok' | 'warn' | 'bad' | undefined;
  title: ReactNode;
  children?: ReactNode;
  /** A Button, size s. */
  action?: ReactNode;
  dismiss?: { label: string; onDismiss: () => void } | undefined;
}

const ICONS = { info: Info, ok: CircleCheck, warn: TriangleAlert, bad: OctagonAlert };

export function Banner({ tone = 'info', title, children, action, dismiss }: BannerProps) {
  return (
    <div className={`mln-banner mln-banner--${tone}`} role={tone === 'bad' ? 'alert' : 'status'}>
      <Icon of={ICONS[tone]} />
      <div className="mln-banner__words">
        <div className="mln-banner__title">{title}</div>
        {children}
      </div>
      {action}
      {dismiss && (
        <IconButton size="s" icon={X} label={dismiss.label} onPress={dismiss.onDismiss} />
      )}
    </div>
  );
}
