/** What waits for the person; each line ends with the verb that does it. */
import { CircleCheck, Inbox, MessageCircleQuestion, Scale, Send, UserRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#shared/contract/index.ts';
import { Button, ButtonLink } from '#renderer/ui/button/Button.tsx';
import { Card, CardLine, CardLines } from '#renderer/ui/display/Card.tsx';
import type { HomePaths } from './home-paths.ts';
import { reminderCount, ReminderLines, type Reminders } from './ReminderLines.tsx';
import { sharingCount, type SharingHome, SharingLines } from './SharingLines.tsx';

interface TodoCardProps {
  /** Undefined while it is being read. */
  exchange: OutputOf<'exchange.overview'> | undefined;
  sharing: SharingHome | undefined;
  reminders: Reminders | undefined;
  isAuthorKnown: boolean;
  paths: HomePaths;
  onAskWho: () => void;
}

export function TodoCard({
  exchange,
  sharing,
  reminders,
  isAuthorKnown,
  paths,
  onAskWho,
}: TodoCardProps) {
  const { t } = useTranslation();
  const { conflicts = 0, waiting = 0, toSend = 0, suggestions = 0 } = exchange ?? {};
  const lacking =
    exchange?.recipients.filter(({ state, unknown }) => state === 'to-send' && !unknown).length ??
    0;
  const isToSend = toSend > 0 && lacking > 0;
  // Nothing waits once everything has been looked at, not before.
  const between = sharing === undefined ? 1 : sharingCount(sharing);
  const overdue = reminders === undefined ? 1 : reminderCount(reminders);
  const isNothing =
    conflicts + waiting + suggestions + between + overdue === 0 && !isToSend && isAuthorKnown;
  return (
    <Card title={t('home.todo')}>
      <CardLines>
        {sharing !== undefined && <SharingLines home={sharing} paths={paths} />}
        {reminders !== undefined && <ReminderLines reminders={reminders} paths={paths} />}
        {conflicts > 0 && (
          <CardLine
            icon={Scale}
            tone="warn"
            title={t('home.settle', { count: conflicts })}
            detail={t('home.settleDetail')}
            action={
              <ButtonLink size="s" href={paths.conflicts}>
                {t('home.settleVerb')}
              </ButtonLink>
            }
          />
        )}
        {waiting > 0 && (
          <CardLine
            icon={Inbox}
            tone="info"
            title={t('home.waiting', { count: waiting })}
            detail={t('home.waitingDetail')}
            action={
              <ButtonLink
                size="s"
                href={paths.exchangeTab('inbox')}
                aria-label={`${t('home.waitingVerb')} (${t('home.waiting', { count: waiting })})`}
              >
                {t('home.waitingVerb')}
              </ButtonLink>
            }
          />
        )}
        {suggestions > 0 && (
          <CardLine
            icon={MessageCircleQuestion}
            tone="info"
            title={t('home.suggestions', { count: suggestions })}
            detail={t('home.suggestionsDetail')}
            action={
              <ButtonLink size="s" href={paths.suggestions}>
                {t('suggestions.open')}
              </ButtonLink>
            }
          />
        )}
        {isToSend && (
          <CardLine
            icon={Send}
            title={t('home.toSend', {
              changes: t('shell.changes', { count: toSend }),
              structures: t('shell.structures', { count: lacking }),
            })}
            detail={t('home.toSendDetail')}
            action={
              <ButtonLink size="s" href={paths.prepare()}>
                {t('home.toSendVerb')}
              </ButtonLink>
            }
          />
        )}
        {!isAuthorKnown && (
          <CardLine
            icon={UserRound}
            tone="info"
            title={t('home.who')}
            detail={t('home.whoDetail')}
            action={
              <Button size="s" onPress={onAskWho}>
                {t('home.whoVerb')}
              </Button>
            }
          />
        )}
        {isNothing && (
          <CardLine
            icon={CircleCheck}
            tone="ok"
            title={t('home.nothing')}
            detail={t('home.nothingDetail')}
          />
        )}
      </CardLines>
    </Card>
  );
}
