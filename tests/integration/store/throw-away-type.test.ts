/**
 * A record type that exists nowhere but here, declared once below: everything else follows, from the list to the
 * search, the history, the others' computers and the cells of a spreadsheet.
 */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { answerQuery } from '../../../electron/backend/answer-query.ts';
import { UNWATCHED } from '#electron/backend/tasks.ts';
import { createFileDesk } from '../../../electron/backend/file-desk.ts';
import type { NetworkQuery } from '../../../electron/backend/network-handler.ts';
import { databaseFile, type WritableNetwork } from '../../../electron/store/network-folder.ts';
import { openReader } from '../../../electron/store/reader.ts';
import { contract } from '../../../shared/contract/index.ts';
import { columnsOf } from '../../../shared/domain/plan-headings.ts';
import { readCell, writeCell } from '../../../shared/domain/sheet-cell.ts';
import {
  attachment,
  choice,
  date,
  money,
  perYear,
  reference,
  text,
  words,
} from '../../../shared/model/field.ts';
import { typeOf } from '../../../shared/model/model.ts';
import { recordType } from '../../../shared/model/record-type.ts';
import { RECORD_TYPES } from '../../../shared/model/types.ts';
import {
  cleanUpAfterEach,
  create,
  newOffice,
  newPlace,
  recordOf,
  reopen,
  rowOf,
  send,
  write,
} from './office.ts';

cleanUpAfterEach();

const loan = recordType({
  name: 'loan',
  label: { one: { fr: 'Prêt', en: 'Loan' }, many: { fr: 'Prêts', en: 'Loans' } },
  personal: true,
  title: ['thing'],
  owner: null,
  fields: {
    thing: text({ id: 1, label: { fr: 'Objet', en: 'Thing' }, required: true, searchable: true }),
    lender: reference({ id: 2, label: { fr: 'Prêteur', en: 'Lender' }, target: 'organisation' }),
    due: date({ id: 3, label: { fr: 'Retour', en: 'Due' }, headings: ['À rendre le'] }),
    state: choice({
      id: 4,
      label: { fr: 'État', en: 'Condition' },
      options: [{ value: 'good', label: { fr: 'Bon', en: 'Good' } }],
    }),
    accessories: words({
      id: 5,
      label: { fr: 'Accessoires', en: 'Accessories' },
      searchable: true,
    }),
    deposit: perYear(money({ id: 6, label: { fr: 'Caution', en: 'Deposit' } })),
    photo: attachment({ id: 7, label: { fr: 'Photo', en: 'Photo' } }),
  },
});

const TYPES = [...RECORD_TYPES, loan];

const PHOTO = `${'0a'.repeat(32)}:broyeur.jpg`;

const lend = (office: WritableNetwork): void =>
  void write(office, [
    { act: 'set', type: 'organisation', record: 'chat', field: 'name', value: 'Le Chat perché' },
    { act: 'set', type: 'loan', record: 'l1', field: 'thing', value: 'Broyeur de végétaux' },
    { act: 'set', type: 'loan', record: 'l1', field: 'lender', value: 'chat' },
    { act: 'set', type: 'loan', record: 'l1', field: 'due', value: '2026-12-04' },
    { act: 'set', type: 'loan', record: 'l1', field: 'state', value: 'good' },
    {
      act: 'set',
      type: 'loan',
      record: 'l1',
      field: 'accessories',
      element: 'Rallonge',
      value: true,
    },
    { act: 'set', type: 'loan', record: 'l1', field: 'deposit', element: '2026', value: 15_000 },
    { act: 'set', type: 'loan', record: 'l1', field: 'photo', value: PHOTO },
  ]);

const LENT = {
  id: 'l1',
  thing: 'Broyeur de végétaux',
  lender: 'chat',
  due: '2026-12-04',
  state: 'good',
  accessories: ['Rallonge'],
  deposit: { 2026: 15_000 },
  photo: PHOTO,
};

async function ask(office: WritableNetwork, name: NetworkQuery, input: object): Promise<unknown> {
  const reader = openReader(databaseFile(office.folder), TYPES);
  const files = createFileDesk({
    now: Date.now,
    randomToken: randomUUID,
    folder: join(office.folder, 'files'),
  });
  const means = { files, now: () => new Date() };
  const question = contract[name].input.parse(input);
  const answer = await answerQuery(name, question, reader, means, UNWATCHED);
  await reader.close();
  if (!answer.ok) throw new Error(answer.error.code);
  return contract[name].output.parse(answer.value);
}

