/**
 * Every migration of the log, in order. A migration that has landed is never edited: databases exist that ran
 * it. Numbers go by tens, so that a branch merged late can still slip in between.
 */
import { sql as log } from './010-log.ts';
import { sql as identity } from './020-identity.ts';
import { sql as draft } from './030-draft.ts';
import { sql as blanks } from './040-blanks.ts';
import { sql as setAside } from './090-set-aside.ts';

export interface Migration {
  readonly version: number;
  readonly sql: string;
}

export const MIGRATIONS: readonly Migration[] = [
  { version: 10, sql: log },
  { version: 20, sql: identity },
  { version: 30, sql: draft },
  { version: 40, sql: blanks },
  { version: 90, sql: setAside },
];
