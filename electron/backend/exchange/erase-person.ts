/**
 * Erases a person from this computer, whoever asked for it (exchange.md, "Erasing a person"): from the network, from
 * every copy of it in its folder, and from the files that wait in its inbox. What it answers is what a certificate
 * says, what lies out of reach included.
 */
import type { Failure } from '#shared/contract/failure.ts';
import { heldOf } from '#shared/exchange/vector.ts';
import { ok, type Result } from '#shared/lib/result.ts';
import { settleAttachmentDoubts } from '#electron/store/attachment-doubts.ts';
import { backUpInto } from '#electron/store/backup.ts';
import { copiesHolding, removeCopy } from '#electron/store/held-copies.ts';
import { backupsFolder, type WritableNetwork } from '#electron/store/network-folder.ts';
import type { Blanked } from '#electron/store/erase.ts';
import type { Written } from '#electron/store/store.ts';
import { dropFromInbox, sweepInbox } from '#electron/store/inbox-folder.ts';

export interface ErasureFacts {
  readonly person: string;
  /** ISO 8601, UTC. */
  readonly time: string;
  /** Opaque id of who asked for it here. */
  readonly author: string;
  readonly records: number;
  readonly changeSets: number;
  /** Copies of the network that held the person, removed; relative to its folder. */
  readonly copies: readonly string[];
  /** Received files, not taken in yet, that were removed: they will be sent again, without the person. */
  readonly received: readonly string[];
  /** Files that went out while the person stood in the network, and for whom: out of reach. */
  readonly sent: readonly { readonly time: string; readonly structures: readonly string[] }[];
  /** Someone was reading, or the disk was full: the last traces go at the next opening. */
  readonly unfinished: boolean;
}

export async function erasePerson(
  work: WritableNetwork,
  { person, author, now }: { readonly person: string; readonly author: string; readonly now: Date },
): Promise<Result<ErasureFacts & Written, Failure>> {
  // First of all: killed from here on, the next opening erases.
  work.remember({ erased: [...new Set([...work.installation().erased, person])] });
  const sentBefore = work.store.exchange.prepared.all();
  const erased = work.store.erase(person, author);
  const copies = copiesHolding(work.folder, person, work.store.model());
  if (copies.length > 0) {
    // Never without a backup: the new one first, which the person is not in.
    const made = await backUpInto(work.connection, backupsFolder(work.folder), now);
    if (!made.ok) return made;
    for (const copy of copies) removeCopy(work.folder, copy);
  }
  // After the copies: those that are left may name a file that no other record does.
  settleAttachmentDoubts(work.folder, work.connection, erased.attachments, work.store.model());
  return ok({
    person,
    time: now.toISOString(),
    author,
    records: erased.records,
    changeSets: erased.changeSets,
    copies,
    received: clearInbox(work),
    sent: sentBefore
      .filter(({ vector }) => mayHold(vector[1], erased.from))
      .map(({ time, recipients }) => ({ time, structures: recipients })),
    unfinished: !erased.tidied,
    asOf: erased.asOf,
    types: erased.types,
  });
}

/** Whether a file made when so much was held may have spoken of what was blanked. */
const mayHold = (held: Readonly<Record<string, number>>, from: Blanked['from']): boolean =>
  Object.entries(from).some(([replica, seq]) => heldOf(held, replica) >= seq);

/**
 * Files that wait, where they may speak of people: their senders still count them as not received, and send what is
 * in them again.
 */
function clearInbox({ folder, store }: WritableNetwork): string[] {
  const { inbox } = store.exchange;
  const waiting = inbox.all().filter(({ state }) => state.header?.personal !== false);
  for (const { id } of waiting) {
    inbox.remove(id);
    dropFromInbox(folder, id);
  }
  sweepInbox(folder, inbox.ids());
  return waiting.map(({ name }) => name);
}
