/**
 * The text of a cell as the clipboard carries it, and what such a text changes. What is copied and pasted back where
 * it was changes nothing. An empty text empties the cell.
 *
 * An amount kept by year is one cell here: the bare amount when it stands in the year that is proposed first, else
 * each year with its own (« 2025 : 1 000,00 ; 2026 : 500,00 »).
 */
import { readCell, writeCell, type Directory } from '#shared/domain/sheet-cell.ts';
import { isSet } from '#shared/model/field.ts';
import { readElement, writeElement } from '#shared/model/element-text.ts';
import { readValue, writeValue, type Language } from '#shared/model/value-text.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import type { AnyRecord, CellInput } from '#shared/contract/records.ts';
import { reasonSentence, wordsOf } from '#shared/words/sentences.ts';
import { elementsOf, membersOf, singleOf } from '#renderer/ui/grid/editors/editor.ts';
import { emptied, valueOf, type RecordColumn } from './record-column.ts';

export interface TextSettings {
  readonly directory: Directory;
  readonly language: Language;
  /** The year, period or rank that a value without one is for. */
  readonly firstElement: (column: RecordColumn) => string | undefined;
}

/** A record, or what will be one. */
export type Fields = Omit<AnyRecord, 'id'>;

export function cellText(fields: Fields, column: RecordColumn, settings: TextSettings): string {
  const { field, element } = column;
  if (isWhole(column)) return elementsText(fields, column, settings);
  return writeCell(field, element ?? '', fields, settings.directory, settings.language);
}

/** The changes that the text makes, or why it is refused, in a sentence. */
export function readCellText(
  fields: Fields,
  column: RecordColumn,
  text: string,
  settings: TextSettings,
): Result<readonly CellInput[], string> {
  const { field, element } = column;
  const { directory, language } = settings;
  if (text.trim() === '') {
    const isRefused = field.required === true;
    return isRefused ? err(reasonSentence('required', language)) : ok(emptied(fields, column));
  }
  if (isWhole(column)) return readElements(fields, column, text, settings);
  const read = readCell(field, element ?? '', text, fields, directory, language);
  if (typeof read !== 'string') return ok(read?.changes ?? []);
  const value = read === 'value' && !isSet(field) ? readValue(field, text, language) : null;
  return err(
    value?.ok === false
      ? reasonSentence(value.error.reason, language)
      : wordsOf(language).problems[read](text),
  );
}

/** The changes by which a record holds the very value that another shows in a column of the same field. */
export function cellsHolding(
  fields: Fields,
  { field, element }: Pick<RecordColumn, 'field' | 'element'>,
  value: unknown,
): readonly CellInput[] {
  const { name } = field;
  const before = valueOf(fields, { field, element });
  if (element !== null || field.element === undefined) {
    const wanted = singleOf(value);
    if (singleOf(before) === wanted) return [];
    return [
      element === null ? { field: name, value: wanted } : { field: name, element, value: wanted },
    ];
  }
  const [had, wanted] = [elementsHeld(before), elementsHeld(value)];
  const gone = [...had.keys()].filter((key) => !wanted.has(key));
  const put = [...wanted].filter(([key, single]) => had.get(key) !== single);
  return [
    ...gone.map((key): CellInput => ({ field: name, element: key, value: null })),
    ...put.map(([key, single]): CellInput => ({ field: name, element: key, value: single })),
  ];
}

const elementsHeld = (value: unknown): ReadonlyMap<string, CellInput['value']> =>
  Array.isArray(value)
    ? new Map(membersOf(value).map((member) => [member, true]))
    : new Map([...elementsOf(value)].filter(([, single]) => single !== null));

/** All the values of a keyed field, in one cell. */
const isWhole = ({ field, element }: RecordColumn): boolean =>
  field.element !== undefined && element === null && !isSet(field);

function elementsText(fields: Fields, column: RecordColumn, settings: TextSettings): string {
  const { field } = column;
  const { language } = settings;
  const held = [...elementsHeld(valueOf(fields, column))].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const [only] = held;
  if (held.length === 1 && only?.[0] === settings.firstElement(column))
    return writeValue(field, only?.[1] ?? null, language);
  return held
    .map(([key, value]) =>
      [
        writeElement(field.element ?? 'year', key, language),
        writeValue(field, value, language),
      ].join(' : '),
    )
    .join(' ; ');
}

const PART = /^\s*(.+?)\s*:\s*([^:]+?)\s*$/u;

function readElements(
  fields: Fields,
  column: RecordColumn,
  text: string,
  settings: TextSettings,
): Result<readonly CellInput[], string> {
  const { field } = column;
  const { language } = settings;
  if (elementsText(fields, column, settings).trim() === text.trim()) return ok([]);
  const wanted: Record<string, CellInput['value']> = {};
  const first = settings.firstElement(column);
  for (const part of text.split(/[;\n]/u).filter((one) => one.trim() !== '')) {
    const [, key, rest] = PART.exec(part) ?? [];
    const element = key === undefined ? first : readElement(field.element ?? 'year', key);
    const value = readValue(field, rest ?? part, language);
    if (!value.ok) return err(reasonSentence(value.error.reason, language));
    if (element === undefined) return err(wordsOf(language).problems.value(part.trim()));
    wanted[element] = value.value;
  }
  return ok(cellsHolding(fields, column, wanted));
}
