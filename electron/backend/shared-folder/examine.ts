/**
 * Looks at a file of a shared folder: is it whole, does its signature hold, what does it carry. It stays where it is
 * whatever comes out: others may need it, and it may only be half here.
 */
import type { Failure } from '#shared/contract/failure.ts';
import { heldOf } from '#shared/exchange/vector.ts';
import { openExchangeFile, type OpenedExchangeFile } from '#electron/exchange-file/open-file.ts';
import { stagingFolder } from '#electron/store/inbox-folder.ts';
import type { SharedFile } from './disk.ts';
import { inNetwork, type Looking, LookStopped } from './looking.ts';
import type { FileNote, SoundFile } from './memory.ts';
import { isGrowing, isSame, isSettled } from './steadiness.ts';
import { type Member, takeSegment, takeTogether } from './take-segment.ts';

/** Whether a file must be opened: new, changed since, or not whole last time. */
export function isToExamine(file: SharedFile, note: FileNote | undefined): boolean {
  if (note === undefined || !isSame(file, note)) return true;
  return note.verdict.is === 'unfinished';
}

/** Opens a file, takes it in if it is its turn, and notes what it is. */
export async function examine(file: SharedFile, looking: Looking): Promise<void> {
  const { memory, receiving } = looking;
  const before = memory.notes[file.name];
  const now = receiving.now().getTime();
  const since = before !== undefined && isSame(file, before) ? before.since : now;
  const keep = (verdict: FileNote['verdict']): void => {
    memory.notes[file.name] = { size: file.size, mtime: file.mtime, since, verdict };
  };
  if (isGrowing(file, before)) return keep({ is: 'unfinished' });
  const wrong = (failure: Failure): void => {
    const isMoving = looking.disk.stat(file.name)?.mtime !== file.mtime;
    if (isMoving || !isSettled(file, before, now)) return keep({ is: 'unfinished' });
    keep({ is: 'bad', failure });
    looking.found.refused.push({ name: file.name, failure });
  };
  const failure = await withSegment(file.name, looking, async (opened) => {
    const other = otherNetwork(opened, looking);
    if (other !== undefined) return wrong(other);
    const sound = factsOf(opened);
    keep(sound);
    noteUser(sound, looking);
    const taken = await inNetwork(looking, () => takeSegment(opened, file.name, sound, looking));
    return taken.ok ? undefined : wrong(taken.error);
  });
  if (failure?.code === 'file-expired') delete memory.notes[file.name];
  // Held by another program for a moment.
  else if (failure?.code === 'file-held') keep({ is: 'unfinished' });
  else if (failure !== undefined) wrong(failure);
}

/** Opens one that is known to be sound, when its turn has come. False when it came to nothing. */
export async function takeNoted(name: string, note: FileNote, looking: Looking): Promise<boolean> {
  const { verdict } = note;
  if (verdict.is !== 'sound') return false;
  let isTaken = false;
  await withSegment(name, looking, async (opened) => {
    // Replaced since it was looked at: it is another file, for the next look.
    if (opened.fileHash !== verdict.hash) return;
    const taken = await inNetwork(looking, () => takeSegment(opened, name, verdict, looking));
    isTaken = taken.ok && taken.value === 'here';
    if (taken.ok) return;
    note.verdict = { is: 'bad', failure: taken.error };
    looking.found.refused.push({ name, failure: taken.error });
  });
  return isTaken;
}

/** The same for several that follow each other in turns; all of them are open together. */
export async function takeNotedTogether(
  files: readonly { readonly name: string; readonly file: SoundFile }[],
  looking: Looking,
  members: readonly Member[] = [],
): Promise<boolean> {
  const [next, ...others] = files;
  if (next === undefined) {
    const [first, ...rest] = members;
    if (first === undefined) return false;
    const taken = await inNetwork(looking, () => takeTogether([first, ...rest], looking));
    return taken.ok && taken.value === 'here';
  }
  let isTaken = false;
  await withSegment(next.name, looking, async (opened) => {
    if (opened.fileHash !== next.file.hash) return;
    isTaken = await takeNotedTogether(others, looking, [...members, { ...next, opened }]);
  });
  return isTaken;
}

async function withSegment(
  name: string,
  { disk, memory, receiving }: Looking,
  use: (opened: OpenedExchangeFile) => Promise<void>,
): Promise<Failure | undefined> {
  const opened = await openExchangeFile(disk.pathOf(name), {
    stagingFolder: stagingFolder(receiving.work.folder),
    password: memory.password ?? undefined,
  });
  if (!opened.ok && (opened.error.code === 'disk-full' || opened.error.code === 'read-only-folder'))
    throw new LookStopped(opened.error);
  if (!opened.ok) return opened.error;
  try {
    await use(opened.value);
    return undefined;
  } finally {
    opened.value.close();
  }
}

function otherNetwork({ header }: OpenedExchangeFile, { network }: Looking): Failure | undefined {
  return header.network.id === network
    ? undefined
    : { code: 'exchange-other-network', network: header.network.name };
}

function factsOf({ header, fileHash, changeSets }: OpenedExchangeFile): SoundFile {
  const { replica, structure, structureName } = header.sender;
  const streams: SoundFile['streams'] = [...header.streams];
  const ranges = header.heads
    .filter((head) => streams.includes(head.stream))
    .map((head) => ({
      replica: head.replica,
      stream: head.stream,
      from: heldOf(header.base[head.stream], head.replica) + 1,
      to: head.seq,
      head: head.hash,
    }))
    .filter(({ from, to }) => from <= to);
  return {
    is: 'sound',
    hash: fileHash,
    sender: { replica, structure, structureName },
    isTrusted: false,
    ranges,
    base: header.base,
    streams,
    blanks: ranges.some(({ stream }) => stream === 1) ? blanksIn(changeSets()) : 0,
    withheldIn: null,
  };
}

function blanksIn(changeSets: ReturnType<OpenedExchangeFile['changeSets']>): number {
  let blanks = 0;
  for (const { payload } of changeSets) if (payload === null) blanks += 1;
  return blanks;
}

function noteUser({ sender, ranges }: SoundFile, { memory }: Looking): void {
  const isOwn = ranges.some(({ replica }) => replica === sender.replica);
  if (isOwn && !memory.users.includes(sender.replica)) memory.users.push(sender.replica);
}
