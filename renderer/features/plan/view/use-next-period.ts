/** The priority period that the plan does not have yet, and the gesture that adds it. */
import { nextPeriod } from '#shared/domain/plan-priorities.ts';
import type { PlanData } from '../plan-data.ts';

export interface NextPeriod {
  readonly period: string;
  readonly add: () => void;
}

const FIELD = 'priorityPeriods';

/** Null where what comes next cannot be foreseen: it is then written in the plan's settings. */
export function useNextPeriod(data: PlanData): NextPeriod | null {
  const period = nextPeriod(data.periods, data.plan['period'], data.today);
  if (period === undefined || data.periods.includes(period)) return null;
  return {
    period,
    add() {
      const place = { id: data.plan.id, field: FIELD, element: period };
      const cells = [{ field: FIELD, element: period, value: true }];
      void data.planWrites.write(place, cells, data.planWrites.begin(place));
    },
  };
}
