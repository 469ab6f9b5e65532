/** A dashboard over a large plan: from the question to the answer, in one process. */
import { networkHandlers } from '#electron/backend/handlers/network.ts';
import { UNWATCHED } from '#electron/backend/tasks.ts';
import { RECORD_TYPES } from '#shared/model/types.ts';
import { databaseFile } from '#electron/store/network-folder.ts';
import { openReader } from '#electron/store/reader.ts';
import type { Gesture } from '#electron/store/gesture.ts';
import { type Figure, figure, median, timed } from './measure.ts';
import { makeScene, PLAN, sentence } from './scene.ts';

const RUNS = 15;
const PERIODS = ['2024-2025', '2025-2026', '2026-2027'];

export async function measureDashboard(actions: number): Promise<Figure> {
  const scene = makeScene();
  const network = scene.open();
  network.store.write(largePlan(actions), { session: 'bench', author: '' });
  network.close();
  const reader = openReader(databaseFile(scene.folder), RECORD_TYPES);
  const view = networkHandlers['dashboard.view'];
  const nowhere = () => {
    throw new Error('a dashboard opens no file');
  };
  const files = { open: nowhere, produce: nowhere };
  const ask = () =>
    reader.read((snapshot) =>
      view(
        { plan: PLAN, filters: [] },
        { ...snapshot, files, now: () => new Date(), task: UNWATCHED },
      ),
    );
  const answer = await ask();
  if (!answer.value.ok || answer.value.value.actions !== actions)
    throw new Error('the dashboard did not count what was written');
  const times: number[] = [];
  for (let run = 0; run < RUNS; run += 1) times.push(await timed(ask));
  await reader.close();
  scene.remove();
  return figure(`dashboard over ${actions} actions`, '≤ 150 ms', median(times), null);
}

/** Ten goals of ten objectives each, and their actions with every field that the figures read. */
function largePlan(actions: number): Gesture {
  const item = (
    id: string,
    parent: string | null,
    values: Readonly<Record<string, string | number | boolean | null>>,
  ) =>
    Object.entries({ plan: PLAN, parent, position: `a${id}`, ...values }).flatMap(
      ([name, value]): Gesture => {
        const [field = '', element] = name.split(':');
        if (value === null) return [];
        const cell = { act: 'set', type: 'planItem', record: id, field } as const;
        return [{ ...cell, ...(element === undefined ? {} : { element }), value }];
      },
    );
  const goals = Array.from({ length: 10 }, (_, goal) =>
    item(`goal-${goal}`, null, { title: sentence(goal, 5) }),
  );
  const objectives = Array.from({ length: 100 }, (_, one) =>
    item(`objective-${one}`, `goal-${one % 10}`, { title: sentence(one, 5) }),
  );
  const below = Array.from({ length: actions }, (_, one) =>
    item(`action-${one}`, `objective-${one % 100}`, {
      title: sentence(one, 6),
      status: ['toDo', 'inProgress', 'done', 'postponed', 'abandoned'][one % 5] ?? null,
      due: `202${4 + (one % 5)}-0${(one % 9) + 1}-1${one % 9}`,
      [`territories:${['Nord', 'Sud', 'Centre', 'Est'][one % 4] ?? ''}`]: true,
      leadOrganisation: `organisation-${one % 60}`,
      progress: one % 101,
      indicators: one % 3 === 0 ? null : sentence(one, 4),
      [`priority:${PERIODS[one % 3] ?? ''}`]: true,
      'plannedBudget:2026': 100_000 + one,
    }),
  );
  const plan = { act: 'set', type: 'plan', record: PLAN, field: 'title', value: PLAN } as const;
  return [plan, ...[...goals, ...objectives, ...below].flat()];
}
