/** Under which name a database is written: never one that could give two meanings to one change. */
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openKeys } from '../../../electron/store/keys.ts';
import { isContinued, replicaOf } from '../../../electron/keys/signature.ts';
import { databaseFile, type WritableNetwork } from '../../../electron/store/network-folder.ts';
import {
  cleanUpAfterEach,
  create,
  everythingOf,
  exchange,
  item,
  newOffice,
  newPlace,
  type Place,
  recordOf,
  reopen,
  send,
  set,
  temporaryFolder,
  write,
} from './office.ts';

cleanUpAfterEach();

const replicaIn = ({ installation }: WritableNetwork): string => installation().replica;

interface IdentityRow {
  readonly replica: string;
  readonly public_key: Uint8Array;
}

const identities = ({ connection }: WritableNetwork): IdentityRow[] =>
  connection.prepare<[], IdentityRow>('SELECT * FROM identity').all();

const copyDatabase = (from: string, to: string): void =>
  cpSync(databaseFile(from), databaseFile(to));

function writtenAndClosed(place: Place, title: string): string {
  const office = reopen(place);
  write(office, [set('a', 'title', title)]);
  const replica = replicaIn(office);
  office.close();
  return replica;
}

function emptyNetwork(): Place {
  const made = newPlace();
  create(made).close();
  return made;
}

test('the name is the fingerprint of a key, and stays from one opening to the next', () => {
  const at = emptyNetwork();
  const first = writtenAndClosed(at, 'Broyeur');
  const office = reopen(at);
  expect(replicaIn(office)).toBe(first);
  expect(identities(office).map(({ public_key: key }) => replicaOf(key))).toEqual([first]);
  expect(first).toMatch(/^[a-z2-7]{26}$/);
});

test('a killed process keeps its name', () => {
  const at = emptyNetwork();
  const office = reopen(at);
  const replica = replicaIn(office);
  write(office, [set('a', 'title', 'Broyeur')]);
  // What the disk holds at this moment, without the tidying of a close.
  const copy = { folder: join(temporaryFolder(), 'network'), deps: at.deps };
  cpSync(at.folder, copy.folder, { recursive: true });
  office.close();
  cpSync(copy.folder, at.folder, { recursive: true });
  expect(replicaIn(reopen(at))).toBe(replica);
});

test('an older database put back writes under a new name, signed by the old key', () => {
  const at = emptyNetwork();
  const old = writtenAndClosed(at, 'Broyeur');
  const aside = join(temporaryFolder(), 'network');
  mkdirSync(aside);
  copyDatabase(at.folder, aside);
  writtenAndClosed(at, 'Vélo');
  copyDatabase(aside, at.folder);
  const office = reopen(at);
  expect(item(office, 'a')['title']).toBe('Broyeur');
  expect(replicaIn(office)).not.toBe(old);
  const keys = openKeys(office.connection);
  const [first, second] = [keys.get(old), keys.get(replicaIn(office))];
  if (first === undefined || second === undefined) throw new Error('a key is missing');
  expect(second).toMatchObject({ follows: old, kind: 'renewal', office: first.office });
  expect(isContinued(second, first)).toBe(true);
  expect(isContinued({ ...second, office: 'office-other' }, first)).toBe(false);
  expect(office.installation().generation).toBe(2);
});

test('what was lost by putting an older database back comes home from the others, without a fork', () => {
  const at = emptyNetwork();
  writtenAndClosed(at, 'Broyeur');
  const aside = join(temporaryFolder(), 'network');
  mkdirSync(aside);
  copyDatabase(at.folder, aside);
  writtenAndClosed(at, 'Vélo');
  const friend = newOffice();
  const before = reopen(at);
  send(before, friend);
  before.close();
  copyDatabase(aside, at.folder);
  const restored = reopen(at);
  write(restored, [set('a', 'title', 'Remorque')]);
  exchange(restored, friend);
  expect(recordOf(restored, 'a').conflicts).toBe(1);
  expect(item(restored, 'a')['title']).toBe(item(friend, 'a')['title']);
  expect(everythingOf(friend)).toHaveLength(3);
});

test('a copied folder writes under a name of its own, on this computer and on another', () => {
  const at = emptyNetwork();
  const original = writtenAndClosed(at, 'Broyeur');
  const here = { folder: join(temporaryFolder(), 'copie'), deps: at.deps };
  const there = { ...newPlace() };
  for (const copy of [here, there]) cpSync(at.folder, copy.folder, { recursive: true });
  const names = [at, here, there].map((each) => replicaIn(reopen(each)));
  expect(names[0]).toBe(original);
  expect(new Set(names).size).toBe(3);
});

test('a database that another computer has written since, brought back, gets a new name again', () => {
  const at = emptyNetwork();
  const here = writtenAndClosed(at, 'Broyeur');
  const away = newPlace();
  cpSync(at.folder, away.folder, { recursive: true });
  const there = writtenAndClosed(away, 'Vélo');
  copyDatabase(away.folder, at.folder);
  const office = reopen(at);
  expect(item(office, 'a')['title']).toBe('Vélo');
  expect([here, there]).not.toContain(replicaIn(office));
});

test('when the state folder is lost or damaged, a new name', () => {
  for (const damage of [
    (): string => '',
    (): string => '{"replica":',
    (text: string) => text.replace('"replica"', '"other"'),
  ]) {
    const at = emptyNetwork();
    const before = writtenAndClosed(at, 'Broyeur');
    const folder = join(at.deps.stateFolder, 'networks');
    for (const name of readdirSync(folder)) {
      writeFileSync(join(folder, name), damage(readFileSync(join(folder, name), 'utf8')));
    }
    const after = writtenAndClosed(at, 'Vélo');
    expect(after).not.toBe(before);
    expect(writtenAndClosed(at, 'Remorque')).toBe(after);
  }
});

test('the key is in the state folder and nowhere in the network’s', () => {
  const at = emptyNetwork();
  writtenAndClosed(at, 'Broyeur');
  const [file = ''] = readdirSync(join(at.deps.stateFolder, 'networks'));
  const { privateKey } = JSON.parse(
    readFileSync(join(at.deps.stateFolder, 'networks', file), 'utf8'),
  ) as { privateKey: string };
  const secret = Buffer.from(privateKey, 'base64').subarray(-32);
  expect(secret).toHaveLength(32);
  const files = readdirSync(at.folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name)));
  expect(files.length).toBeGreaterThan(0);
  expect(files.filter((bytes) => bytes.includes(secret))).toEqual([]);
});
