import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type BackupFile,
  backUpInto,
  backupName,
  isSoundBackup,
  keptBackups,
  listBackups,
  newestSoundBackup,
  replaceDatabase,
} from '../../../electron/store/backup.ts';
import { backupsFolder, databaseFile } from '../../../electron/store/network-folder.ts';
import {
  cleanUpAfterEach,
  create,
  item,
  newOffice,
  newPlace,
  recordOf,
  reopen,
  set,
  temporaryFolder,
  write,
} from './office.ts';

cleanUpAfterEach();

const DAY = 86_400_000;
const at = (day: number, hours = 12): Date =>
  new Date(Date.UTC(2026, 0, 1) + day * DAY + hours * 3_600_000);
const fileOf = (time: Date): BackupFile => ({
  name: backupName(time),
  time: time.toISOString(),
  bytes: 1,
});

test('a backup is a network of its own, sound, and under its date', async () => {
  const office = newOffice();
  write(office, [set('a', 'title', 'Broyeur')]);
  const folder = backupsFolder(office.folder);
  const made = await backUpInto(office.connection, folder, new Date('2026-11-21T18:03:00.123Z'));
  expect(made).toMatchObject({
    ok: true,
    value: { name: 'maillon-2026-11-21T18-03-00-123.sqlite', time: '2026-11-21T18:03:00.123Z' },
  });
  expect(readdirSync(folder)).toEqual(['maillon-2026-11-21T18-03-00-123.sqlite']);
  expect(listBackups(folder)).toEqual(made.ok ? [made.value] : []);
  expect(isSoundBackup(join(folder, 'maillon-2026-11-21T18-03-00-123.sqlite'))).toBe(true);
  expect(readdirSync(folder)).toHaveLength(1);
});

test('a backup made while one writes holds one moment', async () => {
  const office = newOffice();
  for (let n = 0; n < 300; n += 1) write(office, [set(`i${n}`, 'notes', 'x'.repeat(2_000))]);
  const folder = backupsFolder(office.folder);
  const making = backUpInto(office.connection, folder, at(0));
  for (let n = 0; n < 50; n += 1)
    write(office, [set('a', 'title', `Titre ${n}`), set('b', 'title', `Titre ${n}`)]);
  expect((await making).ok).toBe(true);
  const place = newPlace();
  mkdirSync(place.folder);
  replaceDatabase(
    databaseFile(place.folder),
    join(folder, backupName(at(0))),
    `${databaseFile(place.folder)}.aside`,
  );
  const restored = reopen(place);
  expect(restored.store.check()).toEqual({ integrity: [], brokenLinks: 0, differences: {} });
});

test('put back, it holds what it held, under a new name; what was there is set aside', async () => {
  const place = newPlace();
  const office = create(place);
  write(office, [set('a', 'title', 'Broyeur')]);
  const before = office.installation().replica;
  await backUpInto(office.connection, backupsFolder(place.folder), at(0));
  write(office, [set('a', 'title', 'Vélo')]);
  office.close();
  const aside = join(place.folder, 'aside.sqlite');
  replaceDatabase(
    databaseFile(place.folder),
    join(backupsFolder(place.folder), backupName(at(0))),
    aside,
  );
  const restored = reopen(place);
  expect(item(restored, 'a')['title']).toBe('Broyeur');
  expect(restored.installation().replica).not.toBe(before);
  expect(isSoundBackup(aside)).toBe(true);
});

test('what a killed process left beside a database never mixes with the backup put in its place', async () => {
  const place = newPlace();
  const office = create(place);
  write(office, [set('a', 'title', 'Broyeur')]);
  await backUpInto(office.connection, backupsFolder(place.folder), at(0));
  for (let n = 0; n < 40; n += 1) write(office, [set(`i${n}`, 'title', 'Écrit ensuite')]);
  const log = readFileSync(`${databaseFile(place.folder)}-wal`);
  office.close();
  // Killed while the old files were being set aside: the database was, its log was not yet.
  rmSync(databaseFile(place.folder));
  writeFileSync(`${databaseFile(place.folder)}-wal`, log);
  replaceDatabase(
    databaseFile(place.folder),
    join(backupsFolder(place.folder), backupName(at(0))),
    join(place.folder, 'aside.sqlite'),
  );
  const restored = reopen(place);
  expect(recordOf(restored, 'a').title).toBe('Broyeur');
  expect(() => recordOf(restored, 'i0')).toThrow('no record');
  expect(restored.store.check()).toEqual({ integrity: [], brokenLinks: 0, differences: {} });
});

