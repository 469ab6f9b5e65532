/** How a plan, or a register, was last looked at on this computer. */
import { ok } from '#shared/lib/result.ts';
import type { ApplicationHandlers } from '../application-handler.ts';
import { keepLook, readLook } from '../looks.ts';

export const looksHandlers: Pick<ApplicationHandlers, 'look.of' | 'look.keep'> = {
  async 'look.of'({ of }, application) {
    return ok(readLook(application.options.stateFolder, of));
  },

  async 'look.keep'({ of, look }, application) {
    keepLook(application.options.stateFolder, of, look);
    return ok({});
  },
};
