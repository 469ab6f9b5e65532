/**
 * Whose a record is, and so whether what somebody writes there is a value or a suggestion (exchange.md, "Meaning"). It
 * is decided when written and travels with the write: nobody decides it again.
 */
import { fieldNamed, type RecordType } from '../model/model.ts';
import { type RecordState, shownValue } from './record-state.ts';

/** The structure a record belongs to, as the writer saw it; null when it is everyone's, or not said. */
export function ownerOf(type: RecordType, record: string, state: RecordState): string | null {
  if (type.owner === null) return null;
  if (type.owner === 'self') return record;
  const field = fieldNamed(type, type.owner);
  const owner = field === undefined ? null : shownValue(state, field.id, '');
  return typeof owner === 'string' ? owner : null;
}

export interface Writer {
  /** Whose office writes; null until said. */
  readonly structure: string | null;
  readonly hasOffice: (structure: string) => boolean;
}

/** A structure without an office cannot accept anything: its records are kept by whoever writes them. */
export function suggests(owner: string | null, { structure, hasOffice }: Writer): boolean {
  return owner !== null && owner !== structure && hasOffice(owner);
}
