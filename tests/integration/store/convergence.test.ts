/**
 * Random histories played on real stores: what each office shows is what the oracle says of the log that it
 * holds, whatever the order in which it came, and offices that hold the same show the same.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { operationsOfLog } from '../../../electron/store/log.ts';
import type { WritableNetwork } from '../../../electron/store/network-folder.ts';
import { openAsides, type Positions } from '../../../electron/store/set-aside.ts';
import { decodeState } from '../../../electron/store/state-codec.ts';
import { emptyRecord } from '../../../shared/domain/record-state.ts';
import { dotOf } from '../../../shared/domain/dot.ts';
import { createModel, fieldWithId, typeOf } from '../../../shared/model/model.ts';
import { RECORD_TYPES } from '../../../shared/model/types.ts';
import { describe } from '../../oracle/merge-laws.ts';
import { describeByDefinition, type EverWritten } from '../../oracle/merge-oracle.ts';
import {
  CELLS,
  histories,
  modulo,
  RECORDS,
  settlesItself,
  type Step,
  VALUES,
} from '../../oracle/random-history.ts';
import {
  cleanUpAfterEach,
  everythingOf,
  exchange,
  newOffice,
  remove,
  restore,
  SESSION,
  set,
  write,
} from './office.ts';

cleanUpAfterEach();

test('random histories through real stores agree with the oracle, and converge', () => {
  fc.assert(
    fc.property(histories(40), (history) => {
      const offices = Array.from({ length: history.replicas }, () => newOffice());
      for (const step of history.steps) play(step, offices);
      for (const office of offices) expectAsDefined(office);
      for (let round = 0; round < 2; round += 1) {
        for (const [index, office] of offices.entries())
          exchange(office, modulo(offices, index + 1));
        exchange(modulo(offices, 0), modulo(offices, offices.length - 1));
      }
      for (const office of offices) {
        expectAsDefined(office);
        expectSound(office);
        for (const positions of imports.get(office) ?? []) office.store.putBack(positions);
      }
      for (const office of offices) {
        expectAsDefined(office);
        expect(rows(office)).toEqual(rows(modulo(offices, 0)));
        expectSound(office);
      }
      for (const office of offices) office.close();
    }),
    { numRuns: 25 },
  );
});

const expectSound = ({ store }: WritableNetwork): void =>
  expect(store.check()).toEqual({ integrity: [], brokenLinks: 0, differences: {} });

const model = createModel(RECORD_TYPES);
/** The files that each office received. */
const imports = new WeakMap<WritableNetwork, readonly Positions[]>();
const recordName = (record: number): string => `record-${record}`;

function play(step: Step, offices: readonly WritableNetwork[]): void {
  const office = modulo(offices, step.replica);
  const { store } = office;
  switch (step.do) {
    case 'set': {
      const asOf = Math.max(0, store.log.head() - step.behind);
      write(
        office,
        step.cells.map((each) => setting(step.record, each.cell, each.value)),
        { asOf },
      );
      return;
    }
    case 'delete':
    case 'restore': {
      const name = recordName(step.record);
      const asOf = Math.max(0, store.log.head() - step.behind);
      if (isKnown(office, name))
        write(office, [step.do === 'delete' ? remove(name) : restore(name)], { asOf });
      return;
    }
    case 'settle':
      write(office, [setting(step.record, step.cell, step.pick)]);
      return;
    case 'unsettle':
      store.undo({ session: SESSION, author: '' });
      return;
    case 'send': {
      const to = modulo(offices, step.to);
      const missing = everythingOf(office).filter(
        ({ replica, stream, seq }) => to.store.log.at(replica, stream, seq) === undefined,
      );
      const first = to.store.log.head() + 1;
      const received = to.store.receive(missing.slice(0, step.count));
      if (!received.ok) throw new Error(`refused: ${received.error.reason}`);
      if (received.value.applied > 0)
        imports.set(to, [...(imports.get(to) ?? []), { first, last: received.value.asOf }]);
      return;
    }
    case 'setAside':
    case 'putBack': {
      const received = imports.get(office) ?? [];
      if (received.length > 0) store[step.do](modulo(received, step.import));
      return;
    }
  }
}

function setting(record: number, cell: number, value: number) {
  const { field, element } = modulo(CELLS, cell);
  const name = fieldWithId(typeOf(model, 'planItem'), field)?.name ?? '';
  return set(recordName(record), name, modulo(VALUES, value), element === '' ? undefined : element);
}

const isKnown = ({ connection }: WritableNetwork, id: string): boolean =>
  connection.prepare('SELECT 1 FROM record WHERE id = ?').get(id) !== undefined;

function expectAsDefined(office: WritableNetwork): void {
  const writes = new Map<string, EverWritten[]>();
  const aside = new Set<string>();
  const isAside = openAsides(office.connection).now();
  for (const changeSet of everythingOf(office)) {
    let index = 0;
    for (const { record, writes: cells } of operationsOfLog(changeSet)) {
      for (const cell of cells) {
        const dot = dotOf(changeSet.replica, changeSet.seq, index++);
        if (isAside(changeSet.position)) aside.add(dot);
        writes.set(record, [
          ...(writes.get(record) ?? []),
          { ...cell, dot, lamport: changeSet.lamport },
        ]);
      }
    }
  }
  for (let record = 0; record < RECORDS; record += 1) {
    const name = recordName(record);
    const row = office.connection
      .prepare<[string], { state: string; standing: string; conflicts: number }>(
        'SELECT state, standing, conflicts FROM record WHERE id = ?',
      )
      .get(name);
    const expected = describeByDefinition(writes.get(name) ?? [], settlesItself, aside);
    expect(describe(row === undefined ? emptyRecord : decodeState(row.state))).toEqual(expected);
    expect(row?.standing ?? 'absent').toBe(expected.standing);
    const conflicts = Object.entries(expected.cells).filter(
      ([cell, { conflict }]) =>
        conflict && cell !== 'deleted/' && !settlesItself(cell.split('/')[0] ?? ''),
    );
    expect(row?.conflicts ?? 0).toBe(
      conflicts.length + (expected.standing === 'contested' ? 1 : 0),
    );
  }
}

/** What queries read, without what depends on the order of arrival. */
const rows = ({ connection }: WritableNetwork): unknown => [
  connection.prepare('SELECT id, title, standing, conflicts FROM record ORDER BY id').all(),
  connection
    .prepare<[], Record<string, unknown>>('SELECT * FROM p_planItem ORDER BY id')
    .all()
    .map(({ _n, ...row }) => row),
];
