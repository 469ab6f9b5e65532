/**
 * What a handler of the network's records is. One file per domain in handlers/; a name of the contract without its
 * handler does not compile. These handlers never write: a query reads one moment of the network, a command reads
 * one and returns a gesture, which the store alone writes.
 */
import type { Failure } from '#shared/contract/failure.ts';
import type { NamesOf, OutputOf, ParsedInputOf } from '#shared/contract/index.ts';
import type { Result } from '#shared/lib/result.ts';
import type { Gesture } from '#electron/store/gesture.ts';
import type { Snapshot } from '#electron/store/reader.ts';
import type { FileDesk } from './file-desk.ts';
import type { Task } from './tasks.ts';

/** Queries about the application itself, which answer without a network or beside it. */
export const APPLICATION_QUERIES = [
  'application.state',
  'backup.list',
  'backup.compare',
  'folder.state',
  'folder.places',
  'folder.list',
  'look.of',
  'import.meanings',
  'person.erasuresAsked',
] as const;
export type ApplicationQuery = (typeof APPLICATION_QUERIES)[number];

export type NetworkQuery = Exclude<NamesOf<'query'>, ApplicationQuery>;
export type NetworkCommand = NamesOf<'command'>;

export interface QueryContext extends Snapshot {
  readonly files: Pick<FileDesk, 'open' | 'produce'>;
  readonly now: () => Date;
  /** How the one who asked hears how far it is. */
  readonly task: Task;
}

export interface CommandContext extends QueryContext {
  readonly newId: () => string;
}

export interface Commanded<O> {
  readonly gesture: Gesture;
  readonly output: O;
}

export type QueryHandler<N extends NetworkQuery> = (
  input: ParsedInputOf<N>,
  context: QueryContext,
) => Promise<Result<OutputOf<N>, Failure>>;

export type CommandHandler<N extends NetworkCommand> = (
  input: ParsedInputOf<N>,
  context: CommandContext,
) => Promise<Result<Commanded<OutputOf<N>>, Failure>>;

export type NetworkHandlers = { readonly [N in NetworkQuery]: QueryHandler<N> } & {
  readonly [N in NetworkCommand]: CommandHandler<N>;
};

/** The handlers of one domain: `DomainHandlers<'plan'>` has every `plan.…` of the contract. */
export type DomainHandlers<D extends string> = Pick<
  NetworkHandlers,
  Extract<keyof NetworkHandlers, `${D}.${string}`>
>;
