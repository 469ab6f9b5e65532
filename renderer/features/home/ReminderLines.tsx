/** What time has brought about: late actions, terms of office that end, people whose data are to be looked at again. */
import { CalendarClock, Clock, ShieldQuestion } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#shared/contract/index.ts';
import { ButtonLink } from '#renderer/ui/button/Button.tsx';
import { CardLine } from '#renderer/ui/display/Card.tsx';
import type { IconType } from '#renderer/ui/display/Icon.tsx';
import type { HomePaths } from './home-paths.ts';

export type Reminders = OutputOf<'home.reminders'>;

export const reminderCount = ({ late, terms, toReview }: Reminders): number =>
  late.length + terms + toReview;

interface ReminderLinesProps {
  reminders: Reminders;
  paths: HomePaths;
}

export function ReminderLines({ reminders, paths }: ReminderLinesProps) {
  const { t } = useTranslation();
  const { late, terms, toReview } = reminders;
  return (
    <>
      {late.map(({ plan, title, count }) => (
        <Reminder
          key={plan}
          icon={Clock}
          title={t('home.lateActions', { count })}
          detail={title}
          href={paths.planTab(plan, 'people')}
        />
      ))}
      {terms > 0 && (
        <Reminder
          icon={CalendarClock}
          title={t('home.terms', { count: terms })}
          detail={t('home.termsDetail')}
          href={paths.directoryTab('life')}
        />
      )}
      {toReview > 0 && (
        <Reminder
          icon={ShieldQuestion}
          title={t('home.toReview', { count: toReview })}
          detail={t('home.toReviewDetail')}
          href={paths.directoryTab('personal')}
        />
      )}
    </>
  );
}

interface ReminderProps {
  icon: IconType;
  title: string;
  detail: string;
  href: string;
}

function Reminder({ href, ...line }: ReminderProps) {
  const { t } = useTranslation();
  const verb = t('home.reminderVerb');
  return (
    <CardLine
      {...line}
      tone="warn"
      action={
        <ButtonLink size="s" href={href} aria-label={t('home.verbFor', { verb, what: line.title })}>
          {verb}
        </ButtonLink>
      }
    />
  );
}
