/**
 * What this computer remembers of a network's shared folder: where it is, what may go there, and what each file in it
 * turned out to be, so that it is read once. In the state folder beside the key, like it never exchanged: it holds a
 * path of this computer, and the password.
 *
 * All but the choices can be found again by looking: a memory that is lost or does not follow costs time, no more.
 */
import { rmSync } from 'node:fs';
import { z } from 'zod';
import { failureSchema } from '#shared/contract/failure.ts';
import { vectorSchema } from '#shared/exchange/vector.ts';
import { readIfThere, writeDurably } from '#electron/store/durable-file.ts';

const range = z.object({
  replica: z.string(),
  stream: z.union([z.literal(0), z.literal(1)]),
  from: z.number().int(),
  to: z.number().int(),
  /** Hash of its last change set, in base64. */
  head: z.string(),
});

const sound = z.object({
  is: z.literal('sound'),
  /** SHA-256 of the file, in hexadecimal. */
  hash: z.string(),
  sender: z.object({
    replica: z.string(),
    structure: z.string().nullable(),
    structureName: z.string(),
  }),
  isTrusted: z.boolean(),
  ranges: z.array(range),
  base: vectorSchema,
  streams: z.array(z.union([z.literal(0), z.literal(1)])),
  /** Personal change sets whose person was erased. */
  blanks: z.number().int(),
  /**
   * Hash of the file with which it was taken in as far as it can be: part of it is withheld, since a replica wrote its
   * log twice.
   */
  withheldIn: z.string().nullable(),
});

const verdict = z.discriminatedUnion('is', [
  sound,
  /** It may still be on its way. */
  z.object({ is: z.literal('unfinished') }),
  z.object({ is: z.literal('bad'), failure: failureSchema }),
]);

const note = z.object({
  size: z.number(),
  mtime: z.number(),
  since: z.number(),
  verdict,
});

const schema = z.object({
  /** The chosen folder, and ours within it. */
  chosen: z.string(),
  path: z.string(),
  /** As a person recognises it: the place, then the folders. */
  label: z.array(z.string()),
  personal: z.boolean(),
  password: z.string().nullable(),
  notes: z.record(z.string(), note).default({}),
  /** Replicas that put files there: they publish their own changes. */
  users: z.array(z.string()).default([]),
  /** Chain that the folder lacks the end of, and since when. */
  lacking: z.record(z.string(), z.number()).default({}),
  /** Senders about whom a person was asked. */
  asked: z.array(z.string()).default([]),
  /** What this computer last said there that it holds, and in which file. */
  said: z.string().default(''),
  word: z.string().nullable().default(null),
  looked: z.string().nullable().default(null),
  taken: z.string().nullable().default(null),
  published: z.string().nullable().default(null),
  failure: failureSchema.nullable().default(null),
});

export type Memory = z.infer<typeof schema>;
export type FileNote = z.infer<typeof note>;
export type SoundFile = z.infer<typeof sound>;

export const newMemory = (
  choice: Pick<Memory, 'chosen' | 'path' | 'label' | 'personal' | 'password'>,
): Memory => schema.parse(choice);

/** Beside the network's key: `<hash>.json` → `<hash>.folder.json`. */
export const memoryFile = (installationFile: string): string =>
  installationFile.replace(/\.json$/u, '.folder.json');

export function readMemory(file: string): Memory | undefined {
  const text = readIfThere(file);
  if (text === undefined) return undefined;
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

export const writeMemory = (file: string, memory: Memory): void =>
  writeDurably(file, JSON.stringify(memory));

export const forgetMemory = (file: string): void => rmSync(file, { force: true });
