/**
 * Who writes (exchange.md, "Identity"): an Ed25519 key, and a replica id that is its fingerprint, so that nobody
 * can claim another's. A database that lacks what this key last wrote, or that another key was writing, gets a
 * new key before any write; the old one, where it is at hand, signs the new.
 */
import { generateKeyPairSync } from 'node:crypto';
import { continuityText } from '#shared/exchange/signed-text.ts';
import type { Connection } from './database.ts';
import { type Installation, readInstallation, writeInstallation } from './installation.ts';
import { officeOf } from './keys.ts';
import type { Log } from './log.ts';
import { openSignedHeads } from './signed-heads.ts';
import { replicaOf, signText } from '#electron/keys/signature.ts';

const STREAMS = [0, 1] as const;

/** The identity under which this database is written from now on. */
export function settleIdentity(connection: Connection, log: Log, file: string): Installation {
  const saved = readInstallation(file);
  const writing = readMeta(connection, 'replica');
  if (saved !== undefined && saved.replica === writing && !saved.renew && holdsHeads(log, saved))
    return saved;
  // What this database holds of the former name, sent or not, can only be passed on as far as that name signed.
  if (saved !== undefined && saved.replica === writing)
    openSignedHeads(connection, log).signOwn(saved.replica, saved.privateKey);
  return renewIdentity(connection, file, saved);
}

/** A new key, which the one before signs where it is at hand. The office stays the same, one generation later. */
export function renewIdentity(
  connection: Connection,
  file: string,
  saved: Installation | undefined,
): Installation {
  const fresh = freshInstallation(saved);
  const { publicKey, office } = fresh;
  const signature =
    saved && signText(continuityText({ key: publicKey, office }, 'renewal'), saved.privateKey);
  // The state folder first: a crash in between leaves two that differ, and so one more new identity.
  writeInstallation(file, fresh);
  connection.transaction(() => {
    connection
      .prepare(
        'INSERT INTO identity (replica, public_key, office, follows, kind, signature) VALUES (?, ?, ?, ?, ?, ?)',
      )
      .run(
        fresh.replica,
        Buffer.from(publicKey, 'base64'),
        office,
        saved?.replica ?? null,
        saved === undefined ? null : 'renewal',
        signature ?? null,
      );
    // A file of one's own that comes back asks nothing.
    connection
      .prepare(
        "INSERT OR IGNORE INTO trusted_key (replica, office, structure, since) VALUES (?, ?, NULL, '')",
      )
      .run(fresh.replica, office);
    writeMeta(connection, 'replica', fresh.replica);
  })();
  return fresh;
}

/** How far a replica has written: noted on closing, and before anything leaves the computer. */
export const headsToNote = (log: Log, replica: string): Installation['heads'] =>
  Object.fromEntries(
    STREAMS.flatMap((stream) => {
      const last = log.last(replica, stream);
      return last === undefined
        ? []
        : [[stream, { seq: last.seq, hash: Buffer.from(last.hash).toString('hex') }]];
    }),
  );

function holdsHeads(log: Log, saved: Installation): boolean {
  return STREAMS.every((stream) => {
    const noted = saved.heads[stream];
    if (noted === undefined) return true;
    const here = log.at(saved.replica, stream, noted.seq);
    return here !== undefined && Buffer.from(here.hash).toString('hex') === noted.hash;
  });
}

function freshInstallation(saved: Installation | undefined): Installation {
  const pair = generateKeyPairSync('ed25519');
  const publicKey = pair.publicKey.export({ type: 'spki', format: 'der' });
  const privateKey = pair.privateKey.export({ type: 'pkcs8', format: 'der' });
  const replica = replicaOf(publicKey);
  return {
    replica,
    publicKey: publicKey.toString('base64'),
    privateKey: privateKey.toString('base64'),
    heads: {},
    renew: false,
    office: saved?.office ?? officeOf(replica),
    generation: (saved?.generation ?? 0) + 1,
    files: saved?.files ?? 0,
    structure: saved?.structure ?? null,
    author: saved?.author ?? null,
    erased: saved?.erased ?? [],
  };
}

export function readMeta(connection: Connection, key: string): string | undefined {
  return connection
    .prepare<[string], { value: string }>('SELECT value FROM meta WHERE key = ?')
    .get(key)?.value;
}

export function writeMeta(connection: Connection, key: string, value: string): void {
  connection.prepare('INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)').run(key, value);
}
