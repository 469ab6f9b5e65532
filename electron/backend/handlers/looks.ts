/** What this computer alone remembers of how one works: how a plan or a register was looked at, what columns were said to hold. */
import { ok } from '#shared/lib/result.ts';
import type { ApplicationHandlers } from '../application-handler.ts';
import { keepMeanings, readMeanings } from '../column-meanings.ts';
import { keepLook, readLook } from '../looks.ts';

export const looksHandlers: Pick<
  ApplicationHandlers,
  'look.of' | 'look.keep' | 'import.meanings' | 'import.keepMeanings'
> = {
  async 'look.of'({ of }, application) {
    return ok(readLook(application.options.stateFolder, of));
  },

  async 'look.keep'({ of, look }, application) {
    keepLook(application.options.stateFolder, of, look);
    return ok({});
  },

  async 'import.meanings'({ type }, application) {
    return ok(readMeanings(application.options.stateFolder, type));
  },

  async 'import.keepMeanings'({ type, meanings }, application) {
    keepMeanings(application.options.stateFolder, type, meanings);
    return ok({});
  },
};
