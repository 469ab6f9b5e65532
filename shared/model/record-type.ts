/**
 * A record type: the one declaration from which storage, merging, search, grid, forms, spreadsheets and
 * exports are derived (see docs/adding-a-record-type.md).
 *
 * Whether a type is **personal** decides the stream it travels in, and so what an export without personal
 * data leaves out: it is true of a whole type, never of one field.
 */
import type { ElementKind, FieldDeclaration, FieldKind, Label } from './field.ts';

export type FieldDeclarations = Readonly<Record<string, FieldDeclaration>>;

export interface RecordTypeDeclaration {
  readonly name: string;
  readonly label: { readonly one: Label; readonly many: Label };
  readonly personal: boolean;
  /** The fields that, put side by side, name a record to a person. */
  readonly title: readonly string[];
  readonly owner: Owner;
  /** The choice that says which fields a record uses: a room has a capacity, a vehicle a mileage. */
  readonly variant?: string;
  readonly fields: FieldDeclarations;
}

/**
 * Which structure a record belongs to: `self`, the record is that structure; a reference field's name, the structure
 * it leads to; null, it is everyone's. What another structure writes there is a suggestion (shared/domain/ownership.ts).
 */
export type Owner = 'self' | (string & {}) | null;

/** Declares a record type, keeping the literal types from which `RecordOf` derives. */
export function recordType<
  const N extends string,
  const F extends FieldDeclarations,
  const T extends readonly (keyof F & string)[],
>(declaration: {
  readonly name: N;
  readonly label: { readonly one: Label; readonly many: Label };
  readonly personal: boolean;
  readonly title: T;
  readonly owner: 'self' | (keyof F & string) | null;
  readonly variant?: keyof F & string;
  readonly fields: F;
}): typeof declaration {
  return declaration;
}

interface ValueOfKind {
  text: string;
  richText: string;
  /** Day as `2026-11-21`. */
  date: string;
  /** `2024`, `2024-2028` or `2024-09-01/2025-08-31`. */
  period: string;
  integer: number;
  /** Cents. */
  money: number;
  yesNo: boolean;
  choice: string;
  /** Id of the record led to. */
  reference: string;
  /** `<sha-256 in hexadecimal>:<file name>`. */
  attachment: string;
}

type SingleValue<F> = F extends { readonly options: readonly { readonly value: infer V }[] }
  ? V
  : F extends { readonly kind: infer K extends FieldKind }
    ? ValueOfKind[K]
    : never;

/** The projected value of a field: a list for a set, a dictionary for other keyed fields, else value or null. */
export type FieldValue<F> = F extends { readonly element: infer E extends ElementKind }
  ? E extends 'word' | 'reference'
    ? readonly string[]
    : Readonly<Record<string, SingleValue<F>>>
  : SingleValue<F> | null;

/** A record of a type as queries answer it. */
export type RecordOf<T extends { readonly fields: FieldDeclarations }> = { readonly id: string } & {
  readonly [N in keyof T['fields']]: FieldValue<T['fields'][N]>;
};
