/** What stands in the way of a file that was verified: another network, a key, a gap, or that it is here already. */
import { createHash } from 'node:crypto';
import type { WaitingFile } from '#shared/contract/exchange.ts';
import { keyWords } from '#shared/domain/key-words.ts';
import type { FileHeader } from '#shared/exchange/file-header.ts';
import { covers } from '#shared/exchange/vector.ts';
import type { Store } from '#electron/store/store.ts';
import { heldVector } from './outgoing.ts';

export type Status = WaitingFile['status'];

export const wordsOfKey = (key: string): string[] =>
  keyWords(createHash('sha256').update(Buffer.from(key, 'base64')).digest());

/** @param network id of the network that is open */
export function judge(
  header: FileHeader,
  fileHash: string,
  { log, exchange }: Store,
  network: string,
): Status {
  if (header.network.id !== network) {
    const failure = { code: 'exchange-other-network' as const, network: header.network.name };
    return { is: 'refused', failure };
  }
  if (isHere(header, fileHash, { log, exchange })) return { is: 'known' };
  const trust = exchange.keys.judge(header.sender, header.keys);
  const own = header.keys.find(({ replica }) => replica === header.sender.replica);
  const words = own === undefined ? [] : wordsOfKey(own.key);
  if (trust.is === 'first') return { is: 'question', words };
  if (trust.is === 'changed') {
    const before = trust.before === undefined ? [] : wordsOfKey(trust.before.key);
    return { is: 'stopped', words, before };
  }
  return followsUs(header, log) ? { is: 'ready' } : { is: 'early' };
}

/** Whether all that it follows is here. */
export function followsUs({ streams, base }: FileHeader, log: Store['log']): boolean {
  const held = heldVector(log);
  return streams.every((stream) => covers(held[stream], base[stream]));
}

/** Taken in already, and still all here: after a restore the same file is new again. */
function isHere(
  { streams, heads, sender }: FileHeader,
  fileHash: string,
  { log, exchange }: Pick<Store, 'log' | 'exchange'>,
): boolean {
  const isOwn = exchange.keys
    .trusted()
    .some(({ replica, since }) => replica === sender.replica && since === '');
  if (!isOwn && exchange.imports.ofFile(fileHash) === undefined) return false;
  return heads
    .filter(({ stream }) => streams.some((carried) => carried === stream))
    .every(({ replica, stream, seq, hash }) => {
      const here = log.at(replica, stream, seq);
      return here !== undefined && Buffer.from(here.hash).toString('base64') === hash;
    });
}
