/** `check`, `backup` and `restore`: looking after a network's file. */
import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import {
  backUpFolderTo,
  type Checked,
  checkFolder,
  rebuildNetwork,
} from '#electron/backend/services/care.ts';
import { restoreBackup } from '#electron/backend/services/restore.ts';
import type { Failure } from '#shared/contract/failure.ts';
import type { Result } from '#shared/lib/result.ts';
import { done, type Outcome, refusedFor, type Run } from '../command.ts';
import { type Office, withBackend, withNetwork } from '../network.ts';
import { isDiskFailure } from '../disk-failure.ts';

export const checkNetwork: Run = ({ positionals: [folder = ''], flags }) =>
  flags.has('rebuild')
    ? withNetwork(folder, 'write', async (office) => {
        const { words } = office;
        const checked = rebuildNetwork(office.backend.application);
        return verdict(checked, office, `${words.rebuilt} ${words.sound}`);
      })
    : withBackend(async (office) =>
        verdict(await checkFolder(resolve(folder)), office, office.words.sound),
      );

function verdict(checked: Result<Checked, Failure>, office: Office, sound: string): Outcome {
  if (!checked.ok) return office.refuse(checked.error);
  const { words } = office;
  if (checked.value.isSound) return done(checked.value, () => sound);
  const outcome = checked.value.brokenLinks > 0 ? words.brokenLog : words.unsound;
  return {
    exit: 1,
    value: checked.value,
    sentences: [...findings(checked.value, office), outcome],
  };
}

export const backUpFolder: Run = ({ positionals: [folder = '', out = ''] }) =>
  withNetwork(folder, 'read', async ({ refuse, words }) => {
    if (!existsSync(dirname(resolve(out)))) return refusedFor(words.cannotWrite(out));
    try {
      const made = await backUpFolderTo(resolve(folder), resolve(out));
      return made.ok ? done({ file: resolve(out) }, () => words.backedUp(out)) : refuse(made.error);
    } catch (error) {
      if (!isDiskFailure(error)) throw error;
      return refusedFor(words.cannotWrite(out));
    }
  });

export const restoreFolder: Run = ({ positionals: [folder = '', backup = ''] }) =>
  withBackend(async ({ backend, refuse, words }) => {
    if (!existsSync(resolve(folder))) return refuse({ code: 'no-network-here' });
    const restored = await restoreBackup(backend.application, resolve(folder), resolve(backup));
    return restored.ok ? done({}, () => words.restored) : refuse(restored.error);
  });

function findings(
  { integrity, brokenLinks, differences, attachments }: Checked,
  { words }: Office,
): string[] {
  const { damaged, lost } = attachments;
  return [
    ...integrity.map((sentence) => words.integrity(sentence)),
    ...(brokenLinks > 0 ? [words.brokenLinks(brokenLinks)] : []),
    ...Object.entries(differences).map(([table, count]) => words.difference(table, count)),
    ...(damaged > 0 ? [words.damagedAttachments(damaged)] : []),
    ...(lost > 0 ? [words.lostAttachments(lost)] : []),
  ];
}
