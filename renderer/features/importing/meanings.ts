/** What the columns of a table may mean, to be said by the person where their headings do not. */
import { LEVELS } from '#shared/contract/plans.ts';
import type { FieldDescriptor, TypeDescriptor } from '#shared/contract/records.ts';
import type { PlanImportPreview } from '#shared/contract/spreadsheets.ts';
import { readElement } from '#shared/model/element-text.ts';
import { isSet } from '#shared/model/field.ts';

export type Column = PlanImportPreview['columns'][number];
export type Meaning = Pick<Column, 'target' | 'element'>;
export type Chosen = ReadonlyMap<number, Meaning>;

export const keyOf = ({ target, element }: Meaning): string =>
  target === null ? 'none' : `${target} ${element}`.trim();

/**
 * Every meaning there is, that of leaving a column out first. Years and periods are those that headings name, and the
 * present ones.
 */
export function meaningsFor(
  item: TypeDescriptor,
  columns: readonly Column[],
  today: string,
): Meaning[] {
  const headings = columns.map(({ heading }) => heading);
  return [
    { target: null, element: '' },
    ...LEVELS.map((level) => ({ target: level, element: '' })),
    ...item.fields
      .filter(({ name, internal }) => internal !== true && !item.title.includes(name))
      .flatMap((field) =>
        elementsFor(field, headings, today).map((element) => ({ target: field.name, element })),
      ),
  ];
}

/** The same for a table of records of a type: their identifier, then every field that a table shows. */
export function recordMeanings(
  type: TypeDescriptor,
  columns: readonly Column[],
  today: string,
): Meaning[] {
  const headings = columns.map(({ heading }) => heading);
  return [
    { target: null, element: '' },
    ...type.fields
      .filter(({ internal, kind }) => internal !== true && kind !== 'attachment')
      .flatMap((field) =>
        elementsFor(field, headings, today).map((element) => ({ target: field.name, element })),
      ),
    { target: 'id', element: '' },
  ];
}

/** What is chosen, that column's last: only a goal or an objective may stand in several columns. */
export function choosing(
  columns: readonly Column[],
  chosen: Chosen,
  column: number,
  meaning: Meaning,
): Chosen {
  const next = new Map(chosen);
  const isOne =
    meaning.target !== null && meaning.target !== 'goal' && meaning.target !== 'objective';
  for (const [index, now] of columns.entries())
    if (isOne && index !== column && keyOf(now) === keyOf(meaning))
      next.set(index, { target: null, element: '' });
  return next.set(column, meaning);
}

function elementsFor(field: FieldDescriptor, headings: readonly string[], today: string): string[] {
  const { element } = field;
  if (element === undefined || isSet(field)) return [''];
  const year = Number(today.slice(0, 4));
  const usual = element === 'year' ? [`${year}`, `${year + 1}`] : [];
  const seasons = element === 'period' ? [`${year}`, `${year}-${year + 1}`] : [];
  const named = headings.flatMap((heading) => {
    const words = heading.trim().split(/\s+/u);
    const endings = words.map((_, from) =>
      words
        .slice(from)
        .join(' ')
        .replace(/^\((.*)\)$/u, '$1'),
    );
    return endings.flatMap((text) => readElement(element, text) ?? []);
  });
  return [...new Set([...named, ...usual, ...seasons])].toSorted();
}
