/** Where a shared folder is likely to be found on this computer, by what people call it. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { PLACE_KINDS } from '#shared/contract/shared-folder.ts';

export interface Place {
  readonly kind: (typeof PLACE_KINDS)[number];
  readonly name: string;
  readonly path: string;
}

export interface Surroundings {
  readonly home: string;
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Folders that synchronising programs make in a person's own; some add the account to the name. */
const CLOUDS: readonly { readonly kind: Place['kind']; readonly name: RegExp }[] = [
  { kind: 'nextcloud', name: /^(nextcloud|owncloud)/iu },
  { kind: 'onedrive', name: /^(onedrive|sharepoint)/iu },
  { kind: 'dropbox', name: /^dropbox/iu },
  { kind: 'google-drive', name: /^(google ?drive|mon drive|my drive)/iu },
  { kind: 'kdrive', name: /^kdrive/iu },
];

export function placesOn(surroundings: Surroundings): Place[] {
  const { home } = surroundings;
  const clouds = [...cloudsIn(home), ...namedClouds(surroundings)];
  const places: Place[] = [
    ...clouds,
    ...drivesOf(surroundings),
    { kind: 'documents', name: 'Documents', path: join(home, 'Documents') },
    { kind: 'home', name: basename(home), path: home },
  ];
  const known = new Set<string>();
  return places.filter(({ path }) => isFolder(path) && !known.has(path) && known.add(path));
}

const cloudsIn = (home: string): Place[] =>
  foldersIn(home).flatMap((name) => {
    const cloud = CLOUDS.find((one) => one.name.test(name));
    return cloud === undefined ? [] : [{ kind: cloud.kind, name, path: join(home, name) }];
  });

/** OneDrive says where it is, which is not always in the person's own folder. */
const namedClouds = ({ env }: Surroundings): Place[] =>
  ['OneDriveCommercial', 'OneDrive'].flatMap((variable) => {
    const path = env[variable];
    return path === undefined || path === ''
      ? []
      : [{ kind: 'onedrive' as const, name: basename(path), path }];
  });

function drivesOf({ home, platform, env }: Surroundings): Place[] {
  const drive = (path: string): Place => ({ kind: 'drive', name: basename(path) || path, path });
  if (platform === 'win32') {
    const letters = 'DEFGHIJKLMNOPQRSTUVWXYZ'.split('').map((letter) => `${letter}:\\`);
    return letters.filter((path) => existsSync(path)).map(drive);
  }
  const user = env['USER'] ?? basename(home);
  const parents =
    platform === 'darwin' ? ['/Volumes'] : [`/media/${user}`, `/run/media/${user}`, '/mnt'];
  return parents.flatMap((parent) => foldersIn(parent).map((name) => drive(join(parent, name))));
}

/** Names of the folders that a person would see there, in their order; none when it cannot be read. */
export function foldersIn(path: string): string[] {
  try {
    return readdirSync(path, { withFileTypes: true })
      .filter((entry) => !isHidden(entry.name) && (entry.isDirectory() || leadsToFolder(entry)))
      .map(({ name }) => name)
      .toSorted((a, b) => a.localeCompare(b, 'fr', { numeric: true }));
  } catch {
    return [];
  }
}

interface Entry {
  readonly name: string;
  readonly parentPath: string;
  isSymbolicLink(): boolean;
}

const leadsToFolder = (entry: Entry): boolean =>
  entry.isSymbolicLink() && isFolder(join(entry.parentPath, entry.name));

const isHidden = (name: string): boolean =>
  /^[.$~]/u.test(name) || /^(system volume information|lost\+found)$/iu.test(name);

export function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}
