/** A file that travels beside the records. It is known by its hash alone: no name in a file ever becomes a path. */
import { createHash } from 'node:crypto';
import type { AttachmentFacts } from '#shared/exchange/file-header.ts';

export interface Attachment extends AttachmentFacts {
  readonly chunks: () => Iterable<Uint8Array>;
}

/** The bytes of an attachment, while making sure that they are what its hash says. */
export async function* provenChunks(
  { hash, length }: AttachmentFacts,
  chunks: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
  onFalse: () => never,
): AsyncGenerator<Uint8Array> {
  const digest = createHash('sha256');
  let bytes = 0;
  for await (const chunk of chunks) {
    digest.update(chunk);
    bytes += chunk.length;
    yield chunk;
  }
  if (bytes !== length || digest.digest('hex') !== hash) onFalse();
}
