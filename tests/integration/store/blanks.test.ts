/** A payload may be gone: the chain still holds, what is left means what it meant, and it can come back. */
import { expect, test } from 'vitest';
import type { ChangeSet } from '../../../electron/store/log.ts';
import type { WritableNetwork } from '../../../electron/store/network-folder.ts';
import {
  cleanUpAfterEach,
  everythingOf,
  newOffice,
  refusalOf,
  rowOf,
  send,
  SESSION,
  set,
  write,
} from './office.ts';

cleanUpAfterEach();

const sound = { integrity: [], brokenLinks: 0, differences: {} };

const person = (record: string, field: string, value: string) =>
  ({ act: 'set', type: 'person', record, field, value }) as const;

/** Two people, one of whom was written three times. */
function filledOffice(): WritableNetwork {
  const office = newOffice();
  write(office, [person('p', 'firstName', 'Inès'), set('a', 'title', 'Broyeur')]);
  write(office, [person('p', 'lastName', 'Marchand')]);
  write(office, [person('q', 'firstName', 'Karim')]);
  write(office, [person('p', 'lastName', 'Marchand-Diallo')]);
  return office;
}

const blanked = (changeSets: readonly ChangeSet[], which: (seq: number) => boolean): ChangeSet[] =>
  changeSets.map((one) => (one.stream === 1 && which(one.seq) ? { ...one, payload: null } : one));

test('blanks are taken in, forwarded, and mean nothing; what is not blank means what it meant', () => {
  const [office, other, third] = [filledOffice(), newOffice(), newOffice()];
  const received = other.store.receive(blanked(everythingOf(office), (seq) => seq <= 2));
  expect(received).toMatchObject({ ok: true, value: { applied: 5, known: 0, filled: 0 } });
  expect(rowOf(other, 'person', 'p')).toMatchObject({
    firstName: null,
    lastName: 'Marchand-Diallo',
  });
  expect(rowOf(other, 'person', 'q')).toMatchObject({ firstName: 'Karim' });
  expect(other.store.check()).toEqual(sound);
  send(other, third);
  expect(everythingOf(third)).toEqual(everythingOf(other));
  expect(everythingOf(third).map(({ hash }) => hash)).toEqual(
    everythingOf(office).map(({ hash }) => hash),
  );
});

test('a blank that another office still holds is filled, and its record made again', () => {
  const [office, other] = [filledOffice(), newOffice()];
  other.store.receive(blanked(everythingOf(office), () => true));
  expect(rowOf(other, 'person', 'p')).toBeUndefined();
  write(other, [set('b', 'title', 'Vélo'), person('p', 'phone', '02 00 00 00 00')]);
  const received = other.store.receive(everythingOf(office));
  expect(received).toMatchObject({ ok: true, value: { applied: 0, known: 5, filled: 4 } });
  expect(received.ok && [...received.value.types]).toEqual(['person']);
  expect(rowOf(other, 'person', 'p')).toMatchObject({
    firstName: 'Inès',
    lastName: 'Marchand-Diallo',
    phone: '02 00 00 00 00',
  });
  expect(other.store.check()).toEqual(sound);
  const rows = () => ['p', 'q'].map((id) => ({ ...rowOf(other, 'person', id), _n: 0 }));
  const before = rows();
  other.store.rebuild();
  expect(rows()).toEqual(before);
  expect(other.store.check()).toEqual(sound);
});

test('filled in any order, the same', () => {
  const [office, other] = [filledOffice(), newOffice()];
  const everything = everythingOf(office);
  other.store.receive(blanked(everything, () => true));
  for (const changeSet of everything.toReversed()) other.store.receive([changeSet]);
  expect(rowOf(other, 'person', 'p')).toMatchObject({
    firstName: 'Inès',
    lastName: 'Marchand-Diallo',
  });
  expect(other.store.check()).toEqual(sound);
});

test('a blank is only filled by what was there', () => {
  const [office, other] = [filledOffice(), newOffice()];
  const everything = everythingOf(office);
  other.store.receive(blanked(everything, () => true));
  const forged = everything.map((one) => ({ ...one, payload: Buffer.from('[]') }));
  expect(refusalOf(other, forged)).toBe('hash');
  expect(other.store.check()).toEqual(sound);
});

test('a blank does not take away what is held', () => {
  const [office, other] = [filledOffice(), newOffice()];
  send(office, other);
  const blanks = blanked(everythingOf(office), () => true);
  expect(other.store.receive(blanks)).toMatchObject({ ok: true, value: { known: 5, filled: 0 } });
  expect(everythingOf(other)).toEqual(everythingOf(office));
});

test('only what is personal may be blank, and a blank must fit its chain', () => {
  const everything = everythingOf(filledOffice());
  const shared = everything.map((one) => ({ ...one, payload: null }));
  expect(refusalOf(newOffice(), shared)).toBe('format');
  const wrong = blanked(everything, () => true).map((one) => ({
    ...one,
    payloadHash: Buffer.alloc(32),
  }));
  expect(refusalOf(newOffice(), wrong)).toBe('hash');
});

test('undoing an edit of what was blanked since leaves the cell empty', () => {
  const office = filledOffice();
  const position = office.store.log.head() + 1;
  write(office, [person('p', 'phone', '02 00 00 00 00')]);
  write(office, [person('p', 'phone', '02 00 00 00 01')]);
  office.store.log.blank(position);
  office.store.rebuild();
  expect(office.store.undo({ session: SESSION, author: '' })).toMatchObject({ ok: true });
  expect(rowOf(office, 'person', 'p')).toMatchObject({ firstName: 'Inès', phone: null });
});
