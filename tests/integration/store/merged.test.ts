/**
 * Records merged into others, on real stores: who stands for whom is what shared/domain/merged-records.ts says of the
 * cells, wherever it is shown; offices that hold the same show the same, whatever the order; and undo is exact.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isSound } from '../../../electron/store/check.ts';
import type { Gesture } from '../../../electron/store/gesture.ts';
import type { WritableNetwork } from '../../../electron/store/network-folder.ts';
import { survivorOf } from '../../../shared/domain/merged-records.ts';
import type { Value } from '../../../shared/model/field.ts';
import { cleanUpAfterEach, exchange, newOffice, rowOf, SESSION, set, write } from './office.ts';

cleanUpAfterEach();

const STRUCTURES = ['s0', 's1', 's2', 's3', 's4'];
const context = { session: SESSION, author: '' };

const put = (record: string, field: string, value: Value): Gesture[number] => ({
  act: 'set',
  type: 'organisation',
  record,
  field,
  value,
});
const merged = (record: string, into: string | null) => put(record, 'mergedInto', into);

/** A plan item led by each structure, with the next one as a partner. */
function founded(): WritableNetwork {
  const office = newOffice();
  write(office, [
    ...STRUCTURES.map((id) => put(id, 'name', `Structure ${id}`)),
    ...STRUCTURES.flatMap((id, index) => [
      set(`i${index}`, 'title', `Action ${index}`),
      set(`i${index}`, 'leadOrganisation', id),
      set(`i${index}`, 'partners', true, STRUCTURES[(index + 1) % STRUCTURES.length]),
    ]),
  ]);
  return office;
}

/** All that is derived, but the numbers that are this database's own affair and what stands in each state. */
const shownBy = ({ connection }: WritableNetwork): unknown =>
  [
    'SELECT id, _deleted, name, mergedInto FROM p_organisation ORDER BY id',
    'SELECT id, _deleted, leadOrganisation, partners FROM p_planItem ORDER BY id',
    'SELECT l.target, r.id, l.field FROM link l JOIN record r ON r.n = l.n ORDER BY 1, 2, 3',
    'SELECT id, title, standing, conflicts FROM record ORDER BY id',
  ].map((query) => connection.prepare(query).all());

/** What each structure is shown as, by the rules and by the cells. */
function expectedOf({ connection }: WritableNetwork): Map<string, string> {
  const rows = connection
    .prepare<[], { id: string; mergedInto: string | null; standing: string }>(
      'SELECT r.id, p.mergedInto, r.standing FROM p_organisation p JOIN record r ON r.n = p._n',
    )
    .all();
  const cells = new Map(
    rows.flatMap(({ id, mergedInto }) => (mergedInto === null ? [] : [[id, mergedInto] as const])),
  );
  const stands = (id: string): boolean =>
    rows.some((row) => row.id === id && ['present', 'contested'].includes(row.standing));
  return new Map(STRUCTURES.map((id) => [id, survivorOf(id, cells, stands)]));
}

function expectResolved(office: WritableNetwork): void {
  const expected = expectedOf(office);
  for (const [index, id] of STRUCTURES.entries()) {
    const item = rowOf(office, 'planItem', `i${index}`);
    const partner = STRUCTURES[(index + 1) % STRUCTURES.length] ?? '';
    expect(item?.['leadOrganisation']).toBe(expected.get(id));
    expect(item?.['partners']).toBe(JSON.stringify([expected.get(partner)]));
    const isDeleted = recordStanding(office, id) === 'deleted';
    expect(rowOf(office, 'organisation', id)?.['_deleted']).toBe(
      isDeleted || expected.get(id) !== id ? 1 : 0,
    );
  }
}

const recordStanding = ({ connection }: WritableNetwork, id: string): unknown =>
  connection.prepare('SELECT standing FROM record WHERE id = ?').pluck().get(id);

test('what led to the one that goes leads to the one that stays, and undo brings all back', () => {
  const office = founded();
  const before = shownBy(office);
  write(office, [merged('s1', 's0'), put('s0', 'phone', '04 65 71 10 20')]);
  expectResolved(office);
  expect(rowOf(office, 'planItem', 'i1')).toMatchObject({ leadOrganisation: 's0' });
  expect(rowOf(office, 'organisation', 's1')).toMatchObject({ _deleted: 1, mergedInto: 's0' });
  expect(office.store.undo(context)).toMatchObject({ ok: true, value: { skipped: 0 } });
  expect(shownBy(office)).toEqual(before);
});

