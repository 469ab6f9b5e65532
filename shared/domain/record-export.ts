/**
 * Records of a type as a table: one row each, its identifier first, then its fields; what importing it back reads as
 * nothing new. A name that was not received is an empty cell.
 */
import { fold } from '../lib/fold.ts';
import { readElement, writeElement } from '../model/element-text.ts';
import { isSet } from '../model/field.ts';
import type { Field, RecordType } from '../model/model.ts';
import type { Language } from '../model/value-text.ts';
import { idLabel, keyedField, plainField } from './record-headings.ts';
import type { RecordTarget } from './record-columns.ts';
import { type Directory, type Fields, keyedValue, writeCell } from './sheet-cell.ts';

export interface RecordsTable {
  readonly headings: readonly string[];
  readonly columns: readonly RecordTarget[];
}

/** The columns of these records: for a field kept by year or period, one for each in use. */
export function recordsTable(
  fields: readonly Field[],
  records: readonly Fields[],
  language: Language,
): RecordsTable {
  const columns: RecordTarget[] = [
    { kind: 'id' },
    ...fields.flatMap((field) => targetsOf(field, records, language)),
  ];
  const used = new Set<string>();
  const headings = columns.map((target) => {
    const plain = plainHeading(target, language);
    const read = plainField(plain, fields) ?? keyedField(plain, fields);
    const isRead = target.kind === 'id' || (read !== null && keyOf(read) === keyOf(target));
    const isAlone = isRead && !used.has(fold(plain));
    const heading = isAlone ? plain : `${plain} [${keyOf(target)}]`;
    used.add(fold(heading));
    return heading;
  });
  return { headings, columns };
}

export const recordCellText = (
  target: RecordTarget,
  record: Fields & { readonly id: string },
  directory: Directory,
  language: Language,
): string =>
  target.kind === 'id'
    ? record.id
    : writeCell(target.field, target.element, record, directory, language);

/** What names a record comes first. */
export const inTableOrder = ({ title }: RecordType, fields: readonly Field[]): readonly Field[] => [
  ...title.flatMap((name) => fields.find((field) => field.name === name) ?? []),
  ...fields.filter(({ name }) => !title.includes(name)),
];

function targetsOf(field: Field, records: readonly Fields[], language: Language): RecordTarget[] {
  const kind = field.element;
  if (kind === undefined || isSet(field)) return [{ kind: 'field', field, element: '' }];
  const used = new Set<string>();
  for (const record of records)
    for (const element of Object.keys(record[field.name] ?? {}))
      if (keyedValue(record[field.name], element) !== null) used.add(element);
  return [...used]
    .filter((element) => readElement(kind, writeElement(kind, element, language)) === element)
    .toSorted()
    .map((element) => ({ kind: 'field', field, element }));
}

function plainHeading(target: RecordTarget, language: Language): string {
  if (target.kind === 'id') return idLabel(language);
  const { field, element } = target;
  const label = field.label[language];
  return field.element === undefined || element === ''
    ? label
    : `${label} ${writeElement(field.element, element, language)}`;
}

const keyOf = (target: RecordTarget): string =>
  target.kind === 'id' ? 'id' : `${target.field.name} ${target.element}`.trimEnd();
