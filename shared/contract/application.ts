/** Opening a network, who uses this computer, settings, backups, undo: what concerns the application. */
import { z } from 'zod';
import { arrangementSchema } from '../domain/column-arrangement.ts';
import { act, query } from './operation.ts';
import { exportChoices } from './spreadsheets.ts';

const nothing = z.object({});
const shortName = z.string().trim().min(1).max(200);

export const settingsSchema = z.object({
  theme: z.enum(['system', 'light', 'dark']),
  textSize: z.union([z.literal(100), z.literal(115), z.literal(130), z.literal(150)]),
  language: z.enum(['fr', 'en']),
  density: z.enum(['compact', 'comfortable']),
  /** Column widths in pixels, by `<view>.<column>`. */
  widths: z.record(z.string().max(120), z.number().int().min(40).max(1200)),
  /** Columns that the person chose to see or not, by `<view>.<column>`. The others follow the model's order. */
  shown: z.record(z.string().max(120), z.boolean()),
  /** Order of columns, those that stay in sight and their totals, by view. Absent until one was moved. */
  arrangements: z.record(z.string().max(120), arrangementSchema).optional(),
  /** Absent until a plan was exported. */
  exportChoices: exportChoices.optional(),
});
export type Settings = z.infer<typeof settingsSchema>;

const openNetwork = z.object({
  id: z.string(),
  name: z.string(),
  /** "Ma structure"; null until chosen on this computer. */
  structure: z.object({ id: z.string(), name: z.string() }).nullable(),
  /** Who uses this computer; null until said. */
  author: z.object({ id: z.string(), name: z.string() }).nullable(),
  /** Written by a newer version of Maillon: can be read, not changed. */
  readOnly: z.boolean(),
  /** The folder is inside a synchronised folder or on a network drive. */
  folderWarning: z.boolean(),
  /** Texts found unfinished at opening and entered in the log. */
  recoveredDrafts: z.number().int(),
});
export type OpenNetwork = z.infer<typeof openNetwork>;

const knownNetwork = z.object({
  /** Name of the folder under the parent of networks: the key by which it is opened. */
  key: z.string(),
  name: z.string(),
  /** Last change of the database file, ISO 8601. */
  changed: z.string(),
});

const backup = z.object({
  key: z.string(),
  time: z.string(),
  bytes: z.number(),
  sound: z.boolean(),
});
export type Backup = z.infer<typeof backup>;

/** What an undo could not take back: cells that someone has changed since. */
const undone = z.object({
  gesture: z.string(),
  changed: z.number().int(),
  skipped: z.number().int(),
});

const opening = [
  'network-in-use',
  'no-network-here',
  'foreign-database',
  'newer-database',
  'damaged-database',
  'read-only-folder',
] as const;

export const applicationContract = {
  'application.state': query({
    input: nothing,
    output: z.object({
      network: openNetwork.nullable(),
      known: z.array(knownNetwork),
      settings: settingsSchema,
      version: z.string(),
      /** Today in this computer's calendar, `2026-11-21`: "late" means before it. */
      today: z.string(),
    }),
    reads: ['network', 'organisation', 'person'],
  }),
  'application.createNetwork': act({
    input: z.object({ name: shortName, structure: shortName }),
    output: z.object({ key: z.string() }),
    errors: ['folder-not-empty', ...opening],
  }),
  'application.openNetwork': act({
    input: z.object({ key: z.string().min(1).max(200) }),
    output: nothing,
    errors: opening,
  }),
  /** Opens the sample network, made on first use; `fresh` makes a new one beside it. */
  'application.openSample': act({
    input: nothing,
    output: z.object({ key: z.string() }),
    errors: opening,
  }),
  'application.closeNetwork': act({ input: nothing, output: nothing }),
  'application.setAuthor': act({
    input: z.object({ person: z.string() }),
    output: nothing,
    errors: ['not-found'],
  }),
  'application.setStructure': act({
    input: z.object({ organisation: z.string() }),
    output: nothing,
    errors: ['not-found'],
  }),
  'application.setSettings': act({ input: settingsSchema.partial(), output: settingsSchema }),

  'history.undo': act({ input: nothing, output: undone, errors: ['nothing-to-undo'] }),
  'history.redo': act({ input: nothing, output: undone, errors: ['nothing-to-redo'] }),

  'backup.list': query({ input: nothing, output: z.array(backup), reads: [] }),
  'backup.create': act({ input: nothing, output: backup }),
  /** Compares a backup with what is there, before anything is restored. */
  'backup.compare': query({
    input: z.object({ key: z.string().max(200) }),
    output: z.object({
      time: z.string(),
      /** Per type: how many records stand in the backup, and how many now. */
      types: z.array(z.object({ type: z.string(), backup: z.number(), now: z.number() })),
      /** Changes made since, that would be left behind (they stay in a backup of their own). */
      changesSince: z.number().int(),
    }),
    reads: [],
    errors: ['backup-unusable', 'not-found'],
  }),
  /**
   * Puts a backup in the place of the database, after backing up what is there. `network` names a network that
   * cannot be opened (damaged); absent: the open one.
   */
  'backup.restore': act({
    input: z.object({ key: z.string().max(200), network: z.string().max(200).optional() }),
    output: nothing,
    errors: ['backup-unusable', 'not-found', ...opening],
  }),
};
