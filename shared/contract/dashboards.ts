/** Dashboards: what plans have come to. */
import { z } from 'zod';
import type { GROUPINGS } from '../domain/dashboard.ts';
import { conditionSchema } from '../domain/view-definition.ts';
import { documentWishes, exported } from './documents.ts';
import { query } from './operation.ts';
import { namesSchema } from './records.ts';

const id = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);
const count = z.number().int();
const progress = { actions: count, done: count, late: count, progress: count.nullable() };
const group = z.object({ key: z.string(), ...progress });

const wishes = z.object({ plan: id, filters: z.array(conditionSchema).max(100).default([]) });

export const dashboardsContract = {
  /** The figures of a plan's actions that answer to `filters` (those of the grid). */
  'dashboard.view': query({
    input: wishes,
    output: z.object({
      ...progress,
      byStatus: z.array(z.object({ status: z.string(), actions: count })).readonly(),
      findings: z.object({ noLead: count, noDue: count, noIndicators: count, late: count }),
      groups: z.object({
        goal: z.array(group).readonly(),
        territory: z.array(group).readonly(),
        year: z.array(group).readonly(),
        lead: z.array(group).readonly(),
      } satisfies Record<(typeof GROUPINGS)[number], unknown>),
      priorities: z
        .array(z.object({ period: z.string(), marked: count, states: z.record(z.string(), count) }))
        .readonly(),
      drifts: z
        .array(
          z.object({
            from: z.string(),
            to: z.string(),
            of: count,
            carried: count,
            yearly: count,
          }),
        )
        .readonly(),
      planned: count,
      actual: count,
      names: namesSchema,
    }),
    reads: ['plan', 'planItem', 'step', 'organisation', 'person'],
    errors: ['not-found'],
  }),
  /** The same on paper; with `message`, a draft that has it attached. */
  'export.dashboard': query({
    input: wishes.extend(documentWishes.shape),
    output: exported,
    reads: [],
    long: true,
    errors: ['not-found'],
  }),
};
