/**
 * The newest signed head of each chain: how far its change sets can be passed on. A replica signs its own heads when
 * it prepares a file; the others' come with what they sent, and go on with it.
 */
import { headText, type SignedHead } from '#shared/exchange/signed-text.ts';
import type { Vector } from '#shared/exchange/vector.ts';
import type { Connection } from './database.ts';
import type { Log } from './log.ts';
import { signText } from '#electron/keys/signature.ts';

export interface SignedHeads {
  all(): SignedHead[];
  /** Keeps those that are here with the same hash, and further than the one known. */
  keep(heads: readonly SignedHead[]): void;
  /** Signs the ends of this replica's own chains. */
  signOwn(replica: string, privateKey: string): void;
  /** What can be passed on. */
  vector(): Vector;
  /** Forgets those that lie beyond what is here, after change sets were withdrawn. */
  forgetAbsent(): void;
}

interface Row {
  readonly replica: string;
  readonly stream: 0 | 1;
  readonly seq: number;
  readonly hash: Uint8Array;
  readonly signature: Uint8Array;
}

export function openSignedHeads(connection: Connection, log: Log): SignedHeads {
  const all = connection.prepare<[], Row>('SELECT * FROM signed_head ORDER BY replica, stream');
  const keep = connection.prepare(
    `INSERT INTO signed_head (replica, stream, seq, hash, signature) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (replica, stream) DO UPDATE SET seq = excluded.seq, hash = excluded.hash,
       signature = excluded.signature WHERE excluded.seq > signed_head.seq`,
  );
  const forget = connection.prepare('DELETE FROM signed_head WHERE replica = ? AND stream = ?');

  const isHere = ({ replica, stream, seq, hash }: Row): boolean => {
    const here = log.at(replica, stream, seq);
    return here !== undefined && Buffer.compare(here.hash, hash) === 0;
  };
  const save = (row: Row): void =>
    void keep.run(row.replica, row.stream, row.seq, row.hash, row.signature);

  return {
    all: () => all.all().map(travelling),
    keep: (heads) => heads.map(stored).filter(isHere).forEach(save),
    signOwn(replica, privateKey) {
      for (const stream of [0, 1] as const) {
        const last = log.last(replica, stream);
        if (last === undefined) continue;
        const { seq } = last;
        const hash = Buffer.from(last.hash).toString('base64');
        const signature = signText(headText({ replica, stream, seq, hash }), privateKey);
        save({ replica, stream, seq, hash: last.hash, signature });
      }
    },
    vector() {
      const vector: Record<0 | 1, Record<string, number>> = { 0: {}, 1: {} };
      for (const { replica, stream, seq } of all.all()) vector[stream][replica] = seq;
      return vector;
    },
    forgetAbsent() {
      for (const row of all.all()) if (!isHere(row)) forget.run(row.replica, row.stream);
    },
  };
}

const travelling = ({ replica, stream, seq, hash, signature }: Row): SignedHead => ({
  replica,
  stream,
  seq,
  hash: Buffer.from(hash).toString('base64'),
  signature: Buffer.from(signature).toString('base64'),
});

const stored = ({ replica, stream, seq, hash, signature }: SignedHead): Row => ({
  replica,
  stream,
  seq,
  hash: Buffer.from(hash, 'base64'),
  signature: Buffer.from(signature, 'base64'),
});
