/**
 * Whether a file is what its sender made: hash, then signature, over the bytes as they are stored. Only then is
 * anything in it read; nothing is inflated here.
 */
import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import {
  type FileHeader,
  fileHeaderSchema,
  HASH_BYTES,
  isForLaterReader,
  KEY_BYTES,
  SIGNATURE_BYTES,
} from '#shared/exchange/file-header.ts';
import { fileText } from '#shared/exchange/signed-text.ts';
import { strictJson } from '#shared/lib/strict-json.ts';
import { isNamedRightly, isSignedBy, isSoundHead, replicaOf } from '#electron/keys/signature.ts';
import type { Caps } from './caps.ts';
import { bytesAt, chunksOf } from './disk.ts';
import { refuse, refuseContent } from './fault.ts';
import { type Layout, layoutOf, PREFIX_BYTES } from './layout.ts';

export interface VerifiedFile {
  readonly layout: Layout;
  readonly header: FileHeader;
  /** In hexadecimal: what tells one file from all others. */
  readonly hash: string;
}

export async function verify(
  file: number,
  size: number,
  caps: Caps,
  signal: AbortSignal | undefined,
): Promise<VerifiedFile> {
  const layout = layoutOf(bytesAt(file, 0, PREFIX_BYTES), size);
  const digest = createHash('sha256');
  for await (const chunk of chunksOf(file, 0, layout.hashAt, signal)) digest.update(chunk);
  const hash = digest.digest();
  if (!hash.equals(bytesAt(file, layout.hashAt, HASH_BYTES))) refuse({ code: 'exchange-damaged' });
  const key = bytesAt(file, layout.keyAt, KEY_BYTES);
  const signature = bytesAt(file, layout.hashAt + HASH_BYTES, SIGNATURE_BYTES);
  if (!isSignedBy(base64(key), fileText(base64(hash)), base64(signature)))
    refuse({ code: 'exchange-forged' });
  if (layout.header > caps.header) refuseContent('header: too long');
  const header = readHeader(bytesAt(file, PREFIX_BYTES, layout.header));
  if (isFalse(header, key)) refuse({ code: 'exchange-forged' });
  const attached = header.attachments.reduce((sum, { length }) => sum + length, 0);
  if (attached !== layout.attachments) refuseContent('header: attachments');
  return { layout, header, hash: hash.toString('hex') };
}

function readHeader(bytes: Buffer): FileHeader {
  const given = isUtf8(bytes) ? strictJson(bytes.toString()) : undefined;
  if (isForLaterReader(given)) refuse({ code: 'exchange-newer' });
  const { data, error } = fileHeaderSchema.safeParse(given);
  const where = error?.issues[0]?.path.join('.') ?? '';
  return data ?? refuseContent(`header: ${where}`);
}

/** Whether a header speaks in the name of another: a sender, a key or a head that is not what it says. */
export function isFalse({ sender, keys, heads }: FileHeader, senderKey: Uint8Array): boolean {
  const known = new Map(keys.map(({ replica, key }) => [replica, key]));
  const isTheirs =
    replicaOf(senderKey) === sender.replica &&
    known.has(sender.replica) &&
    keys.every(isNamedRightly) &&
    heads.every((head) => {
      const key = known.get(head.replica);
      return key !== undefined && isSoundHead(head, key);
    });
  return !isTheirs;
}

const base64 = (bytes: Buffer): string => bytes.toString('base64');
