/** A column that a network adds itself, from its definition to the projection, the search and the others. */
import { expect, test } from 'vitest';
import type { WritableNetwork } from '../../../electron/store/network-folder.ts';
import type { Gesture } from '../../../electron/store/gesture.ts';
import { customName } from '../../../shared/model/model.ts';
import type { Value } from '../../../shared/model/field.ts';
import {
  cleanUpAfterEach,
  create,
  item,
  newOffice,
  newPlace,
  reopen,
  send,
  set,
  write,
} from './office.ts';

cleanUpAfterEach();

const COLOUR = '0190b3f2-7a00-7000-8000-00000000c01a';
const column = customName(COLOUR);

const define = (fields: Record<string, Value>, id = COLOUR): Gesture =>
  Object.entries(fields).map(([field, value]) => ({
    act: 'set',
    type: 'fieldDefinition',
    record: id,
    field,
    value,
  }));

const colour = { name: 'Couleur', type: 'planItem', kind: 'text' };

const found = ({ connection }: WritableNetwork, words: string): number =>
  connection.prepare('SELECT rowid FROM search WHERE search MATCH ?').all(words).length;

test('once defined, it is written, projected and found; after reopening too', () => {
  const place = newPlace();
  const office = create(place);
  write(office, [set('a', 'title', 'Broyeur')]);
  write(office, define(colour));
  write(office, [set('a', column, 'Vert sapin')]);
  expect(item(office, 'a')[column]).toBe('Vert sapin');
  expect(found(office, 'sapin')).toBe(1);
  expect(office.store.check().differences).toEqual({});
  office.close();
  const again = reopen(place);
  expect(item(again, 'a')[column]).toBe('Vert sapin');
  expect(again.store.check().differences).toEqual({});
});

test('defined and filled in one gesture from elsewhere, in either order of arrival', () => {
  const [from, to, later] = [newOffice(), newOffice(), newOffice()];
  write(from, define(colour));
  write(from, [set('a', 'title', 'Broyeur'), set('a', column, 'Vert')]);
  send(from, to);
  expect(item(to, 'a')[column]).toBe('Vert');
  send(to, later);
  expect(item(later, 'a')[column]).toBe('Vert');
  expect(later.store.check().differences).toEqual({});
});

test('taken away, its values wait in the log; defined again, they are back', () => {
  const office = newOffice();
  write(office, define(colour));
  write(office, [set('a', 'title', 'Broyeur'), set('a', column, 'Vert')]);
  write(office, [{ act: 'delete', type: 'fieldDefinition', record: COLOUR }]);
  expect(item(office, 'a')).not.toHaveProperty(column);
  expect(found(office, 'vert')).toBe(0);
  expect(office.store.check().differences).toEqual({});
  write(office, [{ act: 'restore', type: 'fieldDefinition', record: COLOUR }]);
  expect(item(office, 'a')[column]).toBe('Vert');
  expect(office.store.check().differences).toEqual({});
});

test('two columns of one name from two offices keep their values apart', () => {
  const [here, there] = [newOffice(), newOffice()];
  const other = '0190b3f2-7a00-7000-8000-00000000c01b';
  write(here, define(colour));
  write(there, define(colour, other));
  write(here, [set('a', 'title', 'Broyeur'), set('a', column, 'Vert')]);
  send(here, there);
  write(there, [set('a', customName(other), 'Rouge')]);
  send(there, here);
  expect(item(here, 'a')).toMatchObject({ [column]: 'Vert', [customName(other)]: 'Rouge' });
  expect(item(there, 'a')).toMatchObject({ [column]: 'Vert', [customName(other)]: 'Rouge' });
});

test.each<[string, Record<string, Value>, Record<string, Value>]>([
  ['its name', colour, { name: 'Teinte' }],
  ['what repeats it', { ...colour, kind: 'yesNo' }, { element: 'word' }],
  ['its kind', colour, { kind: 'integer' }],
  ['its choices', { ...colour, kind: 'choice' }, { kind: 'choice' }],
  ['its register', colour, { type: 'plan' }],
  ['a kind that nobody knows', colour, { kind: 'hologram' }],
  ['no name', colour, { name: null }],
])('when its definition changes (%s), what is derived follows', (_name, before, after) => {
  const office = newOffice();
  write(office, define(before));
  write(office, [set('a', 'title', 'Broyeur'), set('a', column, 'Vert')]);
  write(office, define(after));
  expect(office.store.check()).toEqual({ integrity: [], brokenLinks: 0, differences: {} });
  write(office, [set('a', 'title', 'Vélo')]);
  expect(office.store.check().differences).toEqual({});
});

test.each<[string, string, Record<string, Value>]>([
  ['whose id breaks out of SQL', 'a" TEXT); DROP TABLE record; --', colour],
  ['whose id is that of a field', '5', colour],
  ['that leads nowhere', COLOUR, { ...colour, kind: 'reference', target: 'nowhere' }],
  ['that leads nowhere, said of nothing', COLOUR, { ...colour, kind: 'reference' }],
  ['of an unknown register', COLOUR, { ...colour, type: 'loan' }],
  ['repeated by nothing known', COLOUR, { ...colour, element: 'mood' }],
])('a definition received %s does no harm', (_name, id, fields) => {
  const [from, to] = [newOffice(), newOffice()];
  write(from, [...define(fields, id), set('a', 'title', 'Broyeur')]);
  send(from, to);
  for (const office of [from, to]) {
    expect(item(office, 'a')['title']).toBe('Broyeur');
    write(office, [set('a', 'title', 'Vélo')]);
    expect(office.store.check().differences).toEqual({});
  }
});
