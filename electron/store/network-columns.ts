/** The columns that the network added, as its `fieldDefinition` records stand. */
import { ELEMENT_KINDS, FIELD_KINDS } from '#shared/model/field.ts';
import type { CustomField } from '#shared/model/model.ts';
import type { Connection } from './database.ts';

interface Row {
  readonly id: string;
  readonly name: string | null;
  readonly type: string | null;
  readonly kind: string | null;
  readonly element: string | null;
  readonly options: string;
  readonly target: string | null;
  readonly variants: string;
}

/** Definitions that say too little to make a column, or that this version does not understand, are left out. */
export function readCustomFields(connection: Connection): CustomField[] {
  const rows = connection
    .prepare<[], Row>(
      'SELECT id, name, type, kind, element, options, target, variants FROM p_fieldDefinition WHERE _deleted = 0 ORDER BY id',
    )
    .all();
  return rows.flatMap(fromRow);
}

function fromRow(row: Row): CustomField[] {
  const kind = FIELD_KINDS.find((known) => known === row.kind);
  const element = ELEMENT_KINDS.find((known) => known === row.element);
  if (kind === undefined || row.type === null || row.name === null) return [];
  if (row.element !== null && element === undefined) return [];
  const leads = kind === 'reference' || element === 'reference';
  if (leads && row.target === null) return [];
  const options = JSON.parse(row.options) as string[];
  const variants = JSON.parse(row.variants) as string[];
  return [
    {
      id: row.id,
      type: row.type,
      label: row.name,
      kind,
      ...(element === undefined ? {} : { element }),
      ...(kind === 'choice' ? { options } : {}),
      ...(row.target === null ? {} : { target: row.target }),
      ...(variants.length === 0 ? {} : { variants }),
    },
  ];
}
