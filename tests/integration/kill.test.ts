/**
 * The process is killed at fifty random moments, of editing, of a backup, of a rebuild, of a migration. Each time
 * the network opens, is sound, and holds all that was confirmed.
 *
 * MAILLON_KILL_SEED plays the same moments again, as far as a computer ever does.
 */
import { spawn } from 'node:child_process';
import { randomBytes, randomInt, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { env, execPath } from 'node:process';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { createLocalBackend } from '#electron/backend/create-backend.ts';
import { isSound } from '#electron/store/check.ts';
import { isSoundBackup, listBackups } from '#electron/store/backup.ts';
import {
  backupsFolder,
  openForWork,
  type WritableNetwork,
} from '#electron/store/network-folder.ts';
import { RECORD_TYPES } from '#shared/model/types.ts';
import { seededRandom } from '../oracle/random-history.ts';
import { type Confirmed, type Work, WORKS } from './kill/confirmed.ts';
import { type TemporaryPlace, temporaryPlace } from './temporary-place.ts';

const KILLS = 50;
const LANES = 2;
const seed = Number(env['MAILLON_KILL_SEED'] ?? randomInt(2 ** 31));

const places: TemporaryPlace[] = [];
afterEach(() => {
  for (const place of places.splice(0)) place.remove();
});

test(`killed at ${KILLS} random moments, it loses nothing that was confirmed (seed ${seed})`, async () => {
  const lanes = Array.from({ length: LANES }, async (_, lane) => {
    const place = temporaryPlace();
    places.push(place);
    const network = await newNetwork(place);
    const random = seededRandom(seed + lane);
    let confirmedBefore: ReadonlyMap<string, Shown> = new Map();
    for (let run = 0; run < KILLS / LANES; run += 1) {
      const work = WORKS[run % WORKS.length] ?? 'edit';
      const said = await killWhileWorking(place, network, work, run, random);
      confirmedBefore = confirmed(confirmedBefore, said);
      const complaints = complaintsAfter(place, network, confirmedBefore);
      expect({ lane, run, work, complaints }).toEqual({ lane, run, work, complaints: [] });
    }
    return confirmedBefore.size;
  });
  // Each lane confirmed edits of every kind, so the test did test.
  for (const count of await Promise.all(lanes)) expect(count).toBeGreaterThan(9);
}, 180_000);

/** Starts a process, waits until it is busy, and kills it a few milliseconds or much later. */
async function killWhileWorking(
  place: TemporaryPlace,
  network: string,
  work: Work,
  run: number,
  random: () => number,
): Promise<readonly Confirmed[]> {
  const script = join(import.meta.dirname, 'kill/work-until-killed.ts');
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
  await wait(random() * random() * (isLong ? 120 : 400));
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

function confirmed(
  before: ReadonlyMap<string, Shown>,
  said: readonly Confirmed[],
): Map<string, Shown> {
  const after = new Map(before);
  for (const one of said) {
    if ('id' in one) after.set(one.id, { stamp: one.stamp, binned: one.binned === true });
  }
  return after;
}

/** What a person would complain of on opening the network again. */
function complaintsAfter(
  place: TemporaryPlace,
  network: string,
  expected: ReadonlyMap<string, Shown>,
): string[] {
  const work = open(place, network);
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
    const isHalved = shown.get('pair-1')?.title !== shown.get('pair-2')?.title;
    return [
      ...(isSound(report) ? [] : [JSON.stringify(report)]),
      ...missing.map(([id, { stamp }]) => `${id} does not show ${stamp}, which was confirmed`),
      ...unsound.map(({ name }) => `the backup ${name} is damaged`),
      ...conflicts.map(({ id }) => `${id} is in a conflict that nobody caused`),
      ...(isHalved ? ['half of a gesture is there'] : []),
    ];
  } finally {
    work.close();
  }
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
async function newNetwork(place: TemporaryPlace): Promise<string> {
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
  await backend.close();
  return key;
}
