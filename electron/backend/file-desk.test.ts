import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createFileDesk, type FileDesk } from './file-desk.ts';

const MINUTE = 60_000;

let folder: string;
let clock: number;
let desk: FileDesk;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'maillon-desk-'));
  clock = 1_000_000;
  let count = 0;
  desk = createFileDesk({
    now: () => clock,
    randomToken: () => `token-${(count += 1)}`,
    folder: join(folder, 'desk'),
  });
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function fileOnDisk(name: string): string {
  const path = join(folder, name);
  writeFileSync(path, 'x');
  return path;
}

describe('an offered file', () => {
  test('is read as often as asked', () => {
    const path = fileOnDisk('plan.csv');
    const token = desk.offer({ path, name: 'plan.csv', temporary: false });
    const opened = { ok: true, value: { path, name: 'plan.csv' } };
    expect([desk.open(token), desk.open(token)]).toEqual([opened, opened]);
  });

  test('expires after a quarter of an hour', () => {
    const token = desk.offer({ path: fileOnDisk('a'), name: 'a', temporary: true });
    clock += 15 * MINUTE;
    expect(desk.open(token)).toEqual({ ok: false, error: { code: 'file-expired' } });
  });

  test('cannot be taken away', () => {
    const token = desk.offer({ path: fileOnDisk('a'), name: 'a', temporary: false });
    expect(desk.take(token)).toBeUndefined();
    expect(desk.open(token).ok).toBe(true);
  });

  test('is deleted when it expires if it is a copy, and kept if it is the person’s own', async () => {
    const copy = fileOnDisk('copy');
    const own = fileOnDisk('own');
    desk.offer({ path: copy, name: 'copy', temporary: true });
    desk.offer({ path: own, name: 'own', temporary: false });
    await desk.sweep();
    expect([existsSync(copy), existsSync(own)]).toEqual([true, true]);
    clock += 15 * MINUTE;
    await desk.sweep();
    expect([existsSync(copy), existsSync(own)]).toEqual([false, true]);
  });
});

describe('a produced file', () => {
  test('is taken once, under its own name, and its path says nothing of it', () => {
    const { path, token } = desk.produce('../../Plan d’action.csv');
    writeFileSync(path, 'x');
    expect(path).toBe(join(folder, 'desk', token));
    expect(desk.take(token)).toEqual({ path, name: '../../Plan d’action.csv' });
    expect(desk.take(token)).toBeUndefined();
  });

  test('expires, and cannot be read as an offered one', () => {
    const { token } = desk.produce('plan.csv');
    expect(desk.open(token).ok).toBe(false);
    clock += 15 * MINUTE;
    expect(desk.take(token)).toBeUndefined();
  });
});

test('an unknown token opens nothing', () => {
  expect(desk.open('__proto__')).toEqual({ ok: false, error: { code: 'file-expired' } });
  expect(desk.take('constructor')).toBeUndefined();
});

test('closing deletes every copy, what was taken included, and the folder', async () => {
  const copy = fileOnDisk('copy');
  const own = fileOnDisk('own');
  desk.offer({ path: copy, name: 'copy', temporary: true });
  desk.offer({ path: own, name: 'own', temporary: false });
  const { path, token } = desk.produce('plan.csv');
  writeFileSync(path, 'x');
  desk.take(token);
  await desk.close();
  expect([copy, own, join(folder, 'desk')].map((file) => existsSync(file))).toEqual([
    false,
    true,
    false,
  ]);
});
