/** Keeps an offered file with the network, before any record says anything of it. */
import { statSync } from 'node:fs';
import { MAX_ATTACHMENT_MEGABYTES } from '#shared/contract/attachments.ts';
import { err, ok } from '#shared/lib/result.ts';
import { writeAttachment } from '#shared/model/attachment-value.ts';
import { doubtAttachments } from '#electron/store/attachment-doubts.ts';
import { attachmentSize, keepAttachment } from '#electron/store/attachment-files.ts';
import { bytesOf, hashOf } from '#electron/store/inbox-folder.ts';
import type { ApplicationHandlers } from '../application-handler.ts';

export const attachmentActs: Pick<ApplicationHandlers, 'attachment.keep'> = {
  async 'attachment.keep'({ file: token, name }, application) {
    const network = application.current();
    if (network === undefined) return err({ code: 'no-network' });
    if (network.work === undefined) return err({ code: 'newer-database' });
    const offered = application.options.files.open(token);
    if (!offered.ok) return offered;
    const { path } = offered.value;
    const found = statSync(path, { throwIfNoEntry: false });
    if (found?.isFile() !== true || found.size === 0) return err({ code: 'attachment-unreadable' });
    if (found.size > MAX_ATTACHMENT_MEGABYTES * 1_000_000)
      return err({ code: 'attachment-too-large', megabytes: MAX_ATTACHMENT_MEGABYTES });
    const { folder, connection } = network.work;
    const hash = hashOf(path);
    // Nothing names it yet: given up or killed from here on, it goes at the next opening.
    if (attachmentSize(folder, hash) === undefined) doubtAttachments(connection, [hash]);
    keepAttachment(folder, hash, bytesOf(path));
    return ok({ value: writeAttachment(hash, name ?? offered.value.name) });
  },
};
