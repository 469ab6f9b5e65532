/**
 * Offices that share a folder through real synchronising programs, each with its own copy: files that arrive in parts,
 * small ones before large ones, twice, under other names, or that somebody deletes; computers that stay off for weeks;
 * one that goes back to a backup; one that only knows e-mail. At the end of the year all hold the same.
 */
import { copyFileSync, mkdirSync, rmSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { backUpFolderTo } from '#electron/backend/services/care.ts';
import { restoreBackup } from '#electron/backend/services/restore.ts';
import { seededRandom } from '../../oracle/random-history.ts';
import {
  everythingIn,
  foundingOffice,
  joiningOffice,
  newWorld,
  type TestOffice,
  type World,
} from '../exchange/office-place.ts';
import { copyOf, filesIn, innerOf, lookFrom, share, storeOf } from './shared-office.ts';
import { hasSynchronisers, mustHaveSynchronisers, rsync, unison } from './synchronisers.ts';

const SEED = 20_261_123;
const WEEKS = 45;

let world: World;
let offices: TestOffice[];

beforeEach(() => {
  world = newWorld();
  offices = [];
});
afterEach(async () => {
  for (const office of offices) await office.close();
  world.remove();
});

async function open(count: number): Promise<void> {
  const first = await foundingOffice(world);
  const { records } = await first.ask('record.list', { type: 'organisation' });
  const others = records.filter(({ id }) => id !== first.structure()).slice(0, count - 1);
  offices = [first];
  for (const [index, { id }] of others.entries())
    offices.push(await joiningOffice(world, `office-${index + 1}`, first, id));
}

const at = (index: number): TestOffice => {
  const office = offices[index];
  if (office === undefined) throw new Error(`no office ${index}`);
  return office;
};

interface Records {
  readonly items: readonly string[];
  readonly people: readonly string[];
}

async function recordsOf(office: TestOffice): Promise<Records> {
  const ids = async (type: string): Promise<string[]> =>
    (await office.ask('record.list', { type })).records.map(({ id }) => id);
  return { items: await ids('planItem'), people: await ids('person') };
}

function expectSame(those: readonly TestOffice[]): void {
  const [one, ...rest] = those.map(everythingIn);
  for (const other of rest) expect(other).toEqual(one);
  for (const office of those)
    expect(storeOf(office).check()).toEqual({ integrity: [], brokenLinks: 0, differences: {} });
}

describe.runIf(hasSynchronisers || mustHaveSynchronisers)('carried by a real program', () => {
  test('two offices in two folders, by unison, then by rsync in parts', async () => {
    await open(2);
    const [one, other] = [at(0), at(1)];
    await share(world, one);
    await share(world, other);
    const carry = () => unison(copyOf(world, one), copyOf(world, other), world.folder);
    const { items } = await recordsOf(one);
    const write = (office: TestOffice, item: number, value: string) =>
      office.ask('record.set', {
        type: 'planItem',
        changes: [{ id: items[item] ?? '', cells: [{ field: 'title', value }] }],
      });
    carry();
    await write(one, 0, 'Ici');
    await write(other, 0, 'Là-bas');
    for (let round = 0; round < 2; round += 1) {
      await lookFrom(one);
      carry();
      await lookFrom(other);
      carry();
    }
    await lookFrom(one);
    expectSame(offices);
    // Both values stand, and wait for a person.
    const { conflicts } = await one.ask('exchange.overview', {});
    expect(conflicts).toBe(1);

    await write(one, 1, 'En parts');
    await write(one, 2, 'Plus loin');
    const [name = ''] = (await lookFrom(one)).published;
    copyFileSync(join(innerOf(one), name), join(innerOf(other), name));
    truncateSync(join(innerOf(other), name), 500);
    expect(await lookFrom(other)).toMatchObject({ taken: [], refused: [], waiting: 1 });
    rsync(innerOf(one), innerOf(other));
    await lookFrom(other);
    await lookFrom(other);
    rsync(innerOf(one), innerOf(other));
    await lookFrom(one);
    expectSame(offices);
  });

  test('five offices end a year of shared folder and some e-mail with the same network', async () => {
    await open(5);
    const random = seededRandom(SEED);
    const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
    const records = await recordsOf(at(0));
    const hub = join(world.folder, 'hub');
    mkdirSync(hub, { recursive: true });
    // The last one only knows e-mail, and writes to the one before it.
    const sharing = [0, 1, 2, 3];
    const mailOnly = at(4);
    for (const index of sharing) await share(world, at(index));

    const carry = (index: number): void => {
      const copy = copyOf(world, at(index));
      if (index < 2) unison(copy, hub, world.folder);
      else rsync(copy, hub, ...(random() < 0.3 ? ['--max-size=2k'] : []));
    };
    for (let week = 0; week < WEEKS; week += 1) {
      const who = Math.floor(random() * 5);
      await work(at(who), pick(records.items), pick(records.people), week, random());
      if (week === 10) await keepBackup(at(1));
      if (week === 20) await goBack(at(1));
      if (who === 4) {
        await at(3).receive(await mailOnly.send(`mail-${week}`));
        continue;
      }
      if (random() < 0.3) continue;
      await lookFrom(at(who));
      const inner = innerOf(at(who));
      mishap(inner, pick(filesIn(inner)), random());
      carry(who);
      const other = pick(sharing);
      carry(other);
      await lookFrom(at(other));
    }

    for (let round = 0; round < 4; round += 1) {
      for (const index of sharing) {
        unison(copyOf(world, at(index)), hub, world.folder);
        await lookFrom(at(index));
        await lookFrom(at(index));
        unison(copyOf(world, at(index)), hub, world.folder);
      }
    }
    await mailOnly.receive(await at(3).send('end-of-year', { everything: true }));
    for (const index of sharing) await at(index).receive(await mailOnly.send(`thanks-${index}`));
    for (const index of sharing) {
      await lookFrom(at(index));
      unison(copyOf(world, at(index)), hub, world.folder);
    }
    expectSame(offices);
    expect(storeOf(at(0)).exchange.imports.all().length).toBeGreaterThan(10);
  }, 600_000);
});

async function work(
  office: TestOffice,
  item: string,
  person: string,
  week: number,
  roll: number,
): Promise<void> {
  if (roll < 0.1) {
    await office.ask('record.delete', { type: 'planItem', ids: [item] });
    return;
  }
  const cells = [{ field: 'title', value: `Action de la semaine ${week}` }];
  await office.ask('record.set', { type: 'planItem', changes: [{ id: item, cells }] });
  if (roll < 0.6)
    await office.ask('record.set', {
      type: 'person',
      changes: [{ id: person, cells: [{ field: 'note', value: `Vue la semaine ${week}` }] }],
    });
}

/** What people and tools do to files. */
function mishap(folder: string, name: string, roll: number): void {
  const path = join(folder, name);
  if (roll < 0.15) rmSync(path);
  else if (roll < 0.3) truncateSync(path, 400);
  else if (roll < 0.45) copyFileSync(path, `${path.slice(0, -8)} (copie en conflit).maillon`);
}

const backup = (): string => join(world.folder, 'kept.sqlite');

async function keepBackup(office: TestOffice): Promise<void> {
  await backUpFolderTo(office.network, backup());
}

async function goBack(office: TestOffice): Promise<void> {
  const restored = await restoreBackup(office.backend.application, office.network, backup());
  expect(restored).toMatchObject({ ok: true });
}
