/** What the figures of the dashboard look for in a plan's grid, beyond the groups of shared/domain/dashboard.ts. */
import type { Condition } from '#shared/domain/view-definition.ts';

export const DONE: Condition = { column: 'status', test: { is: 'anyOf', values: ['done'] } };

export const statusOf = (status: string): Condition => ({
  column: 'status',
  test: status === '' ? { is: 'missing' } : { is: 'anyOf', values: [status] },
});

export const priorityOf = (period: string): Condition => ({
  column: `priority:${period}`,
  test: { is: 'yes' },
});
