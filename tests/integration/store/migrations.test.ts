/** One test for each migration, on rows that stood in a database before it ran. */
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import {
  APPLICATION_ID,
  type Connection,
  openForWriting,
} from '../../../electron/store/database.ts';
import { migrate, newestVersion, recognise } from '../../../electron/store/migrate.ts';
import { MIGRATIONS } from '../../../electron/store/migrations/all.ts';
import { databaseFile } from '../../../electron/store/network-folder.ts';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  cleanUpAfterEach,
  everythingOf,
  item,
  newOffice,
  newPlace,
  reopen,
  set,
  temporaryFolder,
  write,
} from './office.ts';

cleanUpAfterEach();

interface Step {
  /** Fills the tables of the version before. */
  readonly before: (connection: Connection) => void;
  /** Uses what the migration brings, and finds what was there. */
  readonly after: (connection: Connection) => void;
}

const aChangeSet = `INSERT INTO replica (n, id) VALUES (1, '${'a'.repeat(26)}');
  INSERT INTO change_set VALUES (1, 1, 0, 1, 1, '2026-11-21T18:03:00.000Z', '', 'g', '{}', x'5b5d', x'00');`;
/** Since migration 40. */
const aHashedChangeSet = aChangeSet.replace("x'5b5d', x'00'", "x'5b5d', x'00', x'00'");
const countOf = (connection: Connection, table: string): unknown =>
  connection.prepare(`SELECT count(*) AS n FROM ${table}`).get();

const steps: Readonly<Record<number, Step>> = {
  10: {
    before: () => undefined,
    after(connection) {
      connection.exec(`INSERT INTO replica (n, id) VALUES (1, '${'a'.repeat(26)}')`);
      const insert = connection.prepare(`INSERT INTO change_set
        (position, replica, stream, seq, lamport, time, author, gesture, seen, payload, payload_hash, hash)
        VALUES (?, 1, 0, 1, 1, '2026-11-21T18:03:00.000Z', '', 'g', '{}', x'5b5d', x'00', x'00')`);
      insert.run(1);
      expect(countOf(connection, 'change_set')).toEqual({ n: 1 });
      expect(() => insert.run(2)).toThrow('UNIQUE');
    },
  },
  20: {
    before: (connection) => void connection.exec(aChangeSet),
    after(connection) {
      expect(countOf(connection, 'change_set')).toEqual({ n: 1 });
      connection.exec(`INSERT INTO identity (replica, public_key) VALUES ('a', x'01')`);
      expect(countOf(connection, 'identity')).toEqual({ n: 1 });
    },
  },
  30: {
    before: (connection) =>
      void connection.exec(`${aChangeSet} INSERT INTO identity VALUES ('a', x'01', NULL, NULL)`),
    after(connection) {
      expect([countOf(connection, 'change_set'), countOf(connection, 'identity')]).toEqual([
        { n: 1 },
        { n: 1 },
      ]);
      connection.exec(`INSERT INTO draft VALUES ('planItem', 'a', '5', '', 'Broy', 3, '')`);
      expect(countOf(connection, 'draft')).toEqual({ n: 1 });
    },
  },
  40: {
    before: (connection) => void connection.exec(aChangeSet),
    after(connection) {
      const row = () =>
        connection.prepare('SELECT position, payload, payload_hash FROM change_set').get();
      const payload = Buffer.from('[]');
      const payload_hash = createHash('sha256').update(payload).digest();
      expect(row()).toEqual({ position: 1, payload, payload_hash });
      connection.exec('UPDATE change_set SET payload = NULL');
      expect(row()).toEqual({ position: 1, payload: null, payload_hash });
      expect(() =>
        connection.exec(
          `INSERT INTO change_set SELECT 2, replica, stream, seq, lamport, time, author, gesture, seen, payload, payload_hash, hash FROM change_set`,
        ),
      ).toThrow('UNIQUE');
    },
  },
  50: {
    before: (connection) =>
      void connection.exec(`INSERT INTO identity VALUES ('a', x'01', NULL, NULL)`),
    after(connection) {
      expect(connection.prepare('SELECT * FROM identity').all()).toMatchObject([
        { replica: 'a', office: null, kind: null },
      ]);
      connection.exec(`INSERT INTO signed_head VALUES ('a', 0, 3, x'01', x'02')`);
      expect(countOf(connection, 'signed_head')).toEqual({ n: 1 });
    },
  },
  60: {
    before: (connection) => void connection.exec(aHashedChangeSet),
    after(connection) {
      expect(countOf(connection, 'change_set')).toEqual({ n: 1 });
      connection.exec(`INSERT INTO trusted_key VALUES ('a', 'office-a', NULL, 't');
        INSERT INTO said (office, replica, structure, generation, number, time, first_heard, heard, vector)
          VALUES ('office-a', 'a', NULL, 1, 1, 't', 't', 't', '{}')`);
      expect([countOf(connection, 'trusted_key'), countOf(connection, 'said')]).toEqual([
        { n: 1 },
        { n: 1 },
      ]);
    },
  },
  70: {
    before: (connection) => void connection.exec(aHashedChangeSet),
    after(connection) {
      expect(countOf(connection, 'change_set')).toEqual({ n: 1 });
      connection.exec(`INSERT INTO prepared_file VALUES (1, 't', '[]', '{}');
        INSERT INTO inbox VALUES ('f', 'n', 't', 'h', '{}');
        INSERT INTO import VALUES (1, 'f', 'n', 'o', NULL, 's', '', 't', 't', 1, 1, '[]', 0)`);
      expect(() =>
        connection.exec(
          `INSERT INTO import VALUES (2, 'f', 'n', 'o', NULL, 's', '', 't', 't', 1, 1, '[]', 0)`,
        ),
      ).toThrow('UNIQUE');
    },
  },
  80: {
    before: (connection) => void connection.exec(aHashedChangeSet),
    after(connection) {
      connection.exec(
        `INSERT INTO withdrawn SELECT position, 'a', stream, seq, lamport, time, author, gesture, seen, payload, payload_hash, hash FROM change_set`,
      );
      expect(countOf(connection, 'withdrawn')).toEqual({ n: 1 });
      connection.exec(`INSERT INTO fork VALUES ('a', 't')`);
      expect(countOf(connection, 'fork')).toEqual({ n: 1 });
    },
  },
  90: {
    before: (connection) => void connection.exec(aHashedChangeSet),
    after(connection) {
      expect(countOf(connection, 'change_set')).toEqual({ n: 1 });
      connection.exec('INSERT INTO set_aside VALUES (2, 1, 1, 1)');
      expect(countOf(connection, 'set_aside')).toEqual({ n: 1 });
    },
  },
  100: {
    before: (connection) =>
      void connection.exec(`${aHashedChangeSet} INSERT INTO set_aside VALUES (2, 1, 1, 1)`),
    after(connection) {
      expect(countOf(connection, 'change_set')).toEqual({ n: 1 });
      connection.exec("INSERT INTO erased VALUES ('p', 'p')");
      expect(() => connection.exec("INSERT INTO erased VALUES ('p', 'q')")).toThrow('UNIQUE');
    },
  },
  110: {
    before: (connection) =>
      void connection.exec(
        `INSERT INTO said (office, replica, structure, generation, number, time, first_heard, heard, vector)
         VALUES ('office-x', 'r', NULL, 1, 1, 't', 'h', 'h', '{"0":{},"1":{}}')`,
      ),
    after(connection) {
      expect(connection.prepare('SELECT office, wants FROM said').all()).toEqual([
        { office: 'office-x', wants: '[]' },
      ]);
    },
  },
};

