/** A password from a file, so that it stands in no list of processes. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { err, ok, type Result } from '#shared/lib/result.ts';
import { isDiskFailure } from './disk-failure.ts';

/** Its first line; undefined when none was named. */
export function passwordIn(file: string | undefined): Result<string | undefined, string> {
  if (file === undefined) return ok(undefined);
  try {
    const [line = ''] = readFileSync(resolve(file), 'utf8').split(/\r?\n/u);
    return line === '' ? err(file) : ok(line);
  } catch (error) {
    if (!isDiskFailure(error)) throw error;
    return err(file);
  }
}
