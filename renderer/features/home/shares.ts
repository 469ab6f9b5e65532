/** How far a plan is, in the few shares that one reads at a glance. */
import type { PlanSummary } from '#shared/contract/plans.ts';
import type { Share } from '#renderer/ui/display/ThinBar.tsx';

const SHARES = [
  { id: 'done', tone: 'done', statuses: ['done'] },
  { id: 'underWay', tone: 'under-way', statuses: ['inProgress'] },
  { id: 'toDo', tone: 'to-do', statuses: ['toDo'] },
  { id: 'undecided', tone: 'undecided', statuses: ['toDetail', 'toSpecify', 'toDebate'] },
  { id: 'stopped', tone: 'stopped', statuses: ['postponed', 'suspended', 'abandoned'] },
] as const;

export type ShareId = (typeof SHARES)[number]['id'] | 'none';

/** Empty shares are left out; statuses of a later version count with those that are not decided. */
export function sharesOf(
  statuses: PlanSummary['statuses'],
  label: (share: ShareId, count: number) => string,
): Share[] {
  const known = SHARES.map(({ id, tone, statuses: names }) => ({
    id,
    tone,
    count: names.reduce((sum, name) => sum + (statuses[name] ?? 0), 0),
  }));
  const total = Object.values(statuses).reduce((sum, count) => sum + count, 0);
  const none = total - known.reduce((sum, { count }) => sum + count, 0);
  return [...known, { id: 'none' as const, tone: 'undecided' as const, count: none }]
    .filter(({ count }) => count > 0)
    .map(({ id, tone, count }) => ({ id, tone, count, label: label(id, count) }));
}
