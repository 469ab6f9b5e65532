/**
 * The model as a runtime value: the types of the code plus the columns that a network added itself.
 *
 * Everything that stores, shows, imports or exports records reads these descriptors. There is no global
 * registry: `createModel` is called where a network is opened, and the value is handed down. A network's own
 * column has its definition's record id as field id, so it merges and travels like any other.
 */
import {
  ANY_TYPE,
  type Choice,
  type ElementKind,
  type FieldDeclaration,
  type FieldKind,
  type Label,
} from './field.ts';
import type { Owner, RecordTypeDeclaration } from './record-type.ts';

export interface Field extends Omit<FieldDeclaration, 'id'> {
  readonly id: string;
  /** Key in projected rows; also the projection's column. */
  readonly name: string;
  /** Added by the network rather than by the code. */
  readonly custom: boolean;
}

export interface RecordType {
  readonly name: string;
  readonly label: { readonly one: Label; readonly many: Label };
  readonly personal: boolean;
  readonly title: readonly string[];
  readonly owner: Owner;
  readonly variant?: string;
  readonly fields: readonly Field[];
  /** Ids of the fields whose concurrent values are put to nobody. */
  readonly selfSettling: ReadonlySet<string>;
}

export interface Model {
  readonly types: ReadonlyMap<string, RecordType>;
}

/** A column added by a network, as its `fieldDefinition` record says it. */
export interface CustomField {
  readonly id: string;
  readonly type: string;
  readonly label: string;
  readonly kind: FieldKind;
  readonly element?: ElementKind;
  readonly options?: readonly string[];
  readonly target?: string;
  readonly variants?: readonly string[];
}

/** Streams of the log (exchange.md, "Log"): 0 the network's, 1 personal types. */
export type Stream = 0 | 1;

export const streamOf = (type: RecordType): Stream => (type.personal ? 1 : 0);

export const typeOf = (model: Model, name: string): RecordType => {
  const type = model.types.get(name);
  if (type === undefined) throw new Error(`the model has no type ${name}`);
  return type;
};

export const fieldNamed = (type: RecordType, name: string): Field | undefined =>
  type.fields.find((field) => field.name === name);

export const fieldWithId = (type: RecordType, id: string): Field | undefined =>
  type.fields.find((field) => field.id === id);

/**
 * Builds the model. A declaration that contradicts itself (an id or a name given twice, a title that names
 * no field, a reference to nowhere) is a defect, and throws. A network's column for an unknown type is left
 * out: its values stay in the log until a version that knows the type.
 */
export function createModel(
  declarations: readonly RecordTypeDeclaration[],
  customFields: readonly CustomField[] = [],
): Model {
  const types = new Map<string, RecordType>();
  for (const declaration of declarations) {
    if (types.has(declaration.name)) throw new Error(`type ${declaration.name} is declared twice`);
    const own = Object.entries(declaration.fields).map(([name, field]): Field => ({
      ...field,
      id: String(field.id),
      name,
      custom: false,
    }));
    const added = customFields
      .filter((field) => field.type === declaration.name && isUsable(field, declarations))
      .map(fromCustom);
    const fields = [...own, ...added];
    const settling = fields.filter(({ settlesItself }) => settlesItself === true);
    const selfSettling = new Set(settling.map(({ id }) => id));
    types.set(declaration.name, { ...declaration, fields, selfSettling });
  }
  for (const type of types.values()) assertSound(type, types);
  return { types };
}

/** Identifies what a projection depends on: two equal fingerprints need no rebuild. */
export function fingerprintText(model: Model): string {
  const shape = [...model.types.values()].map((type) => [
    type.name,
    type.personal,
    type.title,
    type.fields.map((field) => [
      field.id,
      field.name,
      field.kind,
      field.element ?? '',
      field.target ?? '',
      field.searchable ?? false,
      field.settlesItself ?? false,
    ]),
  ]);
  return JSON.stringify(shape);
}

/** Column-safe and impossible to confuse with a name of the code. */
export const customName = (id: string): string => `x_${id.replaceAll('-', '')}`;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Whether a definition, which may come from anywhere, makes a column. Maillon gives its records UUIDs; any other
 * id could pass for a field of the code, or break out of the column's name.
 */
function isUsable(field: CustomField, declarations: readonly RecordTypeDeclaration[]): boolean {
  if (!UUID.test(field.id)) return false;
  const leads = field.kind === 'reference' || field.element === 'reference';
  return !leads || declarations.some(({ name }) => name === field.target);
}

function fromCustom(custom: CustomField): Field {
  const label = { fr: custom.label, en: custom.label };
  const options = custom.options?.map((value): Choice => ({
    value,
    label: { fr: value, en: value },
  }));
  return {
    id: custom.id,
    name: customName(custom.id),
    kind: custom.kind,
    label,
    searchable: custom.kind === 'text',
    custom: true,
    ...(custom.element === undefined ? {} : { element: custom.element }),
    ...(options === undefined ? {} : { options }),
    ...(custom.target === undefined ? {} : { target: custom.target }),
    ...(custom.variants === undefined ? {} : { variants: custom.variants }),
  };
}

function assertSound(type: RecordType, types: ReadonlyMap<string, RecordType>): void {
  const names = new Set(type.fields.map((field) => field.name));
  const ids = new Set(type.fields.map((field) => field.id));
  if (names.size !== type.fields.length || ids.size !== type.fields.length) {
    throw new Error(`type ${type.name} gives a field name or id twice`);
  }
  for (const name of type.title) {
    if (!names.has(name))
      throw new Error(`type ${type.name} is named by ${name}, which it has not`);
  }
  const isOwned = type.owner !== null && type.owner !== 'self';
  if (isOwned && type.fields.find(({ name }) => name === type.owner)?.kind !== 'reference')
    throw new Error(`type ${type.name} is owned through ${type.owner}, which leads nowhere`);
  const variant = type.fields.find(({ name }) => name === type.variant);
  if (type.variant !== undefined && variant?.kind !== 'choice')
    throw new Error(`type ${type.name} varies by ${type.variant}, which is no choice`);
  const variants = new Set(variant?.options?.map(({ value }) => value));
  for (const field of type.fields) {
    const unknown = field.custom ? undefined : field.variants?.find((name) => !variants.has(name));
    if (unknown !== undefined)
      throw new Error(`${type.name}.${field.name} is for ${unknown}, which is no variant`);
    const floor = type.fields.find(({ name }) => name === field.atLeast);
    if (field.atLeast !== undefined && floor?.kind !== field.kind)
      throw new Error(
        `${type.name}.${field.name} is compared with ${field.atLeast}, which is not of its kind`,
      );
    const leads = field.kind === 'reference' || field.element === 'reference';
    if (leads && field.target !== ANY_TYPE && !types.has(field.target ?? '')) {
      throw new Error(`${type.name}.${field.name} leads to ${field.target ?? 'nowhere'}`);
    }
  }
}
