/** `folder` and `sync`: the folder that offices share instead of writing to each other. */
import { basename, resolve } from 'node:path';
import { chooseFolder, leaveFolder } from '#electron/backend/shared-folder/choose.ts';
import { look, type Looked } from '#electron/backend/shared-folder/look.ts';
import { memoryFile, readMemory } from '#electron/backend/shared-folder/memory.ts';
import { failureSentence } from '#shared/words/sentences.ts';
import { done, type Outcome, refusedFor, type Run } from '../command.ts';
import { type Office, withNetwork } from '../network.ts';
import { passwordIn } from '../password.ts';
import { countsOf } from '../reception-counts.ts';

export const shareFolder: Run = ({ positionals: [folder = '', shared], values, flags }) =>
  withNetwork(folder, 'write', async (office) => {
    const { backend, refuse, words } = office;
    const { application } = backend;
    const work = application.current()?.work;
    if (work === undefined) return refuse({ code: 'newer-database' });
    if (flags.has('leave')) return leaveFolder(work) ? done({}, () => words.left) : none(office);
    if (shared !== undefined) {
      const password = passwordIn(values['password-file']);
      if (!password.ok) return refusedFor(words.noPassword(password.error));
      const path = resolve(shared);
      const chosen = await chooseFolder(
        {
          path,
          label: [basename(path)],
          personal: flags.has('with-personal'),
          password: password.value,
        },
        application,
      );
      if (!chosen.ok) return refuse(chosen.error);
    }
    const memory = readMemory(memoryFile(work.installationFile));
    if (memory === undefined) return none(office);
    const { chosen, path, personal, password, looked } = memory;
    return done(
      { shared: chosen, folder: path, personal, password: password !== null, looked },
      () => words.shares(chosen),
    );
  });

const none = ({ words }: Office): Outcome => refusedFor(words.sharesNothing);

export const synchronise: Run = ({ positionals: [folder = ''], flags }) =>
  withNetwork(folder, 'write', async (office) => {
    const { application, inTurn } = office.backend;
    const wishes = { trustFirst: true, trustChanged: flags.has('trust'), askAgain: true };
    const looked = await look(wishes, { application, inTurn });
    if (looked === undefined) return none(office);
    if (!looked.ok) return office.refuse(looked.error);
    const told = plainly(looked.value, office);
    const sentences = said(looked.value, office);
    return told.refused.length > 0
      ? { exit: 1, sentences, value: told }
      : done(told, () => sentences.join('\n'));
  });

/** What `--json` prints of a look. */
function plainly({ taken, published, refused, waiting, firstKeys }: Looked, { language }: Office) {
  return {
    taken: taken.map(({ name, from, made }) => ({
      file: name,
      import: made.id,
      from,
      ...countsOf(made.tally),
    })),
    published,
    waiting,
    refused: refused.map(({ name, failure }) => ({
      file: name,
      reason: failureSentence(failure, language),
    })),
    firstKeys,
  };
}

function said(looked: Looked, office: Office): string[] {
  const { words } = office;
  const { taken, published, refused } = plainly(looked, office);
  return [
    words.synchronised(taken.length, published.length),
    ...looked.firstKeys.map(({ structure, words: key }) => words.newKey(structure, key.join(' '))),
    ...(looked.waiting > 0 ? [words.stillWaiting(looked.waiting)] : []),
    ...refused.flatMap(({ file, reason }) => [words.received.refused(file), reason]),
  ];
}
