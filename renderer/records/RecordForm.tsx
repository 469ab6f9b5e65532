/** All the fields of a record, in one column, from its descriptors. */
import type { AnyRecord, FieldDescriptor, TypeDescriptor } from '#shared/contract/records.ts';
import { FormField } from './FormField.tsx';
import type { FormWrites } from './use-cell-writes.ts';

export interface RecordFormProps {
  type: TypeDescriptor;
  record: AnyRecord;
  /** Records whose words are proposed. */
  records: readonly AnyRecord[];
  writes: FormWrites;
  elementsOf: (field: FieldDescriptor) => readonly string[];
  /** Names of fields that are shown elsewhere. */
  omit?: readonly string[];
  /** What a field has to settle, in words; null for nothing. */
  toSettle?: (field: FieldDescriptor) => string | null;
  onSettle?: () => void;
}

const NOTHING = () => null;

export function RecordForm({
  type,
  record,
  records,
  writes,
  elementsOf,
  omit = [],
  toSettle = NOTHING,
  onSettle = NOTHING,
}: RecordFormProps) {
  const fields = type.fields.filter(
    (field) => field.internal !== true && field.kind !== 'attachment' && !omit.includes(field.name),
  );
  return (
    <div className="record-form">
      {fields.map((field) => (
        <FormField
          key={`${record.id} ${field.name}`}
          record={record}
          field={field}
          records={records}
          elements={elementsOf(field)}
          writes={writes}
          conflict={toSettle(field)}
          onSettle={onSettle}
        />
      ))}
    </div>
  );
}
