/** Tables coming in and going out. A file crosses as a token: opaque, and soon expired. */
import { z } from 'zod';
import { UNREADABLE_REASONS } from '../model/value-text.ts';
import { PAPERS } from '../domain/document/document.ts';
import {
  DOCUMENT_FORMATS,
  type DocumentFormat,
  documentWishes,
  exported,
  language,
} from './documents.ts';
import { act, command, query } from './operation.ts';
import { cellChangeSchema } from './records.ts';

const token = z.string().regex(/^[A-Za-z0-9_-]{20,64}$/);
const id = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);

const TABLE_FORMATS = ['xlsx', 'ods', 'csv'] as const;
export const EXPORT_FORMATS = [...DOCUMENT_FORMATS, ...TABLE_FORMATS] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];
const exportFormat = z.enum(EXPORT_FORMATS);

export const isDocumentFormat = (format: ExportFormat): format is DocumentFormat =>
  DOCUMENT_FORMATS.some((one) => one === format);

/** What a person last chose to export; the next time begins there. */
export const exportChoices = z.object({
  what: z.enum(['table', 'sheets']),
  format: exportFormat,
  paper: z.enum(PAPERS),
  /** In a document: those of the plans that offices print, those in sight in the grid, or every one. */
  columns: z.enum(['usual', 'shown', 'all']),
  combined: z.boolean(),
});
export type ExportChoices = z.infer<typeof exportChoices>;

const column = z.object({
  heading: z.string(),
  /** Name of the field understood (or `goal`, `objective`, `action`, `example`, `id`), null when left out. */
  target: z.string().nullable(),
  /** The element a keyed field's heading names ("Priorisation 2024-2025" → 2024-2025). */
  element: z.string(),
});

/** What a person says of columns whose headings are not, or not well, understood. */
const chosen = z
  .array(
    z.object({
      column: z.number().int().min(0).max(499),
      target: z.string().max(100).nullable(),
      element: z.string().max(100),
    }),
  )
  .max(500)
  .default([]);

/** What a person said that columns hold, by their headings. */
export const meaningsSchema = z
  .array(
    z.object({
      heading: z.string().max(500),
      target: z.string().max(100).nullable(),
      element: z.string().max(100),
    }),
  )
  .max(2_000);
export type Meanings = z.infer<typeof meaningsSchema>;

const previewRow = z.object({
  /** Row of the file, the heading being 1. */
  row: z.number().int(),
  level: z.string(),
  /** From the goal down to the item. */
  path: z.array(z.string()),
  effect: z.enum(['new', 'changed', 'same']),
  changes: z.array(
    z.object({ field: z.string(), element: z.string(), before: z.string(), after: z.string() }),
  ),
});

/** A cell that could not be read. */
export const sheetProblem = z.object({
  row: z.number().int(),
  column: z.string(),
  reason: z.enum([
    'value',
    'too-long',
    'too-many-cells',
    'missing-parent',
    'no-title',
    'unknown-name',
    'ambiguous-name',
    'unknown-id',
    'missing-value',
    /** Another row, whose number is the value, is about the same record. */
    'doubled-row',
  ]),
  value: z.string(),
  /** What is wrong with a value, where more is known than that it was not understood. */
  why: z.enum(UNREADABLE_REASONS).optional(),
});

export const planImportPreview = z.object({
  /** Title of the plan it goes into, and its id when it is there already. */
  title: z.string(),
  plan: z.string().nullable(),
  encoding: z.enum(['utf-8', 'windows-1252']),
  separator: z.enum([';', ',', '\t']),
  columns: z.array(column),
  rows: z.array(previewRow),
  /** What could not be read. With any, nothing is imported. */
  problems: z.array(sheetProblem),
  counts: z.object({
    rows: z.number(),
    new: z.number(),
    changed: z.number(),
    same: z.number(),
    goal: z.number(),
    objective: z.number(),
    action: z.number(),
    example: z.number(),
  }),
});
export type PlanImportPreview = z.infer<typeof planImportPreview>;

const unreadable = [
  'file-expired',
  'file-unreadable',
  'file-too-large',
  'sheet-empty',
  'sheet-no-title',
  'sheet-open-quote',
  'sheet-doubled-heading',
] as const;

/** As many as one request may name; beyond, a plan goes out whole or by its branches. */
export const MOST_ITEMS = 20_000;

const given = z.array(cellChangeSchema).max(50).default([]);

const recordsInput = {
  file: token,
  type: z.string().max(64),
  chosen,
  /** What was chosen for earlier tables (`import.meanings`); what is chosen now goes before. */
  remembered: meaningsSchema.default([]),
  /** What every new record has besides. */
  given,
  /** Records that cells name and that are not there are made, where a name is enough. */
  createNames: z.boolean().default(false),
};

