/** The few things that a host asks for itself, as a window would. */
import type { Answer } from '#shared/contract/envelope.ts';
import { contract } from '#shared/contract/index.ts';
import type { Language } from '#shared/model/value-text.ts';
import type { Failure } from '#shared/contract/failure.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
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

/** Puts an offered file in the inbox of the network that is open; answers its id there. */
export async function offerReceived(
  backend: Backend,
  file: string,
): Promise<Result<string, Failure>> {
  const input = { file };
  const answer = await backend.call({ name: 'exchange.offer', input, session: SESSION });
  if (!answer.ok) return err(answer.error);
  return ok(contract['exchange.offer'].output.parse(answer.value).id);
}
