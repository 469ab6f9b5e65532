/** `FIELD=VALUE`, `FIELD[ELEMENT]=VALUE`: what a person asks to write, as cells of the contract. */
import type { CellInput, FieldDescriptor, TypeDescriptor } from '#shared/contract/records.ts';
import { fold } from '#shared/lib/fold.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import { readElement } from '#shared/model/element-text.ts';
import { ANY_TYPE, isSet } from '#shared/model/field.ts';
import { RECORD_ID } from '#shared/model/value-schema.ts';
import { readValue, type UnreadableReason } from '#shared/model/value-text.ts';
import { readWords } from '#shared/model/words-text.ts';

export interface Assignment {
  readonly field: string;
  readonly element: string | undefined;
  readonly text: string;
}

/** Undefined for what has no such form. */
export function readAssignment(argument: string): Assignment | undefined {
  const [, field, element, text] = /^([^=[\]]+)(?:\[([^\]]*)\])?=([^]*)$/u.exec(argument) ?? [];
  if (field === undefined || text === undefined) return undefined;
  return { field: field.trim(), element, text };
}

export type AssignmentProblem =
  | { readonly kind: 'unknown-field'; readonly field: string }
  | { readonly kind: 'noElement' | 'needsElement'; readonly field: FieldDescriptor }
  | { readonly kind: 'badElement'; readonly element: string }
  | { readonly kind: UnreadableReason; readonly field: FieldDescriptor }
  | { readonly kind: 'ambiguous'; readonly field: FieldDescriptor; readonly name: string };

export interface Known {
  readonly type: TypeDescriptor;
  /** The record as it stands: a set is given whole, and its members that are not named leave. */
  readonly record: Readonly<Record<string, unknown>>;
  /** Ids of the records of a type that bear a name, or that id. */
  readonly named: (type: string, name: string) => readonly string[];
}

export function cellsOf(
  { field: name, element, text }: Assignment,
  known: Known,
): Result<CellInput[], AssignmentProblem> {
  const field = fieldCalled(name, known.type);
  if (field === undefined) return err({ kind: 'unknown-field', field: name });
  if (isSet(field)) {
    return element === undefined
      ? memberCells(field, text, known)
      : err({ kind: 'noElement', field });
  }
  const { element: kind } = field;
  if (kind === undefined)
    return element === undefined
      ? singleCell(field, '', text, known)
      : err({ kind: 'noElement', field });
  if (element === undefined) return err({ kind: 'needsElement', field });
  const read = readElement(kind, element);
  return read === undefined
    ? err({ kind: 'badElement', element })
    : singleCell(field, read, text, known);
}

/** By its name in the model, else by a label or a heading. */
function fieldCalled(name: string, type: TypeDescriptor): FieldDescriptor | undefined {
  const isCalled = ({ label, headings }: FieldDescriptor): boolean =>
    [label.fr, label.en, ...(headings ?? [])].some((one) => fold(one) === fold(name));
  return type.fields.find((field) => field.name === name) ?? type.fields.find(isCalled);
}

function singleCell(
  field: FieldDescriptor,
  element: string,
  text: string,
  known: Known,
): Result<CellInput[], AssignmentProblem> {
  const cell = (value: CellInput['value']): Result<CellInput[], AssignmentProblem> =>
    ok([{ field: field.name, ...(element === '' ? {} : { element }), value }]);
  if (field.kind === 'reference' && text.trim() !== '') {
    const id = idNamed(field, text.trim(), known);
    return id.ok ? cell(id.value) : id;
  }
  const read = readValue(field, text, 'fr');
  return read.ok ? cell(read.value) : err({ kind: read.error.reason, field });
}

function memberCells(
  field: FieldDescriptor,
  text: string,
  known: Known,
): Result<CellInput[], AssignmentProblem> {
  const words = readWords(text);
  if (!words.ok) return err({ kind: words.error.reason, field });
  const wanted = new Set<string>();
  for (const word of words.value) {
    const id = field.element === 'reference' ? idNamed(field, word, known) : ok(word);
    if (!id.ok) return id;
    wanted.add(id.value);
  }
  const value = known.record[field.name];
  const members = Array.isArray(value) ? value.map(String) : [];
  const added = [...wanted].filter((member) => !members.includes(member));
  const removed = members.filter((member) => !wanted.has(member));
  return ok([
    ...added.map((element) => ({ field: field.name, element, value: true })),
    ...removed.map((element) => ({ field: field.name, element, value: null })),
  ]);
}

function idNamed(
  field: FieldDescriptor,
  name: string,
  { named }: Known,
): Result<string, AssignmentProblem> {
  if (field.target === ANY_TYPE) {
    return RECORD_ID.test(name) ? ok(name) : err({ kind: 'reference', field });
  }
  const [id, other] = named(field.target ?? '', name);
  if (id === undefined) return err({ kind: 'reference', field });
  return other === undefined ? ok(id) : err({ kind: 'ambiguous', field, name });
}
