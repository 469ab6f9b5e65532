/**
 * A disk that fills up, early or late: a process of its own, whose system lets no file grow beyond a limit, writes
 * and opens. It says so, and leaves nothing.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execPath, platform } from 'node:process';
import { afterEach, beforeEach, expect, test } from 'vitest';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'maillon-full-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** How an act ends when no file may grow beyond so many blocks of 512 or 1,024 bytes. */
function ends(act: 'write' | 'open', blocks: number | 'unlimited'): string {
  const script = join(import.meta.dirname, 'write-and-open.ts');
  const limited = `ulimit -f ${blocks} && exec "$0" "$@"`;
  const command = ['-c', limited, execPath, script, act, folder];
  const { stdout, stderr } = spawnSync('/bin/sh', command, { encoding: 'utf8' });
  return stdout + stderr;
}

const left = (): string[] => readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted();

// Only these systems can be told to be full.
test.skipIf(platform === 'win32')('a full disk is said, and nothing is left', () => {
  // The lines; the file, in the midst of its attachment; nothing.
  expect([1, 500, 'unlimited' as const].map((blocks) => ends('write', blocks))).toEqual([
    'disk-full',
    'disk-full',
    'done',
  ]);
  expect(left()).toEqual(['a.maillon', 'staging']);
  expect([1, 500].map((blocks) => ends('open', blocks))).toEqual(['disk-full', 'disk-full']);
  expect(left()).toEqual(['a.maillon', 'staging']);
  expect(ends('open', 'unlimited')).toBe('done');
});
