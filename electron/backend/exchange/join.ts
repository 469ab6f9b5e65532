/** A network made from somebody's complete file, for one of its structures. What cannot be joined leaves nothing. */
import { rmSync } from 'node:fs';
import type { Failure } from '#shared/contract/failure.ts';
import { fold } from '#shared/lib/fold.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import { openExchangeFile } from '#electron/exchange-file/open-file.ts';
import { createNetworkFolder } from '#electron/store/network-folder.ts';
import { takeFile } from '#electron/store/take-file.ts';
import type { Application } from '../application.ts';
import { type Accepted, incomingOf, refusalOf, trust } from './accept.ts';
import { stagingFolder } from './inbox-folder.ts';

export interface Joining {
  readonly path: string;
  readonly name: string;
  /** Id or name of the structure whose computer this is. */
  readonly structure: string;
  readonly password: string | undefined;
}

export async function joinNetwork(
  application: Application,
  folder: string,
  joining: Joining,
): Promise<Result<Accepted, Failure>> {
  await application.close();
  const { options } = application;
  const staging = stagingFolder(options.stateFolder);
  const opened = await openExchangeFile(joining.path, {
    stagingFolder: staging,
    password: joining.password,
  });
  if (!opened.ok) return opened;
  try {
    const { header } = opened.value;
    const isWhole = header.streams.every((stream) => Object.keys(header.base[stream]).length === 0);
    if (!isWhole || header.counts.changeSets === 0) return err({ code: 'exchange-incomplete' });
    const created = createNetworkFolder(folder, options);
    if (!created.ok) return created;
    const work = created.value;
    const incoming = incomingOf(opened.value, joining, options.now());
    const taken = takeFile(work, incoming);
    const structure = taken.ok ? structureNamed(joining.structure, work.connection) : undefined;
    if (!taken.ok || structure === undefined) {
      work.close();
      rmSync(folder, { recursive: true, force: true });
      return err(
        taken.ok
          ? { code: 'exchange-no-structure', name: joining.structure }
          : refusalOf(taken.error.reason),
      );
    }
    work.remember({ structure });
    trust(header, { work, now: options.now });
    work.close();
    const { fileHash: hash } = opened.value;
    const reopened = await application.open(folder, 'write');
    if (!reopened.ok) return reopened;
    const state = { status: { is: 'ready' as const }, header: null };
    const file = { id: hash, name: joining.name, received: incoming.about.time, hash, state };
    return ok({ taken: taken.value, file, header });
  } finally {
    opened.value.close();
  }
}

type Connection = Parameters<typeof takeFile>[0]['connection'];

/** By its id, else by its name; nobody when two bear it. */
function structureNamed(given: string, connection: Connection): string | undefined {
  const known = connection
    .prepare<[], { id: string; name: string | null }>(
      'SELECT id, name FROM p_organisation WHERE _deleted = 0',
    )
    .all();
  const byId = known.find(({ id }) => id === given);
  if (byId !== undefined) return byId.id;
  const named = known.filter(({ name }) => name !== null && fold(name) === fold(given));
  return named.length === 1 ? named[0]?.id : undefined;
}
