/** When something is wanted, as it is typed and as it is read: « samedi », « 9 h 30 », nothing for the whole day. */
import { readSaidDay } from '#shared/domain/sharing/said-day.ts';
import { readFormatted } from '#shared/model/text-format.ts';
import { writeDate } from '#shared/model/date-text.ts';
import type { Language } from '#shared/model/value-text.ts';

export interface TimeTexts {
  readonly from: string;
  readonly fromTime: string;
  readonly until: string;
  readonly untilTime: string;
  readonly quantity: string;
}

export interface BookedTime {
  readonly from: string;
  readonly fromTime: string | null;
  readonly until: string;
  readonly untilTime: string | null;
  readonly quantity: number;
}

/** Keys of the sentence under each field that is wrong. */
export type TimeFaults = Partial<
  Record<
    keyof TimeTexts,
    'dayMissing' | 'dayUnknown' | 'timeUnknown' | 'untilBefore' | 'quantityWrong'
  >
>;

export const NO_TIME: TimeTexts = {
  from: '',
  fromTime: '',
  until: '',
  untilTime: '',
  quantity: '1',
};

export function readTime(
  texts: TimeTexts,
  today: string,
): { time: BookedTime | null; faults: TimeFaults } {
  const faults: TimeFaults = {};
  const from = readSaidDay(texts.from, today);
  if (from === undefined) faults.from = texts.from.trim() === '' ? 'dayMissing' : 'dayUnknown';
  const until = texts.until.trim() === '' ? from : readSaidDay(texts.until, today);
  if (until === undefined && texts.until.trim() !== '') faults.until = 'dayUnknown';
  const [fromTime, untilTime] = [hourOf(texts.fromTime), hourOf(texts.untilTime)];
  if (fromTime === undefined) faults.fromTime = 'timeUnknown';
  if (untilTime === undefined) faults.untilTime = 'timeUnknown';
  const quantity = /^\d{1,6}$/u.test(texts.quantity.trim()) ? Number(texts.quantity) : 0;
  if (quantity < 1) faults.quantity = 'quantityWrong';
  if (from !== undefined && until !== undefined && isBefore(until, untilTime, from, fromTime))
    faults[until < from ? 'until' : 'untilTime'] = 'untilBefore';
  const isRead =
    from !== undefined &&
    until !== undefined &&
    fromTime !== undefined &&
    untilTime !== undefined &&
    Object.keys(faults).length === 0;
  return { time: isRead ? { from, fromTime, until, untilTime, quantity } : null, faults };
}

/** Null when nothing is written, undefined when it is no hour. */
function hourOf(text: string): string | null | undefined {
  if (text.trim() === '') return null;
  const read = readFormatted('time', text);
  return typeof read === 'string' ? read : undefined;
}

function isBefore(
  until: string,
  untilTime: string | null | undefined,
  from: string,
  fromTime: string | null | undefined,
): boolean {
  if (until !== from) return until < from;
  return (untilTime ?? '24:00') <= (fromTime ?? '00:00');
}

export const writeTime = (
  time: {
    readonly from: string | null;
    readonly fromTime?: string | null;
    readonly until: string | null;
    readonly untilTime?: string | null;
    readonly quantity?: number | null;
  },
  language: Language,
): TimeTexts => ({
  from: time.from === null ? '' : writeDate(time.from, language),
  fromTime: time.fromTime ?? '',
  until: time.until === null ? '' : writeDate(time.until, language),
  untilTime: time.untilTime ?? '',
  quantity: String(time.quantity ?? 1),
});

/** What is being typed is not reproached for what is not there yet. */
export const onlyUnread = ({ from, ...others }: TimeFaults): TimeFaults =>
  from === 'dayMissing' || from === undefined ? others : { ...others, from };
