/** Opening and closing networks, who uses this computer, settings, undo, drafts. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { OpenNetwork } from '#shared/contract/application.ts';
import type { OutputOf } from '#shared/contract/index.ts';
import type { Failure } from '#shared/contract/failure.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import { peekName } from '#electron/store/network-folder.ts';
import type { Store, Undone, WriteContext } from '#electron/store/store.ts';
import { type Application, foldersOfNetworks } from '../application.ts';
import type { ApplicationHandlers } from '../application-handler.ts';
import { joinNetwork } from '../exchange/join.ts';
import { type OpenedNetwork, storeOf } from '../opened-network.ts';
import { namesOf } from '../rows.ts';
import { fillWithSample, isWholeSample, SAMPLE_FOLDER } from '../services/sample.ts';
import { changeSettings, readSettings } from '../settings.ts';
import { localDay } from '../local-day.ts';

type Names = `application.${string}` | `history.${string}` | `draft.${string}`;

export const applicationHandlers: Pick<
  ApplicationHandlers,
  Extract<keyof ApplicationHandlers, Names>
> = {
  async 'application.state'(_input, application) {
    const { dataFolder, stateFolder, version, now } = application.options;
    const network = application.current();
    return ok({
      network: network === undefined ? null : await describe(network),
      known: foldersOfNetworks(dataFolder).map(({ key, changed }) => ({
        key,
        name: peekName(join(dataFolder, key)) ?? key,
        changed: changed.toISOString(),
      })),
      settings: readSettings(stateFolder),
      version,
      today: localDay(now()),
    });
  },

  async 'application.createNetwork'(names, application) {
    const key = freeFolder(application.options.dataFolder, names.name);
    const created = await application.create(join(application.options.dataFolder, key), names);
    return created.ok ? ok({ key }) : created;
  },

  async 'application.joinNetwork'({ file, structure, password }, application, _, task) {
    const { dataFolder, files } = application.options;
    const offered = files.open(file);
    if (!offered.ok) return offered;
    const { path, name } = offered.value;
    // The folder takes the first words of the file's name; the network's own is read in what it holds.
    const key = freeFolder(dataFolder, name.replace(/( – .*)?\.maillon$/iu, ''));
    const joining = { path, name, structure, password, task };
    const joined = await joinNetwork(application, join(dataFolder, key), joining);
    return joined.ok ? ok({}) : joined;
  },

  async 'application.openNetwork'({ key }, application) {
    const known = foldersOfNetworks(application.options.dataFolder).some(
      (folder) => folder.key === key,
    );
    if (!known) return err({ code: 'no-network-here' });
    const opened = await application.open(join(application.options.dataFolder, key), 'write');
    return opened.ok ? ok({}) : opened;
  },

  async 'application.openSample'(_input, application) {
    const folder = join(application.options.dataFolder, SAMPLE_FOLDER);
    const opened = isWholeSample(folder)
      ? await application.open(folder, 'write')
      : await fillWithSample(application, folder);
    return opened.ok ? ok({ key: SAMPLE_FOLDER }) : opened;
  },

  async 'application.closeNetwork'(_input, application) {
    await application.close();
    return ok({});
  },

  async 'application.setAuthor'({ person }, application) {
    return remember(application, 'person', person, (network) =>
      network.remember({ author: person }),
    );
  },

  async 'application.setStructure'({ organisation }, application) {
    return remember(application, 'organisation', organisation, (network) =>
      network.remember({ structure: organisation }),
    );
  },

  async 'application.setSettings'(change, application) {
    const settings = changeSettings(application.options.stateFolder, change);
    application.options.emit({ event: 'application' });
    return ok(settings);
  },

  async 'history.undo'(_input, application, session) {
    return travel(application, session, (store, context) => store.undo(context));
  },

  async 'history.redo'(_input, application, session) {
    return travel(application, session, (store, context) => store.redo(context));
  },

  async 'draft.keep'({ type, record, field, element, value, asOf }, application) {
    return withStore(application, (store, network) => {
      const author = network.remembered().author ?? '';
      store.drafts.keep({ type, record, field, element, value, asOf, author });
      return {};
    });
  },

  async 'draft.read'(place, application) {
    return withStore(application, (store) => ({ value: store.drafts.read(place) ?? '' }));
  },

  async 'draft.drop'(draft, application) {
    return withStore(application, (store) => {
      store.drafts.drop(draft);
      return {};
    });
  },
};

async function describe(network: OpenedNetwork): Promise<OpenNetwork> {
  const { structure, author } = network.remembered();
  const { value } = await network.reader.read(async (snapshot) => {
    const [self] = await snapshot.db
      .selectFrom('record')
      .select(['id', 'title'])
      .where('type', '=', 'network')
      .orderBy('n')
      .limit(1)
      .execute();
    return { self, names: await namesOf(snapshot, [structure ?? '', author ?? '']) };
  });
  const named = (id: string | null): { id: string; name: string } | null => {
    const found = id === null || !Object.hasOwn(value.names, id) ? undefined : value.names[id];
    return id === null || found === undefined || found.deleted ? null : { id, name: found.title };
  };
  return {
    id: value.self?.id ?? '',
    name: value.self?.title ?? network.key,
    structure: named(structure),
    author: named(author),
    readOnly: network.work === undefined,
    folderWarning: isSynchronised(network.folder),
    recoveredDrafts: network.recoveredDrafts,
  };
}

/** A name that a disk accepts, which no folder bears yet. */
function freeFolder(dataFolder: string, name: string): string {
  const plain = name
    .replaceAll(/[<>:"/\\|?*\p{Cc}]/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .replace(/[. ]+$/, '')
    .trim()
    .slice(0, 80);
  const base =
    plain === '' || /^(con|prn|aux|nul|com\d|lpt\d)$/i.test(plain)
      ? `Réseau ${plain}`.trim()
      : plain;
  for (let count = 1; ; count += 1) {
    const key = count === 1 ? base : `${base} ${count}`;
    if (!existsSync(join(dataFolder, key))) return key;
  }
}

async function remember(
  application: Application,
  type: string,
  id: string,
  note: (network: OpenedNetwork) => void,
): Promise<Result<Record<string, never>, Failure>> {
  const network = application.current();
  if (network === undefined) return err({ code: 'no-network' });
  const { value: names } = await network.reader.read((snapshot) => namesOf(snapshot, [id]));
  if (names[id]?.type !== type) return err({ code: 'not-found' });
  note(network);
  application.options.emit({ event: 'application' });
  return ok({});
}

function travel(
  application: Application,
  session: string,
  go: (store: Store, context: WriteContext) => Result<Undone, Failure>,
): Result<OutputOf<'history.undo'>, Failure> {
  const done = withStore(application, (store, network) => {
    return go(store, { session, author: network.remembered().author ?? '' });
  });
  if (!done.ok) return done;
  if (!done.value.ok) return done.value;
  const { gesture, changed, skipped, types, asOf } = done.value.value;
  application.options.emit({ event: 'changed', types: [...types], asOf });
  return ok({ gesture, changed, skipped });
}

function withStore<T>(
  application: Application,
  use: (store: Store, network: OpenedNetwork) => T,
): Result<T, Failure> {
  const network = application.current();
  if (network === undefined) return err({ code: 'no-network' });
  const store = storeOf(network);
  return store.ok ? ok(use(store.value, network)) : store;
}

/** Folders that another program synchronises write databases at the worst of times. */
const isSynchronised = (folder: string): boolean =>
  folder.startsWith('\\\\') ||
  /[\\/](OneDrive|Dropbox|Google Drive|Nextcloud|iCloudDrive|pCloudDrive|kDrive)/i.test(folder);
