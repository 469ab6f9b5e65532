/** `receive` and `join`: files that others prepared. */
import { basename, resolve } from 'node:path';
import { joinNetwork } from '#electron/backend/exchange/join.ts';
import {
  type Outcome as Received,
  receiveFiles,
} from '#electron/backend/exchange/receive-files.ts';
import { failureSentence } from '#shared/words/sentences.ts';
import { done, type Outcome, refusedFor, type Run } from '../command.ts';
import { type Office, withBackend, withNetwork } from '../network.ts';
import { passwordIn } from '../password.ts';
import { countsOf } from '../reception-counts.ts';

export const receive: Run = ({ positionals: [folder = '', ...files], values, flags }) =>
  withNetwork(folder, 'write', async (office) => {
    const password = passwordIn(values['password-file']);
    if (!password.ok) return refusedFor(office.words.noPassword(password.error));
    const given = files.map((file) => ({ given: file, path: resolve(file), name: basename(file) }));
    const wishes = {
      preview: flags.has('preview'),
      trust: flags.has('trust'),
      password: password.value,
    };
    const received = await receiveFiles(given, wishes, office.backend.application);
    if (!received.ok) return office.refuse(received.error);
    const told = received.value.map((one) => plainly(one, office));
    const sentences = received.value.flatMap((one) => said(one, office));
    return received.value.some(({ status }) => status === 'refused')
      ? { exit: 1, sentences, value: told }
      : done(told, () => sentences.join('\n'));
  });

export const join: Run = ({ positionals: [folder = '', file = ''], values }) =>
  withBackend(async (office): Promise<Outcome> => {
    const password = passwordIn(values['password-file']);
    if (!password.ok) return refusedFor(office.words.noPassword(password.error));
    const joined = await joinNetwork(office.backend.application, resolve(folder), {
      path: resolve(file),
      name: basename(file),
      structure: values['structure'] ?? '',
      password: password.value,
    });
    if (!joined.ok) return office.refuse(joined.error);
    const { taken, header, attachments } = joined.value;
    const outcome: Received = {
      file,
      status: 'applied',
      failure: undefined,
      from: header.sender.structureName,
      made: taken.made,
      withheld: taken.withheld,
      attachments,
      firstKey: undefined,
    };
    return done(plainly(outcome, office), () => said(outcome, office).join('\n'));
  });

/** What `--json` prints of each file. */
function plainly({ file, status, failure, from, made }: Received, { language }: Office) {
  return {
    file,
    status,
    reason: failure === undefined ? null : failureSentence(failure, language),
    import: status === 'applied' ? (made?.id ?? null) : null,
    from,
    ...countsOf(made?.tally),
  };
}

function said(outcome: Received, office: Office): string[] {
  const { words } = office;
  const { file, status, failure, from, firstKey, made } = outcome;
  const { added, changed, removed, conflicts, suggestions } = plainly(outcome, office);
  return [
    words.received[status](file),
    ...(failure === undefined || status === 'known'
      ? []
      : [failureSentence(failure, office.language)]),
    ...(from === null || from === '' ? [] : [words.from(from)]),
    ...(firstKey === undefined ? [] : [words.firstKey(firstKey.join(' '))]),
    ...(made === undefined
      ? []
      : [words.counted(added, changed, removed), words.toSettle(conflicts, suggestions)]),
    ...(outcome.attachments > 0 ? [words.attached(outcome.attachments)] : []),
  ];
}
