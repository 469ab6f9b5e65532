/** The boundary of every written value: field known, element and value accepted by its declaration. */
import type { CellInput } from '#shared/contract/records.ts';
import type { Failure } from '#shared/contract/failure.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import { fieldNamed, type Model, type RecordType } from '#shared/model/model.ts';
import { elementSchema, valueSchema } from '#shared/model/value-schema.ts';
import type { Intent } from '#electron/store/gesture.ts';

export function typeNamed(model: Model, name: string): Result<RecordType, Failure> {
  const type = model.types.get(name);
  return type === undefined ? err({ code: 'unknown-type', type: name }) : ok(type);
}

/** Intents that set these cells of one record, or why one of them cannot be. */
export function settingCells(
  type: RecordType,
  record: string,
  cells: readonly CellInput[],
): Result<Intent[], Failure> {
  const intents: Intent[] = [];
  for (const cell of cells) {
    const field = fieldNamed(type, cell.field);
    if (field === undefined) return err({ code: 'unknown-field', field: cell.field });
    const element = (cell.element ?? '').normalize('NFC');
    const value =
      typeof cell.value === 'string'
        ? cell.value.normalize('NFC').replaceAll('\r\n', '\n')
        : cell.value;
    const isElementRight =
      field.element === undefined
        ? element === ''
        : elementSchema(field).safeParse(element).success;
    const isBlank = value === null || (typeof value === 'string' && value.trim() === '');
    if (field.required === true && isBlank)
      return err({ code: 'missing-value', label: field.label });
    if (!isElementRight || !valueSchema(field).safeParse(value).success) {
      return err({
        code: 'invalid-value',
        field: field.name,
        value: String(cell.value).slice(0, 200),
      });
    }
    intents.push({ act: 'set', type: type.name, record, field: field.name, element, value });
  }
  return ok(intents);
}

/** Several records' intents as one gesture, or the first reason why not. */
export function gathered(parts: readonly Result<Intent[], Failure>[]): Result<Intent[], Failure> {
  const gesture: Intent[] = [];
  for (const part of parts) {
    if (!part.ok) return part;
    gesture.push(...part.value);
  }
  return ok(gesture);
}

/** What a new record of the type must have and has not. */
export function missingValue(
  type: RecordType,
  cells: readonly CellInput[],
): Extract<Failure, { code: 'missing-value' }> | undefined {
  const missing = type.fields.find(
    (field) => field.required === true && !cells.some((cell) => cell.field === field.name),
  );
  return missing && { code: 'missing-value', label: missing.label };
}

/** Whether cells say where a record stands, which only its own commands change. */
export const areStructural = (type: RecordType, cells: readonly CellInput[]): boolean =>
  cells.some((cell) => fieldNamed(type, cell.field)?.structural === true);

/** Of those that have a value. */
export const filledCells = (values: Readonly<Record<string, CellInput['value']>>): CellInput[] =>
  Object.entries(values).flatMap(([field, value]) => (value === null ? [] : [{ field, value }]));
