/** `maillon folder` and `maillon sync`, as processes of their own. */
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../../..');
let place: string;
const at = (name: string): string => join(place, name);

beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), 'maillon-sync-'));
  mkdirSync(at('shared'));
});
afterAll(() => rmSync(place, { recursive: true, force: true }));

function maillon(office: string, ...args: string[]) {
  const { promise, resolve: settle } = Promise.withResolvers<{ exit: number; told: unknown }>();
  const env = {
    ...process.env,
    MAILLON_STATE: at(`state-${office}`),
    MAILLON_DATA: at(`data-${office}`),
  };
  const main = join(root, 'electron/cli/main.ts');
  const child = execFile(
    process.execPath,
    [main, ...args, '--json'],
    { env, maxBuffer: 1e8 },
    (_error, out) =>
      settle({ exit: child.exitCode ?? -1, told: out === '' ? undefined : JSON.parse(out) }),
  );
  return promise;
}

test('two offices share a folder from the command line', async () => {
  const [one, two] = [at('one'), at('two')];
  await maillon('a', 'sample', one);
  expect(await maillon('a', 'sync', one)).toEqual({ exit: 1, told: undefined });
  await maillon('a', 'send', one, at('all.maillon'));
  await maillon('b', 'join', two, at('all.maillon'), '--structure', 'Le Chat perché');
  expect(await maillon('a', 'folder', one, at('shared'))).toMatchObject({
    exit: 0,
    told: { shared: at('shared'), personal: false, password: false, looked: null },
  });
  await maillon('b', 'folder', two, at('shared'));
  expect(await maillon('a', 'folder', one, at('nowhere'))).toMatchObject({ exit: 1 });

  expect(await maillon('a', 'sync', one)).toMatchObject({
    exit: 0,
    told: { taken: [], published: [expect.any(String)], waiting: 0, refused: [], firstKeys: [] },
  });
  expect(await maillon('b', 'sync', two)).toMatchObject({
    exit: 0,
    told: { taken: [], published: [expect.any(String)], waiting: 0 },
  });
  // The office of the other writes that it is one of its structure: its first file is taken in, and its key is said.
  expect(await maillon('a', 'sync', one)).toMatchObject({
    exit: 0,
    told: {
      taken: [{ from: 'Le Chat perché', added: 1, conflicts: 0 }],
      firstKeys: [{ structure: 'Le Chat perché' }],
    },
  });
  expect(await maillon('a', 'folder', one, '--leave')).toMatchObject({ exit: 0 });
  expect(await maillon('a', 'sync', one)).toMatchObject({ exit: 1 });
});
