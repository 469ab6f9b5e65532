/** An office that shares a folder: its own copy of it, as a synchronising tool would keep it. */
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { chooseFolder } from '#electron/backend/shared-folder/choose.ts';
import { look, type Looked } from '#electron/backend/shared-folder/look.ts';
import type { Wishes } from '#electron/backend/shared-folder/looking.ts';
import { type Memory, memoryFile, readMemory } from '#electron/backend/shared-folder/memory.ts';
import type { TestOffice, World } from '../exchange/office-place.ts';

const TRUSTING: Wishes = { trustFirst: true, trustChanged: false, askAgain: false };

export const copyOf = (world: World, office: TestOffice): string =>
  join(world.folder, 'shared', office.name);

/** Where its files stand. */
export function innerOf(office: TestOffice): string {
  return memoryOf(office).path;
}

export async function share(
  world: World,
  office: TestOffice,
  choices: { readonly personal?: boolean; readonly password?: string } = {},
): Promise<string> {
  const path = copyOf(world, office);
  mkdirSync(path, { recursive: true });
  const choice = { path, label: ['copie'], personal: choices.personal ?? true };
  const chosen = await chooseFolder(
    { ...choice, password: choices.password },
    office.backend.application,
  );
  if (!chosen.ok) throw new Error(chosen.error.code);
  return innerOf(office);
}

export async function lookFrom(office: TestOffice, wishes: Wishes = TRUSTING): Promise<Looked> {
  const { application, inTurn } = office.backend;
  const looked = await look(wishes, { application, inTurn });
  if (looked === undefined) throw new Error('no shared folder');
  if (!looked.ok) throw new Error(`${office.name}: ${looked.error.code}`);
  return looked.value;
}

export function memoryOf(office: TestOffice): Memory {
  const work = office.backend.application.current()?.work;
  const memory = work && readMemory(memoryFile(work.installationFile));
  if (memory === undefined) throw new Error('no shared folder');
  return memory;
}

export const filesIn = (folder: string): string[] =>
  readdirSync(folder).filter((name) => name.endsWith('.maillon'));

export const storeOf = (office: TestOffice) => {
  const work = office.backend.application.current()?.work;
  if (work === undefined) throw new Error('the network is closed');
  return work.store;
};
