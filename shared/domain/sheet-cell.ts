/**
 * One field of one record, as a cell of a spreadsheet holds it, and what such a cell changes.
 *
 * A cell that reads as what the record would write says nothing new, whatever it holds: a choice of a newer
 * version, a name that two people share. An empty cell says nothing either. So what was exported comes back
 * without a change, and only what a person typed is read.
 */
import { fold } from '../lib/fold.ts';
import type { Value } from '../model/field.ts';
import type { Field } from '../model/model.ts';
import { LONGEST_ELEMENT, LONGEST_TEXT } from '../model/value-schema.ts';
import { type Language, readValue, writeValue } from '../model/value-text.ts';
import { readWords, writeWords } from '../model/words-text.ts';

/** The records that cells may name. */
export interface Directory {
  /** Ids of the standing records of a type that bear this name. */
  readonly named: (type: string, name: string) => readonly string[];
  readonly nameOf: (id: string) => string | undefined;
}

export interface CellChange {
  readonly field: string;
  readonly element?: string;
  readonly value: Value;
}

export interface ReadCell {
  readonly changes: readonly CellChange[];
  readonly before: string;
  readonly after: string;
}

export type CellProblem = 'value' | 'too-long' | 'unknown-name' | 'ambiguous-name';

/** A record's fields as queries answer them. */
export type Fields = Readonly<Record<string, unknown>>;

export function writeCell(
  field: Field,
  element: string,
  fields: Fields,
  directory: Directory,
  language: Language,
): string {
  const members = membersOf(field, fields);
  if (members !== undefined)
    return writeWords(
      members.map((id) => shownMember(field, id, directory)).filter((name) => name.trim() !== ''),
    );
  const value = valueAt(field, element, fields);
  if (field.kind === 'reference')
    return typeof value === 'string' ? (directory.nameOf(value) ?? '') : '';
  return writeValue(field, value, language);
}

/** What the cell changes, undefined when nothing, or why it cannot be read. */
export function readCell(
  field: Field,
  element: string,
  text: string,
  fields: Fields,
  directory: Directory,
  language: Language,
): ReadCell | CellProblem | undefined {
  if (text.trim() === '') return undefined;
  const write = (as: Language): string => writeCell(field, element, fields, directory, as);
  const before = write(language);
  if (sameText(text, write('fr')) || sameText(text, write('en'))) return undefined;
  const members = membersOf(field, fields);
  const changes =
    members === undefined
      ? readSingle(field, element, text, fields, directory, language)
      : readMembers(field, text, members, directory);
  if (!Array.isArray(changes)) return changes;
  return changes.length === 0 ? undefined : { changes, before, after: text.trim() };
}

/** Equal once line ends and composed letters are written one way, as they are stored. */
export const sameText = (a: string, b: string): boolean => a === b || canonical(a) === canonical(b);

const canonical = (text: string): string => text.normalize('NFC').replaceAll('\r\n', '\n');

function readSingle(
  field: Field,
  element: string,
  text: string,
  fields: Fields,
  directory: Directory,
  language: Language,
): CellChange[] | CellProblem {
  const current = valueAt(field, element, fields);
  const change = (value: Value): CellChange[] => {
    const isSame =
      typeof value === 'string' && typeof current === 'string'
        ? sameText(value, current)
        : value === current;
    return isSame ? [] : [{ field: field.name, ...(element === '' ? {} : { element }), value }];
  };
  if (field.kind === 'reference') {
    const named = idNamed(field, text, typeof current === 'string' ? [current] : [], directory);
    return Array.isArray(named) ? change(named[0] ?? null) : named;
  }
  const isText = field.kind === 'text' || field.kind === 'richText';
  const read = readValue(field, isText ? text.trim() : text, language);
  if (read.ok) return change(read.value);
  return read.error.reason === 'too-long' ? 'too-long' : 'value';
}

function readMembers(
  field: Field,
  text: string,
  members: readonly string[],
  directory: Directory,
): CellChange[] | CellProblem {
  const isReference = field.element === 'reference';
  const read = readWords(text, isReference ? LONGEST_TEXT : LONGEST_ELEMENT * 5);
  if (!read.ok) return read.error.reason === 'too-long' ? 'too-long' : 'value';
  const wanted = new Set<string>();
  for (const word of read.value) {
    const ids = isReference
      ? idNamed(field, word, members, directory)
      : memberWritten(word, members);
    if (!Array.isArray(ids)) return ids;
    for (const id of ids) wanted.add(id);
  }
  const isWritten = (id: string): boolean => shownMember(field, id, directory).trim() !== '';
  const added = [...wanted]
    .filter((id) => !members.includes(id))
    .map((element) => ({ field: field.name, element, value: true }));
  const removed = members
    .filter((id) => isWritten(id) && !wanted.has(id))
    .map((element) => ({ field: field.name, element, value: null }));
  return [...added, ...removed];
}

/** Members first: a name that two records share is the one that stands here already. */
function idNamed(
  field: Field,
  name: string,
  members: readonly string[],
  directory: Directory,
): string[] | CellProblem {
  const here = members.filter((id) => nameKey(directory.nameOf(id) ?? '') === nameKey(name));
  if (here.length > 0) return here;
  const ids = directory.named(field.target ?? '', name);
  if (ids.length > 1) return 'ambiguous-name';
  return ids.length === 0 ? 'unknown-name' : [...ids];
}

function memberWritten(word: string, members: readonly string[]): string[] | CellProblem {
  const here = members.filter((member) => sameText(member.trim(), word));
  if (here.length > 0) return here;
  return word.length > LONGEST_ELEMENT ? 'too-long' : [word.normalize('NFC')];
}

/** How names are compared: without accents or case, unless that leaves nothing. */
export const nameKey = (name: string): string => fold(name) || name.trim();

const shownMember = (field: Field, member: string, directory: Directory): string =>
  field.element === 'reference' ? (directory.nameOf(member) ?? '') : member;

/** The members of a set, undefined for another field. */
function membersOf(field: Field, fields: Fields): string[] | undefined {
  if (field.element !== 'word' && field.element !== 'reference') return undefined;
  const value = fields[field.name];
  return Array.isArray(value) ? value.map(String) : [];
}

/** The value of a single field, or of one element of a keyed one. */
export function valueAt(field: Field, element: string, fields: Fields): Value {
  const whole = fields[field.name];
  const value = field.element === undefined ? whole : keyedValue(whole, element);
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? value
    : null;
}

/** The value of one element of a keyed field, as queries answer the field: a dictionary. */
export const keyedValue = (dictionary: unknown, element: string): unknown =>
  new Map<string, unknown>(Object.entries(dictionary ?? {})).get(element);
