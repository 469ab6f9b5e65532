/** What the disk, another program or another copy of Maillon may do to a network. */
import {
  closeSync,
  cpSync,
  mkdirSync,
  openSync,
  readdirSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createLocalBackend, type LocalBackend } from '#electron/backend/create-backend.ts';
import { openForWriting } from '#electron/store/database.ts';
import { temporaryPlace, type TemporaryPlace } from '../temporary-place.ts';
import { openWindow, type Window } from './window.ts';

const KEY = 'Réseau';

let place: TemporaryPlace;
let backend: LocalBackend;
let window: Window;

const start = (): void => {
  backend = createLocalBackend(place.options);
  window = openWindow(backend);
};
const restart = async (): Promise<void> => {
  await backend.close();
  start();
};
const folder = (): string => join(place.options.dataFolder, KEY);
const database = (): string => join(folder(), 'network.sqlite');
const titles = async (): Promise<unknown[]> =>
  (await window.get('plan.list', {})).map(({ title }) => title);

beforeEach(async () => {
  place = temporaryPlace();
  start();
  await window.get('application.createNetwork', { name: KEY, structure: 'Ici' });
  await window.get('plan.create', { title: 'Avant' });
});

afterEach(async () => {
  await backend.close();
  place.remove();
});

test('a backup is compared, put back, and what was there stays beside', async () => {
  const backup = await window.get('backup.create', {});
  expect(backup.sound).toBe(true);
  await window.get('plan.create', { title: 'Après' });
  const compared = await window.get('backup.compare', { key: backup.key });
  expect(compared.changesSince).toBe(1);
  expect(compared.types).toContainEqual({ type: 'plan', backup: 1, now: 2 });

  const before = backend.application.current()?.work?.installation().replica;
  await window.get('backup.restore', { key: backup.key });
  expect(await titles()).toEqual(['Avant']);
  expect(backend.application.current()?.work?.installation().replica).not.toBe(before);
  expect(readdirSync(folder()).filter((name) => name.endsWith('.remplacee'))).toHaveLength(1);
});

test('a damaged database is refused with the newest good backup, which can take its place', async () => {
  const backup = await window.get('backup.create', {});
  await backend.close();
  const handle = openSync(database(), 'r+');
  writeSync(handle, Buffer.alloc(64, 0x5a), 0, 64, 0);
  closeSync(handle);
  start();
  expect(await window.refusal('application.openNetwork', { key: KEY })).toEqual({
    code: 'damaged-database',
    backup: backup.key,
  });
  await window.get('backup.restore', { key: backup.key, network: KEY });
  expect(await titles()).toEqual(['Avant']);
});

test('a restore that fails leaves the network open, as it was', async () => {
  const { key } = await window.get('backup.create', {});
  await window.get('plan.create', { title: 'Après' });
  // What stands where the copy would be written.
  mkdirSync(`${database()}.partial`);
  expect(await window.refusal('backup.restore', { key })).toMatchObject({ code: 'defect' });
  expect(await titles()).toEqual(['Avant', 'Après']);
  await window.get('plan.create', { title: 'Ensuite' });
});

test('a backup that is not one is refused', async () => {
  expect(await window.refusal('backup.restore', { key: '../network.sqlite' })).toEqual({
    code: 'not-found',
  });
  const { key } = await window.get('backup.create', {});
  writeFileSync(join(folder(), 'backups', key), 'pas une base');
  expect(await window.refusal('backup.restore', { key })).toEqual({ code: 'backup-unusable' });
  expect(await window.refusal('backup.compare', { key })).toEqual({ code: 'backup-unusable' });
  expect(await titles()).toEqual(['Avant']);
});

test('a file that is no Maillon database is left as it is', async () => {
  await backend.close();
  for (const name of readdirSync(folder()).filter((one) => one.startsWith('network.sqlite')))
    rmSync(join(folder(), name));
  writeFileSync(database(), 'Bonjour, ceci est un texte.'.repeat(100));
  start();
  expect(await window.refusal('application.openNetwork', { key: KEY })).toMatchObject({
    code: 'damaged-database',
  });
});

test('a network that another Maillon holds is refused, and nothing of it is touched', async () => {
  const other = createLocalBackend({
    ...place.options,
    stateFolder: `${place.options.stateFolder}-other`,
  });
  const elsewhere = openWindow(other);
  expect(await elsewhere.refusal('application.openNetwork', { key: KEY })).toEqual({
    code: 'network-in-use',
  });
  await other.close();
  expect(await titles()).toEqual(['Avant']);
});

