/** The rows of a table that a person offered, whatever happened to its file since. */
import { readFile, stat } from 'node:fs/promises';
import type { Failure } from '#shared/contract/failure.ts';
import { err, type Result } from '#shared/lib/result.ts';
import type { QueryContext } from '../network-handler.ts';
import { MOST_MEGABYTES, readCsv, type Sheet } from './csv-file.ts';
import { isArchive, readWorkbook } from './workbook-file.ts';

export async function readSheet(
  token: string,
  { files }: Pick<QueryContext, 'files'>,
): Promise<Result<Sheet, Failure>> {
  const file = files.open(token);
  if (!file.ok) return file;
  try {
    const { size } = await stat(file.value.path);
    if (size > MOST_MEGABYTES * 1024 * 1024)
      return err({ code: 'file-too-large', megabytes: MOST_MEGABYTES });
    const bytes = await readFile(file.value.path);
    return isArchive(bytes) ? await readWorkbook(bytes) : readCsv(bytes);
  } catch (error) {
    // Moved, deleted or locked by another program since it was chosen.
    if (error instanceof Error && 'code' in error) return err({ code: 'file-unreadable' });
    throw error;
  }
}
