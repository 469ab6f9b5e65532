/** How a plan was left is found again after a restart, on this computer alone. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Look } from '#shared/contract/looks.ts';
import { ALL_ACTIONS } from '#shared/domain/view-definition.ts';
import { createLocalBackend, type LocalBackend } from '#electron/backend/create-backend.ts';
import { temporaryPlace, type TemporaryPlace } from '../temporary-place.ts';
import { openWindow, type Window } from './window.ts';

let place: TemporaryPlace;
let backend: LocalBackend;
let window: Window;

const LOOK: Look = {
  definition: {
    ...ALL_ACTIONS,
    filters: [{ column: 'due', test: { is: 'late' } }],
    arrangement: { order: ['due', 'status'], pinned: ['due'], totals: { due: 'none' } },
  },
  view: 'view-1',
  folded: ['goal-1'],
};

beforeEach(() => {
  place = temporaryPlace();
  backend = createLocalBackend(place.options);
  window = openWindow(backend);
});
afterEach(async () => {
  await backend.close();
  place.remove();
});

test('a plan is found as it was left, each in its own way, after a restart too', async () => {
  expect(await window.get('look.of', { of: 'plan-1' })).toBeNull();
  await window.get('look.keep', { of: 'plan-1', look: LOOK });
  expect(await window.get('look.of', { of: 'plan-2' })).toBeNull();
  await backend.close();
  backend = createLocalBackend(place.options);
  window = openWindow(backend);
  expect(await window.get('look.of', { of: 'plan-1' })).toEqual(LOOK);
});

test('what cannot be read is as good as none, and what comes from before has no arrangement', async () => {
  await window.get('look.keep', { of: 'plan-1', look: LOOK });
  const folder = join(place.options.stateFolder, 'looks');
  const [name = ''] = readdirSync(folder);
  const file = join(folder, name);
  const { arrangement: _gone, ...older } = LOOK.definition;
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(LOOK);
  writeFileSync(file, JSON.stringify({ ...LOOK, definition: older }));
  expect((await window.get('look.of', { of: 'plan-1' }))?.definition.arrangement).toEqual(
    ALL_ACTIONS.arrangement,
  );
  writeFileSync(file, '{"definition":');
  expect(await window.get('look.of', { of: 'plan-1' })).toBeNull();
  expect((await window.refusal('look.of', { of: '../settings' })).code).toBe('invalid-input');
});

test('the arrangement of columns is kept with the settings, view by view', async () => {
  const { arrangement } = LOOK.definition;
  await window.get('application.setSettings', { arrangements: { plan: arrangement } });
  await window.get('application.setSettings', {
    arrangements: { other: ALL_ACTIONS.arrangement },
  });
  const { settings } = await window.get('application.state', {});
  expect(settings.arrangements).toEqual({ plan: arrangement, other: ALL_ACTIONS.arrangement });
});
