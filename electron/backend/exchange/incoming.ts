/**
 * Files that come: copied to the inbox under names of ours, verified, and judged. Nothing of them enters the log here.
 * A file without its password is kept as it is; once opened it is kept open, so that it can wait without asking again.
 */
import type { Failure } from '#shared/contract/failure.ts';
import type { FileHeader } from '#shared/exchange/file-header.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import {
  type OpenedExchangeFile,
  openExchangeFile,
  type OpenOptions,
} from '#electron/exchange-file/open-file.ts';
import type { InboxFile, InboxState } from '#electron/store/inbox.ts';
import type { WritableNetwork } from '#electron/store/network-folder.ts';
import { wentBack } from '#electron/store/take-file.ts';
import type { OpenedNetwork } from '../opened-network.ts';
import {
  bytesOf,
  dropFromInbox,
  hashOf,
  inboxPath,
  keepInInbox,
  stagingFolder,
} from '#electron/store/inbox-folder.ts';
import { type Task, UNWATCHED } from '../tasks.ts';
import { judge } from './judgement.ts';
import { networkOf } from './own-office.ts';
import { saidIn } from './said-in.ts';

export interface Receiving {
  readonly network: OpenedNetwork;
  readonly work: WritableNetwork;
  readonly now: () => Date;
  readonly newId: () => string;
  /** Whoever watches, and may give it up; nobody when left out. */
  readonly task?: Task | undefined;
}

export interface OfferedPath {
  readonly path: string;
  readonly name: string;
  readonly password?: string | undefined;
}

/** Puts a file in the inbox; one that is there already is judged again. */
export async function offer(
  { path, name, password }: OfferedPath,
  receiving: Receiving,
): Promise<Result<InboxFile, Failure>> {
  const { work, now, newId } = receiving;
  const { inbox } = work.store.exchange;
  const opened = await openExchangeFile(path, { ...reading(receiving), password });
  if (!opened.ok && !isOfFile(opened.error)) return opened;
  try {
    const state = opened.ok ? await stateOf(opened.value, receiving) : refusedState(opened.error);
    // What is not kept may be a folder, or without end: it is known by its name alone.
    const read = () => (isKept(state) ? hashOf(path) : `refused ${name}`);
    const hash = opened.ok ? opened.value.fileHash : read();
    const known = inbox.ofHash(hash);
    const id = known?.id ?? newId();
    if (known === undefined && isKept(state))
      keepInInbox(work.folder, id, opened.ok ? opened.value.bytes() : bytesOf(path));
    const file = { id, name, received: now().toISOString(), hash, state };
    if (known === undefined) inbox.add(file);
    else inbox.set(id, file);
    // The same one, which waited for this password.
    const sealed = opened.ok && password !== undefined ? inbox.ofHash(hashOf(path)) : undefined;
    if (sealed !== undefined && sealed.id !== id) putAway(sealed.id, work);
    return ok(inbox.get(id) ?? file);
  } finally {
    if (opened.ok) opened.value.close();
  }
}

/** How a file is opened here: where it is unpacked, and who watches. */
const reading = ({ work, task = UNWATCHED }: Receiving): OpenOptions => ({
  stagingFolder: stagingFolder(work.folder),
  signal: task.signal,
  onProgress: (part) => task.at('reading', part),
});

/** Opens one that waits for its password. */
export async function unlock(
  id: string,
  password: string,
  receiving: Receiving,
): Promise<Result<InboxFile, Failure>> {
  const { work } = receiving;
  const { inbox } = work.store.exchange;
  const file = inbox.get(id);
  if (file === undefined) return err({ code: 'not-found' });
  const opened = await openExchangeFile(inboxPath(work.folder, id), {
    ...reading(receiving),
    password,
  });
  if (!opened.ok) return opened;
  try {
    const other = inbox.ofHash(opened.value.fileHash);
    const state = await stateOf(opened.value, receiving);
    if (other !== undefined && other.id !== id) {
      putAway(other.id, work);
    }
    keepInInbox(work.folder, id, opened.value.bytes());
    inbox.set(id, { hash: opened.value.fileHash, state });
    return ok(inbox.get(id) ?? file);
  } finally {
    opened.value.close();
  }
}

export function putAway(id: string, work: WritableNetwork): boolean {
  const { inbox } = work.store.exchange;
  if (inbox.get(id) === undefined) return false;
  inbox.remove(id);
  dropFromInbox(work.folder, id);
  return true;
}

/** Reads a file of the inbox, verified again, and judges it as things stand now; closed by `use`’s end. */
export async function withInboxFile<T>(
  id: string,
  receiving: Receiving,
  use: (opened: OpenedExchangeFile, file: InboxFile) => Promise<Result<T, Failure>>,
): Promise<Result<T, Failure>> {
  const { work } = receiving;
  const { inbox } = work.store.exchange;
  const file = inbox.get(id);
  if (file === undefined) return err({ code: 'not-found' });
  if (file.state.status.is === 'password') return err({ code: 'exchange-password-needed' });
  const opened = await openExchangeFile(inboxPath(work.folder, id), reading(receiving));
  if (!opened.ok) {
    // The disk or the person stopped it, and the file is as good as before.
    if (!isOfFile(opened.error)) return opened;
    inbox.set(id, { hash: file.hash, state: { ...file.state, ...refusedState(opened.error) } });
    return opened;
  }
  try {
    const state = await noteStatus(opened.value, file, receiving);
    return await use(opened.value, { ...file, state });
  } finally {
    opened.value.close();
  }
}

/** Judges an opened file of the inbox as things stand now, and keeps it. */
export async function noteStatus(
  opened: OpenedExchangeFile,
  { id }: Pick<InboxFile, 'id'>,
  receiving: Receiving,
): Promise<InboxState> {
  const state = await stateOf(opened, receiving);
  receiving.work.store.exchange.inbox.set(id, { hash: opened.fileHash, state });
  return state;
}

async function stateOf(
  { header, fileHash }: OpenedExchangeFile,
  { network, work, now }: Receiving,
): Promise<InboxState> {
  const { value: own } = await network.reader.read(networkOf);
  const status = judge(header, fileHash, work.store, own.id);
  if (status.is === 'early') listenTo(header, work, now());
  const { replica, office, structure, structureName, author } = header.sender;
  return {
    status,
    header: {
      prepared: header.time,
      personal: header.streams.length > 1,
      changeSets: header.counts.changeSets,
      sender: { replica, office, structure, structureName, author },
    },
  };
}

/** A file that must wait still says what its sender holds, and perhaps that this computer went back. */
function listenTo(header: FileHeader, work: WritableNetwork, now: Date): void {
  if (wentBack(work, header.heads)) work.renewIdentity();
  work.store.exchange.said.hear(saidIn(header, now));
}

const refusedState = (failure: Failure): InboxState => ({
  status:
    failure.code === 'exchange-password-needed' ? { is: 'password' } : { is: 'refused', failure },
  header: null,
});

/** About the file, rather than about the disk or the moment. */
const isOfFile = ({ code }: Failure): boolean =>
  code.startsWith('exchange-') && code !== 'exchange-password-wrong';

/** A file that later help could open is kept; a damaged one is asked for again. */
const isKept = ({ status }: InboxState): boolean =>
  status.is !== 'refused' ||
  status.failure.code === 'exchange-newer' ||
  status.failure.code === 'exchange-content';
