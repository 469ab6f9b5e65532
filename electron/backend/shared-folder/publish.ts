/**
 * Puts in a shared folder what it lacks and this computer holds: its own changes at once, and those of offices that
 * do not use the folder, which came by e-mail. Those of an office that does use it are awaited for a day: its file is
 * most likely on its way.
 *
 * When there is nothing to publish but this computer holds more than it last said, it says so, in a file without
 * change sets: that is how the others know what need not be sent to it any more.
 */
import { randomUUID } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Failure } from '#shared/contract/failure.ts';
import type { HeaderFacts } from '#shared/exchange/file-header.ts';
import { segmentName, wordName } from '#shared/exchange/segment-name.ts';
import {
  chainIn,
  lackingIn,
  type Publication,
  type Range,
  toPublish,
} from '#shared/exchange/segments.ts';
import { heldOf, type Vector } from '#shared/exchange/vector.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import type { Attachment } from '#electron/exchange-file/attachment.ts';
import { writeExchangeFile } from '#electron/exchange-file/write-file.ts';
import { attachmentSize } from '#electron/store/attachment-files.ts';
import { stagingFolder } from '#electron/store/inbox-folder.ts';
import { carriedChangeSets, heldVector, type Streams, streamsFor } from '../exchange/outgoing.ts';
import { attachmentsIn, attachmentsNamedBy, presentOf } from '../exchange/outgoing-attachments.ts';
import { networkOf, ownOffice } from '../exchange/own-office.ts';
import { namesOf } from '../rows.ts';
import type { SharedFile } from './disk.ts';
import { inNetwork, type Looking } from './looking.ts';
import type { SoundFile } from './memory.ts';
import { soundFiles } from './sound-files.ts';
import { type Stained, stainedFiles } from './stained.ts';

const DAY_MS = 86_400_000;

export async function publish(looking: Looking): Promise<Result<void, Failure>> {
  const stained = await inNetwork(looking, async () => stainedFiles(looking));
  const publications = await inNetwork(looking, async () => planned(stained, looking));
  for (const publication of publications) {
    const put = await inNetwork(looking, () => publishOne(publication, looking));
    if (!put.ok) return put;
  }
  for (const name of stained.names)
    if (looking.disk.remove(name)) delete looking.memory.notes[name];
  return inNetwork(looking, () => sayWhatIsHeld(looking));
}

function planned(stained: Stained, looking: Looking): Publication[] {
  const { memory, receiving } = looking;
  const { store, installation } = receiving.work;
  const { replica, privateKey, office } = installation();
  store.exchange.heads.signOwn(replica, privateKey);
  const forked = new Set(store.exchange.forks.all());
  const signed = without(store.exchange.heads.vector(), forked);
  const streams = streamsFor(memory.personal);
  const sound = soundFiles(looking).filter(
    ({ name, file }) => file.isTrusted && !stained.names.has(name),
  );
  const there = sound.flatMap(({ file }) => file.ranges);
  const mine = sound.flatMap(({ file }) => (file.sender.replica === replica ? file.ranges : []));
  const now = receiving.now().getTime();
  const lacking = lackingIn({ signed, streams, there });
  memory.lacking = Object.fromEntries(
    lacking.map((chain) => [chain, memory.lacking[chain] ?? now]),
  );
  return toPublish({
    signed,
    streams,
    there,
    mine,
    isOurs: (one, stream) =>
      store.exchange.keys.get(one)?.office === office ||
      !memory.users.includes(one) ||
      stained.chains.has(chainIn({ replica: one, stream })) ||
      now - (memory.lacking[chainIn({ replica: one, stream })] ?? now) >= DAY_MS,
  });
}

const without = (vector: Vector, forked: ReadonlySet<string>): Vector => {
  const kept = (stream: 0 | 1) =>
    Object.fromEntries(Object.entries(vector[stream]).filter(([replica]) => !forked.has(replica)));
  return { 0: kept(0), 1: kept(1) };
};

