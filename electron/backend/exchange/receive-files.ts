/**
 * Several files at once, in any order: each is offered and taken in as it comes; one that is early comes in as soon as
 * what it follows does.
 */
import type { Failure } from '#shared/contract/failure.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import type { InboxFile } from '#electron/store/inbox.ts';
import type { Import } from '#electron/store/imports.ts';
import type { Application } from '../application.ts';
import { accept, type Accepted, acceptEarly } from './accept.ts';
import { offer, putAway, type Receiving, withInboxFile } from './incoming.ts';
import { onScratch } from './preview.ts';
import { freshOf } from './received-attachments.ts';
import { statusFailure } from './status-failure.ts';

export interface Outcome {
  /** As it was given. */
  readonly file: string;
  readonly status: 'applied' | 'preview' | 'waiting' | 'known' | 'refused';
  readonly failure: Failure | undefined;
  readonly from: string | null;
  readonly made: Pick<Import, 'id' | 'tally'> | undefined;
  /** Change sets withheld because of a fork. */
  readonly withheld: number;
  /** Attached files that came, or would come. */
  readonly attachments: number;
  /** The key was seen for the first time: its words. */
  readonly firstKey: readonly string[] | undefined;
}

export interface Wishes {
  readonly preview: boolean;
  /** A changed key was compared by telephone. */
  readonly trust: boolean;
  readonly password: string | undefined;
}

export interface GivenFile {
  /** As the person wrote it. */
  readonly given: string;
  readonly path: string;
  readonly name: string;
}

export async function receiveFiles(
  files: readonly GivenFile[],
  wishes: Wishes,
  application: Application,
): Promise<Result<Outcome[], Failure>> {
  const network = application.current();
  if (network === undefined) return err({ code: 'no-network' });
  if (network.work === undefined) return err({ code: 'newer-database' });
  const { now, newId } = application.options;
  const receiving: Receiving = { network, work: network.work, now, newId };
  const outcomes: Outcome[] = [];
  /** Inbox id → place of its outcome: what comes in later is told where it was asked. */
  const places = new Map<string, number>();
  for (const file of files) {
    const offered = await offer({ ...file, password: wishes.password }, receiving);
    if (!offered.ok) {
      outcomes.push(refusedOf(file.given, offered.error));
      continue;
    }
    places.set(offered.value.id, outcomes.length);
    outcomes.push(await received(offered.value, file.given, wishes, receiving, application));
    if (wishes.preview) continue;
    for (const accepted of await acceptEarly(receiving, application)) {
      const place = places.get(accepted.file.id);
      const outcome = appliedOf(outcomes[place ?? -1]?.file ?? accepted.file.name, accepted);
      if (place === undefined) outcomes.push(outcome);
      else outcomes[place] = outcome;
    }
  }
  return ok(outcomes);
}

async function received(
  file: InboxFile,
  given: string,
  wishes: Wishes,
  receiving: Receiving,
  application: Application,
): Promise<Outcome> {
  const { status, header } = file.state;
  const from = header?.sender.structureName ?? null;
  const firstKey = status.is === 'question' ? status.words : undefined;
  // A first key is taken as it comes, and said; a changed one takes somebody's word.
  const isTrusted = status.is === 'question' || (status.is === 'stopped' && wishes.trust);
  const failure = isTrusted ? undefined : statusFailure(status);
  if (failure === undefined) {
    const outcome = wishes.preview
      ? await previewed(file, given, receiving)
      : await taken(file, given, isTrusted, receiving, application);
    return { ...outcome, from, firstKey };
  }
  // Nothing here will open them later: they are not left in the inbox for a person to find.
  if (status.is === 'known' || status.is === 'refused') putAway(file.id, receiving.work);
  return { ...refusedOf(given, failure), from, status: statusOf(failure) };
}

async function taken(
  { id }: InboxFile,
  given: string,
  trust: boolean,
  receiving: Receiving,
  application: Application,
): Promise<Outcome> {
  const accepted = await accept(id, { trust }, receiving, application);
  if (!accepted.ok)
    return { ...refusedOf(given, accepted.error), status: statusOf(accepted.error) };
  if (accepted.value === undefined) throw new Error('a file was refused for a head nobody gave');
  return appliedOf(given, accepted.value);
}

async function previewed({ id }: InboxFile, given: string, receiving: Receiving): Promise<Outcome> {
  const tried = await withInboxFile(id, receiving, (opened, file) =>
    onScratch(opened, file, receiving, async ({ taken: one, before }) => ({
      ...one,
      attachments: freshOf(opened, before).length,
    })),
  );
  if (!tried.ok) return { ...refusedOf(given, tried.error), status: statusOf(tried.error) };
  const { made, withheld, attachments } = tried.value;
  return { ...refusedOf(given, undefined), status: 'preview', made, withheld, attachments };
}

const appliedOf = (
  given: string,
  { taken: { made, withheld }, header, attachments }: Accepted,
): Outcome => ({
  file: given,
  status: 'applied',
  failure: undefined,
  from: header.sender.structureName,
  made,
  withheld,
  attachments,
  firstKey: undefined,
});

const refusedOf = (file: string, failure: Failure | undefined): Outcome => ({
  file,
  status: 'refused',
  failure,
  from: null,
  made: undefined,
  withheld: 0,
  attachments: 0,
  firstKey: undefined,
});

const statusOf = ({ code }: Failure): Outcome['status'] =>
  code === 'exchange-early' ? 'waiting' : code === 'exchange-known' ? 'known' : 'refused';
