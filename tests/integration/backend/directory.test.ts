/** The life of the network and the papers of its directory, on a real database. */
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createLocalBackend, type LocalBackend } from '#electron/backend/create-backend.ts';
import { hasOffice, pdfInfo, seenPages } from '../../office.ts';
import { temporaryPlace, type TemporaryPlace } from '../temporary-place.ts';
import { openWindow, type Window } from './window.ts';

let place: TemporaryPlace;
let backend: LocalBackend;
let window: Window;
let forge: string;
let cycle: string;
let camille: string;

type Cells = Readonly<Record<string, string | number | boolean>>;

async function add(type: string, cells: Cells): Promise<string> {
  const values = Object.entries(cells).map(([name, value]) => {
    const [field = '', element] = name.split(':');
    return { field, value, ...(element === undefined ? {} : { element }) };
  });
  return (await window.get('record.create', { type, values })).id;
}

beforeEach(async () => {
  place = temporaryPlace();
  backend = createLocalBackend(place.options);
  window = openWindow(backend);
  await window.get('application.createNetwork', { name: 'Réseau vélo', structure: 'Ici' });
  forge = await add('organisation', {
    name: 'La Forge',
    address: '3 rue des Tréfileurs',
    postcode: '69100',
    city: 'Villeurbanne',
    email: 'forge@example.org',
    'activities:formation': true,
  });
  cycle = await add('organisation', {
    name: 'Cyclerie',
    'activities:Formation': true,
    'activities:café': true,
  });
  camille = await add('person', {
    firstName: 'Camille',
    lastName: 'Roux',
    email: 'camille@example.org',
  });
  await add('affiliation', { person: camille, organisation: forge, role: 'coordinatrice' });
});

afterEach(async () => {
  await backend.close();
  place.remove();
});

const bytesOf = async (file: string): Promise<string> =>
  readFileSync((await backend.takeFile(file))?.path ?? '', 'utf8');
const pagesOf = async (file: string): Promise<string[]> =>
  seenPages((await backend.takeFile(file))?.path ?? '').map((page) =>
    page.replaceAll(/\s+/gu, ' '),
  );

test('a year’s fee is asked of every structure in one gesture, once', async () => {
  expect(await window.get('membership.call', { year: 2026, fee: 5000 })).toEqual({ asked: 3 });
  expect(await window.get('membership.call', { year: 2026, fee: 9000 })).toEqual({ asked: 0 });
  const lines = async () => (await window.get('membership.year', { year: 2026 })).lines;
  expect((await lines()).map(({ fee, standing }) => [fee, standing])).toEqual([
    [5000, 'due'],
    [5000, 'due'],
    [5000, 'due'],
  ]);
  const ids = (await lines()).flatMap(({ memberships }) => memberships);
  await window.get('history.undo', {});
  expect((await lines()).every(({ standing }) => standing === 'none')).toBe(true);
  await window.get('membership.call', { year: 2026, fee: 5000 });
  expect((await lines()).flatMap(({ memberships }) => memberships)).toEqual(ids);
});

test('who has not paid is reminded, who has paid gets a receipt', async () => {
  const year = 2026;
  await window.get('membership.call', { year, fee: 5000, organisations: [forge, cycle] });
  const owed = await window.get('membership.reminder', { year, organisations: [forge] });
  expect(owed.addresses).toEqual(['forge@example.org']);
  expect(owed.text).toContain('50');
  const both = await window.get('membership.reminder', { year, organisations: [forge, cycle] });
  expect(both.unreached.map(({ name }) => name)).toEqual(['Cyclerie']);
  await window.get('membership.remind', { year, organisations: [forge], on: '2026-11-21' });
  const [line] = (await window.get('membership.year', { year })).lines.filter(
    ({ organisation }) => organisation === forge,
  );
  expect(line?.remindedOn).toBe('2026-11-21');
  const receipts = { year, organisations: [forge] };
  expect(await window.refusal('export.receipts', receipts)).toEqual({ code: 'not-found' });
  const cells = [
    { field: 'paid', value: 5000 },
    { field: 'paidOn', value: '2026-03-01' },
    { field: 'means', value: 'cheque' },
  ];
  const id = line?.memberships[0] ?? '';
  await window.get('record.set', { type: 'membership', changes: [{ id, cells }] });
  const made = await window.get('export.receipts', { ...receipts, message: true });
  expect(made.name).toBe('Reçus de cotisation 2026.eml');
});

test('terms, texts and lists are told as they stand on a day', async () => {
  const board = await add('body', { name: 'Bureau', kind: 'executiveCommittee' });
  await add('termOfOffice', {
    person: camille,
    body: board,
    role: 'Présidente',
    until: '2026-12-01',
  });
  await add('adoptedText', { title: 'Charte', adoptedOn: '2025-01-01' });
  await add('adoptedText', { title: 'Charte', adoptedOn: '2026-06-01', version: '2' });
  const life = await window.get('life.overview', { on: '2026-11-21' });
  expect(life.terms).toMatchObject([{ role: 'Présidente', standing: 'ending' }]);
  expect(life.texts.map(({ standing }) => standing)).toEqual(['inForce', 'replaced']);
  const list = await add('mailingList', {
    name: 'Bureau et Forge',
    [`bodies:${board}`]: true,
    [`people:${camille}`]: true,
    [`organisations:${forge}`]: true,
    [`organisations:${cycle}`]: true,
  });
  const resolved = await window.get('mailing.resolve', { list });
  expect(resolved.reached.map(({ email }) => email).toSorted()).toEqual([
    'camille@example.org',
    'forge@example.org',
  ]);
  expect(resolved.unreached.map(({ name }) => name)).toEqual(['Cyclerie']);
});

