/**
 * One look at a network's shared folder: what is new there is verified and taken in, in the order in which it was
 * written; then what the folder lacks is put there. A look that is cut short loses nothing: the next does what is left.
 */
import type { Failure } from '#shared/contract/failure.ts';
import { inLikelyOrder } from '#shared/exchange/segment-name.ts';
import { together } from '#shared/exchange/segments.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import type { Store } from '#electron/store/store.ts';
import type { Application } from '../application.ts';
import { acceptEarly } from '../exchange/accept.ts';
import { offer, type Receiving } from '../exchange/incoming.ts';
import { heldVector } from '../exchange/outgoing.ts';
import { networkOf } from '../exchange/own-office.ts';
import type { Queue } from '../queue.ts';
import { openSharedDisk, type SharedDisk, type SharedFile } from './disk.ts';
import { examine, isToExamine, takeNoted, takeNotedTogether } from './examine.ts';
import {
  type Found,
  inNetwork,
  type Looking,
  LookStopped,
  NetworkLeft,
  type Wishes,
} from './looking.ts';
import { type Memory, memoryFile, readMemory, writeMemory } from './memory.ts';
import { publish } from './publish.ts';
import { soundFiles } from './sound-files.ts';
import { isHere, isNext } from './take-segment.ts';

/** Files opened in one look; the others wait for the next, so that a folder full of anything holds nobody up. */
const MOST_OPENED = 1_000;
const DAY_MS = 86_400_000;

export interface Looked extends Found {
  /** Files that are not whole yet, or that follow one that is not there. */
  readonly waiting: number;
}

export interface LookDeps {
  readonly application: Application;
  readonly inTurn: Queue;
  readonly openDisk?: (folder: string) => SharedDisk;
}

/** What may be done while nobody looks on. */
export const ALONE: Wishes = { trustFirst: false, trustChanged: false, askAgain: false };

/** Undefined when the network that is open has no shared folder. */
export async function look(
  wishes: Wishes,
  { application, inTurn, openDisk = openSharedDisk }: LookDeps,
): Promise<Result<Looked, Failure> | undefined> {
  const network = application.current();
  const work = network?.work;
  if (network === undefined || work === undefined) return undefined;
  const file = memoryFile(work.installationFile);
  const memory = readMemory(file);
  if (memory === undefined) return undefined;
  const { now, newId } = application.options;
  const receiving: Receiving = { network, work, now, newId };
  const found: Found = { taken: [], published: [], refused: [], firstKeys: [] };
  const { value: about } = await network.reader.read(networkOf);
  if (wishes.askAgain) memory.asked = [];
  const disk = openDisk(memory.path);
  const looking: Looking = {
    application,
    receiving,
    network: about.id,
    disk,
    memory,
    wishes,
    inTurn,
    found,
  };
  const done = await outcomeOf(() => lookAround(looking));
  if (done === undefined) return undefined;
  memory.looked = now().toISOString();
  memory.failure = done.ok ? null : done.error;
  // The person may have chosen another folder, or none, in the meantime.
  if (readMemory(file)?.path === memory.path) writeMemory(file, memory);
  return done.ok ? ok({ ...found, waiting: waitingIn(memory, receiving) }) : done;
}

async function outcomeOf(
  job: () => Promise<Result<void, Failure>>,
): Promise<Result<void, Failure> | undefined> {
  try {
    return await job();
  } catch (error) {
    if (error instanceof NetworkLeft) return undefined;
    if (error instanceof LookStopped) return err(error.failure);
    throw error;
  }
}

async function lookAround(looking: Looking): Promise<Result<void, Failure>> {
  const { disk, memory, receiving } = looking;
  const listed = disk.list();
  if (!listed.ok) return listed;
  disk.sweep(receiving.now().getTime() - DAY_MS);
  forgetAbsent(memory, listed.value);
  const news = listed.value.filter((file) => isToExamine(file, memory.notes[file.name]));
  for (const file of inLikelyOrder(news).slice(0, MOST_OPENED)) await examine(file, looking);
  await takeWhatFollows(looking);
  if (looking.found.taken.length > 0)
    await inNetwork(looking, () => acceptEarly(receiving, looking.application));
  const asked = await askAboutSenders(looking);
  if (!asked.ok) return asked;
  // What was not opened may be what this computer would publish a second time.
  return news.length > MOST_OPENED ? ok(undefined) : publish(looking);
}

