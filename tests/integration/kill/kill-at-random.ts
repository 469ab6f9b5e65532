/**
 * Kills a process at random moments of editing, of a backup, of a rebuild, of a migration, of receiving, preparing and
 * erasing. Each time the network opens, is sound, and holds all that was confirmed; no file is half applied, none that
 * was prepared is cut, and of who was erased nothing is left.
 */
import { spawn } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { execPath } from 'node:process';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { createLocalBackend } from '#electron/backend/create-backend.ts';
import { joinNetwork } from '#electron/backend/exchange/join.ts';
import { prepareFile } from '#electron/backend/exchange/prepare.ts';
import { openExchangeFile } from '#electron/exchange-file/open-file.ts';
import { isSound } from '#electron/store/check.ts';
import { isSoundBackup, listBackups } from '#electron/store/backup.ts';
import { inboxFolder, stagingFolder } from '#electron/store/inbox-folder.ts';
import {
  backupsFolder,
  openForWork,
  type WritableNetwork,
} from '#electron/store/network-folder.ts';
import { RECORD_TYPES } from '#shared/model/types.ts';
import { seededRandom } from '../../oracle/random-history.ts';
import { type TemporaryPlace, temporaryPlace } from '../temporary-place.ts';
import { type Confirmed, LANES, THEIRS, titleOf, type Work } from './confirmed.ts';

export interface Killed {
  readonly confirmed: number;
  /** What a person would complain of after the kill that broke something; nothing when all is well. */
  readonly complaints: readonly string[];
}

/** One answer per lane: each has a network of its own. The same seed plays the same moments, as far as a computer does. */
export const killAtRandom = (kills: number, seed: number): Promise<Killed[]> =>
  Promise.all(
    LANES.map((works, lane) => killInLane(works, Math.ceil(kills / LANES.length), seed + lane)),
  );

async function killInLane(works: readonly Work[], kills: number, seed: number): Promise<Killed> {
  const place = temporaryPlace();
  try {
    const network = await newNetwork(place, works.includes('receive') ? kills : 0);
    const random = seededRandom(seed);
    let known: Known = { shown: new Map(), erased: new Set() };
    for (let run = 0; run < kills; run += 1) {
      const work = works[run % works.length] ?? 'edit';
      const said = await killWhileWorking(place, network, work, run, random);
      known = confirmed(known, said);
      const complaints = await complaintsAfter(place, network, known);
      if (complaints.length > 0)
        return { confirmed: 0, complaints: [`run ${run}, ${work}`, ...complaints] };
    }
    return { confirmed: known.shown.size + known.erased.size, complaints: [] };
  } finally {
    place.remove();
  }
}

interface Known {
  readonly shown: ReadonlyMap<string, Shown>;
  /** Words of theirs that must be nowhere. */
  readonly erased: ReadonlySet<string>;
}

/** Milliseconds: about as long as it takes. */
const LONGEST_WAIT: Readonly<Record<Work, number>> = {
  edit: 400,
  'back up': 120,
  rebuild: 120,
  migrate: 120,
  receive: 1_500,
  prepare: 400,
  erase: 1_500,
};