test('structures stand on the map where their town is', async () => {
  const { structures, departments } = await window.get('map.structures', {});
  expect(departments).toHaveLength(96);
  expect(structures.find(({ id }) => id === forge)?.at?.precision).toBe('municipality');
  expect(structures.find(({ id }) => id === cycle)?.at).toBeNull();
});

test('what is kept of people is counted type by type, from the model', async () => {
  await window.get('record.set', {
    type: 'person',
    changes: [
      {
        id: camille,
        cells: [
          { field: 'purpose', value: 'Vie du réseau' },
          { field: 'legalBasis', value: 'legitimateInterest' },
          { field: 'keepUntil', value: '2020-01-01' },
        ],
      },
    ],
  });
  const { uses, disclosed, toReview } = await window.get('personal.register', {});
  expect(uses).toEqual([
    {
      purpose: 'Vie du réseau',
      legalBasis: 'legitimateInterest',
      people: 1,
      keptUntil: { first: '2020-01-01', last: '2020-01-01' },
    },
  ]);
  expect(toReview).toEqual([{ id: camille, reason: 'keepUntil', since: '2020-01-01' }]);
  const described = await window.get('model.describe', {});
  expect(disclosed.map(({ type, personal }) => [type, personal])).toEqual(
    described.map(({ name, personal }) => [name, personal]),
  );
  const person = disclosed.find(({ type }) => type === 'person');
  expect(person?.records).toBe(1);
  expect(person?.fields.find(({ field }) => field === 'email')).toEqual({
    field: 'email',
    filled: 1,
    sample: 'camille@example.org',
  });
});

test('cards, labels and envelopes are for those named, for a list, or for every structure', async () => {
  const cards = async (input: object): Promise<string[]> =>
    [
      ...(await bytesOf((await window.get('export.cards', input)).file)).matchAll(/^FN:(.*)\r$/gmu),
    ].map(([, name = '']) => name);
  expect(await cards({})).toEqual(['Cyclerie', 'Ici', 'La Forge']);
  expect(await cards({ people: [camille] })).toEqual(['Camille Roux']);
  const list = await add('mailingList', { name: 'Forge', [`organisations:${forge}`]: true });
  expect(await cards({ list })).toEqual(['La Forge']);
  expect(await window.refusal('export.cards', { list: 'nothing' })).toEqual({ code: 'not-found' });
});

test.runIf(hasOffice)(
  'labels begin where the sheet was left, envelopes have their own size',
  async () => {
    const people = { people: [camille] };
    const labels = await window.get('export.labels', { ...people, start: 24 });
    const path = (await backend.takeFile(labels.file))?.path ?? '';
    expect(pdfInfo(path)).toMatchObject({ pages: 1, isTagged: true });
    expect(await pagesOf((await window.get('export.labels', people)).file)).toEqual([
      expect.stringContaining('La Forge Camille Roux 3 rue des Tréfileurs 69100 VILLEURBANNE'),
    ]);
    const envelope = await window.get('export.envelopes', { ...people, envelope: 'c5' });
    const info = pdfInfo((await backend.takeFile(envelope.file))?.path ?? '');
    expect(info.size).toMatch(/^649\.\d+ x 459\.\d+/u);
  },
);

test.runIf(hasOffice)('the directory is printed by activity, people only when wanted', async () => {
  const text = (await pagesOf((await window.get('export.directory', {})).file)).join(' ');
  for (const word of ['Café', 'Formation', 'Autres structures', 'Index des structures', 'La Forge'])
    expect(text).toContain(word);
  expect(text.match(/Formation Structure/gu)).toHaveLength(1);
  expect(text).not.toContain('Camille');
  const whole = await window.get('export.directory', { people: true });
  expect((await pagesOf(whole.file)).join(' ')).toContain('Camille Roux, coordinatrice');
});

test('a message about terms that end goes to who holds them and to who named them, as a draft too', async () => {
  const board = await add('body', { name: 'Bureau', kind: 'executiveCommittee' });
  const ended = await add('termOfOffice', {
    person: camille,
    body: board,
    organisation: forge,
    role: 'trésorière',
    until: '2020-06-30',
  });
  const told = await window.get('life.reminder', { terms: [ended], language: 'fr' });
  expect(told.addresses).toEqual(['camille@example.org', 'forge@example.org']);
  expect(told.text).toContain(
    '– Camille Roux, trésorière, Bureau\u{A0}: terminé depuis le 30 juin 2020',
  );
  const { file, name } = await window.get('export.messageDraft', told);
  expect(name).toBe('Mandats à renouveler – Réseau vélo.eml');
  expect(await bytesOf(file)).toContain('Subject: ');
  const nobody = await window.refusal('life.reminder', { terms: ['nobody'], language: 'fr' });
  expect(nobody.code).toBe('not-found');
});

test('the home page reminds of what is late, of terms that end and of people to look at again', async () => {
  expect(await window.get('home.reminders', {})).toEqual({ late: [], terms: 0, toReview: 0 });
  const plan = await add('plan', { title: 'Projet', actionRank: 3 });
  const goal = await add('planItem', { plan, title: 'But', position: 'a0' });
  const under = { plan, parent: goal, position: 'a0' };
  const objective = await add('planItem', { ...under, title: 'Objectif', due: '2020-01-01' });
  for (const status of ['toDo', 'done'])
    await add('planItem', {
      ...under,
      parent: objective,
      title: status,
      due: '2020-01-01',
      status,
    });
  await add('termOfOffice', { person: camille, role: 'trésorière', until: '2020-06-30' });
  await add('person', { firstName: 'Anne', lastName: 'Rey', keepUntil: '2020-01-01' });
  const told = await window.get('home.reminders', {});
  expect(told).toEqual({ late: [{ plan, title: 'Projet', count: 1 }], terms: 1, toReview: 1 });
});
