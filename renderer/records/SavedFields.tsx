/** Some fields of a record in one column, in the order given, each saved as one leaves it. */
import type { AnyRecord } from '#shared/contract/records.ts';
import { fieldNamed, typeNamed, useTypes } from '#renderer/client/descriptors.ts';
import { SavedField } from './SavedField.tsx';
import './saved-fields.css';

export interface SavedFieldsProps {
  type: string;
  record: AnyRecord;
  fields: readonly string[];
  asOf: number;
}

export function SavedFields({ type, record, fields, asOf }: SavedFieldsProps) {
  const declared = typeNamed(useTypes() ?? [], type);
  if (declared === undefined) return null;
  return (
    <div className="mln-saved-fields">
      {fields.map((name) => {
        const field = fieldNamed(declared, name);
        return field === undefined ? null : (
          <SavedField key={name} type={type} record={record} field={field} asOf={asOf} />
        );
      })}
    </div>
  );
}
