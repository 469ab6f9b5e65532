/** Files attached to records, listed and taken out. What a record says of them is written like any other field. */
import { copyFileSync } from 'node:fs';
import type { DocumentRow } from '#shared/contract/attachments.ts';
import type { OutputOf } from '#shared/contract/index.ts';
import { err, ok } from '#shared/lib/result.ts';
import { type AttachmentValue, readAttachment } from '#shared/model/attachment-value.ts';
import { typeOf } from '#shared/model/model.ts';
import type { Snapshot } from '#electron/store/reader.ts';
import { nameOnDisk } from '../file-name.ts';
import type { DomainHandlers } from '../network-handler.ts';
import { isPicture } from '../pictures.ts';
import { textOrNull } from '../plan-items.ts';
import { authorNames, readRowsLeadingTo } from '../rows.ts';

export const attachmentQueries: DomainHandlers<'attachment'> = {
  async 'attachment.list'({ about }, snapshot) {
    const type = typeOf(snapshot.model, 'document');
    const rows = await readRowsLeadingTo(snapshot, type, 'about', about);
    const signed = rows.map((row) => {
      const [first] = snapshot.records.positions(row.id);
      return { row, by: first === undefined ? undefined : snapshot.log.atPosition(first) };
    });
    const nameOf = await authorNames(
      snapshot,
      signed.map(({ by }) => by?.author ?? ''),
    );
    return ok(
      signed.flatMap(({ row, by }): DocumentRow[] => {
        const attached = readAttachment(row['file']);
        if (attached === undefined) return [];
        return [
          {
            id: row.id,
            file: String(row['file']),
            caption: textOrNull(row['caption']) ?? '',
            ...lookOf(attached, snapshot),
            author: nameOf(by?.author ?? ''),
            time: by?.time ?? '',
          },
        ];
      }),
    );
  },

  async 'attachment.look'({ value }, snapshot) {
    const attached = readAttachment(value);
    if (attached === undefined) return err({ code: 'not-found' });
    return ok(lookOf(attached, snapshot));
  },

  async 'attachment.take'({ value }, snapshot) {
    const attached = readAttachment(value);
    if (attached === undefined) return err({ code: 'not-found' });
    if (snapshot.attachmentSize(attached.hash) === undefined)
      return err({ code: 'attachment-absent' });
    const name = nameOnDisk(attached.name);
    const { path, token } = snapshot.files.produce(name);
    copyFileSync(snapshot.attachmentPath(attached.hash), path);
    return ok({ file: token, name });
  },
};

function lookOf({ hash }: AttachmentValue, snapshot: Snapshot): OutputOf<'attachment.look'> {
  const bytes = snapshot.attachmentSize(hash) ?? null;
  return { bytes, isPicture: bytes !== null && isPicture(snapshot.attachmentPath(hash)) };
}
