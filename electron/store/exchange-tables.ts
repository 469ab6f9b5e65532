/** What the database knows of the exchange beside the log: read by queries, written by the store's owner alone. */
import type { Connection } from './database.ts';
import { type ForkNotes, openForkNotes } from './fork-notes.ts';
import { type Imports, openImports } from './imports.ts';
import { type Inbox, openInbox } from './inbox.ts';
import { type Keys, openKeys } from './keys.ts';
import type { Log } from './log.ts';
import { openPreparedFiles, type PreparedFiles } from './prepared-files.ts';
import { openSaid, type SaidStore } from './said.ts';
import { openSignedHeads, type SignedHeads } from './signed-heads.ts';

export interface ExchangeTables {
  readonly keys: Keys;
  readonly heads: SignedHeads;
  readonly said: SaidStore;
  readonly prepared: PreparedFiles;
  readonly inbox: Inbox;
  readonly imports: Imports;
  readonly forks: ForkNotes;
}

export const openExchangeTables = (connection: Connection, log: Log): ExchangeTables => ({
  keys: openKeys(connection),
  heads: openSignedHeads(connection, log),
  said: openSaid(connection),
  prepared: openPreparedFiles(connection),
  inbox: openInbox(connection),
  imports: openImports(connection),
  forks: openForkNotes(connection),
});
