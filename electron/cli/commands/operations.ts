/** `query` and `run`: anything of the contract, by its name, as a window would ask it. */
import { contract, isOperationName, type OperationName } from '#shared/contract/index.ts';
import { done, misused, type Outcome, type Run } from '../command.ts';
import { type Office, withBackend, withNetwork } from '../network.ts';

export const askQuery: Run = ({ positionals: [folder = '', name = '', json] }) =>
  withOperation(name, json, (office, operation, input) =>
    contract[operation].kind === 'query'
      ? withNetwork(folder, 'read', (opened) => call(opened, operation, input))
      : Promise.resolve(misused(office.words.useRun(name))),
  );

export const runOperation: Run = ({ positionals: [folder = '', name = '', json] }) =>
  withOperation(name, json, (office, operation, input) =>
    contract[operation].kind === 'query'
      ? Promise.resolve(misused(office.words.useQuery(name)))
      : withNetwork(folder, 'write', (opened) => call(opened, operation, input)),
  );

type Operate = (office: Office, name: OperationName, input: unknown) => Promise<Outcome>;

const withOperation = (
  name: string,
  json: string | undefined,
  operate: Operate,
): Promise<Outcome> =>
  withBackend(async (office) => {
    if (!isOperationName(name)) return office.refuse({ code: 'unknown-operation', name });
    const input = parsed(json ?? '{}');
    return input === undefined
      ? misused(office.words.badJson(json ?? ''))
      : operate(office, name, input);
  });

async function call(
  { backend, refuse }: Office,
  name: OperationName,
  input: unknown,
): Promise<Outcome> {
  const answer = await backend.call({ name, input, session: 'command-line' });
  if (answer.ok) return done(answer.value, () => JSON.stringify(answer.value, null, 2));
  const refused = refuse(answer.error);
  // Whoever writes JSON by hand needs to know where it went wrong.
  if (refused.exit !== 1 || answer.error.code !== 'invalid-input' || answer.error.where === '')
    return refused;
  return { ...refused, sentences: [...refused.sentences, answer.error.where] };
}

/** `undefined` for what is not JSON: no JSON text means it. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
