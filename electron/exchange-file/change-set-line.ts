/** Between a change set, which is bytes, and its line, which is text. Each gives the other back exactly. */
import { hash as digest } from 'node:crypto';
import { type ChangeSetLine, type ExchangedChangeSet, SALT_BYTES } from '#shared/exchange/line.ts';

export function lineOf(changeSet: ExchangedChangeSet): ChangeSetLine {
  const { replica, stream, seq, lamport, time, author, gesture, seen, payload } = changeSet;
  return {
    replica,
    stream,
    seq,
    lamport,
    time,
    author,
    gesture,
    seen: { ...seen },
    ...(payload === null ? { blank: base64(changeSet.payloadHash) } : saidBy(stream, payload)),
    hash: base64(changeSet.hash),
  };
}

const saidBy = (stream: 0 | 1, payload: Uint8Array): Pick<ChangeSetLine, 'text' | 'salt'> =>
  stream === 0
    ? { text: utf8(payload) }
    : {
        text: utf8(payload.subarray(SALT_BYTES)),
        salt: base64(payload.subarray(0, SALT_BYTES)),
      };

export function changeSetOf(line: ChangeSetLine): ExchangedChangeSet {
  const { text = '', salt = '', blank, hash, ...header } = line;
  if (blank !== undefined)
    return { ...header, payload: null, payloadHash: bytes(blank), hash: bytes(hash) };
  const body = Buffer.from(text);
  const payload = salt === '' ? body : Buffer.concat([bytes(salt), body]);
  const payloadHash = digest('sha256', payload, 'buffer');
  return { ...header, payload, payloadHash, hash: bytes(hash) };
}

const bytes = (text: string): Buffer => Buffer.from(text, 'base64');
const base64 = (given: Uint8Array): string => view(given).toString('base64');
const utf8 = (given: Uint8Array): string => view(given).toString();
const view = (given: Uint8Array): Buffer =>
  Buffer.isBuffer(given) ? given : Buffer.from(given.buffer, given.byteOffset, given.byteLength);
