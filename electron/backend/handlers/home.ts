/** What the home page reminds of. */
import { termStanding } from '#shared/domain/directory/terms.ts';
import { ok } from '#shared/lib/result.ts';
import { localDay } from '../local-day.ts';
import type { DomainHandlers } from '../network-handler.ts';
import { textOrNull } from '../plan-items.ts';
import { recordsOf, textIn } from '../services/directory.ts';
import { lateIn } from './dashboard.ts';
import { peopleToReview } from './personal-data.ts';

export const homeHandlers: DomainHandlers<'home'> = {
  async 'home.reminders'(_input, context) {
    const today = localDay(context.now());
    const plans = await recordsOf(context, 'plan');
    const late = await Promise.all(
      plans.map(async (plan) => ({
        plan: plan.id,
        title: textIn(plan, 'title'),
        count: await lateIn(plan.id, context),
      })),
    );
    const standings = (await recordsOf(context, 'termOfOffice')).map((term) =>
      termStanding({ since: textOrNull(term['since']), until: textOrNull(term['until']) }, today),
    );
    return ok({
      late: late.filter(({ count }) => count > 0),
      terms: standings.filter((one) => one === 'expired' || one === 'ending').length,
      toReview: (await peopleToReview(context, await recordsOf(context, 'person'))).length,
    });
  },
};
