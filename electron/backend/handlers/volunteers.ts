/** Time given by volunteers, and what it is worth: by structure, by action, by year. */
import type { VOLUNTEER_GROUPINGS } from '#shared/contract/common-goods.ts';
import { givenTime } from '#shared/domain/sharing/time-shares.ts';
import { ok } from '#shared/lib/result.ts';
import { typeOf } from '#shared/model/model.ts';
import type { DomainHandlers } from '../network-handler.ts';
import { textOrNull } from '../plan-items.ts';
import { namesOf, type RawRow, readRows } from '../rows.ts';

type Grouping = (typeof VOLUNTEER_GROUPINGS)[number];

/** What a time is counted under; '' for those that do not say. */
const KEYS: Readonly<Record<Grouping, (row: RawRow) => string>> = {
  organisation: (row) => textOrNull(row['organisation']) ?? '',
  action: (row) => textOrNull(row['action']) ?? '',
  year: (row) => (textOrNull(row['date']) ?? '').slice(0, 4),
};

export const volunteersHandlers: DomainHandlers<'volunteer'> = {
  async 'volunteer.totals'({ from, until }, snapshot) {
    const rows = await readRows(snapshot, typeOf(snapshot.model, 'volunteerTime'));
    const within = rows.filter((row) => {
      const day = textOrNull(row['date']) ?? '';
      return day >= from && day <= until;
    });
    const groups = {
      organisation: groupsBy(KEYS.organisation, within),
      action: groupsBy(KEYS.action, within),
      year: groupsBy(KEYS.year, within),
    };
    const named = [...groups.organisation, ...groups.action].map(({ key }) => key);
    return ok({
      ...totalOf(within),
      groups,
      names: await namesOf(
        snapshot,
        named.filter((key) => key !== ''),
      ),
    });
  },
};

/** The most given first. */
const groupsBy = (keyOf: (row: RawRow) => string, rows: readonly RawRow[]) =>
  [...Map.groupBy(rows, keyOf)]
    .map(([key, those]) => ({ key, ...totalOf(those) }))
    .toSorted((one, other) => other.minutes - one.minutes || one.key.localeCompare(other.key));

const totalOf = (rows: readonly RawRow[]) =>
  givenTime(
    rows.map((row) => ({
      minutes: numberOf(row['time']),
      people: numberOf(row['people']),
      hourlyValue: numberOf(row['hourlyValue']),
    })),
  );

const numberOf = (value: unknown): number | null => (typeof value === 'number' ? value : null);
