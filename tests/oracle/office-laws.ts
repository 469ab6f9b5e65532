/**
 * The laws that offices keep, whatever they do and whatever reaches them. Each broken law is a sentence; none, and the
 * history is sound. Used by the tests, and by `npm run soak` over many more histories.
 */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { operationsOfLog } from '../../electron/store/log.ts';
import { openRecordLog } from '../../electron/store/record-log.ts';
import { openAsides } from '../../electron/store/set-aside.ts';
import { decodeState } from '../../electron/store/state-codec.ts';
import { emptyRecord } from '../../shared/domain/record-state.ts';
import { createModel, typeOf } from '../../shared/model/model.ts';
import { RECORD_TYPES } from '../../shared/model/types.ts';
import { sightOf } from './gesture-laws.ts';
import { describe } from './merge-laws.ts';
import { describeByDefinition } from './merge-oracle.ts';
import { markOf, type OfficeHistory, SUBJECTS } from './office-history.ts';
import { changeSetsOf, erase, type Office, playOffices, receive, type World } from './offices.ts';

const model = createModel(RECORD_TYPES);

/** Where a disk is a part of memory, thousands of histories wait for no disk. */
const IN_MEMORY = '/dev/shm';

export function brokenOfficeLaws(history: OfficeHistory): string[] {
  const place = mkdtempSync(join(existsSync(IN_MEMORY) ? IN_MEMORY : tmpdir(), 'maillon-offices-'));
  const world = playOffices(history, place);
  try {
    const apart = everywhere(world, (office) => [
      ...differsFromDefinition(office),
      ...unsound(office),
    ]);
    bringTogether(world);
    return [
      ...world.broken,
      ...apart,
      ...everywhere(world, (office) => [
        ...differsFromDefinition(office),
        ...unsound(office),
        ...unlikeTheFirst(office, world),
        ...lostValues(office, world),
        ...tracesOfErased(office, world),
      ]),
    ];
  } finally {
    for (const { work } of world.offices) work.close();
    rmSync(place, { recursive: true, force: true });
  }
}

const everywhere = (world: World, law: (office: Office) => string[]): string[] =>
  world.offices.flatMap((office, index) =>
    law(office).map((broken) => `office ${index}: ${broken}`),
  );

/** Everything is put back, sent to everyone and accepted: what is left is what the offices agree on. */
function bringTogether(world: World): void {
  const { offices } = world;
  for (const { work, imports } of offices)
    for (const positions of imports) work.store.putBack(positions);
  const sendAll = (): void => {
    for (const from of offices) for (const to of offices) receive(to, changeSetsOf(from), world);
  };
  sendAll();
  sendAll();
  for (const office of offices)
    for (const person of office.work.store.erasuresAsked()) erase(office, person, world);
  sendAll();
  for (const { work } of offices) work.store.tidy();
}

/** Each record is what its definition says, computed from every write that the office holds. */
function differsFromDefinition(office: Office): string[] {
  const { connection } = office.work;
  const isAside = openAsides(connection).now();
  const changeSets = changeSetsOf(office);
  const find = connection.prepare<[string], { state: string; standing: string; conflicts: number }>(
    'SELECT state, standing, conflicts FROM record WHERE id = ?',
  );
  return SUBJECTS.flatMap(({ type, id }) => {
    const { selfSettling } = typeOf(model, type);
    const row = find.get(id);
    const settlesItself = (field: string): boolean => selfSettling.has(field);
    const { writes, aside } = sightOf(id, { changeSets, isAside });
    const expected = describeByDefinition(writes, settlesItself, aside);
    const actual = describe(row === undefined ? emptyRecord : decodeState(row.state), selfSettling);
    const conflicts = Object.entries(expected.cells).filter(([cell, { conflict }]) => {
      const [field = ''] = cell.split('/');
      return conflict && field !== 'deleted' && !settlesItself(field);
    });
    const toSettle = conflicts.length + (expected.standing === 'contested' ? 1 : 0);
    const isAsDefined =
      isDeepStrictEqual(actual, expected) &&
      (row?.standing ?? 'absent') === expected.standing &&
      (row?.conflicts ?? 0) === toSettle;
    return isAsDefined
      ? []
      : [`${id} is ${JSON.stringify(actual)} instead of ${JSON.stringify(expected)}`];
  });
}

function unsound({ work }: Office): string[] {
  const { integrity, brokenLinks, differences } = work.store.check();
  const isSound = integrity.length + brokenLinks + Object.keys(differences).length === 0;
  return isSound ? [] : [`its check finds ${JSON.stringify({ brokenLinks, differences })}`];
}

function unlikeTheFirst(office: Office, { offices: [first] }: World): string[] {
  if (first === undefined) return [];
  return isDeepStrictEqual(shownBy(office), shownBy(first)) ? [] : ['it shows other values'];
}

/** What queries read, without what depends on the order of arrival. */
const shownBy = ({ work: { connection } }: Office): unknown => [
  connection
    .prepare(
      "SELECT id, type, title, standing, conflicts FROM record WHERE standing <> 'absent' ORDER BY id",
    )
    .all(),
  [...model.types.keys()].map((type) =>
    connection
      .prepare<[], Record<string, unknown>>(`SELECT * FROM "p_${type}" ORDER BY id`)
      .all()
      .map(({ _n, ...row }) => row),
  ),
];

/** Everything that people typed is held by every office, and found in the history of its record. */
function lostValues({ work: { connection, store } }: Office, { typed, erased }: World): string[] {
  const records = openRecordLog(connection, store.log);
  const gone = new Set(
    SUBJECTS.flatMap(({ id, person }) => (person !== undefined && erased.has(person) ? [id] : [])),
  );
  return typed.flatMap((changeSet) => {
    const { replica, stream, seq } = changeSet;
    const here = store.log.at(replica, stream, seq);
    if (here === undefined) return [`change set ${seq} of ${replica} was lost`];
    return operationsOfLog(changeSet)
      .filter(({ record }) => !gone.has(record))
      .filter(({ record, writes }) => {
        const found = records.changes(record, here.position).writes;
        return (
          !records.positions(record).includes(here.position) ||
          !writes.every(({ field, element, value }) =>
            found.some(
              (one) => one.field === field && one.element === element && one.value === value,
            ),
          )
        );
      })
      .map(({ record }) => `what ${replica} typed in ${record} is not in its history`);
  });
}

/** Of an erased person no file of the network says anything, nor this computer's memory of it. */
function tracesOfErased({ folder, deps }: Office, { erased }: World): string[] {
  return [folder, deps.stateFolder].flatMap((place) =>
    readdirSync(place, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .flatMap(({ parentPath, name }) => {
        const bytes = readFileSync(join(parentPath, name));
        return [...erased]
          .filter((person) => bytes.includes(markOf(person)))
          .map((person) => `${name} still speaks of ${person}`);
      }),
  );
}
