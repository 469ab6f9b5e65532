/** Attached files through a shared folder: they come with the changes, or after them when those came by e-mail without. */
import { createHash } from 'node:crypto';
import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { attachmentSize } from '#electron/store/attachment-files.ts';
import {
  foundingOffice,
  joiningOffice,
  newWorld,
  type TestOffice,
  type World,
} from '../exchange/office-place.ts';
import { copyOf, lookFrom, share } from './shared-office.ts';

const WALL = Buffer.from('\xff\xd8\xff the wall', 'latin1');
const hash = createHash('sha256').update(WALL).digest('hex');

let world: World;
let first: TestOffice;
let second: TestOffice;

beforeEach(async () => {
  world = newWorld();
  first = await foundingOffice(world);
  const { records } = await first.ask('record.list', { type: 'organisation' });
  const other = records.find(({ id }) => id !== first.structure());
  second = await joiningOffice(world, 'office-1', first, other?.id ?? '');
  const path = join(world.folder, 'photo');
  writeFileSync(path, WALL);
  const file = await first.backend.offerFile({ path, name: 'Mur.jpg', temporary: true });
  const { value } = await first.ask('attachment.keep', { file });
  const [workshop] = (await first.ask('record.list', { type: 'workshop' })).records;
  const changes = [{ id: workshop?.id ?? '', cells: [{ field: 'wallPhoto', value }] }];
  await first.ask('record.set', { type: 'workshop', changes });
});

afterEach(async () => {
  await first.close();
  await second.close();
  world.remove();
});

const carry = (): void => cpSync(copyOf(world, first), copyOf(world, second), { recursive: true });

test('they come with the changes that name them', async () => {
  await share(world, first);
  await lookFrom(first);
  await share(world, second);
  carry();
  await lookFrom(second);
  await lookFrom(second);
  expect(attachmentSize(second.network, hash)).toBe(WALL.length);
});

test('they come where the changes are already, without them', async () => {
  const structure = second.structure();
  await second.receive(await first.send('without', { to: [structure], attachments: false }));
  expect(attachmentSize(second.network, hash)).toBeUndefined();
  await share(world, first);
  await lookFrom(first);
  await share(world, second);
  carry();
  await lookFrom(second);
  expect(attachmentSize(second.network, hash)).toBe(WALL.length);
});
