/**
 * `maillon` at an office: each has its own computer, that is a state folder and a folder of networks. In processes of
 * their own, as people and scripts run it; or the same commands in this process, for a test that cannot wait.
 */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { readInvocation } from '#electron/cli/command.ts';
import { COMMANDS } from '#electron/cli/commands.ts';
import { root } from '../../../scripts/run-tool.ts';

export interface Ran {
  readonly exit: number;
  /** What `--json` prints; nothing when it printed nothing. */
  readonly told: unknown;
}

/** @param computer a folder */
export type Maillon = (computer: string, ...args: readonly string[]) => Promise<Ran>;

const stateOf = (computer: string): string => join(computer, 'state');

export const inProcesses: Maillon = (computer, ...args) => {
  const { promise, resolve } = Promise.withResolvers<Ran>();
  const env = { ...process.env, MAILLON_STATE: stateOf(computer), MAILLON_DATA: computer };
  const main = join(root, 'electron/cli/main.ts');
  const child = execFile(
    process.execPath,
    [main, ...args, '--json'],
    { env, maxBuffer: 1e8 },
    (_error, out) =>
      resolve({ exit: child.exitCode ?? -1, told: out === '' ? undefined : JSON.parse(out) }),
  );
  return promise;
};

/** One at a time: a command reads from the environment which computer it is on. */
export const inThisProcess: Maillon = async (computer, name = '', ...args) => {
  const command = COMMANDS.find((one) => one.name === name);
  if (command === undefined) throw new Error(`no command ${name}`);
  const invocation = readInvocation(command, args);
  if ('kind' in invocation) throw new Error(`${name} ${args.join(' ')}: ${invocation.kind}`);
  process.env['MAILLON_STATE'] = stateOf(computer);
  process.env['MAILLON_DATA'] = computer;
  const outcome = await (await command.load())(invocation);
  // As it would be read from what a process printed.
  const told: unknown =
    'value' in outcome ? JSON.parse(JSON.stringify(outcome.value ?? null)) : undefined;
  return { exit: outcome.exit, told };
};