test('a damaged backup is passed over for the newest sound one', async () => {
  const office = newOffice();
  write(office, [set('a', 'title', 'Broyeur')]);
  const folder = backupsFolder(office.folder);
  for (const day of [0, 1, 2, 3]) await backUpInto(office.connection, folder, at(day));
  truncateSync(join(folder, backupName(at(3))), 5_000);
  const overwritten = join(folder, backupName(at(2)));
  writeFileSync(overwritten, readFileSync(overwritten).fill(0x41, 4_096, 30_000));
  expect(newestSoundBackup(folder, at(4))?.name).toBe(backupName(at(1)));
  expect(newestSoundBackup(join(folder, 'nowhere'), at(4))).toBeUndefined();
});

test('a backup made while the clock was ahead hides none made since', async () => {
  const office = newOffice();
  write(office, [set('a', 'title', 'Broyeur')]);
  const folder = backupsFolder(office.folder);
  await backUpInto(office.connection, folder, at(3_650));
  expect(newestSoundBackup(folder, at(0))?.name).toBe(backupName(at(3_650)));
  for (const day of [0, 1]) await backUpInto(office.connection, folder, at(day));
  expect(newestSoundBackup(folder, at(2))?.name).toBe(backupName(at(1)));
});

test('a clock that was ahead for a long time pushes no backup out', async () => {
  const office = newOffice();
  const folder = backupsFolder(office.folder);
  for (let month = 0; month < 14; month += 1)
    await backUpInto(office.connection, folder, at(3_650 + 31 * month));
  await backUpInto(office.connection, folder, at(0));
  expect(listBackups(folder).at(-1)?.name).toBe(backupName(at(0)));
});

test('what is not a backup is left alone by the rotation', async () => {
  const office = newOffice();
  const folder = backupsFolder(office.folder);
  mkdirSync(folder);
  writeFileSync(join(folder, 'à garder.sqlite'), 'x');
  for (let day = 0; day < 20; day += 1) await backUpInto(office.connection, folder, at(day));
  expect(readdirSync(folder)).toContain('à garder.sqlite');
  expect(listBackups(folder).length).toBeLessThan(20);
});

test('what a process killed during a backup left is cleared by the next', async () => {
  const office = newOffice();
  const folder = backupsFolder(office.folder);
  mkdirSync(folder);
  for (const ending of ['', '-wal', '-shm'])
    writeFileSync(join(folder, `${backupName(at(0))}.partial${ending}`), 'x');
  await backUpInto(office.connection, folder, at(1));
  expect(readdirSync(folder)).toEqual([backupName(at(1))]);
});

test('a backup that cannot be written leaves the others', async () => {
  const office = newOffice();
  const folder = join(temporaryFolder(), 'backups');
  await backUpInto(office.connection, folder, at(0));
  mkdirSync(join(folder, `${backupName(at(1))}.partial`));
  await expect(backUpInto(office.connection, folder, at(1))).rejects.toThrow('directory');
  expect(existsSync(join(folder, backupName(at(0))))).toBe(true);
});

test('the last seven days, five weeks and twelve months keep one each, and the newest always stays', () => {
  const times = fc.uniqueArray(fc.nat({ max: 24 * 800 }), { minLength: 1, maxLength: 300 });
  fc.assert(
    fc.property(times, (hours) => {
      const all = hours.map((hour) => fileOf(at(0, hour)));
      const kept = keptBackups(all);
      const newest = all.toSorted((a, b) => (a.time < b.time ? 1 : -1))[0];
      expect(kept).toContain(newest);
      expect(kept.length).toBeLessThanOrEqual(7 + 5 + 12);
      for (const [length, count] of [
        [10, 7],
        [7, 12],
      ] as const) {
        const periods = [...new Set(all.map(({ time }) => time.slice(0, length)))]
          .toSorted()
          .slice(-count);
        for (const period of periods) {
          expect(kept.some(({ time }) => time.startsWith(period))).toBe(true);
        }
      }
      expect(keptBackups(kept)).toEqual(kept);
    }),
  );
});

test('with a backup a day for two years, the rotation settles on the same few', () => {
  let held: BackupFile[] = [];
  for (let day = 0; day < 730; day += 1) held = keptBackups([...held, fileOf(at(day))]);
  const ages = held
    .map(({ time }) => Math.round((at(729).getTime() - Date.parse(time)) / DAY))
    .toSorted((a, b) => a - b);
  expect(ages.slice(0, 7)).toEqual([0, 1, 2, 3, 4, 5, 6]);
  expect(ages.at(-1)).toBeGreaterThan(300);
  expect(held.length).toBeGreaterThanOrEqual(20);
});
