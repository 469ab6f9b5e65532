import { expect, test, vi } from 'vitest';
import { createFolderDesk } from './desk.ts';

test('a folder always bears the same token, which says nothing of where it is', () => {
  let count = 0;
  const desk = createFolderDesk(() => `token-${(count += 1)}`);
  const home = desk.add('/home/ines', 'ines');
  const shared = desk.add('/home/ines/Partage', 'Partage', home);
  expect(desk.add('/home/ines/Partage', 'Partage', home).token).toBe(shared.token);
  expect(desk.get(shared.token)?.trail.map(({ name }) => name)).toEqual(['ines', 'Partage']);
  expect(desk.get('token-9')).toBeUndefined();
});

test('a wish reaches whoever looks', () => {
  const desk = createFolderDesk(() => 'token');
  const look = vi.fn<() => void>();
  desk.wish();
  desk.onWish(look);
  desk.wish();
  expect(look).toHaveBeenCalledTimes(1);
});
