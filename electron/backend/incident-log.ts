/**
 * Defects, for whoever will mend them: a stack and a number that the person can quote. No value of a record ever
 * enters this file.
 */
import { appendFileSync, existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

const LARGEST = 1_000_000;

export type Report = (error: unknown) => string;

/** Answers a function that writes an error down and says under which number. */
export function openIncidentLog(stateFolder: string, now: () => Date): Report {
  const file = join(stateFolder, 'maillon.log');
  return (error) => {
    const time = now().toISOString();
    const incident = time.slice(2, 19).replaceAll(/[-:T]/g, '');
    const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
    try {
      mkdirSync(stateFolder, { recursive: true });
      if (existsSync(file) && statSync(file).size > LARGEST) renameSync(file, `${file}.1`);
      appendFileSync(file, `${time} incident ${incident}\n${trace}\n\n`);
    } catch {
      // A disk that takes no log takes no data either: that failure has its own sentence.
    }
    return incident;
  };
}
