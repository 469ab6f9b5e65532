/**
 * Plays a random history on real stores, on real SQLite files; only the files that travel are lists in memory. Notes
 * what people typed, and every law that a step breaks as it is taken.
 */
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { replaceDatabase } from '../../electron/store/backup.ts';
import type { Gesture } from '../../electron/store/gesture.ts';
import type { ChangeSet, StoredChangeSet } from '../../electron/store/log.ts';
import {
  createNetworkFolder,
  databaseFile,
  openForWork,
  type FolderDeps,
  type WritableNetwork,
} from '../../electron/store/network-folder.ts';
import { officeGesture } from '../../electron/store/offices.ts';
import type { Positions } from '../../electron/store/set-aside.ts';
import { assertNever } from '../../shared/lib/assert-never.ts';
import { RECORD_TYPES } from '../../shared/model/types.ts';
import { type Seen, writesByDefinition, writesMade } from './gesture-laws.ts';
import {
  type OfficeHistory,
  type OfficeStep,
  PEOPLE,
  type Subject,
  SUBJECTS,
} from './office-history.ts';
import { modulo } from './random-history.ts';

const SESSION = 'window';

export interface Office {
  /** Whose it is. */
  readonly structure: string;
  readonly folder: string;
  readonly deps: FolderDeps;
  work: WritableNetwork;
  /** What it received, file by file. */
  imports: readonly Positions[];
  readonly backups: Backup[];
  /** Positions written since it was last opened: its window has seen them. */
  readonly own: Set<number>;
}

interface Backup {
  readonly file: string;
  readonly imports: readonly Positions[];
}

export interface World {
  readonly offices: readonly Office[];
  /** Every file ever made. */
  readonly files: (readonly ChangeSet[])[];
  /** Every change set that people wrote, but those that a backup put back undid before anyone had received them. */
  typed: readonly ChangeSet[];
  readonly erased: Set<string>;
  readonly broken: string[];
}

export function playOffices({ offices: count, steps }: OfficeHistory, place: string): World {
  const offices = Array.from({ length: count }, (_, index) =>
    openOffice(join(place, `${index}`), `structure-${index}`),
  );
  const world: World = { offices, files: [], typed: [], erased: new Set(), broken: [] };
  for (const office of offices) found(office, world);
  for (const step of steps) take(step, world);
  return world;
}

export const changeSetsOf = ({ work }: Office): StoredChangeSet[] =>
  work.store.log.range(0, Number.MAX_SAFE_INTEGER);

const holds = ({ work }: Office, { replica, stream, seq }: ChangeSet): boolean =>
  work.store.log.at(replica, stream, seq) !== undefined;

function openOffice(place: string, structure: string): Office {
  mkdirSync(join(place, 'state'), { recursive: true });
  const folder = join(place, 'network');
  const deps: FolderDeps = {
    stateFolder: join(place, 'state'),
    declarations: RECORD_TYPES,
    now: () => new Date('2026-11-21T18:03:00.000Z'),
    newId: randomUUID,
    randomBytes,
  };
  const work = opened(createNetworkFolder(folder, deps));
  return { structure, folder, deps, work, imports: [], backups: [], own: new Set() };
}

function opened(result: ReturnType<typeof openForWork>): WritableNetwork {
  if (!result.ok) throw new Error(`an office did not open: ${result.error.code}`);
  // No power is cut here, and thousands of histories wait.
  result.value.connection.pragma('synchronous = OFF');
  return result.value;
}

/** Says which structure an office is of, so that what it writes in another's card is a suggestion. */
function found(office: Office, world: World): void {
  const { work, structure } = office;
  work.remember({ structure });
  writing(office, world, () => {
    const gesture = officeGesture(work.connection, work.installation().office, structure);
    work.store.write(gesture, { session: SESSION, author: '' });
  });
}

