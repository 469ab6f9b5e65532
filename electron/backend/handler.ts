/**
 * What a handler is. One file per domain in handlers/; a name of the contract without its handler does not
 * compile. Handlers never write: a query reads a snapshot, a command reads one and returns a gesture, and only an
 * act, which concerns the application and not the log, has effects of its own.
 */
import type { Contract, NamesOf, OutputOf, ParsedInputOf } from '#shared/contract/index.ts';
import type { Failure } from '#shared/contract/failure.ts';
import type { Result } from '#shared/lib/result.ts';
import type { Gesture } from '#electron/store/gesture.ts';
import type { Snapshot } from '#electron/store/reader.ts';
import type { Application } from './application.ts';
import type { FileDesk } from './file-desk.ts';

export interface QueryContext extends Snapshot {
  readonly files: Pick<FileDesk, 'open'>;
}

export interface CommandContext extends QueryContext {
  readonly newId: () => string;
}

export interface Commanded<O> {
  readonly gesture: Gesture;
  readonly output: O;
}

export type QueryHandler<N extends NamesOf<'query'>> = (
  input: ParsedInputOf<N>,
  context: QueryContext,
) => Promise<Result<OutputOf<N>, Failure>>;

export type CommandHandler<N extends NamesOf<'command'>> = (
  input: ParsedInputOf<N>,
  context: CommandContext,
) => Promise<Result<Commanded<OutputOf<N>>, Failure>>;

export type ActHandler<N extends NamesOf<'act'>> = (
  input: ParsedInputOf<N>,
  application: Application,
  session: string,
) => Promise<Result<OutputOf<N>, Failure>>;

/** Queries about the application itself, which answer without a network or beside it. */
export const APPLICATION_QUERIES = ['application.state', 'backup.list', 'backup.compare'] as const;
export type ApplicationQuery = (typeof APPLICATION_QUERIES)[number];

export type ApplicationQueryHandler<N extends ApplicationQuery> = (
  input: ParsedInputOf<N>,
  application: Application,
) => Promise<Result<OutputOf<N>, Failure>>;

export type Handlers = {
  readonly [N in keyof Contract]: N extends ApplicationQuery
    ? ApplicationQueryHandler<N>
    : N extends NamesOf<'query'>
      ? QueryHandler<N>
      : N extends NamesOf<'command'>
        ? CommandHandler<N>
        : N extends NamesOf<'act'>
          ? ActHandler<N>
          : never;
};
