import { expect, test } from 'vitest';
import { isShortEnough } from './disk.ts';
import { isGrowing, isSettled, SETTLED_MS } from './steadiness.ts';

const file = { size: 10, mtime: 1_000_000 };

test('a file that grows, or is empty, is not opened', () => {
  expect(isGrowing(file, undefined)).toBe(false);
  expect(isGrowing(file, { ...file, since: 0 })).toBe(false);
  expect(isGrowing(file, { ...file, size: 9, since: 0 })).toBe(true);
  expect(isGrowing({ ...file, size: 0 }, undefined)).toBe(true);
});

test('a file is settled once it has not moved for a minute, even dated in the future', () => {
  expect(isSettled(file, undefined, file.mtime + 10)).toBe(false);
  expect(isSettled(file, undefined, file.mtime + SETTLED_MS)).toBe(true);
  const ahead = { size: 10, mtime: 9e15 };
  expect(isSettled(ahead, { ...ahead, since: 0 }, SETTLED_MS)).toBe(true);
  expect(isSettled(ahead, { ...ahead, size: 9, since: 0 }, SETTLED_MS)).toBe(false);
});

test('a folder must leave room for our names on Windows', () => {
  expect(isShortEnough(`C:\\${'x'.repeat(160)}`, 'win32')).toBe(true);
  expect(isShortEnough(`C:\\${'x'.repeat(190)}`, 'win32')).toBe(false);
  expect(isShortEnough(`/${'x'.repeat(1_000)}`, 'linux')).toBe(true);
});
