/** What can be asked of any record, whatever its type: the model says the rest. */
import { z } from 'zod';
import { BAND_NAMES } from '../model/band.ts';
import { ELEMENT_KINDS, FIELD_KINDS } from '../model/field.ts';
import { FORMATS } from '../model/text-format.ts';
import { command, query } from './operation.ts';

const id = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);
const typeName = z.string().max(64);
const value = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const label = z.object({ fr: z.string(), en: z.string() });

/** A record as queries answer it: its fields by name (shared/model/record-type.ts, `FieldValue`). */
export const anyRecord = z.looseObject({ id: z.string() });
export type AnyRecord = z.infer<typeof anyRecord>;

/** Names of the records that answers refer to. A reference that is not here was not received. */
export const namesSchema = z.record(
  z.string(),
  z.object({
    type: z.string(),
    title: z.string(),
    deleted: z.boolean(),
    /** Of a plan item, where one asks for its place: its plan. */
    plan: z.string().nullable().optional(),
  }),
);
export type Names = z.infer<typeof namesSchema>;

export const cellChangeSchema = z.object({
  field: z.string().max(64),
  element: z.string().max(1000).optional(),
  value,
});
export type CellInput = z.infer<typeof cellChangeSchema>;

const fieldDescriptor = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(FIELD_KINDS),
  element: z.enum(ELEMENT_KINDS).optional(),
  label,
  required: z.boolean().optional(),
  searchable: z.boolean().optional(),
  headings: z.array(z.string()).optional(),
  options: z
    .array(
      z.object({
        value: z.string(),
        label,
        short: label.optional(),
        synonyms: z.array(z.string()).optional(),
      }),
    )
    .optional(),
  target: z.string().optional(),
  min: z.number().optional(),
  max: z.number().optional(),
  atLeast: z.string().optional(),
  format: z.enum(FORMATS).optional(),
  variants: z.array(z.string()).optional(),
  settlesItself: z.boolean().optional(),
  internal: z.boolean().optional(),
  structural: z.boolean().optional(),
  band: z.enum(BAND_NAMES).optional(),
  custom: z.boolean(),
});

export const typeDescriptor = z.object({
  name: z.string(),
  label: z.object({ one: label, many: label }),
  personal: z.boolean(),
  title: z.array(z.string()),
  variant: z.string().optional(),
  fields: z.array(fieldDescriptor),
});
export type TypeDescriptor = z.infer<typeof typeDescriptor>;
export type FieldDescriptor = z.infer<typeof fieldDescriptor>;

const historyChange = z.object({
  kind: z.enum(['created', 'changed', 'deleted', 'restored', 'suggested']),
  /** Empty for created, deleted and restored. */
  field: z.string(),
  element: z.string(),
  before: value,
  after: value,
});

const historyEntry = z.object({
  gesture: z.string(),
  position: z.number(),
  /** ISO 8601, as the writing computer's clock said. */
  time: z.string(),
  /** Name of the author, null when unknown or not received. */
  author: z.string().nullable(),
  /** Written on this computer. */
  here: z.boolean(),
  /** Received, and set aside with all that came with it: nothing of it stands. */
  aside: z.boolean(),
  changes: z.array(historyChange),
});
export type HistoryEntry = z.infer<typeof historyEntry>;

const conflict = z.object({
  type: z.string(),
  id: z.string(),
  title: z.string(),
  /** For a plan item, its plan; the place to open. */
  plan: z.string().nullable(),
  /** Name of the field, or `deleted` when the question is whether the record goes. */
  field: z.string(),
  element: z.string(),
  values: z.array(
    z.object({
      value,
      author: z.string().nullable(),
      /** Of the office that wrote it; null when it was not received. */
      structure: z.string().nullable(),
      time: z.string(),
      here: z.boolean(),
    }),
  ),
  /** What stood there when each began: a text is merged from it. */
  before: value,
  shown: value,
});

const suggestion = z.object({
  type: z.string(),
  id: z.string(),
  title: z.string(),
  /** Name of the field, or `deleted` when it is suggested that the record goes. */
  field: z.string(),
  element: z.string(),
  value,
  shown: value,
  /** Of our structure: ours to decide. */
  ours: z.boolean(),
  author: z.string().nullable(),
  /** Of the office that wrote it; null when it was not received. */
  structure: z.string().nullable(),
  time: z.string(),
  /** Written on this computer: waiting for their answer. */
  here: z.boolean(),
});

const found = z.object({
  type: z.string(),
  id: z.string(),
  title: z.string(),
  /** The words around what was found, when it is not in the title. */
  excerpt: z.string(),
  /** For a plan item, its plan; the place to open. */
  plan: z.string().nullable(),
  /** What a comment or a step stands beside, which is opened in its place. */
  beside: z
    .object({ type: z.string(), id: z.string(), title: z.string(), plan: z.string().nullable() })
    .nullable(),
});
export type Found = z.infer<typeof found>;

