/**
 * A replica that wrote twice under one number: its second branch and whatever depends on it stay out, and nothing
 * else does. Two offices never take one dot for two things.
 */
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { ChangeSet } from '../../../electron/store/log.ts';
import { databaseFile, type WritableNetwork } from '../../../electron/store/network-folder.ts';
import type { FileFacts } from '../../../electron/store/receive.ts';
import { EMPTY_VECTOR } from '../../../shared/exchange/vector.ts';
import {
  cleanUpAfterEach,
  create,
  everythingOf,
  item,
  newOffice,
  newPlace,
  type Place,
  remove,
  reopen,
  rowOf,
  send,
  set,
  temporaryFolder,
  write,
} from './office.ts';

cleanUpAfterEach();

/** A whole computer put back as it was: database and state folder alike, so that nothing shows. */
function imageOf(place: Place): () => void {
  const kept = temporaryFolder();
  cpSync(place.folder, join(kept, 'network'), { recursive: true });
  cpSync(place.deps.stateFolder, join(kept, 'state'), { recursive: true });
  return () => {
    cpSync(databaseFile(join(kept, 'network')), databaseFile(place.folder));
    cpSync(join(kept, 'state'), place.deps.stateFolder, { recursive: true });
  };
}

interface Forked {
  /** Holds the second change set of one branch. */
  readonly first: WritableNetwork;
  /** Wrote another in its place. */
  readonly twice: WritableNetwork;
}

/** An office whose second change set exists in two versions: one that `first` took, one that it holds itself. */
function forked(): Forked {
  const place = newPlace();
  create(place).close();
  const before = reopen(place);
  write(before, [set('a', 'title', 'Broyeur')]);
  before.close();
  const putBack = imageOf(place);
  const first = newOffice();
  const then = reopen(place);
  write(then, [set('b', 'title', 'Vélo')]);
  send(then, first);
  then.close();
  putBack();
  const twice = reopen(place);
  write(twice, [set('c', 'title', 'Remorque')]);
  return { first, twice };
}

const factsOf = ({ store, installation }: WritableNetwork, base = EMPTY_VECTOR): FileFacts => {
  store.exchange.heads.signOwn(installation().replica, installation().privateKey);
  return { heads: store.exchange.heads.all(), base };
};

const has = (office: WritableNetwork, id: string): boolean =>
  rowOf(office, 'planItem', id) !== undefined;

test('the second branch and what was written upon it stay out, the rest comes in', () => {
  const { first, twice } = forked();
  const friend = newOffice();
  write(friend, [set('d', 'title', 'Four')]);
  send(twice, friend);
  write(friend, [set('c', 'title', 'Remorque bâchée')]);
  const received = first.store.receive(everythingOf(friend));
  const replica = twice.installation().replica;
  expect(received).toMatchObject({
    ok: true,
    value: { applied: 1, known: 1, withheld: 2, forks: [{ replica, from: 2, isExact: true }] },
  });
  expect([has(first, 'b'), has(first, 'c'), has(first, 'd')]).toEqual([true, false, true]);
  expect(first.store.check()).toEqual({ integrity: [], brokenLinks: 0, differences: {} });
});

test('a later change set upon another branch’s is found by the head that its file carries', () => {
  const { first, twice } = forked();
  const friend = newOffice();
  send(twice, friend);
  write(friend, [remove('c')]);
  write(friend, [set('e', 'title', 'Four')]);
  const replica = twice.installation().replica;
  const facts = factsOf(twice, { 0: { [replica]: 2 }, 1: {} });
  const own = everythingOf(friend).filter((changeSet) => changeSet.replica !== replica);
  expect(first.store.receive(own, { file: facts })).toMatchObject({
    ok: true,
    value: { applied: 0, withheld: 2, forks: [{ replica, isExact: false }] },
  });
});

test('a branch that goes on where ours ends, elsewhere, takes nothing with it that came before in the file', () => {
  const { first, twice } = forked();
  const friend = newOffice();
  send(twice, friend);
  write(friend, [set('c', 'title', 'Remorque bâchée')]);
  write(twice, [set('g', 'title', 'Grelinette')]);
  const replica = twice.installation().replica;
  const facts = factsOf(twice, { 0: { [replica]: 2 }, 1: {} });
  const third = everythingOf(twice).slice(-1);
  const answer = everythingOf(friend).slice(-1);
  const file: ChangeSet[] = [...answer, ...third];
  expect(first.store.receive(file, { file: facts })).toMatchObject({
    ok: true,
    value: { applied: 0, withheld: 2, forks: [{ replica, isExact: false }] },
  });
  expect(item(first, 'b')['title']).toBe('Vélo');
});

test('a broken chain that no replica signed is damage, not a fork', () => {
  const [from, to] = [newOffice(), newOffice()];
  write(from, [set('a', 'title', 'Broyeur')]);
  send(from, to);
  write(from, [set('a', 'title', 'Vélo')]);
  const [, second] = everythingOf(from);
  if (second === undefined) throw new Error('nothing was written');
  const damaged = { ...second, hash: new Uint8Array(32) };
  expect(to.store.receive([damaged])).toMatchObject({ ok: false, error: { reason: 'hash' } });
});
