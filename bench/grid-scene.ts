/** A plan as large as they come. */
import type { Gesture, Intent } from '#electron/store/gesture.ts';
import { positionsBetween } from '#shared/domain/position.ts';
import { makeNetwork, setIn } from './network-made.ts';
import { sentence } from './scene.ts';

export const PLAN_TITLE = 'Plan de mesure';
const PLAN = 'plan-of-the-grid';
const GOALS = 10;
const OBJECTIVES = 20;

/** Answers the folder of the network, closed again. */
export const makeLargePlan = (folder: string, actions: number, periods: number): Promise<string> =>
  makeNetwork(folder, planOf(actions, periods));

function planOf(actions: number, count: number): Gesture {
  const gesture: Intent[] = [];
  const set = setIn(gesture);
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