const touched = z.object({ ids: z.array(z.string()) });

export const recordsContract = {
  'model.describe': query({
    input: z.object({}),
    output: z.array(typeDescriptor),
    reads: ['fieldDefinition'],
  }),

  'record.list': query({
    input: z.object({ type: typeName }),
    output: z.object({ records: z.array(anyRecord), names: namesSchema }),
    reads: 'all',
    long: true,
    errors: ['unknown-type'],
  }),
  'record.get': query({
    input: z.object({ type: typeName, id }),
    output: z.object({
      record: anyRecord,
      deleted: z.boolean(),
      /** The record that stands for it, which it was merged into. */
      merged: z.object({ id: z.string(), title: z.string() }).nullable(),
      names: namesSchema,
      /** Records that lead here. */
      linkedFrom: z.array(
        z.object({
          type: z.string(),
          id: z.string(),
          title: z.string(),
          field: z.string(),
          /** For a plan item, its plan; the place to open. */
          plan: z.string().nullable(),
          /** For what stands on the wall of a workshop, that workshop. */
          workshop: z.string().nullable(),
        }),
      ),
    }),
    reads: 'all',
    errors: ['unknown-type', 'not-found'],
  }),
  'record.history': query({
    input: z.object({ type: typeName, id }),
    output: z.object({ title: z.string(), entries: z.array(historyEntry), names: namesSchema }),
    reads: 'all',
    errors: ['unknown-type', 'not-found'],
  }),
  'record.conflicts': query({
    input: z.object({}),
    output: z.array(conflict),
    reads: 'all',
    long: true,
  }),
  /** What others suggest in records that they do not keep, and nobody decided yet: deciding is settling the cell. */
  'record.suggestions': query({
    input: z.object({}),
    output: z.object({
      suggestions: z.array(suggestion),
      names: namesSchema,
    }),
    reads: 'all',
    long: true,
  }),
  'record.bin': query({
    input: z.object({}),
    output: z.array(
      z.object({
        type: z.string(),
        id: z.string(),
        title: z.string(),
        time: z.string(),
        author: z.string().nullable(),
      }),
    ),
    reads: 'all',
    long: true,
  }),
  /** Records of these types last written, the newest first. */
  'record.recent': query({
    input: z.object({
      types: z.array(typeName).min(1).max(50),
      limit: z.number().int().min(1).max(100).default(10),
    }),
    output: z.array(
      z.object({
        type: z.string(),
        id: z.string(),
        title: z.string(),
        deleted: z.boolean(),
        /** For a plan item, its plan; the place to open. */
        plan: z.string().nullable(),
        time: z.string(),
        author: z.string().nullable(),
        /** Written on this computer. */
        here: z.boolean(),
      }),
    ),
    reads: 'all',
    long: true,
  }),
  /** Words in any order, each by its beginning, without accents; the best first. */
  'record.search': query({
    input: z.object({
      text: z.string().max(500),
      types: z.array(typeName).optional(),
      limit: z.number().int().min(1).max(200).default(40),
    }),
    output: z.array(found),
    reads: 'all',
    long: true,
  }),

  'record.create': command({
    input: z.object({
      type: typeName,
      id: id.optional(),
      values: z.array(cellChangeSchema).min(1),
    }),
    output: z.object({ id: z.string() }),
    errors: [
      'unknown-type',
      'unknown-field',
      'invalid-value',
      'missing-value',
      'not-found',
      'personal-record',
      'attachment-absent',
    ],
  }),
  /** Several cells, of one record or of many, as one gesture. A place is not one of them: moving has its own commands. */
  'record.set': command({
    input: z.object({
      type: typeName,
      changes: z.array(z.object({ id, cells: z.array(cellChangeSchema).min(1) })).min(1),
    }),
    output: touched,
    errors: [
      'unknown-type',
      'unknown-field',
      'invalid-value',
      'missing-value',
      'structural-field',
      'not-found',
      'personal-record',
      'attachment-absent',
    ],
  }),
  'record.delete': command({
    input: z.object({ type: typeName, ids: z.array(id).min(1) }),
    output: touched,
    errors: ['unknown-type', 'not-found'],
  }),
  'record.restore': command({
    input: z.object({ type: typeName, ids: z.array(id).min(1) }),
    output: touched,
    errors: ['unknown-type', 'not-found'],
  }),
  /** Settles any number of fields, of any records, as one gesture. On `deleted`: true deletes, false keeps. */
  'record.settle': command({
    input: z.object({
      choices: z
        .array(z.object({ type: typeName, id, ...cellChangeSchema.shape }))
        .min(1)
        .max(100_000),
    }),
    output: touched,
    errors: ['structural-field', 'unknown-type', 'unknown-field', 'invalid-value', 'not-found'],
  }),
};