test('from its declaration to the list, with the names it refers to', async () => {
  const office = newOffice(TYPES);
  lend(office);
  expect(await ask(office, 'record.list', { type: 'loan' })).toEqual({
    records: [LENT],
    names: { chat: { type: 'organisation', title: 'Le Chat perché', deleted: false } },
  });
  expect(await ask(office, 'record.get', { type: 'organisation', id: 'chat' })).toMatchObject({
    linkedFrom: [{ type: 'loan', id: 'l1', title: 'Broyeur de végétaux', field: 'lender' }],
  });
});

test('to the grid, which draws itself from the descriptors', async () => {
  const types = await ask(newOffice(TYPES), 'model.describe', {});
  expect(types).toContainEqual(
    expect.objectContaining({
      name: 'loan',
      label: loan.label,
      fields: expect.arrayContaining([
        expect.objectContaining({
          id: '3',
          name: 'due',
          kind: 'date',
          label: { fr: 'Retour', en: 'Due' },
        }),
      ]) as unknown,
    }),
  );
});

test('to the search, by any beginning, without accents', async () => {
  const office = newOffice(TYPES);
  lend(office);
  for (const typed of ['broyeur', 'VEGET broy', 'rallon']) {
    expect(await ask(office, 'record.search', { text: typed })).toMatchObject([
      { type: 'loan', id: 'l1' },
    ]);
  }
});

test('to the history, field by field', async () => {
  const office = newOffice(TYPES);
  lend(office);
  write(office, [{ act: 'set', type: 'loan', record: 'l1', field: 'due', value: '2026-12-11' }]);
  const { entries } = (await ask(office, 'record.history', { type: 'loan', id: 'l1' })) as {
    entries: { changes: unknown[] }[];
  };
  expect(entries).toHaveLength(2);
  expect(entries[0]?.changes).toEqual([
    { kind: 'changed', field: 'due', element: '', before: '2026-12-04', after: '2026-12-11' },
  ]);
  expect(entries[1]?.changes[0]).toMatchObject({ kind: 'created' });
});

test('to the cells of a spreadsheet, and back without a change', () => {
  const type = typeOf(newOffice(TYPES).store.model(), 'loan');
  const directory = {
    named: () => ['chat'],
    nameOf: (id: string) => (id === 'chat' ? 'Le Chat perché' : undefined),
  };
  const columns = columnsOf(type).map((field) => ({
    field,
    element: field.name === 'deposit' ? '2026' : '',
  }));
  const cells = columns.map(({ field, element }) =>
    writeCell(field, element, LENT, directory, 'fr'),
  );
  expect(columns.map(({ field }) => field.label.fr)).toEqual([
    'Prêteur',
    'Retour',
    'État',
    'Accessoires',
    'Caution',
    'Photo',
  ]);
  expect(cells.slice(0, 4)).toEqual(['Le Chat perché', '04/12/2026', 'Bon', 'Rallonge']);
  for (const [index, { field, element }] of columns.entries()) {
    const cell = cells[index] ?? '';
    expect(readCell(field, element, cell, LENT, directory, 'fr')).toBeUndefined();
    const filled = readCell(field, element, cell, { id: 'l2' }, directory, 'fr');
    expect(filled).toMatchObject({ changes: [{ field: field.name }] });
  }
});

test('to another office, in the personal stream, and through one that does not know it yet', () => {
  const [from, older, to] = [newOffice(TYPES), newPlace(), newOffice(TYPES)];
  lend(from);
  const between = create(older);
  send(from, between);
  expect(recordOf(between, 'l1').title).toBe('');
  send(between, to);
  expect(rowOf(to, 'loan', 'l1')).toMatchObject({ thing: 'Broyeur de végétaux', lender: 'chat' });
  expect(to.store.check()).toEqual({ integrity: [], brokenLinks: 0, differences: {} });
  between.close();
  const upgraded = reopen({ ...older, deps: { ...older.deps, declarations: TYPES } });
  expect(rowOf(upgraded, 'loan', 'l1')).toMatchObject({ thing: 'Broyeur de végétaux' });
  expect(upgraded.store.check()).toEqual({ integrity: [], brokenLinks: 0, differences: {} });
});

test('letters tied together are found untied, and the other way round', async () => {
  const office = newOffice(TYPES);
  write(office, [
    {
      act: 'set',
      type: 'loan',
      record: 'l1',
      field: 'thing',
      value: 'Main-d’œuvre et cœur de réseau',
    },
    { act: 'set', type: 'loan', record: 'l2', field: 'thing', value: 'Oeuvre commune' },
  ]);
  for (const [typed, count] of [
    ['oeuvre', 2],
    ['Œuv', 2],
    ['cœur', 1],
    ['coeur', 1],
    ['main d’oeuvre', 1],
  ] as const) {
    expect(await ask(office, 'record.search', { text: typed })).toHaveLength(count);
  }
});
