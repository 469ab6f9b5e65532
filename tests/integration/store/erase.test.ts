/** Erasing a person: nothing of them is left on the disk, nothing brings them back, and the chain still holds. */
import {
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { erasePerson } from '../../../electron/backend/exchange/erase-person.ts';
import { backUpInto, replaceDatabase } from '../../../electron/store/backup.ts';
import { openForReading } from '../../../electron/store/database.ts';
import {
  backupsFolder,
  databaseFile,
  type WritableNetwork,
} from '../../../electron/store/network-folder.ts';
import { reference, text, type Value } from '../../../shared/model/field.ts';
import { recordType } from '../../../shared/model/record-type.ts';
import { RECORD_TYPES } from '../../../shared/model/types.ts';
import {
  cleanUpAfterEach,
  create,
  everythingOf,
  newOffice,
  newPlace,
  recordOf,
  reopen,
  rowOf,
  send,
  SESSION,
  set,
  write,
} from './office.ts';

cleanUpAfterEach();

const sound = { integrity: [], brokenLinks: 0, differences: {} };
const NOW = new Date('2026-11-21T18:03:00.000Z');

const of = (type: string, record: string, field: string, value: Value) =>
  ({ act: 'set', type, record, field, value }) as const;

/** Every personal value ever typed of Zéphyrine, replaced ones included; no part of one is a common word. */
const VALUES = [
  'Zéphyrine',
  'Quatrebarbes',
  'Quatresols',
  'zephyrine.quatrebarbes@example.org',
  'Connaît le broyeur comme personne',
  'Trésorière intérimaire',
  'Présidente honoraire',
];
/** And as the search writes them: folded, without what a word shares with the one before it. */
const SOUGHT = [...VALUES, 'ephyrine', 'atrebarbes', 'atresols', 'nterimaire', 'onoraire'];

function fill(office: WritableNetwork): void {
  write(office, [
    of('organisation', 'chat', 'name', 'Le Chat perché'),
    of('person', 'p1', 'firstName', 'Zéphyrine'),
    of('person', 'p1', 'lastName', 'Quatresols'),
    of('person', 'karim', 'firstName', 'Karim'),
    of('affiliation', 'role', 'person', 'p1'),
    of('affiliation', 'role', 'role', 'Trésorière intérimaire'),
    of('affiliation', 'other', 'person', 'karim'),
    of('affiliation', 'other', 'role', 'Animateur'),
    set('a', 'title', 'Broyeur'),
    set('a', 'leadPerson', 'p1'),
  ]);
  write(office, [
    of('person', 'p1', 'lastName', 'Quatrebarbes'),
    of('affiliation', 'role', 'role', 'Présidente honoraire'),
  ]);
  write(office, [
    of('person', 'p1', 'email', 'zephyrine.quatrebarbes@example.org'),
    of('person', 'p1', 'note', 'Connaît le broyeur comme personne'),
  ]);
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((file) => statSync(file).isFile());
}

/** Where any of what was typed stands, in every file of the network and of this computer's memory of it. */
const tracesIn = (folder: string): string[] =>
  filesIn(folder).flatMap((file) => {
    const bytes = readFileSync(file);
    return SOUGHT.filter((value) => bytes.includes(value)).map(
      (value) => `${file.slice(folder.length)}: ${value}`,
    );
  });

const erase = (office: WritableNetwork, person = 'p1') =>
  erasePerson(office, { person, author: 'karim', now: NOW });

test('nothing that was ever typed of an erased person is left in any file, copies and drafts included', async () => {
  const place = newPlace();
  const around = join(place.folder, '..');
  const office = create(place);
  fill(office);
  await backUpInto(
    office.connection,
    backupsFolder(office.folder),
    new Date('2026-11-20T08:00:00Z'),
  );
  write(office, [of('person', 'p1', 'phone', '02 00 00 00 00')]);
  await backUpInto(
    office.connection,
    backupsFolder(office.folder),
    new Date('2026-11-21T08:00:00Z'),
  );
  copyFileSync(
    join(backupsFolder(office.folder), 'maillon-2026-11-20T08-00-00-000.sqlite'),
    `${databaseFile(office.folder)}.2026.remplacee`,
  );
  mkdirSync(join(office.folder, 'inbox', 'staging'), { recursive: true });
  writeFileSync(join(office.folder, 'inbox', 'staging', 'unpacked.ndjson'), VALUES.join('\n'));
  office.store.drafts.keep({
    type: 'person',
    record: 'p1',
    field: 'note',
    element: '',
    value: 'Connaît le broyeur comme personne, et',
    asOf: office.store.log.head(),
    author: '',
  });
  expect(new Set(tracesIn(around).map((one) => one.split(': ')[1]))).toEqual(new Set(SOUGHT));
  const done = await erase(office);
  expect(done).toMatchObject({
    ok: true,
    value: {
      records: 2,
      changeSets: 6,
      copies: [
        'network.sqlite.2026.remplacee',
        'backups/maillon-2026-11-20T08-00-00-000.sqlite',
        'backups/maillon-2026-11-21T08-00-00-000.sqlite',
      ],
      unfinished: false,
    },
  });
  expect(tracesIn(around)).toEqual([]);
  expect(readdirSync(backupsFolder(office.folder))).toHaveLength(1);
  office.close();
  expect(tracesIn(around)).toEqual([]);
});

test('the record, its roles and its links go from what is shown; everything else stays', async () => {
  const office = newOffice();
  fill(office);
  await erase(office);
  expect(rowOf(office, 'person', 'p1')).toBeUndefined();
  expect(rowOf(office, 'affiliation', 'role')).toBeUndefined();
  expect(rowOf(office, 'affiliation', 'other')).toMatchObject({ role: 'Animateur' });
  expect(rowOf(office, 'person', 'karim')).toMatchObject({ firstName: 'Karim' });
  expect(recordOf(office, 'a').title).toBe('Broyeur');
  expect(office.store.check()).toEqual(sound);
  office.store.rebuild();
  expect(office.store.check()).toEqual(sound);
  expect(rowOf(office, 'person', 'p1')).toBeUndefined();
});

test('the other offices are told, and do it when someone there accepts it', async () => {
  const [here, there] = [newOffice(), newOffice()];
  fill(here);
  send(here, there);
  await erase(here);
  send(here, there);
  expect(there.store.erasuresAsked()).toEqual(['p1']);
  expect(rowOf(there, 'person', 'p1')).toBeDefined();
  await erase(there);
  expect(there.store.erasuresAsked()).toEqual([]);
  expect(rowOf(there, 'person', 'p1')).toBeUndefined();
  // Asked for once: the second office says nothing more.
  expect(send(there, here)).toBe(0);
  expect(everythingOf(there).map(({ hash }) => hash)).toEqual(
    everythingOf(here).map(({ hash }) => hash),
  );
});

test('whoever still has them brings nothing back, neither what was blanked nor what is new', async () => {
  const [here, there] = [newOffice(), newOffice()];
  fill(here);
  send(here, there);
  await erase(here);
  write(there, [
    of('person', 'p1', 'phone', '02 00 00 00 00'),
    of('affiliation', 'late', 'person', 'p1'),
    of('affiliation', 'late', 'role', 'Présidente honoraire'),
  ]);
  write(there, [of('affiliation', 'late', 'since', '2026-01-01')]);
  write(there, [of('affiliation', 'other', 'person', 'p1')]);
  send(there, here);
  for (const id of ['late', 'role', 'other'])
    expect(rowOf(here, 'affiliation', id)).toBeUndefined();
  expect(rowOf(here, 'person', 'p1')).toBeUndefined();
  expect(here.store.tidy()).toBe(true);
  expect(tracesIn(here.folder)).toEqual([]);
  expect(here.store.check()).toEqual(sound);
  here.store.rebuild();
  expect(here.store.check()).toEqual(sound);
});

test('a person erased before anything came of them never comes', async () => {
  const [here, there] = [newOffice(), newOffice()];
  fill(there);
  await erase(here);
  send(there, here);
  expect(rowOf(here, 'person', 'p1')).toBeUndefined();
  expect(rowOf(here, 'person', 'karim')).toBeDefined();
  expect(tracesIn(here.folder)).toEqual([]);
});

test('what is written here in what was erased is not', async () => {
  const office = newOffice();
  fill(office);
  const asOf = office.store.log.head();
  await erase(office);
  const before = office.store.log.head();
  write(office, [of('person', 'p1', 'phone', '02 00 00 00 00')], { asOf });
  write(office, [of('affiliation', 'new', 'person', 'p1')]);
  expect(everythingOf(office).at(-1)?.position).toBe(before);
  // The two last gestures were about her alone; the first made everything.
  for (let count = 0; count < 3; count += 1)
    expect(office.store.undo({ session: SESSION, author: '' })).toMatchObject({ ok: true });
  expect(recordOf(office, 'a').standing).toBe('deleted');
  office.store.drafts.keep({
    type: 'person',
    record: 'p1',
    field: 'note',
    element: '',
    value: 'Elle',
    asOf,
    author: '',
  });
  expect(office.store.drafts.all()).toEqual([]);
  expect(rowOf(office, 'person', 'p1')).toBeUndefined();
});

test('a backup put back from elsewhere is erased again as it opens, and says so again', async () => {
  const place = newPlace();
  const office = create(place);
  fill(office);
  const kept = join(place.folder, '..', 'key.sqlite');
  await office.connection.backup(kept);
  await erase(office);
  office.close();
  replaceDatabase(databaseFile(place.folder), kept, `${databaseFile(place.folder)}.before`);
  const again = reopen(place);
  expect(rowOf(again, 'person', 'p1')).toBeUndefined();
  expect(rowOf(again, 'person', 'karim')).toBeDefined();
  expect(again.store.erasedPeople()).toEqual(['p1']);
  expect(tracesIn(place.folder)).toEqual([]);
  expect(again.store.check()).toEqual(sound);
});

test('while someone reads the file as it was, the last traces wait for the next opening', async () => {
  const place = newPlace();
  const office = create(place);
  fill(office);
  office.connection.pragma('busy_timeout = 0');
  const reader = openForReading(databaseFile(place.folder));
  reader.exec('BEGIN');
  reader.prepare('SELECT count(*) FROM record').get();
  expect(await erase(office)).toMatchObject({ ok: true, value: { unfinished: true } });
  reader.close();
  office.close();
  const again = reopen(place);
  expect(tracesIn(place.folder)).toEqual([]);
  again.close();
});

test('a person set aside with an import is erased too', async () => {
  const [here, there] = [newOffice(), newOffice()];
  fill(there);
  const first = here.store.log.head() + 1;
  send(there, here);
  const positions = { first, last: here.store.log.head() };
  here.store.setAside(positions);
  await erase(here);
  here.store.putBack(positions);
  expect(rowOf(here, 'person', 'p1')).toBeUndefined();
  expect(rowOf(here, 'person', 'karim')).toBeDefined();
  expect(tracesIn(here.folder)).toEqual([]);
  expect(here.store.check()).toEqual(sound);
});

test('what a settled fork took out of the log is erased as well, and from the copies that hold it', async () => {
  const office = newOffice();
  write(office, [of('person', 'karim', 'firstName', 'Karim')]);
  office.connection
    .prepare(
      `INSERT INTO withdrawn (replica, stream, seq, lamport, time, author, gesture, seen, payload, payload_hash, hash)
       VALUES ('r', 1, 1, 1, 't', '', 'g', '{}', ?, x'00', x'00')`,
    )
    .run(
      Buffer.from('[{"record":"p1","type":"person","writes":[{"field":"1","value":"Zéphyrine"}]}]'),
    );
  await backUpInto(
    office.connection,
    backupsFolder(office.folder),
    new Date('2026-11-20T08:00:00Z'),
  );
  expect(await erase(office)).toMatchObject({
    value: { copies: ['backups/maillon-2026-11-20T08-00-00-000.sqlite'] },
  });
  expect(tracesIn(office.folder)).toEqual([]);
});

test('an erasure that names what is no person takes nothing away', async () => {
  const office = newOffice();
  fill(office);
  await erase(office, 'a');
  await erase(office, 'chat');
  expect(recordOf(office, 'a').title).toBe('Broyeur');
  expect(rowOf(office, 'person', 'p1')).toBeDefined();
  expect(office.store.check()).toEqual(sound);
});

test('files that went out with the person in them are out of reach, and named', async () => {
  const office = newOffice();
  fill(office);
  const vectorNow = () => ({
    0: {},
    1: Object.fromEntries(office.store.log.heads(1).map(({ replica, seq }) => [replica, seq])),
  });
  const { prepared } = office.store.exchange;
  prepared.add({ number: 1, time: 't1', recipients: ['chat'], vector: { 0: {}, 1: {} } });
  prepared.add({ number: 2, time: 't2', recipients: ['chat', 'moulin'], vector: vectorNow() });
  expect(await erase(office)).toMatchObject({
    ok: true,
    value: { sent: [{ time: 't2', structures: ['chat', 'moulin'] }] },
  });
});

test('nothing is left in what SQLite freed without overwriting it, nor any free page', async () => {
  const place = newPlace();
  const around = join(place.folder, '..');
  const office = create(place);
  // As another program would have written, or an older version: what is freed keeps what it said.
  office.connection.pragma('secure_delete = OFF');
  fill(office);
  office.connection.exec('CREATE TABLE beside AS SELECT * FROM change_set; DROP TABLE beside');
  office.connection.pragma('wal_checkpoint(TRUNCATE)');
  office.connection.pragma('secure_delete = ON');
  const free = (): unknown => office.connection.pragma('freelist_count', { simple: true });
  const copies = (): number => {
    const bytes = readFileSync(databaseFile(office.folder));
    return bytes.toString('latin1').split('zephyrine.quatrebarbes@example.org').length - 1;
  };
  expect(free()).toBeGreaterThan(0);
  expect(copies()).toBeGreaterThan(1);
  expect(await erase(office)).toMatchObject({ ok: true, value: { unfinished: false } });
  expect(tracesIn(around)).toEqual([]);
  expect(free()).toBe(0);
});

test('what leads to a role of theirs, or to what does, goes too', async () => {
  const badge = recordType({
    name: 'badge',
    label: { one: { fr: 'Badge', en: 'Badge' }, many: { fr: 'Badges', en: 'Badges' } },
    personal: true,
    title: ['code'],
    owner: null,
    fields: {
      code: text({ id: 1, label: { fr: 'Code', en: 'Code' }, required: true }),
      role: reference({ id: 2, label: { fr: 'Fonction', en: 'Role' }, target: 'affiliation' }),
      copyOf: reference({ id: 3, label: { fr: 'Copie de', en: 'Copy of' }, target: 'badge' }),
    },
  });
  const office = newOffice([...RECORD_TYPES, badge]);
  fill(office);
  write(office, [
    of('badge', 'b1', 'code', 'Quatrebarbes-1'),
    of('badge', 'b1', 'role', 'role'),
    of('badge', 'b2', 'code', 'Quatrebarbes-2'),
    of('badge', 'b2', 'copyOf', 'b1'),
    of('badge', 'b3', 'code', 'Karim-1'),
    of('badge', 'b3', 'role', 'other'),
  ]);
  expect(await erase(office)).toMatchObject({ ok: true, value: { records: 4 } });
  expect(tracesIn(join(office.folder, '..'))).toEqual([]);
  expect(recordOf(office, 'b3').title).toBe('Karim-1');
});
