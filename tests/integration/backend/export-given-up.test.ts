/** A long export in the reader's own thread: how far it is comes out, and it stops when one gives it up. */
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Progress } from '#shared/contract/task.ts';
import { createLocalBackend, type LocalBackend } from '#electron/backend/create-backend.ts';
import { writeCsv } from '#electron/backend/services/csv-file.ts';
import { temporaryPlace, type TemporaryPlace } from '../temporary-place.ts';
import { openWindow, type Window } from './window.ts';

const ACTIONS = 1500;
const TASK = 'the-long-export';

let place: TemporaryPlace;
let backend: LocalBackend;
let window: Window;
let plan: string;

beforeAll(async () => {
  place = temporaryPlace();
  backend = createLocalBackend({ ...place.options, longReader: 'worker' });
  window = openWindow(backend);
  await window.get('application.createNetwork', { name: 'Réseau', structure: 'Ici' });
  const rows = Array.from({ length: ACTIONS }, (_, index) => [
    `Mission ${Math.floor(index / 250)}`,
    `Objectif ${Math.floor(index / 8)}`,
    `Action ${index}, dite en assez de mots pour prendre deux lignes de sa colonne`,
  ]);
  const path = join(place.folder, 'plan.csv');
  writeFileSync(path, writeCsv([['Mission', 'Objectif', 'Action'], ...rows]));
  const file = await backend.offerFile({ path, name: 'plan.csv', temporary: false });
  plan = (await window.get('import.plan', { file, title: 'Long', plan: null })).plan;
});

afterAll(async () => {
  await backend.close();
  place.remove();
});

/** Every file that the backend holds for somebody. */
const filesAtHand = (): string[] => {
  const desks = join(place.options.stateFolder, 'files');
  return existsSync(desks)
    ? readdirSync(desks, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ name }) => name)
    : [];
};

const exported = (task: string) =>
  backend.call({
    name: 'export.plan',
    input: { plan, format: 'pdf', paper: 'a4' },
    session: 'first-window',
    task,
  });

test('says how far it is, page by page', async () => {
  const heard: Progress[] = [];
  const stop = backend.subscribe((event) => {
    if (event.event === 'progress') heard.push(event);
  });
  const answer = await exported(TASK);
  stop();
  expect(answer.ok).toBe(true);
  expect(heard.every(({ task }) => task === TASK)).toBe(true);
  expect(new Set(heard.map(({ stage }) => stage))).toEqual(new Set(['layingOut', 'writing']));
  const parts = heard.flatMap(({ part }) => part ?? []);
  expect(parts.length).toBeGreaterThan(1);
  expect(parts).toEqual(parts.toSorted((one, other) => one - other));
});

test('given up, it answers so, leaves no file, and what else was asked is answered', async () => {
  const before = filesAtHand();
  const stop = backend.subscribe((event) => {
    if (event.event === 'progress') backend.giveUp(event.task);
  });
  const [given, list] = await Promise.all([
    exported('another-long-export'),
    window.get('record.list', { type: 'planItem' }),
  ]);
  stop();
  expect(given).toEqual({ ok: false, error: { code: 'cancelled' } });
  expect(list.records.length).toBeGreaterThan(ACTIONS);
  expect(filesAtHand()).toEqual(before);
  expect(await window.get('export.plan', { plan, format: 'csv' })).toMatchObject({
    name: 'Long.csv',
  });
});
