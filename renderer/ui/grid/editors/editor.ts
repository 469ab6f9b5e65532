/**
 * What every editor of a value is given and answers. The same editors serve in a cell and in a form: only their
 * box differs. An editor keeps what is being typed to itself: an answer that arrives meanwhile disturbs nothing.
 */
import type { ReactNode, Ref } from 'react';
import type { CellInput, FieldDescriptor } from '#shared/contract/records.ts';
import type { Result } from '#shared/lib/result.ts';
import type { Unreadable } from '#shared/model/value-text.ts';

export interface EditorOption {
  readonly id: string;
  readonly label: string;
  readonly detail?: string | undefined;
  readonly mark?: ReactNode;
}

/** The changes that what is in the editor asks for: none when nothing differs. */
export type EditorReading = Result<readonly CellInput[], Unreadable>;

export interface ValueHandle {
  readonly read: () => EditorReading;
}

export interface EditorProps {
  readonly field: FieldDescriptor;
  /** The year, period or rank whose value is edited; null for the whole field. */
  readonly element: string | null;
  /** As the record holds it: a value, the members of a set, or values by element. */
  readonly value: unknown;
  /** `replace`: what is typed takes the place of what was there. */
  readonly how: 'replace' | 'keep';
  readonly place: 'cell' | 'form';
  readonly label: string;
  readonly isInvalid: boolean;
  /** What may be chosen: records, or words already used. */
  readonly options: readonly EditorOption[];
  /** Elements proposed for a field keyed by year, period or rank, the likeliest first to be filled. */
  readonly elements: readonly string[];
  readonly ref: Ref<ValueHandle>;
  /** Text as it is typed, for a draft. */
  readonly onText?: ((text: string) => void) | undefined;
  /** Makes a record of a name typed where none answers, and answers its id at once; absent where none may be made. */
  readonly onCreate?: ((name: string) => string) | undefined;
  /** The value was chosen: the editor may close. */
  readonly onChosen: () => void;
}

export const boxClass = (place: EditorProps['place']): string =>
  place === 'cell' ? 'mln-grid__editor' : 'mln-input';

export const cellOf = (
  field: FieldDescriptor,
  element: string | null,
  value: CellInput['value'],
): CellInput =>
  element === null ? { field: field.name, value } : { field: field.name, element, value };

const isSingle = (value: unknown): value is CellInput['value'] =>
  value === null || ['string', 'number', 'boolean'].includes(typeof value);

/** A field's value where it is one value; null where it is none. */
export const singleOf = (value: unknown): CellInput['value'] => (isSingle(value) ? value : null);

export const membersOf = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((member) => typeof member === 'string') : [];

export function elementsOf(value: unknown): ReadonlyMap<string, CellInput['value']> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return new Map();
  return new Map(
    Object.entries(value).flatMap(([element, single]) =>
      isSingle(single) ? [[element, single]] : [],
    ),
  );
}
