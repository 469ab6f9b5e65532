/**
 * Runs a development tool of node_modules with the Node that runs this script.
 *
 * The tool's own file is started, not its shell wrapper: the same on Windows, and the Node of the
 * project (24) is used whatever the machine has.
 */
import { spawn, type StdioOptions } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { z } from 'zod';

export const root = resolve(import.meta.dirname, '..');

const manifest = z.object({ bin: z.union([z.string(), z.record(z.string(), z.string())]) });

/** Shows what the tool prints; answers with its exit code. */
export async function showTool(name: string, args: readonly string[]): Promise<number> {
  return (await start(name, args, ['ignore', 'inherit', 'inherit'])).code;
}

/** Keeps what the tool prints, for tools that run side by side. */
export async function collectTool(
  name: string,
  args: readonly string[],
): Promise<{ code: number; output: string }> {
  return start(name, args, ['ignore', 'pipe', 'pipe']);
}

function start(
  name: string,
  args: readonly string[],
  stdio: StdioOptions,
): Promise<{ code: number; output: string }> {
  const {
    promise,
    resolve: answer,
    reject,
  } = Promise.withResolvers<{
    code: number;
    output: string;
  }>();
  const child = spawn(process.execPath, [toolFile(name), ...args], { cwd: root, stdio });
  let output = '';
  const keep = (chunk: Buffer): void => {
    output += chunk.toString();
  };
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  child.on('error', reject);
  child.on('close', (code) => answer({ code: code ?? 1, output }));
  return promise;
}

/** `typescript/tsc` names the tool `tsc` of the package `typescript`. */
function toolFile(name: string): string {
  const [packageName = name, toolName = packageName] = name.split('/');
  const file = join(root, 'node_modules', packageName, 'package.json');
  const { bin } = manifest.parse(JSON.parse(readFileSync(file, 'utf8')));
  const path = typeof bin === 'string' ? bin : bin[toolName];
  if (path === undefined) throw new Error(`The package ${packageName} has no tool ${toolName}.`);
  return join(dirname(file), path);
}