/** Starts a process, waits until it is busy, and kills it a few milliseconds or much later. */
async function killWhileWorking(
  place: TemporaryPlace,
  network: string,
  work: Work,
  run: number,
  random: () => number,
): Promise<readonly Confirmed[]> {
  const script = join(import.meta.dirname, 'work-until-killed.ts');
  const child = spawn(execPath, [script, place.folder, network, work, String(run)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const complaints: string[] = [];
  child.stderr.setEncoding('utf8').on('data', (text: string) => complaints.push(text));
  const exit = once(child, 'exit');
  const said: Confirmed[] = [];
  const lines = createInterface({ input: child.stdout });
  const closed = once(lines, 'close');
  // The first says that the network is open; the second, that what was asked begins.
  const isLong = work !== 'edit';
  let begun = 0;
  const busy = new Promise<void>((resolve) => {
    lines.on('line', (line) => {
      const one = JSON.parse(line) as Confirmed;
      said.push(one);
      if ('begins' in one) begun += 1;
      if (begun >= (isLong ? 2 : 1)) resolve();
    });
    lines.on('close', resolve);
  });
  await busy;
  await wait(random() * random() * LONGEST_WAIT[work]);
  child.kill('SIGKILL');
  const [, signal] = (await exit) as [number | null, string | null];
  await closed;
  if (signal !== 'SIGKILL') throw new Error(`it died by itself: ${complaints.join('')}`);
  return said;
}

interface Shown {
  readonly stamp: string;
  readonly binned: boolean;
}

function confirmed(before: Known, said: readonly Confirmed[]): Known {
  const shown = new Map(before.shown);
  const erased = new Set(before.erased);
  for (const one of said) {
    if ('id' in one) shown.set(one.id, { stamp: one.stamp, binned: one.binned === true });
    if ('erased' in one) erased.add(one.erased);
  }
  return { shown, erased };
}

/** What a person would complain of on opening the network again. */
async function complaintsAfter(
  place: TemporaryPlace,
  network: string,
  { shown: expected, erased }: Known,
): Promise<string[]> {
  const work = open(place, network);
  const cut = await cutFiles(place);
  const traces = tracesOf(erased, place);
  try {
    const report = work.store.check();
    const shown = new Map(readShown(work).map((row) => [row.id, row]));
    const drafts = new Map(work.store.drafts.all().map((draft) => [draft.record, draft.value]));
    const missing = [...expected].filter(([id, { stamp, binned }]) => {
      const row = shown.get(id);
      if (binned && row?.standing !== 'deleted') return true;
      // What was written after the last confirmation may be there too, and is always later.
      return (row?.title ?? '') < stamp && (drafts.get(id) ?? '') < stamp;
    });
    const backups = backupsFolder(work.folder);
    const unsound = listBackups(backups).filter(({ name }) => !isSoundBackup(join(backups, name)));
    const conflicts = [...shown.values()].filter((row) => row.conflicts > 0);
    const isHalved = [['pair-1', 'pair-2'], THEIRS].some(
      ([one = '', other = '']) => shown.get(one)?.title !== shown.get(other)?.title,
    );
    return [
      ...(isSound(report) ? [] : [JSON.stringify(report)]),
      ...missing.map(([id, { stamp }]) => `${id} does not show ${stamp}, which was confirmed`),
      ...unsound.map(({ name }) => `the backup ${name} is damaged`),
      ...conflicts.map(({ id }) => `${id} is in a conflict that nobody caused`),
      ...(isHalved ? ['half of a gesture or of a file is there'] : []),
      ...(existsSync(stagingFolder(work.folder)) ? ['something unpacked was left'] : []),
      ...(existsSync(inboxFolder(work.folder)) ? orphansIn(work) : []),
      ...cut,
      ...traces,
    ];
  } finally {
    work.close();
  }
}

const orphansIn = ({ folder, store }: WritableNetwork): string[] =>
  readdirSync(inboxFolder(folder))
    .filter((name) => !store.exchange.inbox.ids().some((id) => name === `${id}.maillon`))
    .map((name) => `nobody knows ${name} in the inbox`);

const outFolder = (place: TemporaryPlace): string => join(place.folder, 'out');

/** Prepared files that do not open; whole, they have served. */
async function cutFiles(place: TemporaryPlace): Promise<string[]> {
  const out = outFolder(place);
  const complaints: string[] = [];
  for (const name of existsSync(out) ? readdirSync(out) : []) {
    if (!name.endsWith('.maillon')) continue;
    const opened = await openExchangeFile(join(out, name), {
      stagingFolder: join(place.folder, 'staging'),
    });
    if (opened.ok) opened.value.close();
    else complaints.push(`${name} was prepared and does not open: ${opened.error.code}`);
    rmSync(join(out, name));
  }
  return complaints;
}

/** Wherever this computer keeps anything: what was prepared before is elsewhere by then. */
function tracesOf(erased: ReadonlySet<string>, { options }: TemporaryPlace): string[] {
  if (erased.size === 0) return [];
  return [options.dataFolder, options.stateFolder].flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .flatMap(({ parentPath, name }) => {
        const bytes = readFileSync(join(parentPath, name));
        return [...erased]
          .filter((words) => bytes.includes(words))
          .map((words) => `${name} still says ${words}, who was erased`);
      }),
  );
}

interface ShownRow {
  readonly id: string;
  readonly title: string;
  readonly standing: string;
  readonly conflicts: number;
}

const readShown = ({ connection }: WritableNetwork): ShownRow[] =>
  connection.prepare<[], ShownRow>('SELECT id, title, standing, conflicts FROM record').all();

function open(place: TemporaryPlace, network: string): WritableNetwork {
  const opened = openForWork(join(place.options.dataFolder, network), {
    stateFolder: place.options.stateFolder,
    declarations: RECORD_TYPES,
    now: () => new Date(),
    newId: randomUUID,
    randomBytes,
  });
  if (!opened.ok) throw new Error(`it does not open: ${opened.error.code}`);
  return opened.value;
}

/** A network with the records that will be edited. */
async function newNetwork(place: TemporaryPlace, files: number): Promise<string> {
  const backend = createLocalBackend(place.options);
  const ask = async (name: string, input: object): Promise<unknown> => {
    const answer = await backend.call({ name, input, session: 'window-1' });
    if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.error)}`);
    return answer.value;
  };
  const names = { name: 'Le réseau', structure: 'Le Chat perché' };
  const { key } = (await ask('application.createNetwork', names)) as { key: string };
  const ids = [
    'pair-1',
    'pair-2',
    'undone',
    'drafted',
    ...[0, 1, 2, 3, 4, 5].map((n) => `item-${n}`),
    ...THEIRS,
  ];
  for (const id of ids) {
    await ask('record.create', { type: 'planItem', id, values: [{ field: 'title', value: '0' }] });
  }
  await ask('record.create', {
    type: 'person',
    id: 'person',
    values: [{ field: 'firstName', value: '0' }],
  });
  // Enough for a backup, a rebuild and a migration to last.
  backend.application.current()?.work?.store.write(
    Array.from({ length: 1_500 }, (_, n) => ({
      act: 'set',
      type: 'planItem',
      record: `other-${n}`,
      field: 'notes',
      value: `Note ${n} `.repeat(40),
    })),
    { session: 'window-1', author: '' },
  );
  if (files > 0) await makeFiles(place, backend, files);
  await backend.close();
  return key;
}

/** What another office sends, one file for each run: each changes two records at once. */
async function makeFiles(
  place: TemporaryPlace,
  ours: ReturnType<typeof createLocalBackend>,
  count: number,
): Promise<void> {
  const out = outFolder(place);
  mkdirSync(out, { recursive: true });
  const whole = join(out, 'whole');
  const wishes = { to: [], everything: false, personal: true, attachments: true };
  await prepareFile(ours.application, wishes, whole);
  const answer = await ours.call({
    name: 'record.create',
    input: {
      type: 'organisation',
      id: 'theirs',
      values: [{ field: 'name', value: 'La Cyclerie' }],
    },
    session: 'window-1',
  });
  if (!answer.ok) throw new Error(answer.error.code);
  await prepareFile(ours.application, wishes, whole);
  const theirs = createLocalBackend({
    ...place.options,
    dataFolder: join(place.folder, 'theirs'),
    stateFolder: join(place.folder, 'their-state'),
  });
  const joined = await joinNetwork(theirs.application, join(place.folder, 'theirs', 'network'), {
    path: whole,
    name: 'whole',
    structure: 'theirs',
    password: undefined,
  });
  if (!joined.ok) throw new Error(joined.error.code);
  for (let run = 0; run < count; run += 1) {
    for (const id of THEIRS)
      theirs.application
        .current()
        ?.work?.store.write(
          [{ act: 'set', type: 'planItem', record: id, field: 'title', value: titleOf(run) }],
          { session: 'window-1', author: '' },
        );
    const made = await prepareFile(theirs.application, wishes, join(place.folder, `file-${run}`));
    if (!made.ok) throw new Error(made.error.code);
  }
  await theirs.close();
}
