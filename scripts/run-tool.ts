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

export interface ToolResult {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Shows what the tool prints; answers with its exit code. */
export async function showTool(name: string, args: readonly string[]): Promise<number> {
  return (await start(name, args, root, ['ignore', 'inherit', 'inherit'])).code;
}

/** Keeps what the tool prints, for tools that run side by side or in a folder of a test. */
export function collectTool(
  name: string,
  args: readonly string[],
  folder: string = root,
): Promise<ToolResult> {
  return start(name, args, folder, ['ignore', 'pipe', 'pipe']);
}

function start(
  name: string,
  args: readonly string[],
  cwd: string,
  stdio: StdioOptions,
): Promise<ToolResult> {
  const { promise, resolve: answer, reject } = Promise.withResolvers<ToolResult>();
  const child = spawn(process.execPath, [toolFile(name), ...args], { cwd, stdio });
  const printed = { stdout: '', stderr: '' };
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (printed.stdout += text));
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (printed.stderr += text));
  child.on('error', reject);
  child.on('close', (code) => answer({ code: code ?? 1, ...printed }));
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
