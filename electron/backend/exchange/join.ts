/** A network made from somebody's complete file, for one of its structures. What cannot be joined leaves nothing. */
import type { Failure } from '#shared/contract/failure.ts';
import { fold } from '#shared/lib/fold.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import { openExchangeFile } from '#electron/exchange-file/open-file.ts';
import { createNetworkFolder } from '#electron/store/network-folder.ts';
import { takeFile, type TakenFile } from '#electron/store/take-file.ts';
import type { Application } from '../application.ts';
import { type Task, UNWATCHED } from '../tasks.ts';
import { type Accepted, trust } from './accept.ts';
import { takeWithAttachments } from './received-attachments.ts';
import { incomingOf, refusalOf } from './verified-file.ts';
import { stagingFolder } from '#electron/store/inbox-folder.ts';

export interface Joining {
  readonly path: string;
  readonly name: string;
  /** Id or name of the structure whose computer this is. */
  readonly structure: string;
  readonly password: string | undefined;
  readonly task?: Task | undefined;
}

export async function joinNetwork(
  application: Application,
  folder: string,
  joining: Joining,
): Promise<Result<Accepted, Failure>> {
  const { task = UNWATCHED } = joining;
  const { options } = application;
  const staging = stagingFolder(options.stateFolder);
  const opened = await openExchangeFile(joining.path, {
    stagingFolder: staging,
    password: joining.password,
    signal: task.signal,
    onProgress: (part) => task.at('reading', part),
  });
  if (!opened.ok) return opened;
  try {
    const { header } = opened.value;
    const isWhole = header.streams.every((stream) => Object.keys(header.base[stream]).length === 0);
    if (!isWhole || header.counts.changeSets === 0) return err({ code: 'exchange-incomplete' });
    const incoming = incomingOf(opened.value, joining, options.now(), { task, stage: 'takingIn' });
    await application.close();
    let taken: TakenFile | undefined;
    let attachments = 0;
    const created = createNetworkFolder(folder, options, (work) => {
      const { taken: tried, attachments: came } = takeWithAttachments(
        opened.value.attachments,
        work,
        () => takeFile(work, incoming),
      );
      attachments = came;
      if (!tried.ok) return err(refusalOf(tried.error.reason));
      const structure = structureNamed(joining.structure, work.connection);
      if (structure === undefined)
        return err({ code: 'exchange-no-structure', name: joining.structure });
      work.remember({ structure });
      trust(header, { work, now: options.now });
      taken = tried.value;
      return ok(undefined);
    });
    if (!created.ok) return created;
    created.value.close();
    if (taken === undefined) throw new Error('a network was made of a file not taken in');
    const { fileHash: hash } = opened.value;
    const reopened = await application.open(folder, 'write');
    if (!reopened.ok) return reopened;
    const state = { status: { is: 'ready' as const }, header: null };
    const file = { id: hash, name: joining.name, received: incoming.about.time, hash, state };
    return ok({ taken, file, header, attachments });
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
