/** What structures wait for: urgent needs first, then what was promised twice, what is late, what comes back soon. */
import { CalendarX2, Clock, Ellipsis, HandHelping, PackageCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#shared/contract/index.ts';
import type { Names } from '#shared/contract/records.ts';
import type { BoardNeed, Taken } from '#shared/contract/sharing.ts';
import { sayMoment, saySpan } from '#shared/words/moment.ts';
import { saidReasons } from '#shared/words/sharing.ts';
import { useCommand } from '#renderer/client/queries.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { Button, ButtonLink } from '#renderer/ui/button/Button.tsx';
import { CardLine } from '#renderer/ui/display/Card.tsx';
import { useToasts } from '#renderer/ui/feedback/use-toasts.ts';
import type { HomePaths } from './home-paths.ts';

/** Of each kind: the rest is on their own page. */
const IN_SIGHT = 4;

export type SharingHome = OutputOf<'sharing.home'>;

export const sharingCount = ({ urgent, doubles, late, due }: SharingHome): number =>
  urgent.length + doubles.length + late.length + due.length;

export function SharingLines({ home, paths }: { home: SharingHome; paths: HomePaths }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { urgent, doubles, names } = home;
  const returns = [...home.late, ...home.due];
  return (
    <>
      {urgent.slice(0, IN_SIGHT).map((one) => (
        <UrgentLine key={one.need.id} {...one} names={names} paths={paths} />
      ))}
      {urgent.length > IN_SIGHT && (
        <MoreLine
          words={t('home.moreUrgent', { count: urgent.length - IN_SIGHT })}
          href={paths.sharingTab('needs')}
        />
      )}
      {doubles.slice(0, IN_SIGHT).map(({ resource, from, until, takings }) => (
        <CardLine
          key={takings.map(({ id }) => id).join(' ')}
          icon={CalendarX2}
          tone="bad"
          title={t('home.double', { what: titleIn(names, resource) })}
          detail={t('home.doubleDetail', {
            who: takings.map((taken) => holderOf(taken, names)).join(', '),
            span: saySpan(from, until, language),
          })}
          action={
            <ButtonLink
              size="s"
              href={paths.sharingTab('loans')}
              aria-label={t('home.verbFor', {
                verb: t('home.doubleVerb'),
                what: titleIn(names, resource),
              })}
            >
              {t('home.doubleVerb')}
            </ButtonLink>
          }
        />
      ))}
      {returns.slice(0, IN_SIGHT).map((taken) => (
        <ReturnLine key={taken.id} taken={taken} names={names} />
      ))}
      {returns.length > IN_SIGHT && (
        <MoreLine
          words={t('home.moreReturns', { count: returns.length - IN_SIGHT })}
          href={paths.sharingTab('loans')}
        />
      )}
    </>
  );
}

function MoreLine({ words, href }: { words: string; href: string }) {
  const { t } = useTranslation();
  return (
    <CardLine
      icon={Ellipsis}
      title={words}
      action={
        <ButtonLink
          size="s"
          href={href}
          aria-label={t('home.verbFor', { verb: t('home.seeAll'), what: words })}
        >
          {t('home.seeAll')}
        </ButtonLink>
      }
    />
  );
}

function UrgentLine({
  need,
  matches,
  introductions,
  names,
  paths,
}: BoardNeed & { names: Names; paths: HomePaths }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const best = matches.find(({ isTaken }) => !isTaken);
  const isUnderWay = introductions.some(({ state }) => state !== 'declined');
  const who = titleIn(names, need['organisation']);
  const title = typeof need['title'] === 'string' ? need['title'] : '';
  const found =
    best === undefined
      ? t('home.urgentAlone')
      : t('home.urgentMatch', {
          what: [best.title, titleIn(names, best.organisation)]
            .filter((part) => part !== '')
            .join(', '),
          why: saidReasons(best.reasons, language),
        });
  const detail = isUnderWay ? t('home.urgentUnderWay') : found;
  return (
    <CardLine
      icon={HandHelping}
      tone="bad"
      title={who === '' ? title : t('home.urgent', { title, who })}
      detail={detail}
      action={
        <ButtonLink
          size="s"
          href={paths.sharingTab('needs')}
          aria-label={t('home.verbFor', {
            verb: t(isUnderWay ? 'home.followVerb' : 'home.proposeVerb'),
            what: title,
          })}
        >
          {t(isUnderWay ? 'home.followVerb' : 'home.proposeVerb')}
        </ButtonLink>
      }
    />
  );
}

function ReturnLine({ taken, names }: { taken: Taken; names: Names }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { show } = useToasts();
  const giveBack = useCommand('sharing.giveBack');
  const undo = useCommand('history.undo');
  const what = titleIn(names, taken.resource);
  const isBack = async () => {
    const outcome = await giveBack({ booking: taken.id });
    if (!outcome.ok) return;
    show({
      text: t('sharing.gaveBack', { what }),
      tone: 'ok',
      action: { label: t('sharing.undo'), onAction: () => void undo({}) },
    });
  };
  const isLate = taken.daysLate > 0;
  const moment = sayMoment({ day: taken.until ?? taken.from, time: taken.untilTime }, language);
  return (
    <CardLine
      icon={isLate ? Clock : PackageCheck}
      tone={isLate ? 'warn' : 'info'}
      title={t(isLate ? 'home.late' : 'home.due', { what, who: holderOf(taken, names) })}
      detail={t(isLate ? 'home.lateDetail' : 'home.dueDetail', { moment })}
      action={
        <Button
          size="s"
          aria-label={t('home.verbFor', { verb: t('sharing.giveBack'), what })}
          onPress={() => void isBack()}
        >
          {t('sharing.giveBack')}
        </Button>
      }
    />
  );
}

const titleIn = (names: Names, id: unknown): string =>
  typeof id === 'string' && Object.hasOwn(names, id) ? (names[id]?.title ?? '') : '';

const holderOf = ({ organisation, person, about }: Taken, names: Names): string =>
  titleIn(names, organisation) || titleIn(names, person) || about;