test.each(MIGRATIONS.map(({ version }) => version))('migration %i', (version) => {
  const step = steps[version];
  if (step === undefined) throw new Error(`migration ${version} has no test`);
  const connection = databaseBefore(version);
  step.before(connection);
  expect(migrate(connection)).toMatchObject({ ok: true });
  step.after(connection);
  expect(connection.pragma('foreign_key_check')).toEqual([]);
  expect(recognise(connection)).toEqual({ ok: true, value: newestVersion() });
  connection.close();
});

test('versions grow by tens', () => {
  const versions = MIGRATIONS.map(({ version }) => version);
  expect(versions).toEqual(versions.toSorted((a, b) => a - b));
  expect(versions.every((version) => version % 10 === 0)).toBe(true);
});

test('a database brought up to date already is left alone', () => {
  const connection = databaseBefore(0);
  migrate(connection);
  const [{ schema_version: before }] = connection.pragma('schema_version') as [
    { schema_version: number },
  ];
  expect(migrate(connection)).toEqual({ ok: true, value: { from: newestVersion() } });
  expect(connection.pragma('schema_version')).toEqual([{ schema_version: before }]);
  connection.close();
});

test('a migration that fails leaves the version before it, whole', () => {
  const connection = databaseBefore(20);
  connection.exec('CREATE TABLE identity (in_the_way TEXT)');
  expect(() => migrate(connection)).toThrow('already exists');
  expect(recognise(connection)).toEqual({ ok: true, value: 10 });
  connection.exec('DROP TABLE identity');
  expect(migrate(connection)).toEqual({ ok: true, value: { from: 10 } });
  connection.close();
});

test('a migration that fails at its last statement leaves nothing of the others', () => {
  const connection = databaseBefore(10);
  connection.pragma(`application_id = ${APPLICATION_ID}`);
  connection.exec('CREATE TABLE change_set_gesture (in_the_way TEXT)');
  expect(() => migrate(connection)).toThrow('already');
  expect(connection.prepare('SELECT name FROM sqlite_schema').all()).toEqual([
    { name: 'change_set_gesture' },
  ]);
  expect(recognise(connection)).toEqual({ ok: true, value: 0 });
  connection.close();
});

test('a network written by the first version opens with all that it held', () => {
  const source = newOffice();
  write(source, [set('a', 'title', 'Broyeur'), set('a', 'territories', true, 'Bocage')]);
  write(source, [set('a', 'title', 'Vélo')]);
  const place = newPlace();
  mkdirSync(place.folder);
  const first = openForWriting(databaseFile(place.folder));
  first.exec(MIGRATIONS[0]?.sql ?? '');
  first.pragma(`application_id = ${APPLICATION_ID}`);
  first.pragma('user_version = 10');
  first.exec(`ATTACH '${databaseFile(source.folder)}' AS source;
    INSERT INTO replica SELECT * FROM source.replica;
    INSERT INTO change_set SELECT position, replica, stream, seq, lamport, time, author, gesture, seen, payload, hash
      FROM source.change_set;`);
  first.close();
  const office = reopen(place);
  expect(item(office, 'a')).toMatchObject({ title: 'Vélo', territories: '["Bocage"]' });
  expect(everythingOf(office)).toEqual(everythingOf(source));
  expect(office.store.check()).toEqual({ integrity: [], brokenLinks: 0, differences: {} });
});

/** A database as the version before this one left it. */
function databaseBefore(version: number): Connection {
  const connection = openForWriting(join(temporaryFolder(), 'network.sqlite'));
  const earlier = MIGRATIONS.filter((migration) => migration.version < version);
  for (const migration of earlier) {
    connection.exec(migration.sql);
    connection.pragma(`application_id = ${APPLICATION_ID}`);
    connection.pragma(`user_version = ${migration.version}`);
  }
  return connection;
}