async function publishOne(
  { replaces, ...range }: Publication,
  looking: Looking,
): Promise<Result<void, Failure>> {
  const { log, exchange } = looking.receiving.work.store;
  const { replica, stream } = range;
  const heads = exchange.heads
    .all()
    .filter((one) => one.replica === replica && one.stream === stream);
  // It may have been signed again since: what goes out ends where it was last signed.
  const to = heads[0]?.seq ?? range.to;
  const only = (seq: number): Vector => {
    const chain = seq === 0 ? {} : { [replica]: seq };
    return { 0: stream === 0 ? chain : {}, 1: stream === 1 ? chain : {} };
  };
  const changeSets = () => carriedChangeSets(log, only(range.from - 1), only(to), [0, 1]);
  const { followed, blanks } = readThrough(changeSets(), replica);
  if (range.from > 1) followed[replica] = range.from - 1;
  const base: Vector = { 0: stream === 0 ? followed : {}, 1: stream === 1 ? followed : {} };
  const streams = streamsFor(stream === 1);
  const name = (hash: string): string => segmentName({ ...range, to }, hash);
  const attachments = withinBudget(changeSets(), looking);
  const content = { base, heads, streams, changeSets: changeSets(), attachments };
  const put = await write(content, name, looking);
  if (!put.ok) return put;
  const head = heads[0]?.hash ?? '';
  note(
    put.value,
    { ranges: [{ ...range, to, head }], base, streams: [...streams], blanks },
    looking,
  );
  looking.found.published.push(put.value.file.name);
  looking.memory.published = looking.receiving.now().toISOString();
  dropReplaced(replaces, put.value.file.name, looking);
  return ok(undefined);
}

/** Well within what a file can hold. What is left out is awaited, and asked for by the other ways. */
const MOST_ATTACHED = 100_000_000;

/** The attached files that change sets name, the small ones first. */
function withinBudget(
  changeSets: ReturnType<typeof carriedChangeSets>,
  { receiving: { work } }: Looking,
): Attachment[] {
  const hashes = attachmentsNamedBy(changeSets, work.store.model());
  const here = presentOf(hashes, { attachmentSize: (hash) => attachmentSize(work.folder, hash) });
  let left = MOST_ATTACHED;
  return attachmentsIn(
    work.folder,
    here.toSorted((a, b) => a.length - b.length).filter(({ length }) => (left -= length) >= 0),
  );
}

/** What the change sets of one replica follow of others’, and how many of them are blank. */
function readThrough(
  changeSets: ReturnType<typeof carriedChangeSets>,
  own: string,
): { followed: Record<string, number>; blanks: number } {
  const followed: Record<string, number> = {};
  let blanks = 0;
  for (const { seen, payload } of changeSets) {
    if (payload === null) blanks += 1;
    for (const [replica, seq] of Object.entries(seen))
      if (replica !== own) followed[replica] = Math.max(seq, heldOf(followed, replica));
  }
  return { followed, blanks };
}

/** One's own smaller files, once what they hold stands in one that is whole. */
function dropReplaced(replaces: readonly Range[], by: string, looking: Looking): void {
  const { memory, disk, receiving } = looking;
  const { replica } = receiving.work.installation();
  const isWithin = (one: Range): boolean =>
    replaces.some(
      (other) =>
        other.replica === one.replica &&
        other.stream === one.stream &&
        other.from <= one.from &&
        other.to >= one.to,
    );
  for (const { name, file } of soundFiles(looking)) {
    const isOurs = file.sender.replica === replica && file.ranges.length > 0;
    if (!isOurs || name === by || !file.ranges.every(isWithin)) continue;
    if (disk.remove(name)) delete memory.notes[name];
  }
}

async function sayWhatIsHeld(looking: Looking): Promise<Result<void, Failure>> {
  const { memory, disk, receiving } = looking;
  const said = JSON.stringify(wordOf(looking));
  if (said === memory.said) return ok(undefined);
  const { replica } = receiving.work.installation();
  const nothing: Vector = { 0: {}, 1: {} };
  const none: readonly [] = [];
  const content = {
    base: nothing,
    heads: [],
    streams: streamsFor(false),
    changeSets: none,
    attachments: none,
  };
  const before = memory.word;
  const put = await write(content, (hash) => wordName(replica, hash), looking);
  if (!put.ok) return put;
  note(put.value, { ranges: [], base: nothing, streams: [0], blanks: 0 }, looking);
  memory.word = put.value.file.name;
  if (before !== null && before !== memory.word && disk.remove(before)) delete memory.notes[before];
  return ok(undefined);
}

