/** Tables of records of any type, through the contract, on a real database. */
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createLocalBackend, type LocalBackend } from '#electron/backend/create-backend.ts';
import { temporaryPlace, type TemporaryPlace } from '../temporary-place.ts';
import { problemSentence } from '#shared/words/sentences.ts';
import { openWindow, type Window } from './window.ts';

let place: TemporaryPlace;
let backend: LocalBackend;
let window: Window;

beforeEach(async () => {
  place = temporaryPlace();
  backend = createLocalBackend(place.options);
  window = openWindow(backend);
  await window.get('application.createNetwork', { name: 'Réseau', structure: 'Ici' });
});

afterEach(async () => {
  await backend.close();
  place.remove();
});

const offer = (bytes: Uint8Array | string, name = 'table.csv'): Promise<string> => {
  const path = join(place.folder, name);
  writeFileSync(path, bytes);
  return backend.offerFile({ path, name, temporary: false });
};
const preview = async (type: string, text: string, more = {}) =>
  window.get('import.previewRecords', { file: await offer(text), type, ...more });
const bring = async (type: string, text: string, more = {}) =>
  window.get('import.records', { file: await offer(text), type, ...more });
const list = async (type: string) => (await window.get('record.list', { type })).records;

test('imported twice, a table doubles nothing', async () => {
  const table = 'Nom;SIRET;Ville\nLe Chat perché;;Lyon\nLa Cyclerie;73282932000074;Bron\n';
  expect(await bring('organisation', table)).toMatchObject({ new: 2, changed: 0, same: 0 });
  expect(await bring('organisation', table)).toMatchObject({ new: 0, changed: 0, same: 2 });
  const renamed = 'Nom;SIRET\nLa Cyclerie du Rhône;732 829 320 00074\n';
  expect(await bring('organisation', renamed)).toMatchObject({ new: 0, changed: 1 });
  expect((await list('organisation')).map(({ name }) => name)).toEqual([
    'Ici',
    'Le Chat perché',
    'La Cyclerie du Rhône',
  ]);
});

test('the same name with another address is another person; the same row twice is said', async () => {
  await bring('person', 'Prénom;Nom;Courriel\nAna;Rey;ana@a.fr\n');
  expect(await bring('person', 'Prénom;Nom;Mail\nAna;Rey;rey@b.fr\n')).toMatchObject({ new: 1 });
  const { problems } = await preview('person', 'Prénom;Mail\nAna;x@y.fr\nAnne;X@Y.fr\n');
  expect(problems).toEqual([{ row: 3, column: '', reason: 'doubled-row', value: '2' }]);
});

test('what cannot be read is said by line and column, and nothing of its row is imported', async () => {
  const table = 'Nom;SIRET\nUn;732 829 320 00075\nDeux;\n';
  const { problems, refusedRows } = await preview('organisation', table);
  expect(problems).toMatchObject([{ row: 2, column: 'SIRET', reason: 'value', why: 'siret-key' }]);
  expect(problems.map((one) => problemSentence(one, 'fr')).join('')).toContain(
    'Ce numéro SIRET n’existe pas',
  );
  expect(refusedRows).toBe(1);
  const file = await offer(table);
  const refused = await window.refusal('import.records', { file, type: 'organisation' });
  expect(refused).toEqual({ code: 'sheet-refused', count: 1 });
  expect(await bring('organisation', table, { leave: true })).toMatchObject({ new: 1, left: 1 });
  expect((await list('organisation')).map(({ name }) => name)).toEqual(['Ici', 'Deux']);
});

test('names lead to the records that bear them; those that are not there may be made', async () => {
  const table =
    'Structure;Année;Cotisation\nIci;2026;50\nVélo pour tous;2026;30\nVélo pour tous;2025;30\n';
  const { problems, unknownNames } = await preview('membership', table);
  expect(problems.map(({ row, reason }) => [row, reason])).toEqual([
    [3, 'unknown-name'],
    [3, 'missing-value'],
    [4, 'unknown-name'],
    [4, 'missing-value'],
  ]);
  expect(unknownNames).toEqual([
    { type: 'organisation', names: ['Vélo pour tous'], canBeMade: true },
  ]);
  expect(await bring('membership', table, { createNames: true })).toMatchObject({
    new: 3,
    made: 1,
  });
  expect(await bring('membership', table)).toMatchObject({ new: 0, same: 3 });
});

test('a name that two records bear is said', async () => {
  await bring('organisation', 'Nom;Ville\nClub;Lyon\nClub;Bron\n');
  const { problems } = await preview('membership', 'Structure;Année\nClub;2026\n');
  expect(problems[0]).toMatchObject({ row: 2, column: 'Structure', reason: 'ambiguous-name' });
});

