/** The network that figures are taken on: plan items of eight fields, with words that a search can find. */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { RECORD_TYPES } from '#shared/model/types.ts';
import type { Gesture, Intent } from '#electron/store/gesture.ts';
import {
  createNetworkFolder,
  openForWork,
  type FolderDeps,
  type WritableNetwork,
} from '#electron/store/network-folder.ts';
import type { Failure } from '#shared/contract/failure.ts';
import type { Result } from '#shared/lib/result.ts';

export const PLAN = 'plan-of-the-bench';

const WORDS =
  'atelier vélo formation réparation bénévole quartier collectif mutualiser outil remorque école fête plaidoyer ville réseau métropole stand accueil mécanique réemploi pièces financement partenaire jeunes habitants mobilité hiver rencontre charte bilan guide local'.split(
    ' ',
  );

/** The same number gives the same words: figures of two runs are about the same texts. */
export function sentence(seed: number, length: number): string {
  let state = (seed + 1) * 2_654_435_761;
  return Array.from({ length }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    // The high bits: the low ones of such a generator repeat.
    return WORDS[(state >>> 16) % WORDS.length] ?? '';
  }).join(' ');
}

export interface Item {
  readonly id: string;
  readonly cells: readonly (readonly [field: string, value: string])[];
}

/** Items of eight fields each. */
export const items = (count: number): Item[] =>
  Array.from({ length: count }, (_, index) => ({
    id: uuidv7(),
    cells: [
      ['plan', PLAN],
      ['position', `a${String(index).padStart(8, '0')}`],
      ['title', `${sentence(index, 6)} ${index}`],
      ['status', ['toDo', 'inProgress', 'done'][index % 3] ?? 'toDo'],
      ['horizon', ['short', 'medium', 'long'][index % 3] ?? 'short'],
      ['start', `202${index % 8}-0${(index % 9) + 1}-1${index % 9}`],
      ['due', `202${index % 8}-1${index % 3}-1${index % 9}`],
      ['notes', sentence(index + 7, 20)],
    ],
  }));

export const gestureFor = (made: readonly Item[]): Gesture =>
  made.flatMap(({ id, cells }) =>
    cells.map(([field, value]): Intent => ({
      act: 'set',
      type: 'planItem',
      record: id,
      field,
      value,
    })),
  );

export interface Scene {
  readonly folder: string;
  readonly deps: FolderDeps;
  /** Opens the network again after it was closed. */
  open(): WritableNetwork;
  remove(): void;
}

/** An empty network in a temporary folder, closed. */
export function makeScene(): Scene {
  const root = mkdtempSync(join(tmpdir(), 'maillon-bench-'));
  const folder = join(root, 'network');
  const deps: FolderDeps = {
    stateFolder: join(root, 'state'),
    declarations: RECORD_TYPES,
    now: () => new Date(),
    newId: () => uuidv7(),
    randomBytes: (count) => randomBytes(count),
  };
  opened(createNetworkFolder(folder, deps)).close();
  return {
    folder,
    deps,
    open: () => opened(openForWork(folder, deps)),
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

function opened(result: Result<WritableNetwork, Failure>): WritableNetwork {
  if (!result.ok) throw new Error(`the bench could not open its network: ${result.error.code}`);
  return result.value;
}
