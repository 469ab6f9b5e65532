/** `send`, `set-aside`, `inspect`, `offices`, `erase`: exchanging with others. */
import { copyFile, rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Failure } from '#shared/contract/failure.ts';
import { fold } from '#shared/lib/fold.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import { prepareFile } from '#electron/backend/exchange/prepare.ts';
import { inspectFile } from '#electron/backend/services/exchange-lines.ts';
import { alignedTable } from '../aligned-table.ts';
import { done, misused, refusedFor, type Run } from '../command.ts';
import { isDiskFailure } from '../disk-failure.ts';
import { type Office, withBackend, withNetwork } from '../network.ts';
import { passwordIn } from '../password.ts';

export const send: Run = ({ positionals: [folder = '', out = ''], values, lists, flags }) =>
  withNetwork(folder, 'write', async (office) => {
    const { backend, refuse, words } = office;
    const password = passwordIn(values['password-file']);
    if (!password.ok) return refusedFor(words.noPassword(password.error));
    if (!existsSync(dirname(resolve(out)))) return refusedFor(words.cannotWrite(out));
    const to = await structuresNamed(lists['to'] ?? [], flags.has('all'), office);
    if (!to.ok) return 'code' in to.error ? refuse(to.error) : refusedFor(to.error.sentence);
    const wishes = {
      to: to.value,
      everything: false,
      personal: !flags.has('without-personal'),
      attachments: !flags.has('without-attachments'),
      password: password.value,
    };
    const made = await prepareFile(backend.application, wishes, resolve(out));
    if (!made.ok)
      return made.error.code === 'cannot-save-there'
        ? refusedFor(words.cannotWrite(out))
        : refuse(made.error);
    const { changeSets, attachments, isRequest } = made.value;
    const told = { file: resolve(out), changeSets, attachments, request: isRequest };
    return done(told, () =>
      [words.sent(out, isRequest), ...(attachments > 0 ? [words.attached(attachments)] : [])].join(
        '\n',
      ),
    );
  });

interface Unnamed {
  readonly sentence: string;
}

/** By office, structure or name; every structure that has an office for `--all`. */
async function structuresNamed(
  names: readonly string[],
  all: boolean,
  { ask, words }: Office,
): Promise<Result<string[], Failure | Unnamed>> {
  const overview = await ask('exchange.overview', {});
  if (!overview.ok) return overview;
  const offices = await ask('exchange.offices', {});
  if (!offices.ok) return offices;
  if (all)
    return ok([
      ...new Set(
        offices.value.flatMap(({ here, structure }) =>
          here || structure === null ? [] : [structure.id],
        ),
      ),
    ]);
  const known = overview.value.recipients.map(({ structure }) => structure);
  const ids: string[] = [];
  for (const name of names) {
    const office = offices.value.find(({ id }) => id === name)?.structure?.id;
    const exact = known.filter(({ id }) => id === name || id === office);
    const found = exact.length > 0 ? exact : known.filter((one) => fold(one.name) === fold(name));
    const [structure, another] = found;
    if (structure === undefined) return err({ sentence: words.noOffice(name) });
    if (another !== undefined) return err({ sentence: words.severalOffices(name) });
    ids.push(structure.id);
  }
  return ok(ids);
}

export const setAside: Run = ({ positionals: [folder = '', given = ''], flags }) =>
  withNetwork(folder, 'write', async ({ ask, refuse, words }) => {
    const id = Number(given);
    if (!Number.isSafeInteger(id)) return misused(words.badImport(given));
    const isBack = flags.has('back');
    const name = isBack ? 'exchange.putBack' : 'exchange.setAside';
    const turned = await ask(name, { import: id });
    if (turned.ok) return done(turned.value, () => (isBack ? words.putBack : words.setAside));
    return turned.error.code === 'not-found'
      ? refusedFor(words.badImport(given))
      : refuse(turned.error);
  });

export const inspect: Run = ({ positionals: [file = ''], values, flags }) =>
  withBackend(async ({ backend, refuse, words }) => {
    const password = passwordIn(values['password-file']);
    if (!password.ok) return refusedFor(words.noPassword(password.error));
    const { stateFolder } = backend.application.options;
    const isWhole = flags.has('dump');
    const inspected = await inspectFile(resolve(file), stateFolder, password.value, isWhole);
    if (!inspected.ok) return refuse(inspected.error);
    return done(inspected.value, () => JSON.stringify(inspected.value, null, 2));
  });

export const listOffices: Run = ({ positionals: [folder = ''] }) =>
  withNetwork(folder, 'read', async ({ ask, refuse, words }) => {
    const offices = await ask('exchange.offices', {});
    if (!offices.ok) return refuse(offices.error);
    const rows = offices.value.map(({ id, structure, heard, missing, words: key }) => [
      id,
      structure?.name ?? '',
      heard ?? '',
      missing === null ? '' : String(missing),
      key.join(' '),
    ]);
    return done(offices.value, () => (rows.length === 0 ? words.nothing : alignedTable(rows)));
  });

export const erase: Run = ({ positionals: [folder = '', person = ''] }) =>
  withNetwork(folder, 'write', async ({ backend, ask, refuse, words, language }) => {
    const erased = await ask('person.erase', { person, language });
    if (!erased.ok) return refuse(erased.error);
    const file = await backend.takeFile(erased.value.file);
    if (file === undefined) return refuse({ code: 'file-expired' });
    const out = resolve(erased.value.name);
    try {
      await copyFile(file.path, out);
      return done({ certificate: out }, () => words.erased(out));
    } catch (error) {
      if (!isDiskFailure(error)) throw error;
      return refusedFor(words.cannotWrite(out));
    } finally {
      await rm(file.path, { force: true });
    }
  });
