/**
 * Every migration of the log, in order. A migration that has landed is never edited: databases exist that ran
 * it. Numbers go by tens, so that a branch merged late can still slip in between.
 */
import { sql as log } from './010-log.ts';
import { sql as identity } from './020-identity.ts';
import { sql as draft } from './030-draft.ts';
import { sql as blanks } from './040-blanks.ts';
import { sql as signedHeads } from './050-signed-heads.ts';
import { sql as offices } from './060-offices.ts';
import { sql as files } from './070-files.ts';
import { sql as withdrawn } from './080-withdrawn.ts';
import { sql as setAside } from './090-set-aside.ts';
import { sql as erased } from './100-erased.ts';
import { sql as wants } from './110-wants.ts';

export interface Migration {
  readonly version: number;
  readonly sql: string;
}

export const MIGRATIONS: readonly Migration[] = [
  { version: 10, sql: log },
  { version: 20, sql: identity },
  { version: 30, sql: draft },
  { version: 40, sql: blanks },
  { version: 50, sql: signedHeads },
  { version: 60, sql: offices },
  { version: 70, sql: files },
  { version: 80, sql: withdrawn },
  { version: 90, sql: setAside },
  { version: 100, sql: erased },
  { version: 110, sql: wants },
];
