/** The directory on paper and in address books: printed by activity, labels, envelopes, cards. */
import type { AddressSheet } from '#shared/domain/document/address-sheet.ts';
import { envelopes, labelSheet } from '#shared/domain/document/address-sheet.ts';
import { directoryPrint } from '#shared/domain/document/directory-print.ts';
import { writeCards } from '#shared/domain/directory/vcard.ts';
import type { Failure } from '#shared/contract/failure.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import { organisation as declared } from '#shared/model/organisation.ts';
import { labelOf, type Language } from '#shared/model/value-text.ts';
import { directoryWordsOf } from '#shared/words/directory.ts';
import { readFonts } from '../documents/fonts.ts';
import { DOCUMENT_TYPES } from '../documents/rendered.ts';
import { ownOffice } from '../exchange/own-office.ts';
import { localDay } from '../local-day.ts';
import type { NetworkHandlers, QueryContext } from '../network-handler.ts';
import { placeOf } from '../places.ts';
import {
  chosenOf,
  type Directory,
  personAddress,
  personCard,
  personName,
  readDirectory,
  type Recipients,
  structureAddress,
  structureCard,
  textIn,
} from '../services/directory.ts';
import { paperOf } from '../services/paper.ts';
import { documentFile, handedOver, type MadeFile } from '../services/produced-file.ts';

export const directoryPapersHandlers: Pick<
  NetworkHandlers,
  'export.directory' | 'export.labels' | 'export.envelopes' | 'export.cards'
> = {
  async 'export.directory'({ people: withPeople, ...wishes }, context) {
    const directory = await readDirectory(context, localDay(context.now()));
    const words = directoryWordsOf(wishes.language);
    const described = directoryPrint(
      [...directory.organisations.values()].map((record) => {
        const activities = record['activities'];
        return {
          name: textIn(record, 'name'),
          acronym: textIn(record, 'acronym'),
          kind: labelOf({ ...declared.fields.kind }, textIn(record, 'kind'), wishes.language),
          activities: Array.isArray(activities) ? activities.map(String) : [],
          address: structureAddress(record)?.slice(1) ?? [],
          city: textIn(record, 'city'),
          territory: textIn(record, 'territory'),
          phone: textIn(record, 'phone'),
          email: textIn(record, 'email'),
          website: textIn(record, 'website').replace(/^https?:\/\//u, ''),
          people: !withPeople
            ? []
            : (directory.functionsIn.get(record.id) ?? []).map((held) =>
                words.role(
                  personName(directory.people.get(textIn(held, 'person'))),
                  textIn(held, 'role'),
                ),
              ),
        };
      }),
      words,
      await paperOf(context, wishes.language),
    );
    return ok(await handedOver(await documentFile(described, wishes.format), wishes, context));
  },

  async 'export.labels'({ sheet, start, ...wishes }, context) {
    const addresses = await addressesOf(context, wishes);
    if (!addresses.ok) return addresses;
    const title = directoryWordsOf(wishes.language).labels;
    const made = await addressFile(
      context,
      title,
      labelSheet(addresses.value.lines, sheet, start),
      wishes.language,
    );
    return ok(await handedOver(made, wishes, context));
  },

  async 'export.envelopes'({ envelope, sender, ...wishes }, context) {
    const addresses = await addressesOf(context, wishes);
    if (!addresses.ok) return addresses;
    const { lines, directory } = addresses.value;
    const { structure } = await ownOffice(context);
    const own = directory.organisations.get(structure ?? '');
    const from = sender && own !== undefined ? (structureAddress(own) ?? []) : [];
    const title = directoryWordsOf(wishes.language).envelopes;
    const sheet = envelopes(lines, envelope, from);
    return ok(
      await handedOver(await addressFile(context, title, sheet, wishes.language), wishes, context),
    );
  },

  async 'export.cards'(wishes, context) {
    const today = localDay(context.now());
    const directory = await readDirectory(context, today);
    const chosen = await chosenOf(context, wishes, directory, today);
    if (chosen === undefined) return err({ code: 'not-found' });
    const cards = [
      ...chosen.organisations.map(structureCard),
      ...chosen.people.map((person) => personCard(person, directory)),
    ];
    const [only] = cards;
    const title =
      cards.length === 1 && only !== undefined
        ? only.person === undefined
          ? only.organisation
          : `${only.person.firstName} ${only.person.lastName}`.trim()
        : directoryWordsOf(wishes.language).cards;
    const made = {
      title,
      network: (await paperOf(context, wishes.language)).network,
      extension: 'vcf',
      type: 'text/vcard; charset=utf-8',
      bytes: new TextEncoder().encode(writeCards(cards)),
    };
    return ok(await handedOver(made, wishes, context));
  },
};

/** What is written on each label or envelope; those who have no address are left out. */
async function addressesOf(
  context: QueryContext,
  recipients: Recipients,
): Promise<Result<{ lines: string[][]; directory: Directory }, Failure>> {
  const today = localDay(context.now());
  const directory = await readDirectory(context, today);
  const chosen = await chosenOf(context, recipients, directory, today);
  if (chosen === undefined) return err({ code: 'not-found' });
  const lines = [
    ...chosen.organisations.flatMap((record) => {
      const address = structureAddress(record);
      return address === undefined ? [] : [address];
    }),
    ...chosen.people.flatMap((person) => {
      const address = personAddress(person, directory);
      return address === undefined ? [] : [address];
    }),
  ];
  return ok({ lines, directory });
}

async function addressFile(
  context: QueryContext,
  title: string,
  sheet: AddressSheet,
  language: Language,
): Promise<MadeFile> {
  const { network, date } = await paperOf(context, language);
  const { renderAddresses } = await import('../documents/address-pdf.ts');
  const about = { title, author: network, language, date };
  return {
    title,
    network,
    extension: 'pdf',
    type: DOCUMENT_TYPES.pdf,
    bytes: await renderAddresses(sheet, about, readFonts(placeOf('resources'))),
  };
}
