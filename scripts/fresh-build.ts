/**
 * Builds when a source is newer than what was built. Folders count as sources: one that lost a file is
 * newer too. Silent, except when building fails.
 */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { collectTool, root } from './run-tool.ts';

const sources = ['electron', 'renderer', 'shared', 'electron.vite.config.ts', 'package-lock.json'];
const outputs = ['out/main/web.js', 'out/preload/bridge.cjs', 'out/renderer/index.html'];

/** @param onStale told before building takes place. */
export async function ensureBuild(onStale: () => void): Promise<boolean> {
  if (newestOf(sources) < oldestOf(outputs)) return true;
  onStale();
  const { code, stdout, stderr } = await collectTool('electron-vite', ['build']);
  if (code !== 0) console.error(stdout + stderr);
  return code === 0;
}

function newestOf(paths: readonly string[]): number {
  return Math.max(...paths.map((path) => newest(join(root, path))));
}

function newest(path: string): number {
  const { mtimeMs, isDirectory } = timeOf(path);
  if (!isDirectory) return mtimeMs;
  return Math.max(mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

function oldestOf(paths: readonly string[]): number {
  return Math.min(...paths.map((path) => timeOf(join(root, path)).mtimeMs));
}

/** What is not there is as old as can be. */
function timeOf(path: string): { readonly mtimeMs: number; readonly isDirectory: boolean } {
  const found = statSync(path, { throwIfNoEntry: false });
  return { mtimeMs: found?.mtimeMs ?? 0, isDirectory: found?.isDirectory() ?? false };
}
