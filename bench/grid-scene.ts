/** A plan as large as they come, in a network that the web host opens: made through the store, as no one would type it. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { createLocalBackend } from '#electron/backend/create-backend.ts';
import { storeOf } from '#electron/backend/opened-network.ts';
import type { Gesture, Intent } from '#electron/store/gesture.ts';
import type { Value } from '#shared/model/field.ts';
import { positionsBetween } from '#shared/domain/position.ts';
import { sentence } from './scene.ts';

export const PLAN_TITLE = 'Plan de mesure';
const PLAN = 'plan-of-the-grid';
const GOALS = 10;
const OBJECTIVES = 20;

/** Answers the key of the network, closed again. */
export async function makeLargePlan(
  folder: string,
  actions: number,
  periods: number,
): Promise<string> {
  const backend = createLocalBackend({
    dataFolder: join(folder, 'data'),
    stateFolder: join(folder, 'state'),
    resources: '',
    version: '',
    longReader: 'in-process',
  });
  const call = async (name: string, input: unknown) => {
    const answer = await backend.call({ name, input, session: 'bench-session' });
    if (!answer.ok) throw new Error(`${name} was refused: ${answer.error.code}`);
    return answer.value;
  };
  const made = await call('application.createNetwork', { name: 'Mesure', structure: 'Ici' });
  const person = await call('record.create', {
    type: 'person',
    id: 'measurer',
    values: [
      { field: 'firstName', value: 'Camille' },
      { field: 'lastName', value: 'Mesure' },
    ],
  });
  if (person !== undefined) await call('application.setAuthor', { person: 'measurer' });
  const network = backend.application.current();
  const store = network === undefined ? undefined : storeOf(network);
  if (store?.ok !== true) throw new Error('the bench could not write its network');
  store.value.write(planOf(actions, periods), { session: 'bench', author: '' });
  await backend.close();
  return typeof made === 'object' && made !== null && 'key' in made ? String(made.key) : '';
}

export const removeFolder = (folder: string): void =>
  rmSync(folder, { recursive: true, force: true });

function planOf(actions: number, count: number): Gesture {
  const gesture: Intent[] = [];
  const set = (type: string, record: string, field: string, value: Value, element?: string) =>
    gesture.push({
      act: 'set',
      type,
      record,
      field,
      value,
      ...(element === undefined ? {} : { element }),
    });
  const periods = Array.from({ length: count }, (_, index) => `${1900 + index}-${1901 + index}`);
  set('plan', PLAN, 'title', PLAN_TITLE);
  set('plan', PLAN, 'actionRank', 3);
  for (const period of periods) set('plan', PLAN, 'priorityPeriods', true, period);

  const item = (id: string, parent: string | null, position: string | undefined, title: string) => {
    set('planItem', id, 'plan', PLAN);
    if (parent !== null) set('planItem', id, 'parent', parent);
    set('planItem', id, 'position', position ?? 'a0');
    set('planItem', id, 'title', title);
  };
  const perObjective = Math.ceil(actions / (GOALS * OBJECTIVES));
  const [goals, objectives, places] = [GOALS, OBJECTIVES, perObjective].map((length) =>
    positionsBetween(null, null, length),
  );
  let index = 0;
  for (const [goal, goalPlace] of (goals ?? []).entries()) {
    item(`goal-${goal}`, null, goalPlace, sentence(goal, 7));
    for (const [objective, place] of (objectives ?? []).entries()) {
      const under = `objective-${goal}-${objective}`;
      item(under, `goal-${goal}`, place, sentence(goal * 100 + objective, 12));
      for (const at of places ?? []) {
        if (index >= actions) break;
        const id = `action-${index}`;
        item(id, under, at, `${sentence(index, 4 + (index % 9))} ${index}`);
        set('planItem', id, 'status', ['toDo', 'inProgress', 'done'][index % 3] ?? 'toDo');
        set('planItem', id, 'horizon', ['short', 'medium', 'long'][index % 3] ?? 'short');
        set('planItem', id, 'due', `202${index % 8}-1${index % 3}-1${index % 9}`);
        set('planItem', id, 'plannedBudget', (index % 90) * 10_000, '2026');
        set('planItem', id, 'territories', true, `Quartier ${index % 40}`);
        for (let nth = 0; nth < 3; nth += 1) {
          const period = periods[(index * 7 + nth * 31) % Math.max(1, count)];
          if (period !== undefined) set('planItem', id, 'priority', true, period);
        }
        index += 1;
      }
    }
  }
  return gesture;
}
