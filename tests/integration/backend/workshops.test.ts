/** Prioritisation workshops through the contract, on a real database. */
import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createLocalBackend, type LocalBackend } from '#electron/backend/create-backend.ts';
import { temporaryPlace, type TemporaryPlace } from '../temporary-place.ts';
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

const NOTES = join(import.meta.dirname, '../../fixtures/notes-hierarchisation.csv');

const offer = async (): Promise<string> => {
  const copy = join(place.folder, 'notes.csv');
  copyFileSync(NOTES, copy);
  return backend.offerFile({ path: copy, name: 'notes.csv', temporary: false });
};

const importReference = async (): Promise<string> =>
  (await window.get('import.workshop', { file: await offer(), title: 'Axes de travail' })).workshop;

const anAxis = async (...titles: string[]): Promise<{ workshop: string; axes: string[] }> => {
  const { id } = await window.get('workshop.create', {
    title: 'Atelier',
    axes: titles.map((title) => ({ title })),
  });
  const { axes } = await window.get('workshop.view', { workshop: id });
  return { workshop: id, axes: axes.map((axis) => axis.id) };
};

const note = (axis: string, text: string, term: 'short' | 'long' = 'short') => ({
  axis,
  text,
  term,
});

test('the notes of the reference minutes come to what the minutes conclude', async () => {
  const workshop = await importReference();
  const { result } = await window.get('workshop.view', { workshop });
  expect(result.notes).toBe(131);
  const column = <K extends keyof (typeof result.axes)[number]>(key: K) =>
    result.axes.map((axis) => axis[key]);
  expect(column('notes')).toEqual([25, 19, 21, 30, 17, 19]);
  expect(column('wholeShare')).toEqual([19, 14, 16, 23, 13, 15]);
  expect(result.axes.map(({ short, long }) => `${short}+${long}`)).toEqual([
    '11+14',
    '8+11',
    '14+7',
    '20+10',
    '6+11',
    '9+10',
  ]);
  expect(column('class')).toEqual([
    'rather-long',
    'rather-long',
    'short',
    'short',
    'long',
    'rather-long',
  ]);
  expect(column('rank')).toEqual([2, 4, 3, 1, 5, 4]);
  expect(column('tied')).toEqual([false, true, false, false, false, true]);
});

test('a table imported twice adds nothing the second time', async () => {
  await importReference();
  const file = await offer();
  const preview = await window.get('import.previewWorkshop', { file, title: 'axes de travail' });
  expect([preview.notes, preview.known]).toEqual([0, 131]);
  const again = await window.get('import.workshop', { file, title: 'axes de travail' });
  expect([again.notes, again.known]).toEqual([0, 131]);
  expect((await window.get('workshop.list', {})).map(({ notes }) => notes)).toEqual([131]);
});

test('notes follow their axis whatever its place and name, and stay when it goes', async () => {
  const { workshop, axes } = await anAxis('Outils', 'Réseaux');
  const [tools = '', networks = ''] = axes;
  await window.get('workshop.addNotes', {
    workshop,
    notes: [note(tools, 'Achats'), note(networks, 'Lettre'), note(networks, 'Visites', 'long')],
  });
  await window.get('workshop.place', { type: 'workshopAxis', id: networks, after: null });
  await window.get('record.set', {
    type: 'workshopAxis',
    changes: [{ id: networks, cells: [{ field: 'title', value: 'Mise en réseaux' }] }],
  });
  const moved = await window.get('workshop.view', { workshop });
  expect(moved.result.axes.map(({ name, number, notes }) => [name, number, notes])).toEqual([
    ['Mise en réseaux', 1, 2],
    ['Outils', 2, 1],
  ]);
  await window.get('record.delete', { type: 'workshopAxis', ids: [networks] });
  const left = await window.get('workshop.view', { workshop });
  expect([left.result.notes, left.result.unsorted.notes]).toEqual([3, 2]);
  await window.get('history.undo', {});
  expect((await window.get('workshop.view', { workshop })).result.unsorted.notes).toBe(0);
});

