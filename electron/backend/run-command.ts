/**
 * The write path: a command's handler reads one moment of the network and returns a gesture; the store writes it,
 * replacing only what the person was looking at (`asOf`); what changed is told to every window.
 */
import type { OutputOf, ParsedInputOf } from '#shared/contract/index.ts';
import type { Failure } from '#shared/contract/failure.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import type { Application } from './application.ts';
import { absentAttachment } from './attachment-reference.ts';
import { networkHandlers } from './handlers/network.ts';
import type { Snapshot } from '#electron/store/reader.ts';
import type { Commanded, CommandHandler, NetworkCommand } from './network-handler.ts';
import { brokenRule } from './record-rules.ts';
import { strayReference } from './open-references.ts';
import { storeOf } from './opened-network.ts';
import { UNWATCHED } from './tasks.ts';

export interface CommandCaller {
  readonly session: string;
  readonly asOf?: number | undefined;
}

export interface Done<O> {
  readonly output: O;
  readonly asOf: number;
}

/** Callers run one at a time: a gesture made from a snapshot is written before the next snapshot is taken. */
export async function runCommand<N extends NetworkCommand>(
  application: Application,
  name: N,
  input: ParsedInputOf<N>,
  caller: CommandCaller,
): Promise<Result<Done<OutputOf<N>>, Failure>> {
  const network = application.current();
  if (network === undefined) return err({ code: 'no-network' });
  const store = storeOf(network);
  if (!store.ok) return store;
  const { value: result, asOf: readAt } = await network.reader.read((snapshot) =>
    gestureFor(name, input, snapshot, application.options),
  );
  if (!result.ok) return result;
  const written = store.value.write(result.value.gesture, {
    session: caller.session,
    author: network.remembered().author ?? '',
    asOf: caller.asOf ?? readAt,
  });
  if (written.types.size > 0)
    application.options.emit({ event: 'changed', types: [...written.types], asOf: written.asOf });
  return ok({ output: result.value.output, asOf: written.asOf });
}

/** What a command would write, as things stand in one moment of the network. */
export async function gestureFor<N extends NetworkCommand>(
  name: N,
  input: ParsedInputOf<N>,
  snapshot: Snapshot,
  { files, now, newId }: Pick<Application['options'], 'files' | 'now' | 'newId'>,
): Promise<Result<Commanded<OutputOf<N>>, Failure>> {
  // The table pairs each name with the handler of its own input and output.
  const run = networkHandlers[name] as unknown as CommandHandler<N>;
  const wanted = await run(input, { ...snapshot, files, now, newId, task: UNWATCHED });
  if (!wanted.ok) return wanted;
  const { gesture } = wanted.value;
  const refusal =
    absentAttachment(gesture, snapshot) ??
    (await strayReference(gesture, snapshot)) ??
    (await brokenRule(gesture, snapshot, now()));
  return refusal === undefined ? wanted : err(refusal);
}
