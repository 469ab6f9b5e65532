/** What the home page reminds of, beside what structures wait for (sharing) and what is to be sent (exchange). */
import { z } from 'zod';
import { query } from './operation.ts';

const count = z.number().int();

export const homeContract = {
  'home.reminders': query({
    input: z.object({}),
    output: z.object({
      /** Plans that have late actions, with how many. */
      late: z.array(z.object({ plan: z.string(), title: z.string(), count })),
      /** Terms of office that ended without another, or end soon. */
      terms: count,
      /** People whose data perhaps nothing justifies keeping any more. */
      toReview: count,
    }),
    reads: ['plan', 'planItem', 'termOfOffice', 'affiliation', 'person'],
    long: true,
  }),
};
