/**
 * A command of `maillon`, as commands.ts declares it: how it is written, and what runs it. Usage texts and the
 * reading of arguments derive from the declaration.
 *
 * A command answers an outcome and prints nothing itself. 0: done. 1: refused, for reasons a person can read.
 * 2: the command line itself was not understood.
 */
import { parseArgs } from 'node:util';
import type { COMMAND_SUMMARIES } from '#shared/words/command-line.ts';

export interface Command {
  readonly name: keyof typeof COMMAND_SUMMARIES;
  /** `NAME` required, `[NAME]` optional, `NAME…` one or more. */
  readonly positionals: readonly string[];
  /**
   * Options with a value (its name in capitals) or without (null); those of `required` must be there. `NAME…` may be
   * given several times, and takes what follows the positionals.
   */
  readonly options?: Readonly<Record<string, string | null>>;
  readonly required?: readonly string[];
  /** Loaded when it runs, so that no command waits for another's libraries. */
  readonly load: () => Promise<Run>;
}

export interface Invocation {
  readonly positionals: readonly string[];
  readonly values: Readonly<Record<string, string | undefined>>;
  /** Values of options that may be given several times. */
  readonly lists: Readonly<Record<string, readonly string[]>>;
  readonly flags: ReadonlySet<string>;
  readonly isJson: boolean;
}

export type Run = (invocation: Invocation) => Promise<Outcome>;

export type Outcome =
  | { readonly exit: 0; readonly value: unknown; readonly text: () => string }
  | { readonly exit: 1; readonly sentences: readonly string[]; readonly value?: unknown }
  | { readonly exit: 2; readonly misuse: string };

export const done = (value: unknown, text: () => string): Outcome => ({ exit: 0, value, text });
export const refusedFor = (...sentences: readonly string[]): Outcome => ({ exit: 1, sentences });
export const misused = (misuse: string): Outcome => ({ exit: 2, misuse });

export type Misuse =
  | { readonly kind: 'missing' | 'tooMany' | 'unknownOption'; readonly what: string }
  | { readonly kind: 'help' };

export function readInvocation(command: Command, args: readonly string[]): Invocation | Misuse {
  const options: Options = { json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } };
  for (const [name, value] of Object.entries(command.options ?? {})) {
    options[name] =
      value === null ? { type: 'boolean' } : { type: 'string', multiple: value.endsWith('…') };
  }
  const parsed = parsedArgs(args, options);
  if (typeof parsed === 'string') return { kind: 'unknownOption', what: parsed };
  const { positionals } = parsed;
  const given = Object.entries(parsed.values);
  const flags = new Set(given.flatMap(([name, value]) => (value === true ? [name] : [])));
  const values = Object.fromEntries(
    given.filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
  const lists = Object.fromEntries(
    given.flatMap(([name, value]) => (Array.isArray(value) ? [[name, value.map(String)]] : [])),
  );
  if (flags.has('help')) return { kind: 'help' };
  const [open] = Object.keys(lists);
  if (open !== undefined)
    lists[open] = [...(lists[open] ?? []), ...positionals.splice(command.positionals.length)];

  const missing = command.positionals[positionals.length];
  if (missing !== undefined && !missing.startsWith('[')) return { kind: 'missing', what: missing };
  const isOpen = command.positionals.at(-1)?.endsWith('…') === true;
  const extra = isOpen ? undefined : positionals[command.positionals.length];
  if (extra !== undefined) return { kind: 'tooMany', what: extra };
  const absent = command.required?.find((name) => (values[name] ?? '').trim() === '');
  if (absent !== undefined) return { kind: 'missing', what: `--${absent}` };
  return { positionals, values, lists, flags, isJson: flags.has('json') };
}

type Options = NonNullable<NonNullable<Parameters<typeof parseArgs>[0]>['options']>;

/** The arguments, or the one that was not understood. */
function parsedArgs(args: readonly string[], options: Options) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return /'([^' ]+)/u.exec(error.message)?.[1] ?? '';
  }
}
