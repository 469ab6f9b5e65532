/**
 * Files cross a transport as tokens, never as paths. A token is opaque, and dies after a quarter of an
 * hour. A file that a person offered may be read several times until then (preview, then import); a
 * file that we produced is taken once.
 *
 * The desk's folder is its own: what stands there is deleted with the desk. No timer: what is dead goes
 * when something new comes.
 */
import { rm } from 'node:fs/promises';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Failure } from '#shared/contract/failure.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import type { FinishedFile, OfferedFile } from './backend.ts';

export const MAX_FILE_MEGABYTES = 200;
const LIFETIME_MS = 15 * 60 * 1000;

export interface FileDesk {
  /** Answers the token of a file that a person offered. */
  offer(file: OfferedFile): string;
  /** The offered file, as often as asked until its token dies. */
  open(token: string): Result<FinishedFile, Failure>;
  /** A place to write a file that a person will take, under this name. */
  produce(name: string): Reserved;
  /** A place for a file that may be written, and whose name is known when it is: `keep` then makes it one. */
  reserve(): Reserved;
  keep(place: Reserved, name: string): void;
  /** The produced file, once; whoever takes it deletes it, or the desk does when it closes. */
  take(token: string): FinishedFile | undefined;
  /** Forgets dead tokens and deletes their copies. */
  sweep(): Promise<void>;
  /** Forgets every token and deletes every copy; what is made next begins anew. */
  close(): Promise<void>;
}

export interface Reserved {
  readonly path: string;
  readonly token: string;
}

export interface FileDeskOptions {
  readonly now: () => number;
  /** 32 random bytes or more, in base64url. */
  readonly randomToken: () => string;
  readonly folder: string;
}

interface Entry extends OfferedFile {
  readonly kind: 'offered' | 'produced';
  readonly dies: number;
}

export function createFileDesk({ now, randomToken, folder }: FileDeskOptions): FileDesk {
  const entries = new Map<string, Entry>();

  function add(token: string, kind: Entry['kind'], file: OfferedFile): void {
    void sweep();
    entries.set(token, { ...file, kind, dies: now() + LIFETIME_MS });
  }

  function alive(token: string, kind: Entry['kind']): Entry | undefined {
    const entry = entries.get(token);
    return entry?.kind === kind && now() < entry.dies ? entry : undefined;
  }

  function reserve(): Reserved {
    mkdirSync(folder, { recursive: true });
    const token = randomToken();
    // The name on disk is ours: a title never becomes a path.
    return { path: join(folder, token), token };
  }

  function keep({ path, token }: Reserved, name: string): void {
    add(token, 'produced', { path, name, temporary: true });
  }

  async function sweep(): Promise<void> {
    const dead = [...entries].filter(([, entry]) => entry.dies <= now());
    for (const [token] of dead) entries.delete(token);
    await deleteCopies(dead.map(([, entry]) => entry));
  }

  return {
    offer: (file) => {
      const token = randomToken();
      add(token, 'offered', file);
      return token;
    },
    open: (token) => {
      const entry = alive(token, 'offered');
      return entry === undefined
        ? err({ code: 'file-expired' })
        : ok({ path: entry.path, name: entry.name });
    },
    produce: (name) => {
      const place = reserve();
      keep(place, name);
      return place;
    },
    reserve,
    keep,
    take: (token) => {
      const entry = alive(token, 'produced');
      if (entry === undefined) return undefined;
      entries.delete(token);
      return { path: entry.path, name: entry.name };
    },
    sweep,
    close: async () => {
      const all = [...entries.values()];
      entries.clear();
      await deleteCopies(all);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function deleteCopies(entries: readonly Entry[]): Promise<void> {
  const copies = entries.filter((entry) => entry.temporary);
  // A copy that another program holds stays until the system clears its temporary folder.
  await Promise.allSettled(copies.map((copy) => rm(copy.path, { force: true })));
}
