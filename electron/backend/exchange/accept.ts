/**
 * Takes a file of the inbox in: a backup first, then everything in one transaction on the live network. Files that
 * were early are tried again after it, by themselves: a person had accepted to receive them, and they hold nothing
 * more than what their sender, already trusted, wrote.
 */
import type { Failure } from '#shared/contract/failure.ts';
import type { FileHeader } from '#shared/exchange/file-header.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import type { OpenedExchangeFile } from '#electron/exchange-file/open-file.ts';
import type { InboxFile } from '#electron/store/inbox.ts';
import { type IncomingFile, takeFile, type TakenFile } from '#electron/store/take-file.ts';
import type { Application } from '../application.ts';
import { type Receiving, putAway, withInboxFile } from './incoming.ts';
import { takeWithAttachments } from './received-attachments.ts';
import { saidIn } from './said-in.ts';
import { statusFailure } from './status-failure.ts';

export interface Accepted {
  readonly taken: TakenFile;
  readonly file: InboxFile;
  readonly header: FileHeader;
  /** Attached files that came with it. */
  readonly attachments: number;
}

export interface Consent {
  /** Answers the question of a key, or says that the words were compared. */
  readonly trust: boolean;
  /** The log position of the preview; absent: whatever stands now. */
  readonly head?: number | undefined;
}

/** Undefined when the log moved since the preview: nothing was done. */
export async function accept(
  id: string,
  consent: Consent,
  receiving: Receiving,
  application: Application,
): Promise<Result<Accepted | undefined, Failure>> {
  return withInboxFile(id, receiving, async (opened, file) => {
    const { work, now } = receiving;
    const { status } = file.state;
    const isAsked = status.is === 'question' || status.is === 'stopped';
    const failure = isAsked && consent.trust ? undefined : statusFailure(status);
    if (failure !== undefined) return err(failure);
    if (consent.head !== undefined && consent.head !== work.store.log.head()) return ok(undefined);
    const backedUp = await application.backUp();
    if (!backedUp.ok) return backedUp;
    const { taken, attachments } = takeWithAttachments(opened.attachments, work, () =>
      takeFile(work, incomingOf(opened, file, now())),
    );
    if (!taken.ok) return err(refusalOf(taken.error.reason));
    if (isAsked) trust(opened.header, receiving);
    putAway(id, work);
    const { types, asOf } = taken.value;
    application.options.emit({ event: 'changed', types: [...types], asOf });
    return ok({ taken: taken.value, file, header: opened.header, attachments });
  });
}

/** Those that were early and follow us now, one after the other, as long as one does. */
export async function acceptEarly(
  receiving: Receiving,
  application: Application,
): Promise<Accepted[]> {
  const { inbox } = receiving.work.store.exchange;
  const accepted: Accepted[] = [];
  for (;;) {
    const before = accepted.length;
    for (const { id, state } of inbox.all()) {
      if (state.status.is !== 'early') continue;
      const done = await accept(id, { trust: false }, receiving, application);
      if (done.ok && done.value !== undefined) accepted.push(done.value);
    }
    if (accepted.length === before) return accepted;
  }
}

export function incomingOf(
  { header, fileHash, changeSets }: OpenedExchangeFile,
  file: Pick<InboxFile, 'name'>,
  now: Date,
): IncomingFile {
  const { sender, time, heads, base, keys } = header;
  const { office, structure, structureName, author } = sender;
  return {
    changeSets: { [Symbol.iterator]: () => changeSets()[Symbol.iterator]() },
    heads,
    base,
    keys,
    said: saidIn(header, now),
    about: {
      file: fileHash,
      name: file.name,
      office,
      structure,
      structureName,
      author,
      prepared: time,
      time: now.toISOString(),
    },
  };
}

/** Why the log refused what a sender signed: its Maillon would not have written it. */
export const refusalOf = (reason: string): Failure =>
  reason === 'gap' ? { code: 'exchange-early' } : { code: 'exchange-content', where: reason };

/** From now on this sender is known. A second computer of one's own structure is vouched for. */
export function trust(
  { sender, keys }: FileHeader,
  { work, now }: Pick<Receiving, 'work' | 'now'>,
): void {
  const { exchange } = work.store;
  exchange.keys.keep(keys);
  const { replica, office, structure } = sender;
  exchange.keys.trust({ replica, office, structure, since: now().toISOString() });
  const own = work.installation();
  if (structure !== null && structure === own.structure && office !== own.office)
    exchange.keys.vouchFor(replica, own);
}
