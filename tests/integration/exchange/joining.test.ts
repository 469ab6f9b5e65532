/** Joining a network from somebody's file: what does not succeed leaves the folder as it was. */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { joinNetwork } from '#electron/backend/exchange/join.ts';
import {
  foundingOffice,
  joiningOffice,
  newWorld,
  type TestOffice,
  type World,
} from './office-place.ts';

let world: World;
let ours: TestOffice;
const opened: TestOffice[] = [];

beforeEach(async () => {
  world = newWorld();
  ours = await foundingOffice(world);
  opened.push(ours);
});
afterEach(async () => {
  for (const office of opened.splice(0)) await office.close();
  world.remove();
});

test('a file joined for nobody leaves the folder that was there, and what was hidden in it', async () => {
  const path = await ours.send('whole');
  await ours.close();
  const folder = join(world.folder, 'theirs');
  mkdirSync(folder);
  writeFileSync(join(folder, '.theirs'), 'kept');
  await ours.open();
  const joining = { path, name: 'whole.maillon', structure: 'Nulle part', password: undefined };
  const failure = { code: 'exchange-no-structure', name: 'Nulle part' };
  expect(await joinNetwork(ours.backend.application, folder, joining)).toEqual({
    ok: false,
    error: failure,
  });
  expect(readdirSync(folder)).toEqual(['.theirs']);
  const nowhere = join(world.folder, 'nowhere');
  expect(await joinNetwork(ours.backend.application, nowhere, joining)).toMatchObject({
    ok: false,
  });
  expect(readdirSync(world.folder)).not.toContain('nowhere');
});

test('two computers of one structure are two offices, and neither asks who the other is', async () => {
  const { records } = await ours.ask('record.list', { type: 'organisation' });
  const other = records.find(({ id }) => id !== ours.structure())?.id ?? '';
  const first = await joiningOffice(world, 'first', ours, other);
  const second = await joiningOffice(world, 'second', first, other);
  opened.push(first, second);
  await first.receive(await second.send('second', { to: [other] }));
  await ours.receive(await first.send('both', { to: [ours.structure()] }));
  const offices = await ours.ask('exchange.offices', {});
  expect(offices.filter(({ structure }) => structure?.id === other)).toHaveLength(2);
  const path = await second.send('hello', { to: [ours.structure()] });
  const [outcome] = await ours.receive(path);
  expect(outcome).toMatchObject({ status: 'applied', firstKey: undefined });
});
