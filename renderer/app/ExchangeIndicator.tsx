/** The one sentence of the top bar about exchanges: what waits for a choice, else what has arrived, else what is to be sent. */
import { Inbox, Mail, Scale } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#shared/contract/index.ts';
import { TopBarLink } from '#renderer/ui/frame/TopBarLink.tsx';
import { paths } from './rooms.ts';

export interface ExchangeIndicatorProps {
  /** Undefined while it is being read. */
  overview: OutputOf<'exchange.overview'> | undefined;
}

export function ExchangeIndicator({ overview }: ExchangeIndicatorProps) {
  const { t } = useTranslation();
  if (overview === undefined) return null;
  const { conflicts, waiting, toSend, recipients } = overview;
  if (conflicts > 0) {
    return (
      <TopBarLink
        icon={Scale}
        tone="warn"
        href={paths.conflicts}
        label={t('shell.toSettle', { count: conflicts })}
        shortLabel={t('shell.toSettleShort', { count: conflicts })}
      />
    );
  }
  if (waiting > 0) {
    return (
      <TopBarLink
        icon={Inbox}
        href={paths.exchangeTab('inbox')}
        label={t('shell.waiting', { count: waiting })}
        shortLabel={t('shell.waitingShort', { count: waiting })}
      />
    );
  }
  const lacking = recipients.filter(({ state, unknown }) => state === 'to-send' && !unknown).length;
  if (toSend === 0 || lacking === 0) return null;
  return (
    <TopBarLink
      icon={Mail}
      href={paths.exchange}
      label={t('shell.toSend', {
        changes: t('shell.changes', { count: toSend }),
        structures: t('shell.structures', { count: lacking }),
      })}
      shortLabel={t('shell.toSendShort', { count: toSend })}
    />
  );
}