test('a copied folder is written under an identity of its own; the original keeps its own', async () => {
  const first = backend.application.current()?.work?.installation().replica;
  await backend.close();
  cpSync(folder(), join(place.options.dataFolder, 'Copie'), { recursive: true });
  start();
  await window.get('application.openNetwork', { key: 'Copie' });
  expect(backend.application.current()?.work?.installation().replica).not.toBe(first);
  expect(await titles()).toEqual(['Avant']);
  await window.get('application.openNetwork', { key: KEY });
  expect(backend.application.current()?.work?.installation().replica).toBe(first);
});

test('a day’s first opening makes a backup, the next ones do not', async () => {
  await restart();
  await window.get('application.openNetwork', { key: KEY });
  await restart();
  await window.get('application.openNetwork', { key: KEY });
  expect(await window.get('backup.list', {})).toHaveLength(1);
});

test('a backup cut short, and other files, do not count as the backup of the day', async () => {
  await backend.close();
  const backups = join(folder(), 'backups');
  const cutShort = `maillon-${new Date().toISOString().slice(0, 10)}T00-00-00-000.sqlite.partial`;
  mkdirSync(backups, { recursive: true });
  for (const name of [cutShort, `zut ${cutShort}.zip`]) writeFileSync(join(backups, name), 'x');
  start();
  await window.get('application.openNetwork', { key: KEY });
  await restart();
  expect(readdirSync(backups)).toHaveLength(2);
  expect(readdirSync(backups)).not.toContain(cutShort);
});

test('an opening that fails halfway lets go of the network', async () => {
  const { records } = await window.get('record.list', { type: 'plan' });
  const draft = { type: 'plan', record: records[0]?.id ?? '', field: 'title', element: '' };
  await window.get('draft.keep', { ...draft, value: 'Avant et après', asOf: 99 });
  await restart();
  const connection = openForWriting(database());
  connection.exec(`CREATE TRIGGER full BEFORE INSERT ON change_set
    BEGIN SELECT RAISE(ABORT, 'nothing can be written'); END`);
  expect(await window.refusal('application.openNetwork', { key: KEY })).toMatchObject({
    code: 'defect',
  });
  connection.exec('DROP TRIGGER full');
  connection.close();
  await window.get('application.openNetwork', { key: KEY });
  expect(await titles()).toEqual(['Avant et après']);
});

test('only a network of the parent folder opens, and only by its name', async () => {
  for (const key of ['..', '../data/Réseau', 'absent', '/etc']) {
    expect(await window.refusal('application.openNetwork', { key })).toEqual({
      code: 'no-network-here',
    });
  }
});

test('a name that a disk would refuse becomes a folder that it accepts', async () => {
  const { key } = await window.get('application.createNetwork', {
    name: 'A/B: « réseau »?',
    structure: 'Ici',
  });
  expect(key).toBe('A B « réseau »');
  const again = await window.get('application.createNetwork', {
    name: 'A/B: « réseau »?',
    structure: 'Ici',
  });
  expect(again.key).toBe('A B « réseau » 2');
});

test('a restore that stopped halfway is found by its backups', async () => {
  const backup = await window.get('backup.create', {});
  await backend.close();
  for (const name of readdirSync(folder())) {
    if (name.startsWith('network.sqlite')) rmSync(join(folder(), name));
  }
  start();
  expect((await window.get('application.state', {})).known.map(({ key }) => key)).toEqual([KEY]);
  expect(await window.refusal('application.openNetwork', { key: KEY })).toEqual({
    code: 'damaged-database',
    backup: backup.key,
  });
  await window.get('backup.restore', { key: backup.key, network: KEY });
  expect(await titles()).toEqual(['Avant']);
});

test('a sample half made is made again', async () => {
  const { key } = await window.get('application.openSample', {});
  const whole = (await window.get('record.list', { type: 'planItem' })).records.length;
  await restart();
  const sample = join(place.options.dataFolder, key);
  writeFileSync(join(sample, '.filling'), '');
  await window.get('application.openSample', {});
  expect((await window.get('record.list', { type: 'planItem' })).records).toHaveLength(whole);
  expect(readdirSync(sample)).not.toContain('.filling');
});
