/** Memberships and fees: who is up to date, asking for a year's fee, reminding, and the receipts. */
import { v5 as uuidv5 } from 'uuid';
import type { AnyRecord } from '#shared/contract/records.ts';
import { addressesOf } from '#shared/domain/directory/mailing.ts';
import { type Membership, membershipYear } from '#shared/domain/directory/memberships.ts';
import { membershipReceipts } from '#shared/domain/document/membership-papers.ts';
import { err, ok } from '#shared/lib/result.ts';
import { membership as declared } from '#shared/model/membership.ts';
import { typeOf } from '#shared/model/model.ts';
import { labelOf } from '#shared/model/value-text.ts';
import { directoryWordsOf } from '#shared/words/directory.ts';
import { formatAmount, formatDate } from '#shared/words/format.ts';
import { wordsOf } from '#shared/words/sentences.ts';
import type { Intent } from '#electron/store/gesture.ts';
import type { Snapshot } from '#electron/store/reader.ts';
import { networkName } from '../documents/rendered.ts';
import type { DomainHandlers, NetworkHandlers } from '../network-handler.ts';
import { textOrNull } from '../plan-items.ts';
import { readRow } from '../rows.ts';
import {
  correspondentOf,
  organisationNames,
  recordsOf,
  structureAddress,
  textIn,
} from '../services/directory.ts';
import { paperOf } from '../services/paper.ts';
import { documentFile, handedOver } from '../services/produced-file.ts';
import { gathered, settingCells } from '../values.ts';

/** Namespace of the ids of the memberships that are asked for; it says nothing, and never changes. */
const CALLED = '5b0c8f0e-2f0e-4b39-8a34-0f5d2a6c9d71';

export const membershipsHandlers: DomainHandlers<'membership'> &
  Pick<NetworkHandlers, 'export.receipts'> = {
  async 'membership.year'({ year }, snapshot) {
    const { organisations, memberships } = await readMemberships(snapshot);
    const { lines, totals } = membershipYear([...organisations.keys()], memberships, year);
    return ok({
      lines,
      totals,
      years: [...new Set(memberships.map((one) => one.year))].toSorted((a, b) => b - a),
      names: organisationNames(organisations),
    });
  },

  async 'membership.call'({ year, fee, organisations: wanted }, snapshot) {
    const { organisations, memberships } = await readMemberships(snapshot);
    const asked = wanted ?? [...organisations.keys()];
    if (asked.some((id) => !organisations.has(id))) return err({ code: 'not-found' });
    const have = new Set(
      memberships.filter((one) => one.year === year).map(({ organisation }) => organisation),
    );
    const type = typeOf(snapshot.model, 'membership');
    const without = [...new Set(asked)].filter((id) => !have.has(id));
    const parts = await Promise.all(
      without.map(async (organisation) => {
        const id = uuidv5(`${organisation} ${year}`, CALLED);
        const isInBin = (await readRow(snapshot, type, id))?.['_deleted'] === 1;
        const restored: Intent[] = isInBin ? [{ act: 'restore', type: type.name, record: id }] : [];
        const cells = settingCells(type, id, [
          { field: 'organisation', value: organisation },
          { field: 'year', value: year },
          { field: 'fee', value: fee },
        ]);
        return cells.ok ? ok([...restored, ...cells.value]) : cells;
      }),
    );
    const gesture = gathered(parts);
    return gesture.ok ? ok({ gesture: gesture.value, output: { asked: without.length } }) : gesture;
  },

  async 'membership.remind'({ year, organisations, on }, snapshot) {
    const { memberships } = await readMemberships(snapshot);
    const wanted = new Set(organisations);
    const own = memberships.filter((one) => one.year === year && wanted.has(one.organisation));
    if (own.length === 0) return err({ code: 'not-found' });
    const type = typeOf(snapshot.model, 'membership');
    const gesture = gathered(
      own.map(({ id }) => settingCells(type, id, [{ field: 'remindedOn', value: on }])),
    );
    return gesture.ok ? ok({ gesture: gesture.value, output: { reminded: own.length } }) : gesture;
  },

  async 'membership.reminder'({ year, organisations: wanted, language }, snapshot) {
    const { organisations, memberships } = await readMemberships(snapshot);
    const known = wanted.flatMap((id) => organisations.get(id) ?? []);
    if (known.length === 0) return err({ code: 'not-found' });
    const { lines } = membershipYear(wanted, memberships, year);
    const words = directoryWordsOf(language);
    const network = await networkName(snapshot);
    const { reached, unreached } = addressesOf(
      known.map((record) => correspondentOf('organisation', record)),
    );
    // One amount can be said to one structure alone.
    const [only] = lines;
    const left =
      lines.length === 1 && only !== undefined
        ? formatAmount(only.left, wordsOf(language).locale)
        : null;
    return ok({
      addresses: reached.map(({ email }) => email),
      unreached,
      subject: words.reminderSubject(year, network),
      text: words.reminder({ year, network, left }),
    });
  },

  async 'export.receipts'({ year, organisations: wanted, ...wishes }, context) {
    const { organisations, memberships } = await readMemberships(context);
    const { lines } = membershipYear(wanted, memberships, year);
    const { locale } = wordsOf(wishes.language);
    const paidBy = lines.filter(({ paid, standing }) => paid > 0 || standing === 'upToDate');
    if (paidBy.length === 0) return err({ code: 'not-found' });
    const byId = new Map(
      (await recordsOf(context, 'membership')).map((record) => [record.id, record]),
    );
    const described = membershipReceipts(
      paidBy.map((line) => {
        const organisation = organisations.get(line.organisation);
        const means = line.memberships
          .map((id) => textIn(byId.get(id), 'means'))
          .find((one) => one !== '');
        return {
          organisation: textIn(organisation, 'name'),
          address:
            organisation === undefined ? [] : (structureAddress(organisation)?.slice(1) ?? []),
          year,
          paid: formatAmount(line.paid, locale),
          paidOn: line.paidOn === null ? '' : formatDate(line.paidOn, wishes.language),
          means:
            means === undefined
              ? ''
              : labelOf({ ...declared.fields.means }, means, wishes.language),
        };
      }),
      year,
      directoryWordsOf(wishes.language),
      await paperOf(context, wishes.language),
    );
    return ok(await handedOver(await documentFile(described, wishes.format), wishes, context));
  },
};

/** A row being typed elsewhere, without its structure or its year, is no membership yet. */
async function readMemberships(snapshot: Snapshot): Promise<{
  organisations: ReadonlyMap<string, AnyRecord>;
  memberships: readonly Membership[];
}> {
  const inOrder = (await recordsOf(snapshot, 'organisation')).toSorted((a, b) =>
    textIn(a, 'name').localeCompare(textIn(b, 'name'), 'fr'),
  );
  const amount = (value: unknown): number | null => (typeof value === 'number' ? value : null);
  const memberships = (await recordsOf(snapshot, 'membership')).flatMap((record) => {
    const organisation = textOrNull(record['organisation']);
    const year = amount(record['year']);
    if (organisation === null || year === null) return [];
    return [
      {
        id: record.id,
        organisation,
        year,
        fee: amount(record['fee']),
        paid: amount(record['paid']),
        paidOn: textOrNull(record['paidOn']),
        remindedOn: textOrNull(record['remindedOn']),
        college: textOrNull(record['college']),
      },
    ];
  });
  return { organisations: new Map(inOrder.map((one) => [one.id, one])), memberships };
}
