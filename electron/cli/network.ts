/** A network opened for one command, through the same dispatcher as every window, in this very process. */
import { resolve } from 'node:path';
import type { Failure } from '#shared/contract/failure.ts';
import type { InputOf, OperationName, OutputOf } from '#shared/contract/index.ts';
import { ok, type Result } from '#shared/lib/result.ts';
import type { Language } from '#shared/model/value-text.ts';
import { type CommandLineWords, commandLineWordsOf } from '#shared/words/command-line.ts';
import { failureSentence } from '#shared/words/sentences.ts';
import { createLocalBackend, type LocalBackend } from '#electron/backend/create-backend.ts';
import { backendOptions } from '#electron/backend/host-options.ts';
import { readSettings } from '#electron/backend/settings.ts';
import { type Outcome, refusedFor } from './command.ts';

const SESSION = 'command-line';

export interface Office {
  readonly backend: LocalBackend;
  readonly language: Language;
  readonly words: CommandLineWords;
  readonly ask: <N extends OperationName>(
    name: N,
    input: InputOf<N>,
  ) => Promise<Result<OutputOf<N>, Failure>>;
  readonly refuse: (failure: Failure) => Outcome;
}

/** A backend with nothing open, closed whatever happens. */
export async function withBackend(work: (office: Office) => Promise<Outcome>): Promise<Outcome> {
  const options = backendOptions('in-process');
  const backend = createLocalBackend(options);
  const { language } = readSettings(options.stateFolder);
  try {
    return await work({
      backend,
      language,
      words: commandLineWordsOf(language),
      refuse: (failure) => refusedFor(failureSentence(failure, language)),
      async ask(name, input) {
        const answer = await backend.call({ name, input, session: SESSION });
        // The handler of this name made the value: the dispatcher's tables pair them.
        return answer.ok ? ok(answer.value as OutputOf<typeof name>) : answer;
      },
    });
  } catch (error) {
    return refusedFor(failureSentence(backend.failureOf(error), language));
  } finally {
    await backend.close();
  }
}

/** The network of a folder: to `read`, even while the application holds it; to `write`, alone. */
export const withNetwork = (
  folder: string,
  mode: 'read' | 'write',
  work: (office: Office) => Promise<Outcome>,
): Promise<Outcome> =>
  withBackend(async (office) => {
    const opened = await office.backend.application.open(resolve(folder), mode);
    return opened.ok ? work(office) : office.refuse(opened.error);
  });
