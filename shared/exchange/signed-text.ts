/**
 * The texts that keys sign. Each begins with what it is, so that a signature of one can
 * never pass for another's.
 */
export interface Head {
  readonly replica: string;
  readonly stream: 0 | 1;
  readonly seq: number;
  /** In base64, as the signature. */
  readonly hash: string;
}

export interface SignedHead extends Head {
  readonly signature: string;
}

/** « My chain ends here »: what makes a replica's change sets its own, whoever passes them on. */
export const headText = ({ replica, stream, seq, hash }: Head): string =>
  `maillon-head\n${JSON.stringify([replica, stream, seq, hash])}`;

/**
 * A public key as it travels, and why it may be trusted when another is: it follows that one on the same computer
 * (its database went back to a backup), or that one knows it for a second computer of its structure.
 */
export interface TravellingKey {
  readonly replica: string;
  /** SubjectPublicKeyInfo (DER), in base64. */
  readonly key: string;
  readonly office: string;
  readonly follows?: string | undefined;
  readonly kind?: 'renewal' | 'second-computer' | undefined;
  /** Of `continuityText`, by the key it follows. */
  readonly signature?: string | undefined;
}

/** What an old key signs to say that a new one carries on, on the same computer or beside it. */
export const continuityText = (
  { key, office }: Pick<TravellingKey, 'key' | 'office'>,
  kind: 'renewal' | 'second-computer',
): string => `maillon-continues\n${JSON.stringify([kind, office, key])}`;

/** What a sender signs: the hash of all that precedes it in the file, in base64. */
export const fileText = (hash: string): string => `maillon-file\n${hash}`;
