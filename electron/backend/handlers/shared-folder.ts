/** The folder that offices share: chosen by its name, looked at, left. */
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Failure } from '#shared/contract/failure.ts';
import type { SharedFolder } from '#shared/contract/shared-folder.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import type { WritableNetwork } from '#electron/store/network-folder.ts';
import type { ApplicationHandlers } from '../application-handler.ts';
import type { Application } from '../application.ts';
import { chooseFolder, faultOf, leaveFolder } from '../shared-folder/choose.ts';
import { waitingIn } from '../shared-folder/look.ts';
import { type Memory, memoryFile, readMemory } from '../shared-folder/memory.ts';
import { foldersIn, placesOn } from '../shared-folder/places.ts';

const MOST_FOLDERS = 500;
const MOST_WRONG = 20;

export const sharedFolderHandlers: Pick<
  ApplicationHandlers,
  Extract<keyof ApplicationHandlers, `folder.${string}`>
> = {
  async 'folder.state'(_input, application) {
    const network = application.current();
    const work = network?.work;
    const memory = work && readMemory(memoryFile(work.installationFile));
    if (network === undefined || work === undefined || memory === undefined)
      return ok({ folder: null });
    return ok({ folder: describe(memory, work, application) });
  },

  async 'folder.places'(_input, { options }) {
    const places = placesOn({ home: homedir(), platform: process.platform, env: process.env });
    return ok(
      places.map(({ kind, name, path }) => {
        const { token } = options.folders.add(path, name);
        return { token, kind, name };
      }),
    );
  },

  async 'folder.list'({ folder }, application) {
    const { folders } = application.options;
    const known = folders.get(folder);
    if (known === undefined) return err({ code: 'folder-absent' });
    const names = foldersIn(known.path);
    const listed = names.slice(0, MOST_FOLDERS).map((name) => {
      const { token } = folders.add(join(known.path, name), name, known);
      return { token, name };
    });
    const trail = known.trail.map(({ token, name }) => ({ token, name }));
    const isCut = names.length > MOST_FOLDERS;
    const failure = faultOf(known.path, application) ?? null;
    return ok({ token: folder, trail, folders: listed, isCut, failure });
  },

  async 'folder.choose'({ folder, personal, password }, application) {
    const { folders } = application.options;
    const known = folders.get(folder);
    if (known === undefined) return err({ code: 'folder-absent' });
    const label = known.trail.map(({ name }) => name);
    const chosen = await chooseFolder({ path: known.path, label, personal, password }, application);
    if (!chosen.ok) return chosen;
    folders.wish();
    return ok({});
  },

  'folder.synchronise': async (_input, application) =>
    withFolder(application, () => application.options.folders.wish()),

  'folder.leave': async (_input, application) =>
    withFolder(application, (work) => {
      leaveFolder(work);
      application.options.folders.wish();
      const { store } = work;
      application.options.emit({ event: 'changed', types: ['office'], asOf: store.log.head() });
    }),
};

async function withFolder(
  application: Application,
  act: (work: WritableNetwork) => void,
): Promise<Result<Record<string, never>, Failure>> {
  const work = application.current()?.work;
  if (work === undefined) return err({ code: 'no-network' });
  if (readMemory(memoryFile(work.installationFile)) === undefined)
    return err({ code: 'not-found' });
  act(work);
  return ok({});
}

function describe(memory: Memory, work: WritableNetwork, { options }: Application): SharedFolder {
  const { label, personal, password, looked, taken, published, failure, notes } = memory;
  const wrong = Object.entries(notes).flatMap(([name, { verdict }]) =>
    verdict.is === 'bad' ? [{ name, failure: verdict.failure }] : [],
  );
  const asking = new Set(
    work.store.exchange.inbox
      .all()
      .flatMap(({ state: { status, header } }) =>
        (status.is === 'question' || status.is === 'stopped') && header !== null
          ? [header.sender.replica]
          : [],
      ),
  );
  return {
    label,
    personal,
    hasPassword: password !== null,
    isLooking: options.folders.isLooking(),
    looked,
    taken,
    published,
    waiting: waitingIn(memory, { work }),
    asked: memory.asked.filter((replica) => asking.has(replica)).length,
    wrong: wrong.slice(0, MOST_WRONG),
    wrongCount: wrong.length,
    failure,
  };
}
