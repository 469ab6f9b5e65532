/**
 * Five offices work for a year on the sample network and send each other files, of which some are lost, some arrive
 * late, twice, or before those they follow; two computers go back to a backup on the way. When everything has been
 * said, all five hold the same.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seededRandom } from '../../oracle/random-history.ts';
import { backUpFolderTo } from '../../../electron/backend/services/care.ts';
import { restoreBackup } from '../../../electron/backend/services/restore.ts';
import {
  everythingIn,
  foundingOffice,
  joiningOffice,
  newWorld,
  type TestOffice,
  type World,
} from './office-place.ts';

const OFFICES = 5;
const WEEKS = 40;
const SEED = 20_261_122;

let world: World;
let offices: TestOffice[];

beforeAll(async () => {
  world = newWorld();
  const first = await foundingOffice(world);
  const { records } = await first.ask('record.list', { type: 'organisation' });
  const others = records.filter(({ id }) => id !== first.structure()).slice(0, OFFICES - 1);
  offices = [first];
  for (const [index, { id }] of others.entries())
    offices.push(await joiningOffice(world, `office-${index + 1}`, first, id));
});
afterAll(async () => {
  for (const office of offices) await office.close();
  world.remove();
});

interface Post {
  readonly path: string;
  readonly to: number;
  readonly due: number;
}

test('five offices end a year of bad post with the same network', async () => {
  const random = seededRandom(SEED);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const items = (await at(0).ask('record.list', { type: 'planItem' })).records.map(({ id }) => id);
  const people = (await at(0).ask('record.list', { type: 'person' })).records.map(({ id }) => id);
  const cards = (await at(0).ask('record.list', { type: 'organisation' })).records.map(
    ({ id }) => id,
  );
  const post: Post[] = [];
  const outcomes = new Map<string, number>();

  for (let week = 0; week < WEEKS; week += 1) {
    const who = Math.floor(random() * OFFICES);
    const office = at(who);
    await work(office, pick(items), pick(people), pick(cards), week, random);
    if (week === 15) await keepBackup(office, 'first');
    if (week === 22) await goBack(at(1), 'kept-1');
    if (week === 8) await keepBackup(at(1), 'kept-1');
    if (week === 12) await keepBackup(at(3), 'kept-3');
    if (week === 30) await goBack(at(3), 'kept-3');

    const to = pick([0, 1, 2, 3, 4].filter((other) => other !== who));
    const path = await office.send(`week-${week}`, { to: [at(to).structure()] });
    const fate = random();
    if (fate > 0.2) post.push({ path, to, due: week + Math.floor(random() * 6) });
    if (fate > 0.8) post.push({ path, to, due: week + Math.floor(random() * 6) });
    for (const { path: file, to: reader } of post.filter(({ due }) => due === week)) {
      for (const { status } of await at(reader).receive(file))
        outcomes.set(status, (outcomes.get(status) ?? 0) + 1);
    }
  }

  // Two rounds in which nothing is lost: each tells all the others.
  for (let round = 0; round < 2; round += 1) {
    for (const [from, office] of offices.entries()) {
      for (const [to, other] of offices.entries()) {
        if (to === from) continue;
        const path = await office.send(`end-${round}-${from}-${to}`, { to: [other.structure()] });
        for (const { status } of await other.receive(path)) expect(status).not.toBe('refused');
      }
    }
  }
  expect(outcomes.get('refused')).toBeUndefined();
  expect(outcomes.get('applied')).toBeGreaterThan(10);
  const [one, ...rest] = offices.map(everythingIn);
  for (const other of rest) expect(other).toEqual(one);
  for (const office of offices) {
    const { recipients } = await office.ask('exchange.overview', {});
    const known = recipients.filter(({ unknown }) => !unknown);
    expect(known).toHaveLength(OFFICES - 1);
    expect(office.backend.application.current()?.work?.store.check()).toEqual({
      integrity: [],
      brokenLinks: 0,
      differences: {},
    });
  }
}, 600_000);

const at = (index: number): TestOffice => {
  const office = offices[index];
  if (office === undefined) throw new Error(`no office ${index}`);
  return office;
};

async function work(
  office: TestOffice,
  item: string,
  person: string,
  card: string,
  week: number,
  random: () => number,
): Promise<void> {
  const cells = [{ field: 'title', value: `Action de la semaine ${week}` }];
  const roll = random();
  if (roll < 0.1) {
    await office.ask('record.delete', { type: 'planItem', ids: [item] });
    return;
  }
  await office.ask('record.set', { type: 'planItem', changes: [{ id: item, cells }] });
  if (roll < 0.5)
    await office.ask('record.set', {
      type: 'person',
      changes: [{ id: person, cells: [{ field: 'note', value: `Vue la semaine ${week}` }] }],
    });
  if (roll > 0.7)
    await office.ask('record.set', {
      type: 'organisation',
      changes: [{ id: card, cells: [{ field: 'phone', value: `04 00 00 00 ${week}` }] }],
    });
}

async function keepBackup(office: TestOffice, name: string): Promise<void> {
  const folder = join(world.folder, 'backups');
  mkdirSync(folder, { recursive: true });
  await backUpFolderTo(office.network, join(folder, `${name}.sqlite`));
}

async function goBack(office: TestOffice, name: string): Promise<void> {
  const { application } = office.backend;
  const backup = join(world.folder, 'backups', `${name}.sqlite`);
  const restored = await restoreBackup(application, office.network, backup);
  expect(restored).toMatchObject({ ok: true });
}
