/**
 * A folder that several offices share (Nextcloud, OneDrive, a network drive), instead of e-mail. A window never sends a
 * path: it is shown places and the names of folders, and names them by tokens that mean nothing elsewhere.
 *
 * Personal data go there only when a person says so: Maillon does not know who reads a folder, and what was put there
 * stays for as long as it does.
 */
import { z } from 'zod';
import { failureSchema } from './failure.ts';
import { act, query } from './operation.ts';

const token = z.string().regex(/^[A-Za-z0-9_-]{20,64}$/);
const count = z.number().int().min(0);
const nothing = z.object({});

export const PLACE_KINDS = [
  'home',
  'documents',
  'nextcloud',
  'onedrive',
  'dropbox',
  'google-drive',
  'kdrive',
  'drive',
] as const;

const named = z.object({ token, name: z.string() });

/** Folders that a place or a folder holds; cut at 500, and said when it was. */
const listedFolder = z.object({
  token,
  /** The place, then the folders down to this one. */
  trail: z.array(named),
  folders: z.array(named),
  isCut: z.boolean(),
  /** Why it cannot be chosen. */
  failure: failureSchema.nullable(),
});
export type ListedFolder = z.infer<typeof listedFolder>;

const sharedFolder = z.object({
  /** The place, then the folders: for a person to recognise it. */
  label: z.array(z.string()),
  personal: z.boolean(),
  hasPassword: z.boolean(),
  /** A look is under way. */
  isLooking: z.boolean(),
  looked: z.string().nullable(),
  /** When something last came in, and was last put there. */
  taken: z.string().nullable(),
  published: z.string().nullable(),
  /** Files that are not whole yet, or that follow one that is not there. */
  waiting: count,
  /** Senders about whom a person is asked, in the inbox. */
  asked: count,
  /** Files that cannot be used, left where they are; cut at 20. */
  wrong: z.array(z.object({ name: z.string(), failure: failureSchema })),
  wrongCount: count,
  /** Why the last look came to nothing. */
  failure: failureSchema.nullable(),
});
export type SharedFolder = z.infer<typeof sharedFolder>;

export const sharedFolderContract = {
  'folder.state': query({
    input: nothing,
    output: z.object({ folder: sharedFolder.nullable() }),
    reads: 'all',
  }),
  /** Where to begin: the clouds that this computer synchronises, its drives, the person's own folders. */
  'folder.places': query({
    input: nothing,
    output: z.array(named.extend({ kind: z.enum(PLACE_KINDS) })),
    reads: [],
  }),
  'folder.list': query({
    input: z.object({ folder: token }),
    output: listedFolder,
    reads: [],
    errors: ['folder-absent', 'cannot-save-there'],
  }),
  'folder.choose': act({
    input: z.object({
      folder: token,
      personal: z.boolean().default(false),
      password: z.string().min(1).max(500).optional(),
    }),
    output: nothing,
    errors: ['folder-absent', 'folder-unsuitable', 'folder-path-too-long', 'cannot-save-there'],
  }),
  /** Asks for a look at once; what it finds shows in the state. Senders that were put away are asked about again. */
  'folder.synchronise': act({ input: nothing, output: nothing, errors: ['not-found'] }),
  /** From now on this computer neither reads nor writes there. What was put there stays. */
  'folder.leave': act({ input: nothing, output: nothing, errors: ['not-found'] }),
};
