/**
 * A second writer of the format, after docs/exchange-format.md and nothing else: it signs whatever it is given. What
 * it makes is what someone who holds a valid key can send.
 */
import { createHash, createPrivateKey, sign } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { FileContent } from '#electron/exchange-file/write-file.ts';
import type { ExchangedChangeSet } from '#shared/exchange/line.ts';
import type { MadeOffice } from './made-files.ts';

export interface Pieces {
  /** JSON of the header. */
  readonly header: string | Buffer;
  /** The lines, before compression. */
  readonly lines: string | Buffer;
  readonly attachments: readonly Buffer[];
}

export interface Forgery {
  /** In place of the lines, compressed. */
  readonly body?: Buffer;
  /** Written over the prefix, before anything is hashed. */
  readonly prefix?: (prefix: Buffer) => void;
}

const MAGIC = Buffer.from('894d61696c6c6f6e0d0a1a0a', 'hex');

export function forged(
  { header, lines, attachments }: Pieces,
  { keys }: MadeOffice,
  { body = gzipSync(lines), prefix = () => {} }: Forgery = {},
): Buffer {
  const attached = Buffer.concat([...attachments]);
  const head = Buffer.from(header);
  const start = Buffer.alloc(36);
  MAGIC.copy(start);
  start.writeUInt32BE(1, 12);
  start.writeUInt32BE(head.length, 16);
  start.writeBigUInt64BE(BigInt(body.length), 20);
  start.writeBigUInt64BE(BigInt(attached.length), 28);
  prefix(start);
  const key = Buffer.from(keys.publicKey, 'base64');
  return resigned(Buffer.concat([start, head, body, attached, key]), keys.privateKey);
}

/** All that stands before the hash, hashed and signed. */
export function resigned(hashed: Buffer, privateKey: string): Buffer {
  const hash = createHash('sha256').update(hashed).digest();
  const text = Buffer.from(`maillon-file\n${hash.toString('base64')}`);
  const der = Buffer.from(privateKey, 'base64');
  const signature = sign(null, text, createPrivateKey({ key: der, type: 'pkcs8', format: 'der' }));
  return Buffer.concat([hashed, hash, signature]);
}

/** A line, by the book. */
function lineByTheBook(changeSet: ExchangedChangeSet): string {
  const { replica, stream, seq, lamport, time, author, gesture, seen } = changeSet;
  const payload = Buffer.from(changeSet.payload ?? []);
  const salt = stream === 1 ? 16 : 0;
  return JSON.stringify({
    replica,
    stream,
    seq,
    lamport,
    time,
    author,
    gesture,
    seen,
    ...(changeSet.payload === null
      ? { blank: base64(changeSet.payloadHash) }
      : { text: payload.subarray(salt).toString() }),
    ...(changeSet.payload === null || stream === 0
      ? {}
      : { salt: base64(payload.subarray(0, salt)) }),
    hash: base64(changeSet.hash),
  });
}

/** A whole, sound file to be forged from: its header as an object, its lines as a list. */
export function soundParts({ facts, changeSets, attachments }: FileContent) {
  const lines = [...changeSets].map((one) => `${lineByTheBook(one)}\n`);
  const header = {
    format: 1,
    minReader: 1,
    ...facts,
    counts: { changeSets: lines.length },
    rawSize: Buffer.byteLength(lines.join('')),
    attachments: attachments.map(({ hash, length }) => ({ hash, length })),
  };
  const bytes = attachments.map((one) => Buffer.concat([...one.chunks()]));
  return { header, lines, attachments: bytes };
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
