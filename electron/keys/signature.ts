/** Ed25519: signing with this installation's key, verifying with anyone's. Texts are those of shared/exchange. */
import { createHash, createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import { base32 } from '#shared/lib/base32.ts';
import {
  continuityText,
  headText,
  type SignedHead,
  type TravellingKey,
} from '#shared/exchange/signed-text.ts';

/** base32 of the first 16 bytes of SHA-256 of the public key (DER, SubjectPublicKeyInfo). */
export const replicaOf = (publicKey: Uint8Array): string =>
  base32(createHash('sha256').update(publicKey).digest().subarray(0, 16));

/** Both DER, in base64: SubjectPublicKeyInfo and PKCS #8. */
export interface KeyPair {
  readonly publicKey: string;
  readonly privateKey: string;
}

export const signText = (text: string, privateKey: KeyPair['privateKey']): Uint8Array =>
  sign(
    null,
    Buffer.from(text),
    createPrivateKey({ key: Buffer.from(privateKey, 'base64'), type: 'pkcs8', format: 'der' }),
  );

/** Whether a key, as it travels, signed a text; a key that is none signed nothing. */
export function isSignedBy(key: string, text: string, signature: string): boolean {
  try {
    const publicKey = createPublicKey({
      key: Buffer.from(key, 'base64'),
      type: 'spki',
      format: 'der',
    });
    const isOurs = publicKey.asymmetricKeyType === 'ed25519';
    return isOurs && verify(null, Buffer.from(text), publicKey, Buffer.from(signature, 'base64'));
  } catch {
    return false;
  }
}

/** Whether a key bears the name it travels under. */
export const isNamedRightly = ({ replica, key }: Pick<TravellingKey, 'replica' | 'key'>): boolean =>
  replicaOf(Buffer.from(key, 'base64')) === replica;

export const isSoundHead = (head: SignedHead, key: string): boolean =>
  isSignedBy(key, headText(head), head.signature);

/** Whether the key it follows, `before`, says so. */
export const isContinued = (key: TravellingKey, before: TravellingKey): boolean =>
  key.kind !== undefined &&
  key.signature !== undefined &&
  key.follows === before.replica &&
  (key.kind === 'second-computer' || key.office === before.office) &&
  isSignedBy(before.key, continuityText(key, key.kind), key.signature);
