/**
 * What is written here as an attachment is here, or was written before: a value that came from another office may be
 * brought back or settled while its file is awaited, and nothing else may name a file that nobody has.
 */
import type { Failure } from '#shared/contract/failure.ts';
import { readAttachment } from '#shared/model/attachment-value.ts';
import { fieldNamed, typeOf } from '#shared/model/model.ts';
import { holdsAttachment } from '#electron/store/attachment-values.ts';
import type { Gesture } from '#electron/store/gesture.ts';
import type { Snapshot } from '#electron/store/reader.ts';

export function absentAttachment(
  gesture: Gesture,
  snapshot: Snapshot,
): Extract<Failure, { code: 'attachment-absent' }> | undefined {
  const isAbsent = gesture.some((intent) => {
    if (intent.act !== 'set' || intent.value === null) return false;
    const field = fieldNamed(typeOf(snapshot.model, intent.type), intent.field);
    if (field === undefined || !holdsAttachment(field)) return false;
    const attached = readAttachment(intent.value);
    if (attached === undefined) return false;
    return (
      snapshot.attachmentSize(attached.hash) === undefined &&
      !snapshot.isAttachmentNamed(attached.hash)
    );
  });
  return isAbsent ? { code: 'attachment-absent' } : undefined;
}
