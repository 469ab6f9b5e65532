/** The agreement of a booking as the bytes of one document. */
import type { DocumentFormat } from '#shared/contract/documents.ts';
import type { AnyRecord } from '#shared/contract/records.ts';
import {
  agreement,
  type Fact,
  type Handing,
  type Party,
} from '#shared/domain/document/agreement.ts';
import type { Language } from '#shared/model/value-text.ts';
import { formatAmount, formatDate } from '#shared/words/format.ts';
import { formatNumber } from '#shared/words/number.ts';
import { wordsOf } from '#shared/words/sentences.ts';
import { type AgreementKind, type SharingWords, sharingWordsOf } from '#shared/words/sharing.ts';
import type { QueryContext } from '../network-handler.ts';
import { textOrNull } from '../plan-items.ts';
import { namesOf } from '../rows.ts';
import { paperOf } from './paper.ts';
import { documentFile, type MadeFile } from './produced-file.ts';
import { nameOf, organisationOf, spanSaid } from './sharing-message.ts';
import { numberOrNull, quantityOf } from './sharing.ts';
import { standingRecord } from './workshop.ts';

type Words = SharingWords['agreement'];

/** Undefined when the booking is not there. */
export async function agreementFile(
  id: string,
  format: DocumentFormat,
  language: Language,
  context: QueryContext,
): Promise<MadeFile | undefined> {
  const booking = await standingRecord(context, 'booking', id);
  if (booking === undefined) return undefined;
  const resource = await standingRecord(context, 'resource', textOrNull(booking['resource']) ?? '');
  const lender = await organisationOf(resource, context);
  const borrower = await organisationOf(booking, context);
  const words = sharingWordsOf(language).agreement;
  const kind = kindOf(booking);
  const paper = await paperOf(context, language);
  const thing = nameOf(resource);
  const title = words.title[kind];
  const roles = [words.lender[kind], words.borrower[kind]] as const;
  const description = agreement(
    {
      title,
      facts: [thing, spanSaid(booking, language)],
      parties: [
        await party(roles[0], lender, resource, words, context),
        await party(roles[1], borrower, booking, words, context),
      ],
      sections: [
        {
          title: words.thing,
          facts: [
            ...(await thingFacts(booking, resource, words, language, context)),
            ...whenFacts(booking, words, language),
          ],
        },
        { title: words.money, facts: moneyFacts(booking, resource, kind, words, language) },
      ],
      handing: {
        title: words.handing,
        out: words.out,
        in: words.in,
        lines: handingLines(booking, resource, words, language),
      },
      terms: {
        title: words.terms,
        lines: [...words.rules[kind], ...linesOf(textOrNull(resource?.['terms']))],
      },
      signed: words.signed,
      signatures: [words.signature(roles[0]), words.signature(roles[1])],
    },
    paper,
  );
  return {
    ...(await documentFile(description, format)),
    title: `${title} – ${thing}`,
    says: {
      subject: words.message.subject(title, thing),
      text: words.message.text(title, thing, spanSaid(booking, language)),
    },
  };
}

function kindOf({ kind }: AnyRecord): AgreementKind {
  return kind === 'rental' || kind === 'booking' ? kind : 'loan';
}

async function party(
  role: string,
  organisation: AnyRecord | undefined,
  contact: AnyRecord | undefined,
  words: Words,
  context: QueryContext,
): Promise<Party> {
  const text = (name: string): string => textOrNull(organisation?.[name]) ?? '';
  const id = textOrNull(contact?.['person']);
  const person = id === null ? undefined : await standingRecord(context, 'person', id);
  const of = (name: string): string => textOrNull(person?.[name]) ?? '';
  const name = [of('firstName'), of('lastName')].filter((part) => part !== '').join(' ');
  const town = [text('postcode'), text('city')].filter((part) => part !== '').join(' ');
  const phone = of('phone') || text('phone');
  const email = of('email') || text('email');
  return {
    role,
    name: nameOf(organisation) || name,
    lines: [
      text('address'),
      town,
      `${words.representedBy}\u00A0: ${name || '…………………………………………'}`,
      ...(phone === '' ? [] : [`${words.phone}\u00A0: ${phone}`]),
      ...(email === '' ? [] : [`${words.email}\u00A0: ${email}`]),
    ].filter((line) => line !== ''),
  };
}

