/** A verified file as the store takes it in, and what the store's refusal of it means. */
import type { Failure } from '#shared/contract/failure.ts';
import type { Stage } from '#shared/contract/task.ts';
import type { OpenedExchangeFile } from '#electron/exchange-file/open-file.ts';
import type { InboxFile } from '#electron/store/inbox.ts';
import type { IncomingFile } from '#electron/store/take-file.ts';
import { type Task, UNWATCHED, watching } from '../tasks.ts';
import { saidIn } from './said-in.ts';

const UNSEEN = { task: UNWATCHED, stage: 'takingIn' } as const;

export function incomingOf(
  { header, fileHash, changeSets }: OpenedExchangeFile,
  file: Pick<InboxFile, 'name'>,
  now: Date,
  { task, stage }: { readonly task: Task; readonly stage: Stage } = UNSEEN,
): IncomingFile {
  const { sender, time, heads, base, keys, counts } = header;
  const { office, structure, structureName, author } = sender;
  return {
    changeSets: {
      [Symbol.iterator]: () => watching(changeSets(), counts.changeSets, stage, task),
    },
    heads,
    base,
    keys,
    said: saidIn(header, now),
    about: {
      file: fileHash,
      name: file.name,
      office,
      structure,
      structureName,
      author,
      prepared: time,
      time: now.toISOString(),
    },
  };
}

/** Why the log refused what a sender signed: its Maillon would not have written it. */
export const refusalOf = (reason: string): Failure =>
  reason === 'gap' ? { code: 'exchange-early' } : { code: 'exchange-content', where: reason };
