/**
 * Takes a verified file of a shared folder in, by itself: what its sender may write was agreed when their key was
 * trusted. It settles nothing (both values of a conflict are kept), erases nobody (an erasure that is asked for stands
 * with those that a person will be shown), and every reception can be annulled like any other.
 */
import type { Failure } from '#shared/contract/failure.ts';
import type { FileHeader } from '#shared/exchange/file-header.ts';
import { interleaved } from '#shared/exchange/interleave.ts';
import { followsHeld } from '#shared/exchange/segments.ts';
import { EMPTY_VECTOR } from '#shared/exchange/vector.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import type { OpenedExchangeFile } from '#electron/exchange-file/open-file.ts';
import { listBackups } from '#electron/store/backup.ts';
import { backupsFolder } from '#electron/store/network-folder.ts';
import type { Store } from '#electron/store/store.ts';
import { takeFile } from '#electron/store/take-file.ts';
import { trust } from '../exchange/accept.ts';
import { wordsOfKey } from '../exchange/judgement.ts';
import { takeWithAttachments } from '../exchange/received-attachments.ts';
import { heldVector } from '../exchange/outgoing.ts';
import { incomingOf, refusalOf } from '../exchange/verified-file.ts';
import type { Looking } from './looking.ts';
import type { SoundFile } from './memory.ts';

/** Taken in, or here already; or what it waits for. */
type Step = 'here' | 'waits';

/** Notes it in `file` as well; what is refused is the file's own fault. */
export async function takeSegment(
  opened: OpenedExchangeFile,
  name: string,
  file: SoundFile,
  looking: Looking,
): Promise<Result<Step, Failure>> {
  const { store } = looking.receiving.work;
  file.isTrusted = isTrusted(opened.header, looking);
  if (!file.isTrusted) return ok('waits');
  if (isHere(file, store)) {
    // Its changes came another way, perhaps without their attached files.
    takeWithAttachments(opened.attachments, looking.receiving.work, () => undefined);
    hear(opened, name, looking);
    return ok('here');
  }
  if (!isNext(file, store)) return ok('waits');
  return takeTogether([{ opened, name, file }], looking);
}

export interface Member {
  readonly opened: OpenedExchangeFile;
  readonly name: string;
  readonly file: SoundFile;
}

/** Takes in files that follow each other in turns, as one: it has the name and the sender of the first. */
export async function takeTogether(
  members: readonly [Member, ...Member[]],
  looking: Looking,
): Promise<Result<Step, Failure>> {
  const { receiving, application, found } = looking;
  const { work, now } = receiving;
  const { log, exchange } = work.store;
  const [{ opened, name }, ...others] = members;
  await backUpBefore(looking);
  const forked = new Set(exchange.forks.all());
  const lists = members.map((one) => one.opened.changeSets());
  const incoming = incomingOf(opened, { name }, now());
  const heads = members.flatMap((one) => one.opened.header.heads);
  const attachments = members.flatMap((one) => one.opened.attachments);
  const { taken } = takeWithAttachments(attachments, work, () =>
    takeFile(work, {
      ...incoming,
      heads,
      // Each head lies above the base of its own file: only that matters of a base here.
      base: others.length === 0 ? incoming.base : EMPTY_VECTOR,
      changeSets: { [Symbol.iterator]: () => interleaved(lists, heldVector(log), forked) },
    }),
  );
  if (!taken.ok)
    return taken.error.reason === 'gap' ? ok('waits') : err(refusalOf(taken.error.reason));
  const { made, withheld, types, asOf } = taken.value;
  if (withheld > 0) for (const { file } of members) file.withheldIn = opened.fileHash;
  for (const one of others) hear(one.opened, one.name, looking);
  found.taken.push({ name, from: opened.header.sender.structureName, made, withheld });
  looking.memory.taken = now().toISOString();
  application.options.emit({ event: 'changed', types: [...types, 'office'], asOf });
  return ok('here');
}

/** Whether there is nothing in it to take in, now or later. */
export const isHere = ({ ranges, withheldIn }: SoundFile, { log, exchange }: Store): boolean =>
  (withheldIn !== null && exchange.imports.ofFile(withheldIn) !== undefined) ||
  ranges.every(({ replica, stream, to, head }) => {
    const here = log.at(replica, stream, to);
    return here !== undefined && Buffer.from(here.hash).toString('base64') === head;
  });

/** Whether all that it follows is here. */
export const isNext = ({ base, streams }: SoundFile, { log, exchange }: Store): boolean =>
  followsHeld(base, heldVector(log), streams, new Set(exchange.forks.all()));

/** Whether its sender may write here; someone who was asked, or a person's word on the command line, may say so. */
function isTrusted(header: FileHeader, { receiving, wishes, found }: Looking): boolean {
  const { keys } = receiving.work.store.exchange;
  const judged = keys.judge(header.sender, header.keys);
  if (judged.is === 'trusted') return true;
  if (judged.is === 'first' ? !wishes.trustFirst : !wishes.trustChanged) return false;
  trust(header, receiving);
  const own = header.keys.find(({ replica }) => replica === header.sender.replica);
  const words = own === undefined ? [] : wordsOfKey(own.key);
  found.firstKeys.push({ structure: header.sender.structureName, words });
  return true;
}

/** What a file says beside its change sets: what its sender holds, keys, and heads that are further than those known. */
function hear(opened: OpenedExchangeFile, name: string, { receiving, application }: Looking): void {
  const { exchange, log } = receiving.work.store;
  const { said, keys, heads } = incomingOf(opened, { name }, receiving.now());
  const before = exchange.said.of(said.office);
  exchange.keys.keep(keys);
  exchange.heads.keep(heads);
  if (said.office === receiving.work.installation().office) return;
  exchange.said.hear(said);
  const isNews = exchange.said.of(said.office)?.number !== before?.number;
  if (isNews) application.options.emit({ event: 'changed', types: ['office'], asOf: log.head() });
}

const HOUR_MS = 3_600_000;

/** Once an hour is enough for what comes all day by itself; every reception can be annulled on its own. */
async function backUpBefore({ receiving, application }: Looking): Promise<void> {
  const [newest] = listBackups(backupsFolder(receiving.work.folder));
  const age = newest === undefined ? Infinity : receiving.now().getTime() - Date.parse(newest.time);
  if (age >= 0 && age < HOUR_MS) return;
  const made = await application.backUp();
  if (!made.ok) throw new Error(`no backup before taking in: ${made.error.code}`);
}
