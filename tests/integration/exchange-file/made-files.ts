/**
 * What exchange files are made of, from fixed keys, times and salts: the same call gives the same file for ever.
 * Used by the tests and by `scripts/make-exchange-vectors.ts`.
 */
import { createHash, createPrivateKey, createPublicKey } from 'node:crypto';
import { type KeyPair, replicaOf, signText } from '#electron/keys/signature.ts';
import type { FileContent } from '#electron/exchange-file/write-file.ts';
import type { Attachment } from '#electron/exchange-file/attachment.ts';
import { type ChangeSetHeader, headerText, operationsText } from '#shared/exchange/change-set.ts';
import type { HeaderFacts } from '#shared/exchange/file-header.ts';
import type { ExchangedChangeSet } from '#shared/exchange/line.ts';
import { headText, type SignedHead } from '#shared/exchange/signed-text.ts';

export interface MadeOffice {
  readonly replica: string;
  readonly keys: KeyPair;
}

/** The office of this number, with a key that is no secret. */
export function madeOffice(number: number): MadeOffice {
  const seed = Buffer.alloc(32, number);
  const pkcs8 = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), seed]);
  const key = createPrivateKey({ key: pkcs8, type: 'pkcs8', format: 'der' });
  const publicKey = createPublicKey(key).export({ type: 'spki', format: 'der' });
  return {
    replica: replicaOf(publicKey),
    keys: { publicKey: base64(publicKey), privateKey: base64(pkcs8) },
  };
}

const sha256 = (...parts: (Uint8Array | string)[]): Buffer => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

export type Written = Pick<ChangeSetHeader, 'replica' | 'stream'> & {
  readonly count: number;
  /** The JSON of the change set of this number. */
  readonly text?: (seq: number) => string;
  readonly seen?: (seq: number) => ChangeSetHeader['seen'];
};

/** A replica's chain in one stream, from its first change set. */
export function* madeChain({
  replica,
  stream,
  count,
  text = someText,
  seen = () => ({}),
}: Written): Generator<ExchangedChangeSet> {
  let previous: Uint8Array = new Uint8Array();
  for (let seq = 1; seq <= count; seq += 1) {
    const header: ChangeSetHeader = {
      replica,
      stream,
      seq,
      lamport: seq,
      time: new Date(Date.UTC(2026, 10, 21, 18, 3, seq % 60)).toISOString(),
      author: 'p1',
      gesture: `0190b3f2-7a00-7000-8000-${String(seq).padStart(12, '0')}`,
      seen: seen(seq),
    };
    const body = Buffer.from(text(seq));
    const salt = sha256(`salt ${seq}`).subarray(0, 16);
    const payload = stream === 1 ? Buffer.concat([salt, body]) : body;
    const payloadHash = sha256(payload);
    const hash = sha256(previous, headerText(header), payloadHash);
    previous = hash;
    yield { ...header, payload, payloadHash, hash };
  }
}

const someText = (seq: number): string =>
  operationsText([
    {
      record: `r${seq}`,
      type: 'plan',
      writes: [
        {
          field: '5',
          element: '',
          value: `Réparer « nº ${seq} » 🚲`,
          replaces: [],
          suggestion: false,
        },
      ],
    },
  ]);

/** The same change set, once the person it spoke of is erased. */
export const blanked = (changeSet: ExchangedChangeSet): ExchangedChangeSet => ({
  ...changeSet,
  payload: null,
});

export function signedHead({ keys }: MadeOffice, last: ExchangedChangeSet): SignedHead {
  const head = { ...position(last), hash: base64(last.hash) };
  return { ...head, signature: base64(signText(headText(head), keys.privateKey)) };
}

const position = ({ replica, stream, seq }: ExchangedChangeSet) => ({ replica, stream, seq });

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

export const madeAttachment = (bytes: Uint8Array): Attachment => ({
  hash: sha256(bytes).toString('hex'),
  length: bytes.length,
  chunks: () => [bytes],
});

/** Facts about a file that this office sends, holding and carrying nothing yet. */
export const madeFacts = ({ replica, keys }: MadeOffice): HeaderFacts => ({
  network: { id: 'network-1', name: 'Réseau des ateliers' },
  streams: [0, 1],
  sender: {
    replica,
    office: `office-${replica}`,
    structure: 'org-1',
    structureName: 'Le Chat perché',
    author: 'p1',
  },
  generation: 0,
  number: 1,
  time: '2026-11-21T18:30:00.000Z',
  to: ['org-2'],
  base: { 0: {}, 1: {} },
  vector: { 0: {}, 1: {} },
  heads: [],
  keys: [{ replica, key: keys.publicKey, office: `office-${replica}` }],
});

/** All that one office has written in both streams. */
export function madeContent(
  office: MadeOffice,
  counts: readonly [number, number] = [3, 2],
): FileContent {
  const { replica } = office;
  const written = ([0, 1] as const).map((stream) => [
    ...madeChain({ replica, stream, count: counts[stream] }),
  ]);
  const heads = written.flatMap((chain) => chain.slice(-1).map((last) => signedHead(office, last)));
  const holds = (stream: 0 | 1) => (counts[stream] > 0 ? { [replica]: counts[stream] } : {});
  return {
    facts: { ...madeFacts(office), heads, vector: { 0: holds(0), 1: holds(1) } },
    changeSets: written.flat(),
    attachments: [],
  };
}