function forgetAbsent(memory: Memory, files: readonly SharedFile[]): void {
  const there = new Set(files.map(({ name }) => name));
  for (const name of Object.keys(memory.notes)) if (!there.has(name)) delete memory.notes[name];
}

/** Each that comes in may be what others waited for. */
async function takeWhatFollows(looking: Looking): Promise<void> {
  const { memory } = looking;
  const tried = new Set<string>();
  for (;;) {
    const next = inLikelyOrder(takeable(looking)).find(({ name }) => !tried.has(name));
    if (next === undefined) {
      if (await takeInTurns(looking)) continue;
      return;
    }
    const note = memory.notes[next.name];
    const isTaken = note !== undefined && (await takeNoted(next.name, note, looking));
    if (isTaken) tried.clear();
    tried.add(next.name);
  }
}

/** Those that no order lets in one by one, since offices answered each other between two publications. */
async function takeInTurns(looking: Looking): Promise<boolean> {
  const { store } = looking.receiving.work;
  const early = inLikelyOrder(soundFiles(looking)).filter(
    ({ file }) => isTrustedNow(file, looking) && !isHere(file, store) && !isNext(file, store),
  );
  const files = together(
    early.map(({ name, file }) => ({ name, file, ...file })),
    heldVector(store.log),
    new Set(store.exchange.forks.all()),
  );
  return files.length > 0 && takeNotedTogether(files, looking);
}

function takeable(looking: Looking): { readonly name: string }[] {
  const { store } = looking.receiving.work;
  return soundFiles(looking).filter(
    ({ file }) => isTrustedNow(file, looking) && !isHere(file, store) && isNext(file, store),
  );
}

type Sound = ReturnType<typeof soundFiles>[number]['file'];

function isTrustedNow(file: Sound, { receiving, wishes }: Looking): boolean {
  if (file.isTrusted) return true;
  const { is } = receiving.work.store.exchange.keys.judge(file.sender, []);
  file.isTrusted = is === 'trusted';
  return file.isTrusted || (is === 'first' ? wishes.trustFirst : wishes.trustChanged);
}

/**
 * One file of each sender who is not trusted goes to the inbox, where a person is asked about its key; once they
 * answered, the others come in by themselves.
 */
async function askAboutSenders(looking: Looking): Promise<Result<void, Failure>> {
  const { memory, receiving, disk, application } = looking;
  const { store } = receiving.work;
  for (const { name, file } of inLikelyOrder(soundFiles(looking))) {
    const { replica } = file.sender;
    if (file.isTrusted || memory.asked.includes(replica)) continue;
    if (isHere(file, store) || !isNext(file, store) || isAskedAbout(replica, store)) continue;
    const offered = await inNetwork(looking, () =>
      offer({ path: disk.pathOf(name), name, password: memory.password ?? undefined }, receiving),
    );
    if (!offered.ok) return err(offered.error);
    memory.asked.push(replica);
    application.options.emit({ event: 'changed', types: ['office'], asOf: store.log.head() });
  }
  return ok(undefined);
}

/** By a file that came by e-mail, for instance. */
const isAskedAbout = (replica: string, { exchange }: Store): boolean =>
  exchange.inbox.all().some(({ state }) => state.header?.sender.replica === replica);

/** Files that nobody can do anything about for now. */
export function waitingIn(memory: Memory, { work }: Pick<Receiving, 'work'>): number {
  const { store } = work;
  return Object.values(memory.notes).filter(
    ({ verdict }) =>
      verdict.is === 'unfinished' ||
      (verdict.is === 'sound' && verdict.isTrusted && !isHere(verdict, store)),
  ).length;
}
