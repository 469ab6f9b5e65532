/** What a handler of the application is: acts have effects of their own, beside the log. */
import type { Failure } from '#shared/contract/failure.ts';
import type { NamesOf, OutputOf, ParsedInputOf } from '#shared/contract/index.ts';
import type { Result } from '#shared/lib/result.ts';
import type { Application } from './application.ts';
import type { ApplicationQuery } from './network-handler.ts';
import type { Task } from './tasks.ts';

export type ApplicationOperation = ApplicationQuery | NamesOf<'act'>;

export type ApplicationHandler<N extends ApplicationOperation> = (
  input: ParsedInputOf<N>,
  application: Application,
  /** The window that asks. */
  session: string,
  task: Task,
) => Promise<Result<OutputOf<N>, Failure>>;

export type ApplicationHandlers = { readonly [N in ApplicationOperation]: ApplicationHandler<N> };
