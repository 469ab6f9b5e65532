/**
 * A value of its own for every field of every personal type, made from the model: a type or a field that is declared
 * tomorrow is looked for tomorrow. Each value is found again whatever wrote it: as text, as the search folds and cuts
 * it, or as the bytes of a number.
 */
import { createHash } from 'node:crypto';
import type { Gesture, Intent } from '#electron/store/gesture.ts';
import { assertNever } from '#shared/lib/assert-never.ts';
import { ANY_TYPE, type Value } from '#shared/model/field.ts';
import type { Field, Model, RecordType } from '#shared/model/model.ts';

export interface Trace {
  /** `person.note`, and which of its values. */
  readonly of: string;
  /** Any of these in a file is a trace. */
  readonly bytes: readonly Buffer[];
}

export interface PersonalValues {
  readonly gesture: Gesture;
  readonly traces: readonly Trace[];
}

export const personalTypes = (model: Model): RecordType[] =>
  [...model.types.values()].filter(({ personal }) => personal);

/** @param round another one writes other values over the same cells */
export function personalValues(model: Model, person: string, round: number): PersonalValues {
  const recordOf = (type: string): string => (type === 'person' ? person : `${person}-${type}`);
  const written = personalTypes(model).flatMap((type) =>
    type.fields.map((field) => cellOf(type, field, recordOf, model, round)),
  );
  return {
    gesture: written.map(({ intent }) => intent),
    traces: written.flatMap(({ trace }) => (trace === undefined ? [] : [trace])),
  };
}

interface Cell {
  readonly intent: Intent;
  /** None where a value says nothing by itself: yes, or a link. */
  readonly trace: Trace | undefined;
}

function cellOf(
  type: RecordType,
  field: Field,
  recordOf: (type: string) => string,
  model: Model,
  round: number,
): Cell {
  const of = `${type.name}.${field.name}, ${round}`;
  const place = { act: 'set', type: type.name, record: recordOf(type.name), field: field.name };
  const cell = (value: Value, element: string, trace?: Trace): Cell => ({
    // The spread loses the literal.
    intent: { ...place, act: 'set', value, element },
    trace,
  });
  const word = wordOf(of);
  const said: Trace = { of, bytes: [Buffer.from(word), Buffer.from(word.slice(4))] };
  if (field.element === 'word') return cell(true, word, said);
  const target = recordOf(targetOf(field, model));
  if (field.element === 'reference') return cell(true, target);
  const element = elementOf(field);
  switch (field.kind) {
    // What this version does not offer is kept as it came: a choice may say anything.
    case 'choice':
    case 'text':
    case 'richText':
    case 'date':
    case 'period':
      return cell(word, element, said);
    case 'attachment':
      return cell(`${'0'.repeat(64)}:${word}.jpg`, element, said);
    case 'integer':
    case 'money': {
      const number = numberOf(of);
      const stored = Buffer.alloc(6);
      stored.writeUIntBE(number, 0, 6);
      return cell(number, element, { of, bytes: [Buffer.from(String(number)), stored] });
    }
    case 'yesNo':
      return cell(true, element);
    case 'reference':
      return cell(target, element);
    default:
      return assertNever(field.kind);
  }
}

/** A person's own, when a field may lead to one. */
const targetOf = ({ target }: Field, model: Model): string =>
  target === undefined || target === ANY_TYPE || model.types.get(target)?.personal !== true
    ? 'person'
    : target;

function elementOf({ element }: Field): string {
  if (element === undefined) return '';
  return element === 'rank' ? '1' : '2026';
}

const digest = (of: string): Buffer => createHash('sha256').update(of).digest();

/** Letters alone, which no other value shares: the search writes what a word does not share with the one before it. */
const wordOf = (of: string): string =>
  Array.from(digest(of).subarray(0, 16), (byte) => String.fromCharCode(97 + (byte % 26))).join('');

/** Six bytes long, however it is stored. */
const numberOf = (of: string): number => 2 ** 46 + digest(of).readUIntBE(0, 5);
