/** `new` and `sample`: a network in a folder that holds nothing yet. */
import { resolve } from 'node:path';
import { contract } from '#shared/contract/index.ts';
import { fillWithSample } from '#electron/backend/services/sample.ts';
import { done, misused, type Outcome, type Run } from '../command.ts';
import { type Office, withBackend } from '../network.ts';

export const createNetwork: Run = ({ positionals: [folder = ''], values }) =>
  withBackend(async (office) => {
    const { network: name, structure } = values;
    const names = contract['application.createNetwork'].input.safeParse({ name, structure });
    if (!names.success) return misused(office.words.missing('--network, --structure'));
    const created = await office.backend.application.create(resolve(folder), names.data);
    return created.ok ? describe(office) : office.refuse(created.error);
  });

export const createSample: Run = ({ positionals: [folder = ''] }) =>
  withBackend(async (office) => {
    const filled = await fillWithSample(office.backend.application, resolve(folder));
    return filled.ok ? describe(office) : office.refuse(filled.error);
  });

async function describe({ ask, refuse, words }: Office): Promise<Outcome> {
  const state = await ask('application.state', {});
  if (!state.ok) return refuse(state.error);
  const { network } = state.value;
  return done(network, () => words.created(network?.name ?? ''));
}
