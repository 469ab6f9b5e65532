/** The time of a booking being typed, and whether the thing is free then. */
import { useState } from 'react';
import type { OutputOf } from '#shared/contract/index.ts';
import { DAY, endOf, startOf, writtenAt, writtenEnd } from '#shared/domain/sharing/civil-time.ts';
import { useMaillonQuery } from '#renderer/client/queries.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import {
  type BookedTime,
  onlyUnread,
  readTime,
  type TimeFaults,
  type TimeTexts,
  writeTime,
} from './booked-time.ts';

export interface TimeForm {
  texts: TimeTexts;
  setTexts: (texts: TimeTexts) => void;
  /** Null while something is not understood. */
  time: BookedTime | null;
  faults: TimeFaults;
  /** It was tried: what is missing is reproached from now on. */
  reproach: () => void;
  answer: OutputOf<'sharing.availability'> | undefined;
  /** Moves what is typed to a moment, lasting as long. */
  takeNext: (next: { readonly day: string; readonly time: string | null }) => void;
}

export function useTimeForm(
  initial: TimeTexts,
  resource: string | null,
  today: string,
  booking: string | null = null,
): TimeForm {
  const language = useLanguage();
  const [texts, setTexts] = useState(initial);
  const [isTried, setIsTried] = useState(false);
  const { time, faults } = readTime(texts, today);
  const { data, isPrevious } = useMaillonQuery(
    'sharing.availability',
    {
      resource: resource ?? '',
      from: today,
      until: today,
      ...time,
      booking,
    },
    { enabled: resource !== null && time !== null },
  );
  return {
    texts,
    setTexts,
    time,
    faults: isTried ? faults : onlyUnread(faults),
    reproach: () => setIsTried(true),
    answer: resource === null || time === null || isPrevious ? undefined : data?.value,
    takeNext: (next) => {
      if (time === null) return;
      const from = startOf(next);
      const lasting =
        endOf({ day: time.until, time: time.untilTime }) -
        startOf({ day: time.from, time: time.fromTime });
      const end = time.untilTime === null ? writtenEnd(from + lasting) : writtenAt(from + lasting);
      const isWhole = lasting % DAY === 0 && time.fromTime === null;
      setTexts(
        writeTime(
          {
            from: next.day,
            fromTime: isWhole ? null : next.time,
            until: end.day,
            untilTime: isWhole ? null : end.time,
            quantity: time.quantity,
          },
          language,
        ),
      );
    },
  };
}
