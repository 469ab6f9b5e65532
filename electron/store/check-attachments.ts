/** Compares the attached files in a network's folder with what its records name. Changes nothing. */
import type { Model } from '#shared/model/model.ts';
import { attachmentSize, heldAttachments, isAttachmentSound } from './attachment-files.ts';
import { liveAttachments } from './attachment-values.ts';
import type { Connection } from './database.ts';

export interface AttachmentsReport {
  /** Files that stand there, whole. */
  readonly held: number;
  /** Files whose bytes are not what their name says. */
  readonly damaged: number;
  /** Named here first, and gone. */
  readonly lost: number;
  /** Named by another office, and not received yet: nothing is wrong. */
  readonly awaited: number;
}

export const areAttachmentsSound = ({ damaged, lost }: AttachmentsReport): boolean =>
  damaged === 0 && lost === 0;

export function checkAttachments(
  folder: string,
  connection: Connection,
  model: Model,
): AttachmentsReport {
  const there = heldAttachments(folder);
  const damaged = damagedAttachments(folder).length;
  const absent = [...liveAttachments(connection, model, () => true)].filter(
    (hash) => attachmentSize(folder, hash) === undefined,
  );
  const lost = absent.filter((hash) => wasNamedHere(connection, hash)).length;
  return { held: there.length - damaged, damaged, lost, awaited: absent.length - lost };
}

export const damagedAttachments = (folder: string): string[] =>
  heldAttachments(folder).filter((hash) => !isAttachmentSound(folder, hash));

/** Whether this office was the first to name it: it had the file then. */
function wasNamedHere(connection: Connection, hash: string): boolean {
  const first = connection.prepare<[string], { own: 0 | 1 }>(
    `SELECT EXISTS (SELECT 1 FROM trusted_key k WHERE k.replica = r.id AND k.since = '') AS own
     FROM change_set c JOIN replica r ON r.n = c.replica
     WHERE c.payload IS NOT NULL AND instr(c.payload, CAST(? AS BLOB)) > 0 ORDER BY c.position LIMIT 1`,
  );
  return first.get(`"${hash}:`)?.own === 1;
}
