/** A file looked at by itself, with no network around it: what `maillon inspect` prints. */
import type { Failure } from '#shared/contract/failure.ts';
import type { FileHeader } from '#shared/exchange/file-header.ts';
import type { ExchangedChangeSet } from '#shared/exchange/line.ts';
import { ok, type Result } from '#shared/lib/result.ts';
import { openExchangeFile } from '#electron/exchange-file/open-file.ts';
import { stagingFolder } from '#electron/store/inbox-folder.ts';
import { examineOperations } from '#electron/store/log.ts';

export interface Inspected {
  readonly hash: string;
  readonly header: FileHeader;
  readonly changeSets?: readonly unknown[];
}

/** @param isWhole with what its change sets say */
export async function inspectFile(
  path: string,
  stateFolder: string,
  password: string | undefined,
  isWhole: boolean,
): Promise<Result<Inspected, Failure>> {
  const opened = await openExchangeFile(path, {
    stagingFolder: stagingFolder(stateFolder),
    password,
  });
  if (!opened.ok) return opened;
  try {
    const { header, fileHash: hash, changeSets } = opened.value;
    if (!isWhole) return ok({ hash, header });
    const told = Array.from(changeSets(), plainly);
    return ok({ hash, header, changeSets: told });
  } finally {
    opened.value.close();
  }
}

const plainly = ({
  replica,
  stream,
  seq,
  lamport,
  time,
  author,
  gesture,
  seen,
  payload,
  hash,
}: ExchangedChangeSet): unknown => ({
  replica,
  stream,
  seq,
  lamport,
  time,
  author,
  gesture,
  seen,
  hash: Buffer.from(hash).toString('hex'),
  operations: payload === null ? null : operationsIn(stream, payload),
});

/** What this version does not understand is shown as the text it is. */
function operationsIn(stream: 0 | 1, payload: Uint8Array): unknown {
  try {
    return examineOperations(stream, payload);
  } catch {
    return Buffer.from(payload).toString();
  }
}
