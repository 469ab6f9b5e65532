/** `maillon query` and `maillon run`, as processes: one call each, with no window and no session behind it. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { contract, isOperationName } from '#shared/contract/index.ts';
import { root } from '../../../scripts/run-tool.ts';
import type { TemporaryPlace } from '../temporary-place.ts';

export interface Printed {
  readonly exit: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface CommandLine {
  /** Makes the network, which here is a folder. */
  create(names: { readonly network: string; readonly structure: string }): Promise<Printed>;
  call(name: string, input: unknown): Promise<Printed>;
}

export function commandLine({ folder, options }: TemporaryPlace): CommandLine {
  const network = join(folder, 'network');
  const env = { ...process.env, MAILLON_STATE: options.stateFolder };
  const script = join(root, 'electron', 'cli', 'main.ts');

  async function maillon(...args: readonly string[]): Promise<Printed> {
    const child = spawn(process.execPath, [script, ...args, '--json'], { env, stdio: 'pipe' });
    const exit = Promise.withResolvers<number | null>();
    child.on('close', exit.resolve);
    const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
    return { exit: await exit.promise, stdout, stderr };
  }

  return {
    create: (names) =>
      maillon('new', network, '--network', names.network, '--structure', names.structure),
    call: (name, input) => {
      const isRun = isOperationName(name) && contract[name].kind !== 'query';
      return maillon(isRun ? 'run' : 'query', network, name, JSON.stringify(input));
    },
  };
}
