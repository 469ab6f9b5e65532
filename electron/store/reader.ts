/**
 * A read-only connection: queries see one moment of the network, and say which (`asOf`).
 *
 * Each reader runs one query at a time, inside one read transaction, so that an answer made of several
 * statements is never torn by a write that lands between two of them.
 */
import { dirname } from 'node:path';
import { Kysely, SqliteDialect } from 'kysely';
import type { Standing } from '#shared/domain/record-state.ts';
import type { Model } from '#shared/model/model.ts';
import type { FieldDeclarations, RecordTypeDeclaration } from '#shared/model/record-type.ts';
import { RECORD_TYPES } from '#shared/model/types.ts';
import { type Connection, openForReading } from './database.ts';
import { modelAsFarAsKnown } from './derive.ts';
import { type ExchangeTables, openExchangeTables } from './exchange-tables.ts';
import { recordsAbout } from './erased.ts';
import { attachmentPath, attachmentSize } from './attachment-files.ts';
import { isNamed, liveAttachments } from './attachment-values.ts';
import { copiesHolding } from './held-copies.ts';
import { readMeta } from './identity.ts';
import { type Log, openLog } from './log.ts';
import { openRecordLog, type RecordLog } from './record-log.ts';
import { type Asides, openAsides } from './set-aside.ts';

/** A projection's row, before its JSON columns are read (electron/backend/rows.ts). */
export type ProjectionRow<F extends FieldDeclarations> = {
  readonly _n: number;
  readonly id: string;
  readonly _deleted: 0 | 1;
} & { readonly [N in keyof F]: string | number | null };

type Projections = {
  readonly [T in (typeof RECORD_TYPES)[number] as `p_${T['name']}`]: ProjectionRow<T['fields']>;
};

export interface Tables extends Projections {
  readonly record: {
    readonly n: number;
    readonly id: string;
    readonly type: string;
    readonly title: string;
    readonly standing: Standing;
    readonly conflicts: number;
    readonly created: number;
    readonly changed: number;
    readonly state: string;
  };
  readonly link: { readonly target: string; readonly n: number; readonly field: string };
  readonly touched: { readonly n: number; readonly position: number };
}

export interface RecordStanding {
  readonly type: string;
  readonly title: string;
  readonly standing: Tables['record']['standing'];
  /** Positions of the first and the last change set that touched it. */
  readonly created: number;
  readonly changed: number;
}

/** What a query's handler may use while its read transaction lasts. */
export interface Snapshot {
  readonly db: Kysely<Tables>;
  readonly model: Model;
  readonly log: Log;
  readonly records: RecordLog;
  readonly exchange: () => ExchangeTables;
  readonly asides: Asides;
  readonly asOf: number;
  /**
   * Full-text search: numbers of the records that match, the best first; or as they came, which spares ranking
   * when nearly everything matches.
   */
  search(match: string, limit: number, order: 'best' | 'any'): number[];
  /** Where a record stands, without its values; undefined when nothing of it was received. */
  find(record: string): RecordStanding | undefined;
  /** A person's records: theirs, and those that lead to them. */
  recordsAbout(person: string): string[];
  /** Copies of the network in its folder in which they stand. */
  copiesHolding(person: string): string[];
  /** Size of an attached file; undefined when it is not here. */
  attachmentSize(hash: string): number | undefined;
  /** Where it is, or would be. */
  attachmentPath(hash: string): string;
  /** Whether anything that was ever written names it. */
  isAttachmentNamed(hash: string): boolean;
  /** Hashes that the records in sight name: of all types, or of those that are not personal. */
  liveAttachments(personal: boolean): Set<string>;
  /** This computer's own replica. */
  readonly replica: string;
}

export interface Reader {
  read<T>(
    query: (snapshot: Snapshot) => Promise<T>,
  ): Promise<{ readonly value: T; readonly asOf: number }>;
  close(): Promise<void>;
}

export function openReader(file: string, declarations: readonly RecordTypeDeclaration[]): Reader {
  const connection = openForReading(file);
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: connection }) });
  const log = openLog(connection);
  const records = openRecordLog(connection, log);
  const exchange = exchangeReader(connection, log);
  const asides = openAsides(connection);
  const model = modelReader(connection, declarations);
  const find = connection.prepare<[string], RecordStanding>(
    'SELECT type, title, standing, created, changed FROM record WHERE id = ?',
  );
  const search = {
    best: connection
      .prepare<[string, number], number>(
        "SELECT rowid FROM search WHERE search MATCH ? AND rank MATCH 'bm25(8.0, 1.0)' ORDER BY rank LIMIT ?",
      )
      .pluck(),
    any: connection
      .prepare<[string, number], number>('SELECT rowid FROM search WHERE search MATCH ? LIMIT ?')
      .pluck(),
  };
  let queue: Promise<unknown> = Promise.resolve();

  const readNow = async <T>(query: (snapshot: Snapshot) => Promise<T>) => {
    connection.exec('BEGIN');
    try {
      const asOf = log.head();
      const replica = readMeta(connection, 'replica') ?? '';
      const value = await query({
        db,
        log,
        records,
        exchange,
        asides,
        asOf,
        replica,
        model: model(),
        find: (record) => find.get(record),
        recordsAbout: (person) => recordsAbout(connection, model(), person),
        copiesHolding: (person) => copiesHolding(dirname(file), person, model()),
        attachmentSize: (hash) => attachmentSize(dirname(file), hash),
        attachmentPath: (hash) => attachmentPath(dirname(file), hash),
        isAttachmentNamed: (hash) => isNamed(connection, hash),
        liveAttachments: (personal) =>
          liveAttachments(connection, model(), (type) => personal || !type.personal),
        search: (match, limit, order) => search[order].all(match, limit),
      });
      return { value, asOf };
    } finally {
      connection.exec('COMMIT');
    }
  };

  return {
    read(query) {
      const answer = queue.then(() => readNow(query));
      queue = answer.catch(() => undefined);
      return answer;
    },
    async close() {
      await queue;
      await db.destroy();
    },
  };
}

/** Prepared at the first question: a database of a newer version may have other tables. */
function exchangeReader(connection: Connection, log: Log): () => ExchangeTables {
  let tables: ExchangeTables | undefined;
  return () => (tables ??= openExchangeTables(connection, log));
}

/** The model, read again only when the network's columns changed. */
function modelReader(
  connection: Connection,
  declarations: readonly RecordTypeDeclaration[],
): () => Model {
  let known: { readonly fingerprint: string | undefined; readonly model: Model } | undefined;
  return () => {
    const fingerprint = readMeta(connection, 'model');
    if (known === undefined || known.fingerprint !== fingerprint) {
      known = { fingerprint, model: modelAsFarAsKnown(connection, declarations) };
    }
    return known.model;
  };
}