export const recordsImportPreview = z.object({
  columns: z.array(column),
  rows: z.array(
    z.object({
      row: z.number().int(),
      title: z.string(),
      effect: z.enum(['new', 'changed', 'same']),
      changes: previewRow.shape.changes,
    }),
  ),
  /** What could not be read: nothing of these rows is imported. */
  problems: z.array(sheetProblem),
  /** Rows that have some. */
  refusedRows: z.number(),
  /** Records named in cells that are not there, by their type; those that may be made of their name alone. */
  unknownNames: z.array(
    z.object({ type: z.string(), names: z.array(z.string()), canBeMade: z.boolean() }),
  ),
  counts: z.object({ new: z.number(), changed: z.number(), same: z.number(), made: z.number() }),
});
export type RecordsImportPreview = z.infer<typeof recordsImportPreview>;

export const spreadsheetsContract = {
  /** What columns were said to hold in tables of a type that were imported on this computer; the last that was said counts. */
  'import.meanings': query({
    input: z.object({ type: z.string().regex(/^[A-Za-z0-9_-]{1,64}$/) }),
    output: meaningsSchema,
    reads: [],
  }),
  'import.keepMeanings': act({
    input: z.object({ type: z.string().regex(/^[A-Za-z0-9_-]{1,64}$/), meanings: meaningsSchema }),
    output: z.object({}),
  }),
  /** Reads a table of records of a type and says what it would do. */
  'import.previewRecords': query({
    input: z.object({ ...recordsInput, language }),
    output: recordsImportPreview,
    reads: [],
    errors: [...unreadable, 'sheet-no-name', 'unknown-type', 'unknown-field', 'invalid-value'],
  }),
  /** Imports what the preview showed, as one gesture; `leave`: the rows with problems are left out, else nothing is done. */
  'import.records': command({
    input: z.object({ ...recordsInput, leave: z.boolean().default(false) }),
    output: z.object({
      ids: z.array(z.string()),
      new: z.number(),
      changed: z.number(),
      same: z.number(),
      made: z.number(),
      left: z.number(),
    }),
    errors: [
      ...unreadable,
      'sheet-no-name',
      'sheet-refused',
      'unknown-type',
      'unknown-field',
      'invalid-value',
      'missing-value',
      'structural-field',
      'personal-record',
      'not-found',
    ],
  }),
  /** Writes records of a type as a table (xlsx, ods, csv), their identifiers included, and answers a token for it. */
  'export.records': query({
    input: z.object({
      type: z.string().max(64),
      format: z.enum(TABLE_FORMATS),
      language,
      /** Names of the fields, in this order; absent: all of them. */
      fields: z.array(z.string().max(200)).max(500).optional(),
      /** These records, in this order; absent: all of them. */
      ids: z.array(id).max(50_000).optional(),
      /** What the file is called. */
      title: z.string().trim().min(1).max(200).optional(),
    }),
    output: z.object({ file: z.string(), name: z.string() }),
    reads: [],
    long: true,
    errors: ['unknown-type', 'unknown-field'],
  }),
  /** Reads the file and says what it would do. The file stays available to `import.plan` under the same token. */
  'import.previewPlan': query({
    input: z.object({
      file: token,
      title: z.string().trim().min(1).max(500),
      plan: id.nullable(),
      chosen,
      language,
    }),
    output: planImportPreview,
    reads: [],
    errors: [...unreadable, 'not-found'],
  }),
  /** Imports what the preview showed, as one gesture: into `plan`, or into a new one (null). */
  'import.plan': command({
    input: z.object({
      file: token,
      title: z.string().trim().min(1).max(500),
      plan: id.nullable(),
      chosen,
    }),
    output: z.object({ plan: z.string(), new: z.number(), changed: z.number(), same: z.number() }),
    errors: [...unreadable, 'not-found', 'sheet-refused'],
  }),
  /**
   * Writes the plan as a document to print or change (pdf, docx) or as a table (xlsx, ods, csv), and answers a token
   * for the finished file; with `message`, a draft of a message that has the file attached.
   */
  'export.plan': query({
    input: z
      .object({
        plan: id,
        format: exportFormat,
        language,
        paper: z.enum(PAPERS).default('a3'),
        /** What a document shows beside the titles, in this order: `status`, `priority 2024-2025`… */
        columns: z.array(z.string().max(200)).max(500).optional(),
        /** « État / Horizon » and the three kinds of resources in one column each. */
        combined: z.boolean().default(true),
        /** One page per action instead of the table. */
        sheets: z.boolean().default(false),
        /** These items only, with what is under them and what they stand under. */
        items: z.array(id).max(MOST_ITEMS).optional(),
        message: z.boolean().default(false),
      })
      .refine(({ sheets, format }) => !sheets || isDocumentFormat(format), { path: ['sheets'] }),
    output: exported,
    reads: [],
    long: true,
    errors: ['not-found', 'unknown-field'],
  }),
  /** Writes the results of a workshop with the list of its notes; with `message`, a draft that has it attached. */
  'export.workshop': query({
    input: documentWishes.extend({ workshop: id }),
    output: exported,
    reads: [],
    long: true,
    errors: ['not-found'],
  }),
};