test('taking out of a set the one that stays takes out those that it stands for', () => {
  const office = founded();
  write(office, [merged('s1', 's2')]);
  expect(rowOf(office, 'planItem', 'i0')).toMatchObject({ partners: '["s2"]' });
  write(office, [set('i0', 'partners', false, 's2')]);
  expect(rowOf(office, 'planItem', 'i0')).toMatchObject({ partners: '[]' });
});

test('two offices that merge each into the other show the same one', () => {
  const [ours, theirs] = [founded(), newOffice()];
  exchange(ours, theirs);
  write(ours, [merged('s1', 's3')]);
  write(theirs, [merged('s3', 's1')]);
  exchange(ours, theirs);
  for (const office of [ours, theirs]) {
    expect(rowOf(office, 'planItem', 'i3')).toMatchObject({ leadOrganisation: 's1' });
    expectResolved(office);
  }
  expect(shownBy(ours)).toEqual(shownBy(theirs));
});

test('two structures named in one cell are nothing to settle once one of them stands for the other', () => {
  const conflictsOf = (office: WritableNetwork): unknown =>
    office.connection.prepare("SELECT conflicts FROM record WHERE id = 'i0'").pluck().get();
  const [ours, theirs] = [founded(), newOffice()];
  exchange(ours, theirs);
  write(ours, [set('i0', 'leadOrganisation', 's1')]);
  write(theirs, [set('i0', 'leadOrganisation', 's2')]);
  exchange(ours, theirs);
  const before = shownBy(ours);
  expect(conflictsOf(ours)).toBe(1);
  const shown = rowOf(ours, 'planItem', 'i0')?.['leadOrganisation'];
  // Whichever of the two is shown, and by way of a third one too.
  for (const [gone, kept] of [
    ['s1', 's2'],
    ['s2', 's1'],
  ] as const) {
    write(ours, [merged(gone, kept)]);
    expect(conflictsOf(ours)).toBe(0);
    expect(rowOf(ours, 'planItem', 'i0')).toMatchObject({ leadOrganisation: kept });
    expect(isSound(ours.store.check())).toBe(true);
    ours.store.undo(context);
    expect(conflictsOf(ours)).toBe(1);
  }
  expect(shownBy(ours)).toEqual(before);
  expect(rowOf(ours, 'planItem', 'i0')).toMatchObject({ leadOrganisation: shown });
  write(ours, [merged('s1', 's4')]);
  expect(conflictsOf(ours)).toBe(1);
  write(ours, [merged('s2', 's4')]);
  expect(conflictsOf(ours)).toBe(0);
  exchange(ours, theirs);
  expect(shownBy(theirs)).toEqual(shownBy(ours));
});

type Step =
  | { readonly act: 'merge'; readonly office: number; readonly from: string; readonly to: string }
  | {
      readonly act: 'part' | 'delete' | 'restore';
      readonly office: number;
      readonly from: string;
    }
  | { readonly act: 'undo' | 'redo' | 'exchange'; readonly office: number };

const structure = fc.constantFrom(...STRUCTURES);
const which = fc.nat(1);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      act: fc.constant('merge' as const),
      office: which,
      from: structure,
      to: structure,
    }),
  },
  fc.record({ act: fc.constantFrom('part', 'delete', 'restore'), office: which, from: structure }),
  fc.record({ act: fc.constantFrom('undo', 'redo', 'exchange'), office: which }),
);

function take(one: Step, offices: readonly [WritableNetwork, WritableNetwork]): void {
  const office = offices[one.office === 0 ? 0 : 1];
  if (one.act === 'merge') write(office, [merged(one.from, one.to)]);
  else if (one.act === 'part') write(office, [merged(one.from, null)]);
  else if (one.act === 'delete' || one.act === 'restore')
    write(office, [{ act: one.act, type: 'organisation', record: one.from }]);
  else if (one.act === 'exchange') exchange(offices[0], offices[1]);
  else office.store[one.act](context);
}

test('random merges, partings, deletions and undoings between two offices end the same', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
      const offices = [founded(), newOffice()] as const;
      exchange(offices[0], offices[1]);
      for (const one of steps) {
        take(one, offices);
        for (const office of offices) expectResolved(office);
      }
      exchange(offices[0], offices[1]);
      for (const office of offices) {
        expectResolved(office);
        expect(isSound(office.store.check())).toBe(true);
      }
      expect(shownBy(offices[0])).toEqual(shownBy(offices[1]));
      for (const office of offices) office.close();
    }),
    { numRuns: 25 },
  );
}, 120_000);