interface Content extends Pick<HeaderFacts, 'base' | 'heads'> {
  readonly streams: Streams;
  readonly changeSets: ReturnType<typeof carriedChangeSets> | readonly [];
  readonly attachments: readonly Attachment[];
}

interface Put {
  readonly file: SharedFile;
  readonly hash: string;
}

/** Heads are noted on this disk before anything of them leaves it. */
async function write(
  { changeSets, attachments, ...content }: Content,
  nameOf: (hash: string) => string,
  looking: Looking,
): Promise<Result<Put, Failure>> {
  const { disk, memory, receiving } = looking;
  const { work } = receiving;
  work.remember({ files: work.installation().files + 1 });
  work.noteHeads();
  const { publicKey, privateKey } = work.installation();
  const staging = stagingFolder(work.folder);
  mkdirSync(staging, { recursive: true });
  const path = join(staging, randomUUID());
  try {
    const streams: HeaderFacts['streams'] = isPersonal(content.streams) ? [0, 1] : [0];
    const facts = { ...(await senderFacts(looking)), ...content, streams };
    const written = await writeExchangeFile(
      path,
      { facts, changeSets, attachments },
      {
        keys: { publicKey, privateKey },
        stagingFolder: staging,
        password: memory.password ?? undefined,
      },
    );
    if (!written.ok) return written;
    const put = disk.put(path, nameOf(written.value.hash));
    if (!put.ok) return err(put.error);
    memory.said = JSON.stringify(facts.vector);
    return ok({ file: put.value, hash: written.value.hash });
  } finally {
    rmSync(path, { force: true });
  }
}

const isPersonal = (streams: Streams): boolean => streams.some((stream) => stream === 1);

type SenderFacts = Omit<HeaderFacts, 'base' | 'heads' | 'streams'>;

async function senderFacts(looking: Looking): Promise<SenderFacts> {
  const { network, work, now } = looking.receiving;
  const { replica, office, structure, author, generation, files } = work.installation();
  const { value } = await network.reader.read(async (snapshot) => {
    const own = await ownOffice(snapshot);
    const names = await namesOf(snapshot, own.structure === null ? [] : [own.structure]);
    const structureName = (own.structure !== null && names[own.structure]?.title) || '';
    return { structureName, about: await networkOf(snapshot) };
  });
  const { about, structureName } = value;
  return {
    network: about,
    sender: { replica, office, structure, structureName, author: author ?? '' },
    generation,
    number: files,
    time: now().toISOString(),
    to: [],
    vector: wordOf(looking),
    keys: work.store.exchange.keys.all(),
  };
}

/** What this computer holds, apart from what it may hold in another version than others; in one order. */
function wordOf({ receiving }: Looking): Vector {
  const { log, exchange } = receiving.work.store;
  const held = heldVector(log, new Set(exchange.forks.all()));
  const ordered = (stream: 0 | 1) =>
    Object.fromEntries(Object.entries(held[stream]).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  return { 0: ordered(0), 1: ordered(1) };
}

function note(
  { file, hash }: Put,
  facts: Pick<SoundFile, 'ranges' | 'base' | 'streams' | 'blanks'>,
  { memory, receiving }: Looking,
): void {
  const { replica, structure } = receiving.work.installation();
  memory.notes[file.name] = {
    size: file.size,
    mtime: file.mtime,
    since: receiving.now().getTime(),
    verdict: {
      is: 'sound',
      hash,
      sender: { replica, structure, structureName: '' },
      isTrusted: true,
      withheldIn: null,
      ...facts,
    },
  };
  if (!memory.users.includes(replica)) memory.users.push(replica);
}
