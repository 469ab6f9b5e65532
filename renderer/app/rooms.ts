/** The addresses of the window. The rail shows the rooms that exist; the others will be added here as they are built. */
import type { Found } from '#shared/contract/records.ts';

export const paths = {
  home: '/',
  plans: '/plans',
  plan: (id: string) => `/plans/${id}`,
  planItem: (plan: string, item: string) => `/plans/${plan}/${item}`,
  importPlan: '/plans/importer',
  /** Looks at a table pasted into a plan. */
  pastedPlan: '/plans/importer/colle',
  record: (type: string, id: string) => `/fiches/${type}/${id}`,
  conflicts: '/a-departager',
  bin: '/corbeille',
  settings: '/reglages',
} as const;

/** Where something found is seen: an item in its plan, what has no room yet on a page of its own. */
export function placeOf({ type, id, plan }: Pick<Found, 'type' | 'id' | 'plan'>): string {
  if (type === 'plan') return paths.plan(id);
  if (plan !== null) return paths.planItem(plan, id);
  return paths.record(type, id);
}
