import { describe, expect, test } from 'vitest';
import { foldersOf } from './folders.ts';

describe('the folders of a person', () => {
  test.each([
    {
      where: 'Windows',
      platform: 'win32' as const,
      env: { LOCALAPPDATA: 'D:\\Local' },
      home: 'C:\\Users\\Ines',
      data: 'C:\\Users\\Ines\\Documents\\Maillon',
      state: 'D:\\Local\\Maillon',
    },
    {
      where: 'Windows without LOCALAPPDATA',
      platform: 'win32' as const,
      env: {},
      home: 'C:\\Users\\Ines',
      data: 'C:\\Users\\Ines\\Documents\\Maillon',
      state: 'C:\\Users\\Ines\\AppData\\Local\\Maillon',
    },
    {
      where: 'macOS',
      platform: 'darwin' as const,
      env: {},
      home: '/Users/ines',
      data: '/Users/ines/Documents/Maillon',
      state: '/Users/ines/Library/Application Support/Maillon',
    },
    {
      where: 'Linux',
      platform: 'linux' as const,
      env: {},
      home: '/home/ines',
      data: '/home/ines/.local/share/maillon',
      state: '/home/ines/.local/state/maillon',
    },
    {
      where: 'Linux with XDG folders, a relative one ignored',
      platform: 'linux' as const,
      env: { XDG_DATA_HOME: '/data', XDG_STATE_HOME: 'state' },
      home: '/home/ines',
      data: '/data/maillon',
      state: '/home/ines/.local/state/maillon',
    },
    {
      where: 'the named ones, an empty name ignored',
      platform: 'linux' as const,
      env: { MAILLON_DATA: '/srv/reseaux', MAILLON_STATE: ' ' },
      home: '/home/ines',
      data: '/srv/reseaux',
      state: '/home/ines/.local/state/maillon',
    },
  ])('on $where', ({ env, platform, home, data, state }) => {
    expect(foldersOf(env, platform, home)).toEqual({ data, state });
  });
});