test('grouped notes are shown under one, and a note taken out stands alone again', async () => {
  const { workshop, axes } = await anAxis('Outils');
  const { ids } = await window.get('workshop.addNotes', {
    workshop,
    notes: ['Groupement d’achat', 'Groupement d’achats', 'Achats groupés'].map((text) =>
      note(axes[0] ?? '', text),
    ),
  });
  const [first = '', second = '', third = ''] = ids;
  expect(await window.get('workshop.doubles', { workshop })).toEqual([[first, second]]);
  await window.get('workshop.groupNotes', { notes: [second, third] });
  await window.get('workshop.groupNotes', { notes: [first, second] });
  const leaders = async () =>
    (await window.get('workshop.view', { workshop })).notes.map(({ sameAs }) => sameAs);
  expect(await leaders()).toEqual([null, first, first]);
  expect((await window.get('workshop.view', { workshop })).result.notes).toBe(3);
  await window.get('workshop.groupNotes', { notes: [third] });
  expect(await leaders()).toEqual([null, first, null]);
});

test('a note becomes an action, with its link kept on both sides', async () => {
  const { workshop, axes } = await anAxis('Outils');
  const { ids } = await window.get('workshop.addNotes', {
    workshop,
    notes: [note(axes[0] ?? '', 'Groupement d’achat', 'long')],
  });
  const plan = (await window.get('plan.create', { title: 'Plan' })).id;
  const { item } = await window.get('workshop.become', {
    type: 'stickyNote',
    id: ids[0] ?? '',
    plan,
    parent: null,
  });
  const made = await window.get('record.get', { type: 'planItem', id: item });
  expect([made.record['title'], made.record['horizon']]).toEqual(['Groupement d’achat', 'long']);
  expect(made.linkedFrom.map(({ type, id }) => [type, id])).toEqual([['stickyNote', ids[0]]]);
});

test('a category of another axis is refused, and nothing is moved', async () => {
  const { workshop, axes } = await anAxis('Outils', 'Réseaux');
  const [tools = '', networks = ''] = axes;
  const { id: category } = await window.get('workshop.addCategory', {
    axis: tools,
    title: 'Achats',
  });
  const { ids } = await window.get('workshop.addNotes', {
    workshop,
    notes: [note(networks, 'Lettre')],
  });
  const refusal = await window.refusal('workshop.sortNotes', {
    notes: ids,
    axis: networks,
    category,
  });
  expect(refusal.code).toBe('not-found');
});

test('a workshop is compared with an earlier one by the names of its axes', async () => {
  const earlier = await anAxis('Outils', 'Réseaux');
  await window.get('workshop.addNotes', {
    workshop: earlier.workshop,
    notes: [note(earlier.axes[1] ?? '', 'Lettre')],
  });
  const later = await anAxis('réseaux', 'Autre');
  await window.get('record.set', {
    type: 'workshop',
    changes: [{ id: later.workshop, cells: [{ field: 'earlier', value: earlier.workshop }] }],
  });
  const view = await window.get('workshop.view', { workshop: later.workshop });
  expect(view.earlier?.axes).toEqual({ [later.axes[0] ?? '']: earlier.axes[1] });
  expect(view.earlier?.result.notes).toBe(1);
});

test('a workshop thrown away takes what is its own, and comes back whole', async () => {
  const workshop = await importReference();
  await window.get('workshop.delete', { workshop });
  expect(await window.get('workshop.list', {})).toEqual([]);
  await window.get('history.undo', {});
  expect((await window.get('workshop.view', { workshop })).result.notes).toBe(131);
});

test('a group stands and counts where the note that shows it stands', async () => {
  const { workshop, axes } = await anAxis('Outils');
  const [axis = ''] = axes;
  const { id: category } = await window.get('workshop.addCategory', { axis, title: 'Achats' });
  const { ids } = await window.get('workshop.addNotes', {
    workshop,
    notes: [{ ...note(axis, 'Achats'), category }, note(axis, 'Achats groupés', 'long')],
  });
  await window.get('workshop.groupNotes', { notes: ids });
  const { result } = await window.get('workshop.view', { workshop });
  const [tally] = result.axes;
  expect(tally?.categories.map(({ notes, short, long }) => [notes, short, long])).toEqual([
    [2, 1, 1],
  ]);
  expect(tally?.uncategorised.notes).toBe(0);
});

test.each([
  ['pdf', '%PDF'],
  ['docx', 'PK'],
] as const)('the results go out as %s, empty or full', async (format, signature) => {
  const empty = await window.get('workshop.create', { title: 'Vide', axes: [] });
  for (const workshop of [empty.id, await importReference()]) {
    const made = await window.get('export.workshop', { workshop, format });
    expect(made.name.endsWith(`.${format}`)).toBe(true);
    const produced = await backend.takeFile(made.file);
    expect(
      readFileSync(produced?.path ?? '')
        .subarray(0, signature.length)
        .toString(),
    ).toBe(signature);
  }
});
