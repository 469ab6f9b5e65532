/**
 * What is kept of people, why, and what of it leaves with a file. Everything is derived from the model: a personal type
 * added tomorrow is counted here without a line.
 */
import { sql } from 'kysely';
import type { AnyRecord } from '#shared/contract/records.ts';
import { toReview } from '#shared/domain/directory/retention.ts';
import { ok } from '#shared/lib/result.ts';
import type { Field, RecordType } from '#shared/model/model.ts';
import type { Snapshot } from '#electron/store/reader.ts';
import { localDay } from '../local-day.ts';
import type { DomainHandlers, QueryContext } from '../network-handler.ts';
import { textOrNull } from '../plan-items.ts';
import { namesOf } from '../rows.ts';
import { recordsOf, textIn } from '../services/directory.ts';

export const personalDataHandlers: DomainHandlers<'personal'> = {
  async 'personal.register'(_input, context) {
    const people = await recordsOf(context, 'person');
    const byUse = Map.groupBy(people, (person) =>
      JSON.stringify([textOrNull(person['purpose']), textOrNull(person['legalBasis'])]),
    );
    const uses = [...byUse.values()].map((held) => {
      const days = held.flatMap((person) => textOrNull(person['keepUntil']) ?? []).toSorted();
      const [first, last] = [days[0], days.at(-1)];
      return {
        purpose: textOrNull(held[0]?.['purpose']),
        legalBasis: textOrNull(held[0]?.['legalBasis']),
        people: held.length,
        keptUntil: first === undefined || last === undefined ? null : { first, last },
      };
    });
    const review = await peopleToReview(context, people);
    return ok({
      uses: uses.toSorted((a, b) => b.people - a.people),
      disclosed: await Promise.all(
        [...context.model.types.values()].map((type) => disclosedOf(context, type)),
      ),
      toReview: review,
      names: await namesOf(
        context,
        review.map(({ id }) => id),
      ),
    });
  },
};

/** Those whose data perhaps nothing justifies keeping any more. */
export const peopleToReview = async (context: QueryContext, people: readonly AnyRecord[]) =>
  toReview(await keptPeople(context, people), localDay(context.now()));

/** Every function and term of each person, and the last day anything of them was written. */
async function keptPeople(context: Snapshot, people: readonly AnyRecord[]) {
  const held = [
    ...(await recordsOf(context, 'affiliation')),
    ...(await recordsOf(context, 'termOfOffice')),
  ];
  const byPerson = Map.groupBy(held, (one) => textIn(one, 'person'));
  return people.map((person) => ({
    id: person.id,
    keepUntil: textOrNull(person['keepUntil']),
    functions: (byPerson.get(person.id) ?? []).map((one) => textOrNull(one['until'])),
    touched: lastWritten(context, person.id),
  }));
}

function lastWritten(context: Snapshot, id: string): string {
  const position = context.find(id)?.changed ?? 0;
  return context.log.atPosition(position)?.time.slice(0, 10) ?? '';
}

async function disclosedOf({ db }: Snapshot, type: RecordType) {
  const table = sql.table(`p_${type.name}`);
  const shown = type.fields.filter(({ internal }) => internal !== true);
  const isFilled = (field: Field) =>
    field.element === undefined
      ? sql`${sql.ref(field.name)} IS NOT NULL AND ${sql.ref(field.name)} <> ''`
      : sql`${sql.ref(field.name)} NOT IN ('[]', '{}')`;
  const columns = shown.flatMap((field, index) => [
    sql`, sum(${isFilled(field)}) AS ${sql.ref(`filled${index}`)}`,
    sql`, max(CASE WHEN ${isFilled(field)} THEN ${sql.ref(field.name)} END) AS ${sql.ref(`sample${index}`)}`,
  ]);
  const { rows } = await sql<Record<string, string | number | null>>`
    SELECT count(*) AS records${sql.join(columns, sql``)} FROM ${table} WHERE _deleted = 0`.execute(
    db,
  );
  const [row = {}] = rows;
  return {
    type: type.name,
    personal: type.personal,
    records: Number(row['records'] ?? 0),
    fields: shown.map((field, index) => ({
      field: field.name,
      filled: Number(row[`filled${index}`] ?? 0),
      sample: sampleOf(field, row[`sample${index}`] ?? null),
    })),
  };
}

const LONGEST_SAMPLE = 80;

/** A value as people read it; none of what leads to another record, which would show an identifier. */
function sampleOf(field: Field, value: string | number | null): string | null {
  const isRead = ['text', 'richText', 'date', 'choice'].includes(field.kind);
  if (typeof value !== 'string' || field.element !== undefined || !isRead) return null;
  return value.slice(0, LONGEST_SAMPLE);
}
