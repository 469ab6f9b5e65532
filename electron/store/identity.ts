/**
 * Who writes (exchange.md, "Identity"): an Ed25519 key, and a replica id that is its fingerprint, so that nobody
 * can claim another's. A database that lacks what this key last wrote, or that another key was writing, gets a
 * new key before any write; the old one, where it is at hand, signs the new.
 */
import { generateKeyPairSync } from 'node:crypto';
import { continuityText, replicaOf, type Signer, signerOf } from '#electron/keys/keys.ts';
import type { Connection } from './database.ts';
import { type Installation, readInstallation, writeInstallation } from './installation.ts';
import type { Log } from './log.ts';

const STREAMS = [0, 1] as const;

/** The identity under which this database is written from now on. */
export function settleIdentity(connection: Connection, log: Log, file: string): Installation {
  const saved = readInstallation(file);
  const writing = readMeta(connection, 'replica');
  if (saved !== undefined && saved.replica === writing && !saved.renew && holdsHeads(log, saved))
    return saved;
  const fresh = freshInstallation(saved);
  const { publicKey } = fresh;
  const signature = saved && signerIn(saved).sign(continuityText(Buffer.from(publicKey, 'base64')));
  // The state folder first: a crash in between leaves two that differ, and so one more new identity.
  writeInstallation(file, fresh);
  connection.transaction(() => {
    connection
      .prepare('INSERT INTO identity (replica, public_key, follows, signature) VALUES (?, ?, ?, ?)')
      .run(
        fresh.replica,
        Buffer.from(publicKey, 'base64'),
        saved?.replica ?? null,
        signature ?? null,
      );
    writeMeta(connection, 'replica', fresh.replica);
  })();
  return fresh;
}

/** Notes how far this replica has written; called on closing, and before anything leaves the computer. */
export function noteHeads(log: Log, file: string): void {
  const saved = readInstallation(file);
  if (saved === undefined) return;
  const heads = Object.fromEntries(
    STREAMS.flatMap((stream) => {
      const last = log.last(saved.replica, stream);
      return last === undefined
        ? []
        : [[stream, { seq: last.seq, hash: Buffer.from(last.hash).toString('hex') }]];
    }),
  );
  writeInstallation(file, { ...saved, heads });
}

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
  return {
    replica: replicaOf(publicKey),
    publicKey: publicKey.toString('base64'),
    privateKey: privateKey.toString('base64'),
    heads: {},
    renew: false,
    structure: saved?.structure ?? null,
    author: saved?.author ?? null,
  };
}

/** Who signs in the name of this installation. */
export const signerIn = ({ publicKey, privateKey }: Installation): Signer =>
  signerOf(Buffer.from(publicKey, 'base64'), Buffer.from(privateKey, 'base64'));

export function readMeta(connection: Connection, key: string): string | undefined {
  return connection
    .prepare<[string], { value: string }>('SELECT value FROM meta WHERE key = ?')
    .get(key)?.value;
}

export function writeMeta(connection: Connection, key: string, value: string): void {
  connection.prepare('INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)').run(key, value);
}
