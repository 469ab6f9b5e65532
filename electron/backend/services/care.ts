/** Looking after a network's file: is what is shown what the log says, and a verified copy elsewhere. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Failure } from '#shared/contract/failure.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import { backUpTo } from '#electron/store/backup.ts';
import type { Model } from '#shared/model/model.ts';
import { RECORD_TYPES } from '#shared/model/types.ts';
import {
  attachmentsBeside,
  copyAttachments,
  dropAttachment,
} from '#electron/store/attachment-files.ts';
import { check, type CheckReport, isSound } from '#electron/store/check.ts';
import {
  areAttachmentsSound,
  type AttachmentsReport,
  checkAttachments,
  damagedAttachments,
} from '#electron/store/check-attachments.ts';
import { type Connection, openForReading, openForWriting } from '#electron/store/database.ts';
import { modelAsFarAsKnown } from '#electron/store/derive.ts';
import { openLog } from '#electron/store/log.ts';
import { databaseFile, recogniseFolder } from '#electron/store/network-folder.ts';
import type { Application } from '../application.ts';

export interface Checked extends CheckReport {
  readonly attachments: AttachmentsReport;
  readonly isSound: boolean;
}

/**
 * Makes what is derived again from the log of the open network, when the log can be trusted, and checks it. Attached
 * files that are damaged are removed: they are asked for again from the offices that have them.
 */
export function rebuildNetwork(application: Application): Result<Checked, Failure> {
  const network = application.current();
  if (network === undefined) return err({ code: 'no-network' });
  const { folder, work } = network;
  if (work === undefined) return err({ code: 'newer-database' });
  const { store, connection } = work;
  const checked = (): Checked => withAttachments(store.check(), folder, connection, store.model());
  const found = checked();
  if (found.brokenLinks > 0) return ok(found);
  store.rebuild();
  for (const hash of damagedAttachments(folder)) dropAttachment(folder, hash);
  return ok(checked());
}

function withAttachments(
  report: CheckReport,
  folder: string,
  connection: Connection,
  model: Model,
): Checked {
  const attachments = checkAttachments(folder, connection, model);
  return { ...report, attachments, isSound: isSound(report) && areAttachmentsSound(attachments) };
}

/**
 * Checks a network as it stands, while anyone may be working in it: on a copy, so that it takes no lock, enters no
 * draft and mends nothing by being looked at.
 */
export async function checkFolder(folder: string): Promise<Result<Checked, Failure>> {
  const known = recogniseFolder(folder, RECORD_TYPES);
  if (!known.ok) return known;
  const place = mkdtempSync(join(tmpdir(), 'maillon-check-'));
  try {
    const copy = join(place, 'copy.sqlite');
    const original = openForReading(databaseFile(folder));
    await original.backup(copy).finally(() => original.close());
    const connection = openForWriting(copy);
    try {
      const model = modelAsFarAsKnown(connection, RECORD_TYPES);
      const report = check(connection, openLog(connection), model);
      return ok(withAttachments(report, folder, connection, model));
    } finally {
      connection.close();
    }
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

/**
 * A copy made while anyone may be working: it takes no lock, and holds one moment of the network. It may leave the
 * computer, so the attached files are copied beside it; they stand first, so that the copy names nothing that is not there.
 */
export async function backUpFolderTo(folder: string, file: string): Promise<Result<void, Failure>> {
  const connection = openForReading(databaseFile(folder));
  try {
    copyAttachments(folder, attachmentsBeside(file));
    return await backUpTo(connection, file);
  } finally {
    connection.close();
  }
}
