/**
 * Where everything stands in a file, to the byte (docs/exchange-format.md):
 *
 *     magic 12 | format 4 | header length 4 | body length 8 | attachments length 8
 *     header | body | attachments
 *     key 44 | SHA-256 of all before 32 | signature 64
 *
 * Numbers are big-endian. The lengths stand first, so that a file that lacks its end is known for one.
 */
import { FORMAT, HASH_BYTES, KEY_BYTES, SIGNATURE_BYTES } from '#shared/exchange/file-header.ts';
import { refuse } from './fault.ts';

/** As PNG does: a byte that is no letter, then line ends that a transfer in text mode would change. */
export const MAGIC = Buffer.from('\u0089Maillon\r\n\u001a\n', 'latin1');

export const PREFIX_BYTES = MAGIC.length + 24;
export const TRAILER_BYTES = KEY_BYTES + HASH_BYTES + SIGNATURE_BYTES;

export interface Lengths {
  readonly header: number;
  readonly body: number;
  readonly attachments: number;
}

export interface Layout extends Lengths {
  readonly bodyAt: number;
  readonly attachmentsAt: number;
  readonly keyAt: number;
  readonly hashAt: number;
}

export function prefixOf({ header, body, attachments }: Lengths): Buffer {
  const prefix = Buffer.alloc(PREFIX_BYTES);
  MAGIC.copy(prefix);
  prefix.writeUInt32BE(FORMAT, 12);
  prefix.writeUInt32BE(header, 16);
  prefix.writeBigUInt64BE(BigInt(body), 20);
  prefix.writeBigUInt64BE(BigInt(attachments), 28);
  return prefix;
}

/** The layout of a file of this size that begins so. */
export function layoutOf(prefix: Buffer, size: number): Layout {
  if (prefix.length < PREFIX_BYTES) return refuse({ code: 'exchange-truncated' });
  if (!prefix.subarray(0, MAGIC.length).equals(MAGIC))
    return refuse({ code: 'exchange-not-maillon' });
  const format = prefix.readUInt32BE(12);
  if (format > FORMAT) return refuse({ code: 'exchange-newer' });
  const header = prefix.readUInt32BE(16);
  const body = Number(prefix.readBigUInt64BE(20));
  const attachments = Number(prefix.readBigUInt64BE(28));
  const bodyAt = PREFIX_BYTES + header;
  const attachmentsAt = bodyAt + body;
  const keyAt = attachmentsAt + attachments;
  const announced = keyAt + TRAILER_BYTES;
  if (size < announced) return refuse({ code: 'exchange-truncated' });
  if (size > announced || format < 1) return refuse({ code: 'exchange-damaged' });
  return {
    header,
    body,
    attachments,
    bodyAt,
    attachmentsAt,
    keyAt,
    hashAt: keyAt + KEY_BYTES,
  };
}
