/** Plans, workshops and agreements going out: a file to print, to change, to count in, alone or attached to a message. */
import { err, ok } from '#shared/lib/result.ts';
import type { NetworkHandlers } from '../network-handler.ts';
import { agreementFile } from '../services/agreement-file.ts';
import { planFile } from '../services/plan-file.ts';
import { readPlan } from '../services/plan-tables.ts';
import { handedOver } from '../services/produced-file.ts';
import { workshopFile } from '../services/workshop-file.ts';

type Exports = 'export.plan' | 'export.workshop' | 'export.agreement';

export const exportsHandlers: Pick<NetworkHandlers, Exports> = {
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

  async 'export.agreement'({ booking, format, ...wishes }, context) {
    const made = await agreementFile(booking, format, wishes.language, context);
    return made === undefined
      ? err({ code: 'not-found' })
      : ok(await handedOver(made, wishes, context));
  },
};
