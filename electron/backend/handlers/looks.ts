/** How a plan was last looked at on this computer. */
import { ok } from '#shared/lib/result.ts';
import type { ApplicationHandlers } from '../application-handler.ts';
import { keepLook, readLook } from '../looks.ts';

export const looksHandlers: Pick<ApplicationHandlers, 'look.of' | 'look.keep'> = {
  async 'look.of'({ plan }, application) {
    return ok(readLook(application.options.stateFolder, plan));
  },

  async 'look.keep'({ plan, look }, application) {
    keepLook(application.options.stateFolder, plan, look);
    return ok({});
  },
};
