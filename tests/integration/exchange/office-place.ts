/**
 * An office with everything of its own: a folder, a state folder, and the same services as the command line, in this
 * process. Time is given, so that a year passes in a minute.
 */
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import type { Failure } from '#shared/contract/failure.ts';
import type { InputOf, OperationName, OutputOf } from '#shared/contract/index.ts';
import type { Result } from '#shared/lib/result.ts';
import { createLocalBackend, type LocalBackend } from '#electron/backend/create-backend.ts';
import { joinNetwork } from '#electron/backend/exchange/join.ts';
import { prepareFile, type Wishes } from '#electron/backend/exchange/prepare.ts';
import { type Outcome, receiveFiles } from '#electron/backend/exchange/receive-files.ts';
import { fillWithSample } from '#electron/backend/services/sample.ts';

export interface World {
  readonly folder: string;
  /** Days since the beginning. */
  day: number;
  remove(): void;
}

export function newWorld(): World {
  const folder = mkdtempSync(join(tmpdir(), 'maillon-exchange-'));
  return { folder, day: 0, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

export interface TestOffice {
  readonly name: string;
  readonly network: string;
  readonly backend: LocalBackend;
  ask<N extends OperationName>(name: N, input: InputOf<N>): Promise<OutputOf<N>>;
  send(file: string, wishes?: Partial<Wishes>): Promise<string>;
  receive(...files: readonly string[]): Promise<Outcome[]>;
  structure(): string;
  /** What its computer holds of it, to be put back whole. */
  copyTo(folder: string): void;
  open(): Promise<void>;
  close(): Promise<void>;
}

const value = <T>(result: Result<T, Failure>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};

function newOffice(world: World, name: string): TestOffice {
  const place = join(world.folder, name);
  const network = join(place, 'network');
  const state = join(place, 'state');
  mkdirSync(state, { recursive: true });
  const make = (): LocalBackend =>
    createLocalBackend({
      dataFolder: place,
      stateFolder: state,
      resources: resolve(import.meta.dirname, '../../../resources'),
      version: '0.0.0-test',
      longReader: 'in-process',
    });
  let backend = make();
  return {
    name,
    network,
    get backend() {
      return backend;
    },
    async ask(operation, input) {
      const answer = await backend.call({ name: operation, input, session: 'session-1' });
      if (!answer.ok) throw new Error(`${operation}: ${JSON.stringify(answer.error)}`);
      // The handler of this name made the value.
      return answer.value as OutputOf<typeof operation>;
    },
    async send(file, wishes = {}) {
      const path = join(world.folder, `${file}.maillon`);
      const all = { to: [], everything: false, personal: true, attachments: true, ...wishes };
      value(await prepareFile(backend.application, all, path));
      return path;
    },
    async receive(...files) {
      const given = files.map((path) => ({ given: path, path, name: basename(path) }));
      const wishes = { preview: false, trust: false, password: undefined };
      return value(await receiveFiles(given, wishes, backend.application));
    },
    structure: () => backend.application.current()?.remembered().structure ?? '',
    copyTo: (folder) => cpSync(place, folder, { recursive: true }),
    async open() {
      backend = make();
      value(await backend.application.open(network, 'write'));
    },
    close: () => backend.close(),
  };
}

export async function foundingOffice(world: World): Promise<TestOffice> {
  const office = newOffice(world, 'office-0');
  value(await fillWithSample(office.backend.application, office.network));
  return office;
}

/** An office of a structure, made from a complete file of another. */
export async function joiningOffice(
  world: World,
  name: string,
  from: TestOffice,
  structure: string,
): Promise<TestOffice> {
  const office = newOffice(world, name);
  const path = await from.send(`for-${name}`);
  const joining = { path, name: basename(path), structure, password: undefined };
  value(await joinNetwork(office.backend.application, office.network, joining));
  return office;
}

/** Records, what stands in each, what is to be settled and how often each was written, by id. */
export function everythingIn(office: TestOffice): unknown {
  const work = office.backend.application.current()?.work;
  if (work === undefined) throw new Error('the network is closed');
  const { connection } = work;
  const rows = (sql: string) => connection.prepare(sql).all();
  return {
    records: rows('SELECT id, type, title, standing, conflicts FROM record ORDER BY id'),
    items: rows('SELECT * FROM p_planItem ORDER BY id').map(withoutNumber),
    people: rows('SELECT * FROM p_person ORDER BY id').map(withoutNumber),
    written: rows(
      'SELECT r.id, count(*) AS times FROM touched t JOIN record r ON r.n = t.n GROUP BY r.id ORDER BY r.id',
    ),
    log: rows(
      'SELECT r.id, stream, count(*) AS sets, max(seq) AS last FROM change_set c JOIN replica r ON r.n = c.replica GROUP BY r.id, stream ORDER BY r.id, stream',
    ),
  };
}

function withoutNumber(row: unknown): Record<string, unknown> {
  const { _n, ...rest } = row as Record<string, unknown>;
  return rest;
}
