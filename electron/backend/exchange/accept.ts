/**
 * Takes a file of the inbox in: a backup first, then everything in one transaction on the live network, with what a
 * person chose while looking at it: both or neither. Given up on the way, nothing was done. Files that
 * were early are tried again after it, by themselves: a person had accepted to receive them, and they hold nothing
 * more than what their sender, already trusted, wrote.
 */
import type { Failure } from '#shared/contract/failure.ts';
import type { ParsedInputOf } from '#shared/contract/index.ts';
import type { FileHeader } from '#shared/exchange/file-header.ts';
import type { TravellingKey } from '#shared/exchange/signed-text.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import type { OpenedExchangeFile } from '#electron/exchange-file/open-file.ts';
import type { InboxFile } from '#electron/store/inbox.ts';
import type { Gesture } from '#electron/store/gesture.ts';
import type { Keys } from '#electron/store/keys.ts';
import type { Written } from '#electron/store/store.ts';
import { takeFile, type TakenFile } from '#electron/store/take-file.ts';
import type { Application } from '../application.ts';
import { gestureFor } from '../run-command.ts';
import { UNWATCHED } from '../tasks.ts';
import { type Receiving, noteStatus, putAway, withInboxFile } from './incoming.ts';
import { followsUs } from './judgement.ts';
import { onScratch } from './preview.ts';
import { takeWithAttachments } from './received-attachments.ts';
import { statusFailure } from './status-failure.ts';
import { incomingOf, refusalOf } from './verified-file.ts';

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
  /** Settled with it, as one gesture of this window. */
  readonly settle?: { readonly choices: readonly Choice[]; readonly session: string } | undefined;
}

type Choice = ParsedInputOf<'record.settle'>['choices'][number];

/** Undefined when the log moved since the preview: nothing was done. */
export async function accept(
  id: string,
  consent: Consent,
  receiving: Receiving,
  application: Application,
): Promise<Result<Accepted | undefined, Failure>> {
  return withInboxFile(id, receiving, async (opened, file) => {
    const { network, work, now, task = UNWATCHED } = receiving;
    const { status } = file.state;
    const isAsked = status.is === 'question' || status.is === 'stopped';
    const failure = isAsked && consent.trust ? undefined : statusFailure(status);
    if (failure !== undefined) return err(failure);
    if (isAsked && !followsUs(opened.header, work.store.log)) {
      // Who it is has been answered, once for all: it waits as any early file of theirs.
      trust(opened.header, receiving);
      await noteStatus(opened, file, receiving);
      return err({ code: 'exchange-early' });
    }
    if (consent.head !== undefined && consent.head !== work.store.log.head()) return ok(undefined);
    const { choices = [], session = '' } = consent.settle ?? {};
    const settling = await settlingOf(choices, opened, file, receiving, application);
    if (!settling.ok) return settling;
    task.at('backingUp');
    const backedUp = await application.backUp();
    if (!backedUp.ok) return backedUp;
    const author = network.remembered().author ?? '';
    const settle = (): Written => work.store.write(settling.value, { session, author });
    const { taken, attachments } = takeWithAttachments(opened.attachments, work, () =>
      takeFile(work, {
        ...incomingOf(opened, file, now(), { task, stage: 'takingIn' }),
        andThen: settling.value.length === 0 ? undefined : settle,
      }),
    );
    if (!taken.ok) return err(refusalOf(taken.error.reason));
    if (isAsked) trust(opened.header, receiving);
    putAway(id, work);
    const { types, asOf } = taken.value;
    application.options.emit({ event: 'changed', types: [...types], asOf });
    return ok({ taken: taken.value, file, header: opened.header, attachments });
  });
}

/** What the choices write, read where the file stands already; refused, it is not taken in at all. */
async function settlingOf(
  choices: readonly Choice[],
  opened: OpenedExchangeFile,
  file: InboxFile,
  receiving: Receiving,
  { options }: Application,
): Promise<Result<Gesture, Failure>> {
  if (choices.length === 0) return ok([]);
  const tried = await onScratch(opened, file, receiving, ({ after }) =>
    gestureFor('record.settle', { choices: [...choices] }, after, options),
  );
  if (!tried.ok) return tried;
  return tried.value.ok ? ok(tried.value.value.gesture) : tried.value;
}

/** Those that were early and follow us now, one after the other, as long as one does. */
export async function acceptEarly(
  receiving: Receiving,
  application: Application,
): Promise<Accepted[]> {
  const { inbox } = receiving.work.store.exchange;
  const accepted: Accepted[] = [];
  // Nobody waits for these: what they follow is in, and stays.
  const unwatched = { ...receiving, task: undefined };
  for (;;) {
    const before = accepted.length;
    for (const { id, state } of inbox.all()) {
      if (state.status.is !== 'early') continue;
      const done = await accept(id, { trust: false }, unwatched, application);
      if (done.ok && done.value !== undefined) accepted.push(done.value);
    }
    if (accepted.length === before) return accepted;
  }
}

/**
 * From now on this sender is known, and under the names that the same computer had before: it claims them, and each
 * signed the next. A second computer of one's own structure is vouched for.
 */
export function trust(
  { sender, keys }: FileHeader,
  { work, now }: Pick<Receiving, 'work' | 'now'>,
): void {
  const { exchange } = work.store;
  exchange.keys.keep(keys);
  const { replica, office, structure } = sender;
  const since = now().toISOString();
  for (const name of [replica, ...formerNames(replica, keys, exchange.keys)])
    exchange.keys.trust({ replica: name, office, structure, since });
  const own = work.installation();
  if (structure !== null && structure === own.structure && office !== own.office)
    exchange.keys.vouchFor(replica, own);
}

/** As far as the sender says so itself, and as it was proved when the keys were kept. */
function formerNames(
  replica: string,
  claimed: readonly TravellingKey[],
  proved: Pick<Keys, 'get'>,
): string[] {
  const names: string[] = [];
  for (let name = replica; ;) {
    const { kind, follows } = claimed.find((key) => key.replica === name) ?? {};
    if (kind !== 'renewal' || follows === undefined || names.includes(follows)) return names;
    if (proved.get(name)?.follows !== follows) return names;
    names.push(follows);
    name = follows;
  }
}