test.each(['csv', 'xlsx', 'ods'] as const)(
  'a register goes out as %s and comes back the same',
  async (format) => {
    await bring(
      'organisation',
      'Nom;Activités;Code postal\nUn;"vélo; atelier";01000\nDeux;;69001\n',
    );
    await bring('membership', 'Structure;Année;Cotisation;Réglée le\nUn;2026;12,50;21/11/2026\n');
    for (const type of ['organisation', 'membership']) {
      const { file } = await window.get('export.records', { type, format });
      const made = await backend.takeFile(file);
      const path = join(place.folder, `back.${format}`);
      copyFileSync(made?.path ?? '', path);
      const again = await offer(readFileSync(path), `again.${format}`);
      const { counts, problems } = await window.get('import.previewRecords', { file: again, type });
      expect(problems).toEqual([]);
      expect(counts).toMatchObject({ new: 0, changed: 0 });
      expect(counts.same).toBeGreaterThan(0);
    }
  },
);

test('Windows writes another alphabet; every row of a register of things has the nature asked for', async () => {
  const bytes = Buffer.from(
    'Intitulé de l’équipement;Catégorie\r\nPréau;salle\r\n'.replace('’', "'"),
    'latin1',
  );
  const file = await offer(bytes);
  const given = [{ field: 'kind', value: 'room' }];
  expect(await window.get('import.records', { file, type: 'resource', given })).toMatchObject({
    new: 1,
  });
  expect(await list('resource')).toMatchObject([{ name: 'Préau', kind: 'room', tags: ['salle'] }]);
});

test('what a column was said to hold is remembered by its heading, for the next table that has it', async () => {
  const meanings = [
    { heading: 'Dénomination', target: 'name', element: '' },
    { heading: 'Nom', target: null, element: '' },
  ];
  await window.get('import.keepMeanings', { type: 'organisation', meanings });
  const remembered = await window.get('import.meanings', { type: 'organisation' });
  expect(remembered).toEqual(meanings);
  expect(await window.get('import.meanings', { type: 'person' })).toEqual([]);
  const table = 'Code;DENOMINATION;Nom\n12;La Cyclerie;Rey\n';
  const { columns } = await preview('organisation', table, { remembered });
  expect(columns.map(({ target }) => target)).toEqual([null, 'name', null]);
  // What is said now goes before.
  const chosen = [{ column: 0, target: 'name', element: '' }];
  const other = await preview('organisation', table, { remembered, chosen });
  expect(other.columns.map(({ target }) => target)).toEqual(['name', null, null]);
  await window.get('import.keepMeanings', {
    type: 'organisation',
    meanings: [{ heading: 'dénomination', target: 'acronym', element: '' }],
  });
  expect(await window.get('import.meanings', { type: 'organisation' })).toEqual([
    { heading: 'Nom', target: null, element: '' },
    { heading: 'dénomination', target: 'acronym', element: '' },
  ]);
});

test('a remembered column stands before another whose heading says the same', async () => {
  const remembered = [{ heading: 'Raison sociale', target: 'name', element: '' }];
  const table = 'Nom;Raison sociale\nRey;La Cyclerie\n';
  const { columns, rows } = await preview('organisation', table, { remembered });
  expect(columns.map(({ target }) => target)).toEqual([null, 'name']);
  expect(rows.map(({ title }) => title)).toEqual(['La Cyclerie']);
});

test('a row about a record that was merged is about the one that stands for it', async () => {
  await bring('organisation', 'Nom;SIRET\nLa Cyclerie;\nCyclerie du Rhône;73282932000074\n');
  const [, kept, gone] = await list('organisation');
  const merge = { type: 'organisation' as const, kept: kept?.id ?? '', gone: [gone?.id ?? ''] };
  await window.get('duplicate.merge', { ...merge, cells: [] });
  const table =
    `Identifiant;Nom;SIRET;Ville\n` +
    `${gone?.id};Autre;;Bron\n` +
    `;Un autre nom;73282932000074;Bron\n` +
    `;cyclerie du rhone;;Bron\n`;
  for (const line of [1, 2, 3]) {
    const lines = table.split('\n');
    const { rows, problems } = await preview('organisation', `${lines[0]}\n${lines[line]}\n`);
    expect(problems).toEqual([]);
    expect(rows).toMatchObject([{ effect: 'changed' }]);
  }
  expect(await list('organisation')).toHaveLength(2);
});

test('what a field refuses is said as at the field: dates, quantities, deposits, RNA', async () => {
  const things = await preview('resource', 'Nom;Nature;Quantité;Caution\nBarnum;Matériel;-2;abc\n');
  expect(things.problems.map(({ column, why }) => [column, why])).toEqual([
    ['Quantité', 'range'],
    ['Caution', 'money'],
  ]);
  const terms = await preview('termOfOffice', 'Fonction;Jusqu’au\ntrésorière;31/02/2026\n');
  expect(terms.problems.map(({ column, why }) => [column, why])).toEqual([
    ['Jusqu’au', 'no-such-date'],
  ]);
  const { problems } = await preview('organisation', 'Nom;RNA\nUn;W12\n');
  expect(problems.map(({ why }) => why)).toEqual(['rna']);
});
