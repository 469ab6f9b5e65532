/** `npm start`, on folders of its own, as a process that a test talks to and stops. */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../scripts/run-tool.ts';

export interface Place {
  readonly folder: string;
  /** Where the process keeps everything, its temporary files included. */
  readonly env: Readonly<Record<string, string>>;
  remove(): void;
}

export function newPlace(): Place {
  const folder = mkdtempSync(join(tmpdir(), 'maillon-e2e-'));
  const temporary = join(folder, 'temporary');
  mkdirSync(temporary);
  return {
    folder,
    env: {
      MAILLON_DATA: join(folder, 'data'),
      MAILLON_STATE: join(folder, 'state'),
      MAILLON_BROWSER: 'none',
      TMPDIR: temporary,
      TEMP: temporary,
      TMP: temporary,
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

export interface Started {
  /** Resolves with the first match in what is printed, now or later; rejects if it ends without. */
  printed(pattern: RegExp): Promise<string>;
  pressEnter(): void;
  /** Ctrl+C; answers the exit code. */
  stop(): Promise<number | null>;
  /** Answers the exit code of a process that ends by itself. */
  ended: Promise<number | null>;
}

export function start(
  env: Readonly<Record<string, string>>,
  args: readonly string[] = [],
): Started {
  const script = join(root, 'scripts', 'start.ts');
  const child = spawn(process.execPath, [script, ...args], {
    cwd: root,
    env: { ...process.env, MAILLON_HOST: 'web', ...env },
    stdio: 'pipe',
  });
  const ended = Promise.withResolvers<number | null>();
  let output = '';
  child.on('close', (code) => ended.resolve(code));
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  }

  return {
    ended: ended.promise,
    printed: async (pattern) => {
      for (;;) {
        const found = pattern.exec(output);
        if (found !== null) return found[1] ?? found[0];
        const over = await Promise.race([ended.promise.then(() => true), pause()]);
        if (over && pattern.exec(output) === null) throw new Error(`ended with:\n${output}`);
      }
    },
    pressEnter: () => child.stdin.write('\n'),
    stop: () => {
      child.kill('SIGINT');
      return ended.promise;
    },
  };
}

const pause = (): Promise<false> =>
  new Promise((resolve) => {
    setTimeout(() => resolve(false), 50);
  });
