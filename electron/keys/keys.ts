/**
 * Ed25519 keys, what they name and what they sign. A replica's id is the fingerprint of its key, so that nobody can
 * claim another's. Each kind of text that is signed opens with words of its own: a signature given for one thing is
 * never good for another.
 */
import { createHash, createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import { base32 } from '#shared/lib/base32.ts';
import { KEY_BYTES } from '#shared/exchange/file-header.ts';

/** base32 of the first 16 bytes of SHA-256 of the public key (DER, SubjectPublicKeyInfo). */
export const replicaOf = (publicKey: Uint8Array): string =>
  base32(createHash('sha256').update(publicKey).digest().subarray(0, 16));

export interface Signer {
  /** DER, SubjectPublicKeyInfo. */
  readonly publicKey: Uint8Array;
  sign(text: Uint8Array): Uint8Array;
}

/** Both keys as DER: SubjectPublicKeyInfo and PKCS #8. */
export function signerOf(publicKey: Uint8Array, privateKey: Uint8Array): Signer {
  const key = createPrivateKey({ key: Buffer.from(privateKey), type: 'pkcs8', format: 'der' });
  return { publicKey, sign: (text) => sign(null, text, key) };
}

/** What opens every Ed25519 public key as DER: no other kind of key is ever handed to the library. */
const ED25519 = Buffer.from('302a300506032b6570032100', 'hex');

export function isSignedBy(
  publicKey: Uint8Array,
  text: Uint8Array,
  signature: Uint8Array,
): boolean {
  const der = Buffer.from(publicKey);
  if (der.length !== KEY_BYTES || !der.subarray(0, ED25519.length).equals(ED25519)) return false;
  return verify(null, text, createPublicKey({ key: der, type: 'spki', format: 'der' }), signature);
}

/** What an old key signs to say that a new one carries on its work. */
export const continuityText = (publicKey: Uint8Array): Uint8Array =>
  Buffer.concat([Buffer.from('maillon-continues\n'), publicKey]);

interface Head {
  readonly replica: string;
  readonly stream: 0 | 1;
  readonly seq: number;
  readonly hash: Uint8Array;
}

/** What a replica signs to say how far it has written in a stream. */
export const headText = ({ replica, stream, seq, hash }: Head): Uint8Array =>
  Buffer.concat([Buffer.from(`maillon-head\n${replica}.${stream}.${seq}\n`), hash]);

/** What a sender signs: the hash of all that precedes it in the file. */
export const fileText = (hash: Uint8Array): Uint8Array =>
  Buffer.concat([Buffer.from('maillon-file\n'), hash]);