function take(step: OfficeStep, world: World): void {
  const office = modulo(world.offices, step.office);
  const { work } = office;
  switch (step.do) {
    case 'write':
    case 'delete':
    case 'restore': {
      const asOf = Math.max(0, work.store.log.head() - step.behind);
      const gesture = gestureOf(step);
      const now = heldAt(office, work.store.log.head());
      const expected = writesByDefinition(gesture, heldAt(office, asOf), now, office.structure);
      const written = writing(office, world, () =>
        work.store.write(gesture, { session: SESSION, author: '', asOf }),
      );
      world.broken.push(...notAsDefined(modulo(SUBJECTS, step.record), expected, written, world));
      return;
    }
    case 'wait':
      return;
    case 'undo':
    case 'redo':
      writing(office, world, () => work.store[step.do]({ session: SESSION, author: '' }));
      return;
    case 'prepare': {
      const other = modulo(world.offices, step.for);
      const file = changeSetsOf(office).filter(
        (changeSet) => !holds(other, changeSet) && (step.personal || changeSet.stream === 0),
      );
      world.files.push(file);
      if (step.arrives) receive(other, file, world);
      return;
    }
    case 'receive':
      if (world.files.length > 0)
        receive(office, modulo(world.files.toReversed(), step.file), world);
      return;
    case 'setAside':
    case 'putBack':
      if (office.imports.length > 0)
        work.store[step.do](modulo(office.imports.toReversed(), step.import));
      return;
    case 'backUp': {
      const file = join(office.folder, '..', `backup-${office.backups.length}`);
      work.connection.exec(`VACUUM INTO '${file}'`);
      office.backups.push({ file, imports: office.imports });
      return;
    }
    case 'putBackupBack':
      if (office.backups.length > 0)
        putBackupBack(office, modulo(office.backups, step.backup), world);
      return;
    case 'erase':
      erase(office, modulo(PEOPLE, step.person), world);
      return;
    case 'rebuild':
      work.store.rebuild();
      return;
    default:
      assertNever(step);
  }
}

/** Runs what a person does, and notes what it wrote. */
function writing(office: Office, world: World, act: () => unknown): StoredChangeSet[] {
  const { log } = office.work.store;
  const before = log.head();
  act();
  const written = log.range(before, Number.MAX_SAFE_INTEGER);
  for (const { position } of written) office.own.add(position);
  world.typed = [...world.typed, ...written];
  return written;
}

function gestureOf(step: Extract<OfficeStep, { do: 'write' | 'delete' | 'restore' }>): Gesture {
  const { type, id, cells, values, person } = modulo(SUBJECTS, step.record);
  if (step.do !== 'write') return [{ act: step.do, type, record: id }];
  const setting = step.cells.map(({ cell, value }) => {
    const [field, element] = modulo(cells, cell);
    return { act: 'set', type, record: id, field, element, value: modulo(values, value) } as const;
  });
  const whose = { act: 'set', type, record: id, field: 'person', value: person ?? '' } as const;
  return type === 'affiliation' ? [whose, ...setting] : setting;
}

/** What stood before the eyes of one who began at `asOf`: arrived by then or written there, and set aside then. */
function heldAt(office: Office, asOf: number): Seen {
  const turned = office.work.connection
    .prepare<[number], Positions & { readonly aside: number }>(
      'SELECT first, last, aside FROM set_aside WHERE position <= ? ORDER BY position',
    )
    .all(asOf);
  const newest = new Map(turned.map((range) => [`${range.first} ${range.last}`, range]));
  const ranges = [...newest.values()].filter(({ aside }) => aside === 1);
  return {
    changeSets: changeSetsOf(office).filter(
      ({ position }) => position <= asOf || office.own.has(position),
    ),
    isAside: (position) => ranges.some(({ first, last }) => first <= position && position <= last),
  };
}

function notAsDefined(
  { id, person }: Subject,
  expected: ReturnType<typeof writesByDefinition>,
  written: readonly StoredChangeSet[],
  { erased }: World,
): string[] {
  const made = writesMade(id, written);
  // Of whoever is erased here nothing is written; elsewhere they may not be erased yet.
  if (person !== undefined && erased.has(person) && made.length === 0) return [];
  if (isDeepStrictEqual(made, expected)) return [];
  return [`${id}: wrote ${JSON.stringify(made)} instead of ${JSON.stringify(expected)}`];
}

export function receive(office: Office, file: readonly ChangeSet[], world: World): void {
  const received = office.work.store.receive(file);
  if (!received.ok) {
    // A file that follows another not received yet waits; nothing else may be refused.
    if (received.error.reason !== 'gap')
      world.broken.push(`a file was refused: ${JSON.stringify(received.error)}`);
    return;
  }
  const { first, last } = received.value;
  if (first <= last) office.imports = [...office.imports, { first, last }];
}

function putBackupBack(office: Office, backup: Backup, world: World): void {
  office.work.close();
  const gone = join(office.folder, '..', 'gone');
  replaceDatabase(databaseFile(office.folder), backup.file, gone);
  for (const ending of ['', '-wal', '-shm']) rmSync(gone + ending, { force: true });
  office.imports = backup.imports;
  office.own.clear();
  office.work = opened(openForWork(office.folder, office.deps));
  world.typed = world.typed.filter((one) => world.offices.some((other) => holds(other, one)));
}

export function erase({ work, ...rest }: Office, person: string, world: World): void {
  world.erased.add(person);
  work.remember({ erased: [...work.installation().erased, person] });
  writing({ work, ...rest }, world, () => work.store.erase(person, ''));
}
