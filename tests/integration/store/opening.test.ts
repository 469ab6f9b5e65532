/** What can be found in a folder instead of one's network, and what is said of it. Nothing is touched. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { execPath } from 'node:process';
import { expect, test } from 'vitest';
import { openForReading, openForWriting } from '../../../electron/store/database.ts';
import {
  createNetworkFolder,
  databaseFile,
  openForWork,
  recogniseFolder,
} from '../../../electron/store/network-folder.ts';
import {
  cleanUpAfterEach,
  create,
  item,
  newPlace,
  type Place,
  reopen,
  set,
  write,
} from './office.ts';

cleanUpAfterEach();

function closedNetwork(): Place {
  const place = newPlace();
  const office = create(place);
  write(office, [set('a', 'title', 'Broyeur')]);
  office.close();
  return place;
}

const openingOf = (place: Place): string => {
  const opened = openForWork(place.folder, place.deps);
  if (!opened.ok) return opened.error.code;
  opened.value.close();
  return 'open';
};

const recognitionOf = (place: Place): string => {
  const known = recogniseFolder(place.folder, place.deps.declarations);
  return known.ok ? known.value : known.error.code;
};

test('a folder without a network', () => {
  const place = newPlace();
  expect([openingOf(place), recognitionOf(place)]).toEqual(['no-network-here', 'no-network-here']);
  mkdirSync(place.folder);
  expect([openingOf(place), recognitionOf(place)]).toEqual(['no-network-here', 'no-network-here']);
  expect(readdirSync(place.folder)).toEqual([]);
});

test('a new network is not made among other files', () => {
  const place = newPlace();
  mkdirSync(place.folder);
  writeFileSync(join(place.folder, 'plan.docx'), '');
  expect(createNetworkFolder(place.folder, place.deps)).toEqual({
    ok: false,
    error: { code: 'folder-not-empty' },
  });
  expect(readdirSync(place.folder)).toEqual(['plan.docx']);
});

test.each([true, false])(
  'a network that fills the disk before its first write leaves nothing',
  (isNew) => {
    const place = newPlace();
    if (!isNew) mkdirSync(place.folder);
    const made = createNetworkFolder(place.folder, place.deps, () => {
      throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
    });
    expect(made).toEqual({ ok: false, error: { code: 'disk-full' } });
    expect(existsSync(place.folder) ? readdirSync(place.folder) : undefined).toEqual(
      isNew ? undefined : [],
    );
    create(place).close();
  },
);

test('a folder that cannot be made is one where nothing may be written', () => {
  const place = newPlace();
  writeFileSync(place.folder, 'a file stands there');
  expect(createNetworkFolder(join(place.folder, 'under'), place.deps)).toEqual({
    ok: false,
    error: { code: 'read-only-folder' },
  });
});

test('a database of another program is left as it was, byte for byte', () => {
  const place = newPlace();
  mkdirSync(place.folder);
  const other = openForWriting(databaseFile(place.folder));
  other.exec('CREATE TABLE notes (text TEXT); INSERT INTO notes VALUES (1)');
  other.pragma('journal_mode = DELETE');
  other.close();
  const before = readFileSync(databaseFile(place.folder));
  expect([openingOf(place), recognitionOf(place)]).toEqual([
    'foreign-database',
    'foreign-database',
  ]);
  expect(readFileSync(databaseFile(place.folder)).equals(before)).toBe(true);
  expect(existsSync(`${databaseFile(place.folder)}-wal`)).toBe(false);
});

test('a database of a newer version is left as it was, and can be read', () => {
  const place = closedNetwork();
  const connection = openForWriting(databaseFile(place.folder));
  connection.pragma('user_version = 990');
  connection.close();
  const before = readFileSync(databaseFile(place.folder));
  expect([openingOf(place), recognitionOf(place)]).toEqual(['newer-database', 'newer-database']);
  expect(readFileSync(databaseFile(place.folder)).equals(before)).toBe(true);
  const reading = openForReading(databaseFile(place.folder));
  expect(reading.prepare('SELECT title FROM p_planItem').get()).toEqual({ title: 'Broyeur' });
  reading.close();
});

test.each<[string, (file: string) => void]>([
  ['emptied by a power cut', (file) => truncateSync(file, 0)],
  ['cut in its header', (file) => truncateSync(file, 60)],
  ['cut in half', (file) => truncateSync(file, readFileSync(file).length / 2)],
  ['full of zeros', (file) => writeFileSync(file, Buffer.alloc(readFileSync(file).length))],
  ['overwritten with text', (file) => writeFileSync(file, 'Bonjour\n'.repeat(9_000))],
  [
    'overwritten after its header',
    (file) => writeFileSync(file, readFileSync(file).fill(0x41, 100, 40_000)),
  ],
])('a database %s is damaged, and stays for those who can save it', (_name, damage) => {
  const place = closedNetwork();
  damage(databaseFile(place.folder));
  const before = readFileSync(databaseFile(place.folder));
  expect(openingOf(place)).toBe('damaged-database');
  expect(recognitionOf(place)).toBe('damaged-database');
  expect(readFileSync(databaseFile(place.folder)).equals(before)).toBe(true);
});

test('one process works on a network; another is told, and may once it is closed', async () => {
  const place = closedNetwork();
  const holder = spawn(
    execPath,
    [join(import.meta.dirname, 'hold-network.ts'), place.folder, place.deps.stateFolder],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  );
  try {
    const [said] = (await once(holder.stdout, 'data')) as [Buffer];
    expect(said.toString()).toBe('open\n');
    expect(openingOf(place)).toBe('network-in-use');
    expect(recognitionOf(place)).toBe('current');
    const reading = openForReading(databaseFile(place.folder));
    expect(reading.prepare('SELECT title FROM p_planItem').get()).toEqual({ title: 'Broyeur' });
    reading.close();
    holder.stdin.end();
    await once(holder, 'exit');
    expect(openingOf(place)).toBe('open');
  } finally {
    holder.kill('SIGKILL');
  }
});

test('a process that was killed lets go of the network', async () => {
  const place = closedNetwork();
  const holder = spawn(
    execPath,
    [join(import.meta.dirname, 'hold-network.ts'), place.folder, place.deps.stateFolder],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  );
  await once(holder.stdout, 'data');
  expect(openingOf(place)).toBe('network-in-use');
  holder.kill('SIGKILL');
  await once(holder, 'exit');
  expect(item(reopen(place), 'a')['title']).toBe('Broyeur');
});

test('the same process does not open a network twice', () => {
  const place = newPlace();
  create(place);
  expect(openingOf(place)).toBe('network-in-use');
});
