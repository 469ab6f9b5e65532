/**
 * A table of records of any type, and what importing it would change.
 *
 * A row is the record whose identifier it bears; else the one that it agrees with on what tells such records apart (SIRET,
 * RNA, e-mail), else the one of that very name, the first row of a name being the first record of that name. A record found
 * by its name that bears another SIRET is another record. A row about a record that was merged is about the one that stands
 * for it. What is left is new.
 *
 * An empty cell says nothing. A cell that cannot be read is a problem of its row; a row with a problem is imported by
 * nobody, or left out as a whole.
 */
import { err, ok, type Result } from '../lib/result.ts';
import type { Value } from '../model/field.ts';
import type { Field, RecordType } from '../model/model.ts';
import { type Language, readValue, type UnreadableReason } from '../model/value-text.ts';
import {
  type ChosenTarget,
  columnsFor,
  firstDoubled,
  type RecordColumn,
  type RememberedTarget,
} from './record-columns.ts';
import type { FieldTarget } from './record-headings.ts';
import { matcher, strongMarks } from './record-matching.ts';
import { recordTitle } from './record-title.ts';
import {
  type CellChange,
  type CellProblem,
  type Directory,
  type Fields,
  readCell,
} from './sheet-cell.ts';

export interface RecordProblem {
  /** Row of the file, its first line being 1. */
  readonly row: number;
  /** Heading of the column; '' for the whole row. */
  readonly column: string;
  readonly reason: CellProblem | 'too-many-cells' | 'unknown-id' | 'missing-value' | 'doubled-row';
  readonly value: string;
  /** What is wrong with the value, where its field says so. */
  readonly why?: UnreadableReason;
}

export interface ImportedRow {
  readonly row: number;
  readonly title: string;
  readonly effect: 'new' | 'changed' | 'same';
  readonly changes: readonly {
    readonly field: string;
    readonly element: string;
    readonly before: string;
    readonly after: string;
  }[];
}

export interface RecordChange {
  readonly record: string;
  readonly isNew: boolean;
  readonly cells: readonly CellChange[];
}

export interface RecordImport {
  readonly columns: readonly RecordColumn[];
  readonly rows: readonly ImportedRow[];
  readonly problems: readonly RecordProblem[];
  readonly changes: readonly RecordChange[];
  /** Names met in cells that name records which are not there, by the type they would be of. */
  readonly unknownNames: ReadonlyMap<string, ReadonlySet<string>>;
}

export interface RecordTable {
  /** Headings first. */
  readonly sheet: readonly (readonly string[])[];
  readonly type: RecordType;
  /** The records of that type that stand. */
  readonly existing: readonly (Fields & { readonly id: string })[];
  /** Those that another stands for, which `mergedInto` names: a row about one of them is about that other. */
  readonly merged?: readonly (Fields & { readonly id: string; readonly mergedInto: string })[];
  readonly chosen: readonly ChosenTarget[];
  /** What was chosen for earlier tables, by their headings; what is chosen now goes before. */
  readonly remembered?: readonly RememberedTarget[];
  /** What every new record has besides, where its row does not say otherwise. */
  readonly given: readonly CellChange[];
  readonly directory: Directory;
  readonly newId: () => string;
  readonly language: Language;
}

export type TableRefusal =
  | { readonly code: 'sheet-no-name' }
  | { readonly code: 'sheet-doubled-heading'; readonly heading: string };

export function importRecords(table: RecordTable): Result<RecordImport, TableRefusal> {
  const [headings = [], ...body] = table.sheet;
  const columns = columnsFor(headings, body, table);
  const doubled = firstDoubled(columns);
  if (doubled !== undefined) return err({ code: 'sheet-doubled-heading', heading: doubled });
  const naming = new Set(table.type.title);
  const hasName = columns.some(
    ({ target }) => target !== null && (target.kind === 'id' || naming.has(target.field.name)),
  );
  if (!hasName) return err({ code: 'sheet-no-name' });
  return ok(readBody(body, columns, table));
}

/** A row as its cells read by themselves, before one knows which record it is. */
interface ReadRow {
  readonly row: number;
  readonly id: string;
  readonly values: ReadonlyMap<string, Value>;
  readonly cells: readonly {
    readonly heading: string;
    readonly target: FieldTarget;
    readonly text: string;
  }[];
}

