/**
 * What this user's computer remembers of a network, outside its database: the private key, the heads of its own
 * log, which structure and which person. Kept per folder in the state folder, never exchanged, never backed up
 * with the network: that is how a restored or copied database is told from the one this computer was writing.
 */
import { createHash } from 'node:crypto';
import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { replicaId } from '#shared/exchange/change-set.ts';
import { readIfThere, writeDurably } from './durable-file.ts';
import { officeOf } from './keys.ts';

const head = z.object({ seq: z.number().int(), hash: z.string() });

const schema = z.object({
  replica: replicaId,
  /** DER in base64. */
  publicKey: z.string(),
  privateKey: z.string(),
  /** Newest change set of this replica per stream, when last noted: a database that lacks it went back. */
  heads: z.object({ 0: head.optional(), 1: head.optional() }),
  /** The next opening must write under a new identity (a backup was put back). */
  renew: z.boolean().default(false),
  /** This computer over time: it keeps its name when its identity is renewed, and counts the times it was. */
  office: z.string().default(''),
  generation: z.number().int().min(1).default(1),
  /** How many files it has prepared. */
  files: z.number().int().min(0).default(0),
  structure: z.string().nullable().default(null),
  author: z.string().nullable().default(null),
  /** People erased here: a backup put back may hold them again. Opaque ids. */
  erased: z.array(z.string()).default([]),
});
export type Installation = z.infer<typeof schema>;

export const installationFile = (stateFolder: string, networkFolder: string): string => {
  const key = createHash('sha256')
    .update(realpathSync.native(networkFolder))
    .digest('hex')
    .slice(0, 32);
  return join(stateFolder, 'networks', `${key}.json`);
};

/** Undefined when nothing is remembered, or nothing that can be trusted: the database then gets a new identity. */
export function readInstallation(file: string): Installation | undefined {
  const text = readIfThere(file);
  if (text === undefined) return undefined;
  try {
    const read = schema.parse(JSON.parse(text));
    return read.office === '' ? { ...read, office: officeOf(read.replica) } : read;
  } catch {
    return undefined;
  }
}

export const writeInstallation = (file: string, installation: Installation): void =>
  writeDurably(file, `${JSON.stringify(installation, null, 2)}\n`);
