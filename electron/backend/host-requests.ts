/** The few things that a host asks for itself, as a window would. */
import type { Answer } from '#shared/contract/envelope.ts';
import { contract } from '#shared/contract/index.ts';
import type { Language } from '#shared/model/value-text.ts';
import type { Backend } from './backend.ts';

const SESSION = 'maillon-host';
const SAMPLE = '--sample';

/** What the person chose in the settings; French when that cannot be known. */
export async function languageOf(backend: Backend): Promise<Language> {
  const answer = await backend.call({ name: 'application.state', input: {}, session: SESSION });
  if (!answer.ok) return 'fr';
  const state = contract['application.state'].output.safeParse(answer.value);
  return state.success ? state.data.settings.language : 'fr';
}

/** Opens the sample network if the command line says so. */
export async function openAsAsked(
  backend: Backend,
  args: readonly string[],
): Promise<Answer | undefined> {
  if (!args.includes(SAMPLE)) return undefined;
  return backend.call({ name: 'application.openSample', input: {}, session: SESSION });
}
