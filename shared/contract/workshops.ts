/**
 * Prioritisation workshops. Their cells are changed by `record.set` like any record's; what is here reads a whole
 * workshop at once, and does in one gesture what a person does in one.
 */
import { z } from 'zod';
import { TERM_CLASSES } from '../domain/prioritisation/term-class.ts';
import { TERMS } from '../model/sticky-note.ts';
import { command, query } from './operation.ts';
import { anyRecord, namesSchema } from './records.ts';
import { sheetProblem } from './spreadsheets.ts';

const id = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);
const token = z.string().regex(/^[A-Za-z0-9_-]{20,64}$/);
const title = z.string().trim().min(1).max(500);
const count = z.number().int().min(0);
const touched = z.object({ ids: z.array(z.string()) });
/** More than any wall holds. */
const MOST_NOTES = 20_000;

const tally = { notes: count, short: count, long: count };
const categoryTally = z.object({ id: z.string(), name: z.string(), ...tally });
const axisTally = z.object({
  id: z.string(),
  name: z.string(),
  /** Place among the axes, from 1. */
  number: count,
  ...tally,
  share: z.number(),
  wholeShare: count,
  shortShare: z.number().nullable(),
  class: z.enum(TERM_CLASSES).nullable(),
  rank: count,
  tied: z.boolean(),
  categories: z.array(categoryTally).readonly(),
  uncategorised: z.object(tally),
});
export type AxisResult = z.infer<typeof axisTally>;

const result = z.object({
  ...tally,
  unsorted: z.object(tally),
  axes: z.array(axisTally).readonly(),
});
export type WorkshopResult = z.infer<typeof result>;

const newNote = z.object({
  axis: id.nullable(),
  category: id.nullable().default(null),
  term: z.enum(TERMS).nullable(),
  text: z.string().max(10_000),
  /** How many papers, when they are only counted. */
  count: z.number().int().min(1).max(10_000).optional(),
  organisation: id.nullable().default(null),
});

const newPriority = z.object({
  organisations: z.array(id).max(100).default([]),
  people: z.array(id).max(100).default([]),
  text: title,
  /** Null where nobody ranked. */
  rank: z.number().int().min(1).max(100).nullable().default(null),
  theme: z.string().max(500).default(''),
  axis: id.nullable().default(null),
});

const unreadable = [
  'file-expired',
  'file-unreadable',
  'file-too-large',
  'sheet-empty',
  'sheet-open-quote',
  'sheet-doubled-heading',
  'sheet-no-notes',
] as const;

export const workshopsContract = {
  'workshop.list': query({
    input: z.object({}),
    output: z.array(z.object({ workshop: anyRecord, axes: count, notes: count })),
    reads: ['workshop', 'workshopAxis', 'stickyNote'],
  }),
  /** All of a workshop: its records in their order, and what they come to. */
  'workshop.view': query({
    input: z.object({ workshop: id }),
    output: z.object({
      workshop: anyRecord,
      axes: z.array(anyRecord),
      categories: z.array(anyRecord),
      notes: z.array(anyRecord),
      roundTable: z.array(anyRecord),
      result,
      /** The earlier workshop's title, date and result, when it has one. */
      earlier: z
        .object({
          id: z.string(),
          title: z.string(),
          date: z.string().nullable(),
          result,
          /** Axis of this workshop → axis of the earlier one: as linked, or of the same name. */
          axes: z.record(z.string(), z.string()),
        })
        .nullable(),
      names: namesSchema,
    }),
    reads: 'all',
    errors: ['not-found'],
  }),
  /** Groups of notes that may say the same: for a person to look at. */
  'workshop.doubles': query({
    input: z.object({ workshop: id }),
    output: z.array(z.array(z.string())),
    reads: ['stickyNote'],
    long: true,
    errors: ['not-found'],
  }),

  'workshop.create': command({
    input: z.object({
      title,
      date: z.string().max(10).nullable().default(null),
      instruction: z.string().max(2_000).default(''),
      axes: z
        .array(
          z.object({
            title,
            ideas: z.string().max(10_000).default(''),
            /** The plan's item that this axis is. */
            source: id.nullable().default(null),
          }),
        )
        .max(100),
      plan: id.nullable().default(null),
    }),
    output: z.object({ id: z.string() }),
    errors: ['invalid-value'],
  }),
  'workshop.addAxis': command({
    input: z.object({ workshop: id, title, source: id.nullable().default(null) }),
    output: z.object({ id: z.string() }),
    errors: ['not-found', 'invalid-value'],
  }),
  'workshop.addCategory': command({
    input: z.object({ axis: id, title }),
    output: z.object({ id: z.string() }),
    errors: ['not-found', 'invalid-value'],
  }),
  /** Places an axis among its workshop's, or a category among its axis's, after a sibling (null: first). */
  'workshop.place': command({
    input: z.object({
      type: z.enum(['workshopAxis', 'workshopCategory']),
      id,
      after: id.nullable(),
    }),
    output: touched,
    errors: ['not-found'],
  }),
  'workshop.addNotes': command({
    input: z.object({ workshop: id, notes: z.array(newNote).min(1).max(MOST_NOTES) }),
    output: touched,
    errors: ['not-found', 'invalid-value'],
  }),
  /** What people said during the round table, in the order in which they said it. */
  'workshop.addPriorities': command({
    input: z.object({ workshop: id, priorities: z.array(newPriority).min(1).max(MOST_NOTES) }),
    output: touched,
    errors: ['not-found', 'invalid-value'],
  }),
  /** Puts notes under an axis, and a category of it or none. */
  'workshop.sortNotes': command({
    input: z.object({
      notes: z.array(id).min(1).max(MOST_NOTES),
      axis: id.nullable(),
      category: id.nullable(),
    }),
    output: touched,
    errors: ['not-found'],
  }),
  /** Shows several notes as one: each keeps its words, and all are counted. With one note: takes it out of its group. */
  'workshop.groupNotes': command({
    input: z.object({ notes: z.array(id).min(1).max(MOST_NOTES) }),
    output: touched,
    errors: ['not-found'],
  }),
  /** Puts a workshop in the bin with all that is its own. */
  'workshop.delete': command({
    input: z.object({ workshop: id }),
    output: touched,
    errors: ['not-found'],
  }),
  /** Makes an item of a plan of an axis, a category or a note, and keeps the link. */
  'workshop.become': command({
    input: z.object({
      type: z.enum(['workshopAxis', 'workshopCategory', 'stickyNote']),
      id,
      plan: id,
      parent: id.nullable(),
      title: title.optional(),
    }),
    output: z.object({ item: z.string() }),
    errors: ['not-found', 'invalid-value'],
  }),

  'import.previewWorkshop': query({
    input: z.object({ file: token, title }),
    output: z.object({
      title: z.string(),
      workshop: z.string().nullable(),
      axes: z.array(z.object({ title: z.string(), notes: count, isNew: z.boolean() })),
      categories: count,
      /** Notes that come in, and rows already there from an earlier import of the same table. */
      notes: count,
      known: count,
      columns: z.array(z.object({ heading: z.string(), meaning: z.string().nullable() })),
      problems: z.array(sheetProblem),
    }),
    reads: [],
    errors: unreadable,
  }),
  /** Imports a table of notes into the workshop of that title, made if there is none. */
  'import.workshop': command({
    input: z.object({ file: token, title }),
    output: z.object({ workshop: z.string(), notes: count, known: count }),
    errors: [...unreadable, 'sheet-refused'],
  }),
};
