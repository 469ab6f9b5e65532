import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { foldersIn, placesOn } from './places.ts';

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'maillon-home-'));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

test('clouds come first, under the names that their programs gave them', () => {
  for (const name of ['Documents', 'Nextcloud2', 'OneDrive - Le Chat perché', 'Photos', '.config'])
    mkdirSync(join(home, name));
  const elsewhere = join(home, 'Photos', 'OneDrive');
  mkdirSync(elsewhere);
  const env = { OneDrive: elsewhere, USER: 'nobody-of-that-name' };
  const places = placesOn({ home, platform: 'linux', env }).filter(({ kind }) => kind !== 'drive');
  expect(places.map(({ kind, name }) => [kind, name])).toMatchObject([
    ['nextcloud', 'Nextcloud2'],
    ['onedrive', 'OneDrive - Le Chat perché'],
    ['onedrive', 'OneDrive'],
    ['documents', 'Documents'],
    ['home', expect.any(String)],
  ]);
});

test('only folders that a person sees are listed, those behind a link too', () => {
  for (const name of ['B', 'a', '.cache', '$RECYCLE.BIN']) mkdirSync(join(home, name));
  writeFileSync(join(home, 'file'), '');
  symlinkSync(join(home, 'B'), join(home, 'c'));
  symlinkSync(join(home, 'nowhere'), join(home, 'd'));
  expect(foldersIn(home)).toEqual(['a', 'B', 'c']);
  expect(foldersIn(join(home, 'nowhere'))).toEqual([]);
});
