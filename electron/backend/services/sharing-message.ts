/** Messages about loans and proposals: their words, whom they go to, and a draft for the person's mail program. */
import { writeFile } from 'node:fs/promises';
import type { OutputOf, ParsedInputOf } from '#shared/contract/index.ts';
import type { AnyRecord } from '#shared/contract/records.ts';
import type { Language } from '#shared/model/value-text.ts';
import { sayMoment, saySpan } from '#shared/words/moment.ts';
import { saidReasons, sharingWordsOf } from '#shared/words/sharing.ts';
import { fileNameOf } from '../file-name.ts';
import type { QueryContext } from '../network-handler.ts';
import { textOrNull } from '../plan-items.ts';
import { readBoard } from './needs.ts';
import { bookedTime } from './sharing.ts';
import { standingRecord } from './workshop.ts';

interface Said {
  readonly subject: string;
  readonly text: string;
  readonly to: Recipients;
}

interface Recipients {
  readonly addresses: string[];
  /** Structures that have none. */
  readonly withoutAddress: string[];
}

/** Undefined when what it is about is not there. */
export async function sharingMessage(
  { about, id, language }: ParsedInputOf<'sharing.message'>,
  context: QueryContext,
): Promise<OutputOf<'sharing.message'> | undefined> {
  const said =
    about === 'introduction'
      ? await proposal(id, language, context)
      : await reminder(id, language, context);
  if (said === undefined) return undefined;
  const { subject, text, to } = said;
  const { writeMessage } = await import('../documents/message.ts');
  const name = fileNameOf(subject, 'eml');
  const { path, token } = context.files.produce(name);
  await writeFile(path, writeMessage({ subject, text, date: context.now() }));
  return { file: token, name, message: { subject, text }, ...to };
}

async function proposal(
  id: string,
  language: Language,
  context: QueryContext,
): Promise<Said | undefined> {
  const introduction = await standingRecord(context, 'introduction', id);
  const field = (name: string): string => textOrNull(introduction?.[name]) ?? '';
  const need = await standingRecord(context, 'notice', field('need'));
  if (introduction === undefined || need === undefined) return undefined;
  const offer = await standingRecord(context, 'notice', field('offer'));
  const resource = await standingRecord(context, 'resource', field('resource'));
  const booking = await standingRecord(context, 'booking', field('booking'));
  const board = await readBoard(context, context.now(), need.id);
  const match = board.needs[0]?.matches.find((one) => one.id === (offer?.id ?? resource?.id));
  // Booked for them, it is no longer free: that is said by the booking.
  const reasons = (match?.reasons ?? []).filter(
    ({ is }) => is !== 'taken' && is !== 'free' && is !== 'sameDays',
  );
  const needer = await organisationOf(need, context);
  const offerer =
    (await organisationOf(offer, context)) ?? (await organisationOf(resource, context));
  const words = sharingWordsOf(language).proposal;
  const title = textOrNull(need['title']) ?? '';
  return {
    subject: words.subject(title),
    text: words.text({
      need: title,
      needer: nameOf(needer),
      offer: textOrNull(offer?.['title']) ?? nameOf(resource),
      offerer: nameOf(offerer),
      when: booking === undefined ? '' : spanSaid(booking, language),
      reasons: saidReasons(reasons, language),
    }),
    to: await recipients([needer, offerer], [need, offer ?? resource], context),
  };
}

async function reminder(
  id: string,
  language: Language,
  context: QueryContext,
): Promise<Said | undefined> {
  const booking = await standingRecord(context, 'booking', id);
  if (booking === undefined) return undefined;
  const resource = await standingRecord(context, 'resource', textOrNull(booking['resource']) ?? '');
  const borrower = await organisationOf(booking, context);
  const words = sharingWordsOf(language).late;
  const { until, untilTime } = bookedTime(booking);
  const thing = nameOf(resource);
  const due = sayMoment({ day: until ?? '', time: untilTime }, language);
  const lender = nameOf(await organisationOf(resource, context));
  return {
    subject: words.subject(thing),
    text: words.text(thing, due, lender),
    to: await recipients([borrower], [booking], context),
  };
}

export const nameOf = (record: AnyRecord | undefined): string => textOrNull(record?.['name']) ?? '';

export const organisationOf = async (
  record: AnyRecord | undefined,
  context: QueryContext,
): Promise<AnyRecord | undefined> => {
  const id = textOrNull(record?.['organisation']);
  return id === null ? undefined : standingRecord(context, 'organisation', id);
};

/** Of each structure its own address, and of each contact theirs. */
async function recipients(
  organisations: readonly (AnyRecord | undefined)[],
  contacts: readonly (AnyRecord | undefined)[],
  context: QueryContext,
): Promise<Recipients> {
  const people = await Promise.all(
    contacts.map(async (record) => {
      const id = textOrNull(record?.['person']);
      return id === null ? undefined : standingRecord(context, 'person', id);
    }),
  );
  const addresses = [...organisations, ...people].flatMap(
    (record) => textOrNull(record?.['email']) ?? [],
  );
  const withoutAddress = organisations.flatMap((record, nth) => {
    const hasOne = textOrNull(record?.['email']) ?? textOrNull(people[nth]?.['email']);
    return record === undefined || hasOne !== null ? [] : [nameOf(record)];
  });
  return { addresses: [...new Set(addresses)], withoutAddress };
}

export function spanSaid(booking: AnyRecord, language: Language): string {
  const { from, fromTime, until, untilTime } = bookedTime(booking);
  if (from === null || until === null) return '';
  return saySpan({ day: from, time: fromTime }, { day: until, time: untilTime }, language);
}