function readBody(
  body: readonly (readonly string[])[],
  columns: readonly RecordColumn[],
  table: RecordTable,
): RecordImport {
  const { type, directory, language, newId, given, existing, merged = [] } = table;
  const problems: RecordProblem[] = [];
  const rows: ImportedRow[] = [];
  const changes: RecordChange[] = [];
  const unknownNames = new Map<string, Set<string>>();
  const byId = new Map(existing.map((record) => [record.id, record]));
  const standsFor = merged.flatMap((gone) => {
    const survivor = byId.get(gone.mergedInto);
    return survivor === undefined ? [] : [{ gone, survivor }];
  });
  const matching = matcher(type, existing, standsFor);
  for (const { gone, survivor } of standsFor) byId.set(gone.id, survivor);
  const width = columns.findLastIndex(({ heading }) => heading.trim() !== '') + 1;
  const claimed = new Map<string, number>();
  for (const [index, texts] of body.entries()) {
    const row = index + 2;
    const say = (
      column: string,
      reason: RecordProblem['reason'],
      value: string,
      why?: UnreadableReason,
    ) => void problems.push({ row, column, reason, value, ...(why === undefined ? {} : { why }) });
    const extra = texts.slice(width).find((text) => text.trim() !== '');
    if (extra !== undefined) say('', 'too-many-cells', extra);
    const read = readRow(row, texts, columns, table);
    if (read === undefined) continue;
    const known = read.id === '' ? matching.find(read.values) : byId.get(read.id);
    if (read.id !== '' && known === undefined) {
      say(headingOfId(columns), 'unknown-id', read.id);
      continue;
    }
    const before = problems.length;
    const fields: Fields = known ?? {};
    const cells: CellChange[] = [];
    const said: ImportedRow['changes'][number][] = [];
    for (const { heading, target, text } of read.cells) {
      const { field, element } = target;
      const cell = readCell(field, element, text, fields, directory, language);
      if (cell === 'unknown-name') note(unknownNames, field.target ?? '', namesIn(field, text));
      if (typeof cell === 'string') say(heading, cell, text, whyNot(cell, field, text, language));
      else if (cell !== undefined) {
        cells.push(...cell.changes);
        said.push({ field: field.name, element, before: cell.before, after: cell.after });
      }
    }
    const isNew = known === undefined;
    const whole = isNew ? [...missingFrom(given, cells), ...cells] : cells;
    const lacking = isNew ? lackingIn(type, whole) : undefined;
    if (lacking !== undefined) say(lacking.label[language], 'missing-value', '');
    const record = known?.id ?? newId();
    const marks = isNew ? strongMarks(type, read.values) : [record];
    const first = marks.map((mark) => claimed.get(mark)).find((other) => other !== undefined);
    if (first !== undefined) say('', 'doubled-row', String(first));
    for (const mark of marks) claimed.set(mark, row);
    if (problems.length > before) continue;
    const effect = isNew ? 'new' : cells.length === 0 ? 'same' : 'changed';
    rows.push({ row, title: titleFor(table, fields, whole), effect, changes: said });
    if (whole.length > 0) changes.push({ record, isNew, cells: whole });
  }
  return { columns, rows, problems, changes, unknownNames };
}

/** Of a value that was not understood, what is wrong with it. */
function whyNot(
  problem: CellProblem,
  field: Field,
  text: string,
  language: Language,
): UnreadableReason | undefined {
  if (problem !== 'value' || field.element === 'word' || field.element === 'reference')
    return undefined;
  const read = readValue(field, text.trim(), language);
  return read.ok ? undefined : read.error.reason;
}

function readRow(
  row: number,
  texts: readonly string[],
  columns: readonly RecordColumn[],
  { directory, language }: RecordTable,
): ReadRow | undefined {
  let id = '';
  const values = new Map<string, Value>();
  const cells: ReadRow['cells'][number][] = [];
  for (const [index, { heading, target }] of columns.entries()) {
    const text = texts[index] ?? '';
    if (target === null || text.trim() === '') continue;
    if (target.kind === 'id') {
      id = text.trim();
      continue;
    }
    cells.push({ heading, target, text });
    const cell = readCell(target.field, target.element, text, {}, directory, language);
    const [only] = typeof cell === 'object' ? cell.changes : [];
    if (only !== undefined && target.field.element === undefined)
      values.set(target.field.name, only.value);
  }
  return id === '' && cells.length === 0 ? undefined : { row, id, values, cells };
}

const missingFrom = (
  given: readonly CellChange[],
  cells: readonly CellChange[],
): readonly CellChange[] =>
  given.filter(({ field }) => cells.every((cell) => cell.field !== field));

const lackingIn = (type: RecordType, cells: readonly CellChange[]): Field | undefined =>
  type.fields.find(
    ({ required, name }) => required === true && cells.every(({ field }) => field !== name),
  );

function titleFor(
  { type, directory }: RecordTable,
  fields: Fields,
  cells: readonly CellChange[],
): string {
  const changed = Object.fromEntries(cells.map(({ field, value }) => [field, value]));
  return recordTitle(type, { ...fields, ...changed }, directory.nameOf);
}

const headingOfId = (columns: readonly RecordColumn[]): string =>
  columns.find(({ target }) => target?.kind === 'id')?.heading ?? '';

const namesIn = ({ element }: Field, text: string): readonly string[] =>
  element === 'reference' ? text.split(/[;\n]/u).map((name) => name.trim()) : [text.trim()];

function note(names: Map<string, Set<string>>, type: string, found: readonly string[]): void {
  const known = names.get(type) ?? new Set();
  for (const name of found) known.add(name);
  names.set(type, known);
}
