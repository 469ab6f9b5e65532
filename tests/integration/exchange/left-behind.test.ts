/** What a killed process leaves unpacked, or half in the inbox, is gone once the network is open again. */
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { foundingOffice, newWorld, type TestOffice, type World } from './office-place.ts';

let world: World;
let ours: TestOffice;

beforeEach(async () => {
  world = newWorld();
  ours = await foundingOffice(world);
});
afterEach(async () => {
  await ours.close();
  world.remove();
});

const inbox = (): string => join(ours.network, 'inbox');

function leaveBehind(): void {
  for (const folder of ['work-a', 'preview-b']) {
    mkdirSync(join(inbox(), 'staging', folder), { recursive: true });
    writeFileSync(join(inbox(), 'staging', folder, 'lines'), 'Inès Belkacem');
  }
  writeFileSync(join(inbox(), 'cut.maillon.partial'), 'Inès Belkacem');
  writeFileSync(join(inbox(), 'nobody-knows.maillon'), 'Inès Belkacem');
}

test('opening the network removes it, and keeps the files that wait', async () => {
  const path = await ours.send('whole');
  const token = await ours.backend.offerFile({ path, name: 'e.maillon', temporary: false });
  const { id } = await ours.ask('exchange.offer', { file: token });
  leaveBehind();
  await ours.close();
  await ours.open();
  expect(readdirSync(inbox())).toEqual([`${id}.maillon`]);
});

test('erasing a person removes it, and what was made for somebody to take', async () => {
  const [person] = (await ours.ask('record.list', { type: 'person' })).records;
  const wishes = { to: [], personal: true, message: true };
  const made = await ours.ask('exchange.prepare', wishes);
  leaveBehind();
  const { file } = await ours.ask('person.erase', { person: person?.id ?? '' });
  expect(readdirSync(inbox())).toEqual([]);
  expect(await ours.backend.takeFile(made.file)).toBeUndefined();
  expect(await ours.backend.takeFile(made.draft?.file ?? '')).toBeUndefined();
  const certificate = await ours.backend.takeFile(file);
  expect(existsSync(certificate?.path ?? '')).toBe(true);
});