async function thingFacts(
  booking: AnyRecord,
  resource: AnyRecord | undefined,
  words: Words,
  language: Language,
  context: QueryContext,
): Promise<Fact[]> {
  const text = (name: string): string => textOrNull(resource?.[name]) ?? '';
  const { locale } = wordsOf(language);
  const parts = Array.isArray(resource?.['parts']) ? resource['parts'].map(String) : [];
  const names = await namesOf(context, parts);
  const value = numberOrNull(resource?.['value']);
  const hasNumber = quantityOf(booking) > 1 || numberOrNull(resource?.['quantity']) !== null;
  return [
    { label: words.what, text: nameOf(resource) },
    ...(hasNumber
      ? [{ label: words.quantity, text: formatNumber(quantityOf(booking), locale) }]
      : []),
    ...said(words.inventoryNumber, text('inventoryNumber')),
    ...said(words.registration, text('registration')),
    { label: words.value, text: value === null ? '' : formatAmount(value, locale) },
    ...said(words.place, text('place')),
    ...said(words.parts, parts.flatMap((id) => names[id]?.title ?? []).join(', ')),
  ];
}

const whenFacts = (booking: AnyRecord, words: Words, language: Language): Fact[] => [
  { label: words.dates, text: spanSaid(booking, language) },
  { label: words.purpose, text: textOrNull(booking['purpose']) ?? '' },
];

function moneyFacts(
  booking: AnyRecord,
  resource: AnyRecord | undefined,
  kind: AgreementKind,
  words: Words,
  language: Language,
): Fact[] {
  const { locale } = wordsOf(language);
  const price = numberOrNull(booking['price']);
  const deposit = numberOrNull(booking['deposit']) ?? numberOrNull(resource?.['deposit']);
  const isFree = kind === 'loan' || (kind === 'booking' && price === null);
  return [
    {
      label: words.price,
      text: isFree ? words.free : price === null ? '' : formatAmount(price, locale),
    },
    { label: words.deposit, text: deposit === null ? '' : formatAmount(deposit, locale) },
    { label: words.cheque, text: textOrNull(booking['depositCheque']) ?? '' },
    { label: words.insurance, text: textOrNull(booking['insured']) ?? '' },
    ...said(words.ownerInsurance, textOrNull(resource?.['insurance']) ?? ''),
  ];
}

/** What is known of the leaving and the return; the rest is written by hand. */
function handingLines(
  booking: AnyRecord,
  resource: AnyRecord | undefined,
  words: Words,
  language: Language,
): Handing[] {
  const { locale } = wordsOf(language);
  const text = (name: string): string => textOrNull(booking[name]) ?? '';
  const mileage = (name: string): string => {
    const kilometres = numberOrNull(booking[name]);
    return kilometres === null ? '' : `${formatNumber(kilometres, locale)}\u00A0km`;
  };
  const returned = text('returnedOn');
  const isVehicle = resource?.['kind'] === 'vehicle';
  return [
    {
      label: words.dayAndTime,
      out: '',
      in: returned === '' ? '' : formatDate(returned, language),
    },
    { label: words.condition, out: text('conditionOut'), in: text('conditionIn'), isRoomy: true },
    { label: words.keys, out: text('keysOut') || (textOrNull(resource?.['keys']) ?? ''), in: '' },
    ...(isVehicle
      ? [{ label: words.mileage, out: mileage('mileageOut'), in: mileage('mileageIn') }]
      : []),
    { label: words.accessories, out: '', in: '' },
  ];
}

const said = (label: string, text: string): Fact[] => (text === '' ? [] : [{ label, text }]);

const linesOf = (text: string | null): string[] =>
  (text ?? '').split('\n').filter((line) => line.trim() !== '');
