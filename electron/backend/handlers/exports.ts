/** Plans and workshops going out: a file to print, to change, to count in, alone or attached to a message. */
import { err, ok } from '#shared/lib/result.ts';
import type { NetworkHandlers } from '../network-handler.ts';
import { planFile } from '../services/plan-file.ts';
import { readPlan } from '../services/plan-tables.ts';
import { handedOver } from '../services/produced-file.ts';
import { workshopFile } from '../services/workshop-file.ts';

export const exportsHandlers: Pick<NetworkHandlers, 'export.plan' | 'export.workshop'> = {
  async 'export.plan'(wishes, context) {
    const plan = await readPlan(context, wishes.plan);
    if (plan === undefined) return err({ code: 'not-found' });
    const made = await planFile(plan, wishes, context);
    return made.ok ? ok(await handedOver(made.value, wishes, context)) : made;
  },

  async 'export.workshop'(wishes, context) {
    const { workshop, format, language } = wishes;
    const made = await workshopFile(workshop, format, language, context);
    return made === undefined
      ? err({ code: 'not-found' })
      : ok(await handedOver(made, wishes, context));
  },
};
