/**
 * A whole computer put back as it was, so that nothing there tells: it writes again under numbers that are taken. What
 * it wrote on both sides is kept, and all offices end with the same.
 */
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  everythingIn,
  foundingOffice,
  joiningOffice,
  newWorld,
  type TestOffice,
  type World,
} from './office-place.ts';

let world: World;
let offices: readonly [TestOffice, TestOffice, TestOffice];
let items: readonly string[];

beforeEach(async () => {
  world = newWorld();
  const first = await foundingOffice(world);
  const { records } = await first.ask('record.list', { type: 'organisation' });
  const [one, two] = records.filter(({ id }) => id !== first.structure());
  offices = [
    first,
    await joiningOffice(world, 'office-1', first, one?.id ?? ''),
    await joiningOffice(world, 'office-2', first, two?.id ?? ''),
  ];
  items = (await first.ask('record.list', { type: 'planItem' })).records.map(({ id }) => id);
  await tell(offices[1], offices[0], offices[2]);
  await tell(offices[2], offices[0], offices[1]);
  await tell(offices[0], offices[1], offices[2]);
});
afterEach(async () => {
  for (const office of offices) await office.close();
  world.remove();
});

let files = 0;

async function tell(from: TestOffice, ...to: readonly TestOffice[]): Promise<void> {
  for (const other of to) {
    files += 1;
    const path = await from.send(`file-${files}`, { to: [other.structure()] });
    for (const { status } of await other.receive(path)) expect(status).toBe('applied');
  }
}

const write = (office: TestOffice, place: number, title: string) =>
  office.ask('record.set', {
    type: 'planItem',
    changes: [{ id: items[place] ?? '', cells: [{ field: 'title', value: title }] }],
  });

const noted = async (office: TestOffice, note: string): Promise<void> => {
  const { records } = await office.ask('record.list', { type: 'person' });
  const id = records[0]?.id ?? '';
  const cells = [{ field: 'note', value: note }];
  await office.ask('record.set', { type: 'person', changes: [{ id, cells }] });
};

const titleIn = async (office: TestOffice, place: number): Promise<unknown> =>
  (await office.ask('record.get', { type: 'planItem', id: items[place] ?? '' })).record['title'];

/** Puts the whole computer back to how it is now: the database, and what tells that it is older. */
async function image(office: TestOffice): Promise<() => Promise<void>> {
  const kept = join(world.folder, `image-${office.name}`);
  await office.close();
  office.copyTo(kept);
  await office.open();
  return async () => {
    await office.close();
    const place = join(world.folder, office.name);
    rmSync(place, { recursive: true });
    cpSync(kept, place, { recursive: true });
    await office.open();
  };
}

async function expectAllTheSame(): Promise<void> {
  for (let round = 0; round < 3; round += 1) {
    for (const from of offices)
      for (const to of offices) {
        if (from === to) continue;
        files += 1;
        await to.receive(await from.send(`last-${files}`, { to: [to.structure()] }));
      }
  }
  const [one, ...others] = offices.map(everythingIn);
  for (const other of others) expect(other).toEqual(one);
  for (const office of offices)
    expect(office.backend.application.current()?.work?.store.check()).toEqual({
      integrity: [],
      brokenLinks: 0,
      differences: {},
    });
}

const replicaOf = (office: TestOffice): string | undefined =>
  office.backend.application.current()?.work?.installation().replica;

test('one that went back and wrote nothing takes its own work home under a new name', async () => {
  const [first, second] = offices;
  const putBack = await image(first);
  await write(first, 0, 'Écrit, puis oublié');
  await tell(first, second);
  await putBack();
  const before = replicaOf(first);
  // Their file follows what this computer no longer has: it waits, and what it says is heard.
  const early = await second.send('early', { to: [first.structure()] });
  expect(await first.receive(early)).toMatchObject([{ status: 'waiting' }]);
  expect(replicaOf(first)).not.toBe(before);
  await tell(first, second);
  await tell(second, first);
  expect(await titleIn(first, 0)).toBe('Écrit, puis oublié');
  await expectAllTheSame();
});

test('one that wrote again before it knew keeps both, and its second branch goes out under a new name', async () => {
  const [first, second, third] = offices;
  const putBack = await image(first);
  await write(first, 0, 'Première fois');
  await noted(first, 'Première note');
  await tell(first, second);
  await putBack();
  await write(first, 1, 'Seconde fois');
  await write(first, 1, 'Seconde fois, corrigée');
  await noted(first, 'Seconde note');
  await tell(second, first, third);
  await expectAllTheSame();
  for (const office of offices) {
    expect(await titleIn(office, 0)).toBe('Première fois');
    expect(await titleIn(office, 1)).toBe('Seconde fois, corrigée');
    const { conflicts } = await office.ask('exchange.overview', {});
    // Two notes of one person: both are kept, and put to someone.
    expect(conflicts).toBe(1);
  }
});

test('both branches went out, and others wrote upon each: nothing is lost, and all meet again', async () => {
  const [first, second, third] = offices;
  const putBack = await image(first);
  await write(first, 0, 'Première fois');
  await tell(first, second);
  await write(second, 0, 'Première fois, reprise');
  await putBack();
  await write(first, 1, 'Seconde fois');
  await tell(first, third);
  await write(third, 1, 'Seconde fois, reprise');
  await write(third, 2, 'À part');
  await expectAllTheSame();
  for (const office of offices) {
    expect(await titleIn(office, 0)).toBe('Première fois, reprise');
    expect(await titleIn(office, 1)).toBe('Seconde fois, reprise');
    expect(await titleIn(office, 2)).toBe('À part');
  }
});
