/** Records and times in the words of this page. */
import { useTranslation } from 'react-i18next';
import type { Names } from '#shared/contract/records.ts';
import type { Taken } from '#shared/contract/sharing.ts';
import { sayDay, saySpan, shortSpan } from '#shared/words/moment.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';

export interface Said {
  /** « La Cyclerie », or « Quelqu’un ». */
  who: (taken: Taken, names: Names) => string;
  span: (taken: Pick<Taken, 'from' | 'fromTime' | 'until' | 'untilTime'>) => string;
  /** « La Cyclerie, du vendredi 27 au samedi 28 novembre 2026 » */
  taking: (taken: Taken, names: Names) => string;
  thing: (taken: Taken, names: Names) => string;
  /** Of a table: in little room. */
  days: (taken: Taken) => string;
}

export function useSaid(): Said {
  const { t } = useTranslation();
  const language = useLanguage();
  const nameOf = (id: string | null, names: Names): string =>
    id !== null && Object.hasOwn(names, id) ? (names[id]?.title ?? '') : '';
  const who: Said['who'] = ({ organisation, person }, names) =>
    nameOf(organisation, names) || nameOf(person, names) || t('sharing.someone');
  const span: Said['span'] = ({ from, fromTime, until, untilTime }) =>
    until === null
      ? `${sayDay(from, language)}, ${t('sharing.untilSaid')}`
      : saySpan({ day: from, time: fromTime }, { day: until, time: untilTime }, language);
  return {
    who,
    span,
    days: ({ from, fromTime, until, untilTime }) =>
      shortSpan({ day: from, time: fromTime }, { day: until ?? from, time: untilTime }, language),
    taking: (taken, names) => {
      if (taken.type === 'upkeep')
        return t('sharing.upkeepOn', { about: taken.about, span: span(taken) });
      if (taken.state === 'asked')
        return t('sharing.askedBy', { who: who(taken, names), span: span(taken) });
      if (taken.daysLate > 0)
        return t('sharing.takenByLate', {
          who: who(taken, names),
          day: sayDay(taken.until ?? taken.from, language),
        });
      return t('sharing.takenBy', { who: who(taken, names), span: span(taken) });
    },
    thing: (taken, names) => {
      const name = nameOf(taken.resource, names);
      return taken.quantity !== null && taken.quantity > 1
        ? t('sharing.quantityOf', { count: taken.quantity, what: name })
        : name;
    },
  };
}
