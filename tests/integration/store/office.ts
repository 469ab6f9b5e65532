/**
 * An office for the tests: a network's folder and a computer's state folder, both temporary, opened by the real
 * store on real files. Nothing is replaced; only time and ids are handed in, as everywhere.
 */
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import {
  createNetworkFolder,
  type FolderDeps,
  openForWork,
  type WritableNetwork,
} from '../../../electron/store/network-folder.ts';
import type { ChangeSet, StoredChangeSet } from '../../../electron/store/log.ts';
import type { Gesture } from '../../../electron/store/gesture.ts';
import type { Refusal } from '../../../electron/store/receive.ts';
import { decodeState } from '../../../electron/store/state-codec.ts';
import type { WriteContext, Written } from '../../../electron/store/store.ts';
import type { Value } from '../../../shared/model/field.ts';
import type { RecordTypeDeclaration } from '../../../shared/model/record-type.ts';
import { RECORD_TYPES } from '../../../shared/model/types.ts';

export const SESSION = 'window-1';

const opened = new Set<WritableNetwork>();
const folders = new Set<string>();

/** Closes and removes what the test opened; called by every test file. */
export function cleanUpAfterEach(): void {
  afterEach(() => {
    for (const network of opened) if (network.connection.open) network.close();
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
    opened.clear();
    folders.clear();
  });
}

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'maillon-store-'));
  folders.add(folder);
  return folder;
}

export interface Place {
  readonly folder: string;
  readonly deps: FolderDeps;
}

export function newPlace(declarations: readonly RecordTypeDeclaration[] = RECORD_TYPES): Place {
  const parent = temporaryFolder();
  mkdirSync(join(parent, 'state'));
  return {
    folder: join(parent, 'network'),
    deps: {
      stateFolder: join(parent, 'state'),
      declarations,
      now: () => new Date('2026-11-21T18:03:00.000Z'),
      newId: randomUUID,
      randomBytes,
    },
  };
}

export function create(place: Place): WritableNetwork {
  return remember(createNetworkFolder(place.folder, place.deps));
}

export function reopen(place: Place): WritableNetwork {
  return remember(openForWork(place.folder, place.deps));
}

function remember(result: ReturnType<typeof openForWork>): WritableNetwork {
  if (!result.ok) throw new Error(`the network did not open: ${result.error.code}`);
  opened.add(result.value);
  return result.value;
}

export const newOffice = (declarations?: readonly RecordTypeDeclaration[]): WritableNetwork =>
  create(newPlace(declarations));

export const set = (
  record: string,
  field: string,
  value: Value,
  element?: string,
): Gesture[number] => ({
  act: 'set',
  type: 'planItem',
  record,
  field,
  value,
  ...(element === undefined ? {} : { element }),
});

export const remove = (record: string): Gesture[number] => ({
  act: 'delete',
  type: 'planItem',
  record,
});
export const restore = (record: string): Gesture[number] => ({
  act: 'restore',
  type: 'planItem',
  record,
});

export const write = (
  { store }: WritableNetwork,
  gesture: Gesture,
  more: Partial<WriteContext> = {},
): Written => store.write(gesture, { session: SESSION, author: '', ...more });

export interface Row {
  readonly [column: string]: string | number | null;
}

/** A record's row in its projection. */
export const rowOf = ({ connection }: WritableNetwork, type: string, id: string): Row | undefined =>
  connection.prepare<[string], Row>(`SELECT * FROM "p_${type}" WHERE id = ?`).get(id);

export const item = (office: WritableNetwork, id: string): Row => {
  const row = rowOf(office, 'planItem', id);
  if (row === undefined) throw new Error(`no plan item ${id}`);
  return row;
};

/** Standing and number of conflicts of a record. */
export const recordOf = (
  { connection }: WritableNetwork,
  id: string,
): { readonly standing: string; readonly conflicts: number; readonly title: string } => {
  const row = connection
    .prepare<[string], { standing: string; conflicts: number; title: string }>(
      'SELECT standing, conflicts, title FROM record WHERE id = ?',
    )
    .get(id);
  if (row === undefined) throw new Error(`no record ${id}`);
  return row;
};

/** All that an office holds, in the order in which it reached it. */
export const everythingOf = ({ store }: WritableNetwork): StoredChangeSet[] =>
  store.log.range(0, Number.MAX_SAFE_INTEGER);

/** Hands over all that the other lacks. */
export function send(from: WritableNetwork, to: WritableNetwork): number {
  const received = to.store.receive(everythingOf(from));
  if (!received.ok) throw new Error(`refused: ${JSON.stringify(received.error)}`);
  return received.value.applied;
}

export function refusalOf(to: WritableNetwork, changeSets: Iterable<ChangeSet>): Refusal['reason'] {
  const received = to.store.receive(changeSets);
  if (received.ok) throw new Error('the change sets were taken in');
  return received.error.reason;
}

export function exchange(one: WritableNetwork, other: WritableNetwork): void {
  send(one, other);
  send(other, one);
}

/** The live values of a field's cells as texts, sorted: none is before another. */
export const liveValues = (office: WritableNetwork, record: string, field: string): string[] => {
  const row = office.connection
    .prepare<[string], { state: string }>('SELECT state FROM record WHERE id = ?')
    .get(record);
  const cells = [...(row === undefined ? [] : decodeState(row.state).cells.values())];
  return cells
    .filter((cell) => cell.field === field)
    .flatMap(({ live }) => live.map(({ value }) => String(value)))
    .toSorted();
};

export const TITLE = '5';
