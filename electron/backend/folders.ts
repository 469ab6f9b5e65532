/**
 * Where the three hosts keep a person's data: the same folders, so that what was made in one is found
 * in the others. `MAILLON_DATA` holds one folder per network; `MAILLON_STATE` holds what belongs to
 * this computer and is never exchanged (key, heads, settings).
 *
 * Windows: the profile's own Documents, not the one a cloud drive may have put in its place.
 */
import { posix, win32 } from 'node:path';

export interface Folders {
  readonly data: string;
  readonly state: string;
}

export type Environment = Readonly<Record<string, string | undefined>>;

export function foldersOf(env: Environment, platform: NodeJS.Platform, home: string): Folders {
  const usual = usualFolders(env, platform, home);
  const path = platform === 'win32' ? win32 : posix;
  return {
    data: path.resolve(given(env['MAILLON_DATA']) ?? usual.data),
    state: path.resolve(given(env['MAILLON_STATE']) ?? usual.state),
  };
}

function usualFolders(env: Environment, platform: NodeJS.Platform, home: string): Folders {
  if (platform === 'win32') {
    const local = given(env['LOCALAPPDATA']) ?? win32.join(home, 'AppData', 'Local');
    return {
      data: win32.join(home, 'Documents', 'Maillon'),
      state: win32.join(local, 'Maillon'),
    };
  }
  if (platform === 'darwin') {
    return {
      data: posix.join(home, 'Documents', 'Maillon'),
      state: posix.join(home, 'Library', 'Application Support', 'Maillon'),
    };
  }
  return {
    data: posix.join(xdg(env['XDG_DATA_HOME']) ?? posix.join(home, '.local', 'share'), 'maillon'),
    state: posix.join(xdg(env['XDG_STATE_HOME']) ?? posix.join(home, '.local', 'state'), 'maillon'),
  };
}

/** A variable set to nothing is a variable not set. */
function given(value: string | undefined): string | undefined {
  return value === undefined || value.trim() === '' ? undefined : value;
}

/** The XDG specification asks that relative folders be ignored. */
function xdg(value: string | undefined): string | undefined {
  return value !== undefined && posix.isAbsolute(value) ? value : undefined;
}
