/** The command `maillon`: the third host. Silent but for its answer; see command.ts for its exit statuses. */
import { homedir } from 'node:os';
import type { Language } from '#shared/model/value-text.ts';
import { commandLineWordsOf } from '#shared/words/command-line.ts';
import { foldersOf } from '#electron/backend/folders.ts';
import { readSettings } from '#electron/backend/settings.ts';
import { type Command, type Misuse, readInvocation } from './command.ts';
import { COMMANDS } from './commands.ts';
import { generalUsage, usageOf } from './usage.ts';

// A reader that stops early (`maillon list … | head`) is no error.
process.stdout.on('error', (error: Error) => {
  if ('code' in error && error.code === 'EPIPE') process.exit(0);
  throw error;
});
process.exitCode = await answer(process.argv.slice(2));

async function answer(args: readonly string[]): Promise<number> {
  const language = languageHere();
  const at = args.findIndex((arg) => !arg.startsWith('-'));
  const command = COMMANDS.find(({ name }) => name === args[at]);
  if (command === undefined) return withoutCommand(args, args[at], language);

  const invocation = readInvocation(command, args.toSpliced(at, 1));
  if ('kind' in invocation) return explain(command, invocation, language);
  const run = await command.load();
  const outcome = await run(invocation);
  if (outcome.exit === 2) return complain(2, outcome.misuse, usageOf(command, language));
  if (outcome.exit === 1) {
    if (outcome.value !== undefined && invocation.isJson) say(JSON.stringify(outcome.value));
    return complain(1, ...outcome.sentences);
  }
  say(invocation.isJson ? JSON.stringify(outcome.value) : outcome.text());
  return 0;
}

function withoutCommand(
  args: readonly string[],
  name: string | undefined,
  language: Language,
): number {
  const usage = generalUsage(COMMANDS, language);
  if (name !== undefined)
    return complain(2, commandLineWordsOf(language).unknownCommand(name), '', usage);
  if (!args.some((arg) => arg === '--help' || arg === '-h')) return complain(2, usage);
  say(usage);
  return 0;
}

function explain(command: Command, misuse: Misuse, language: Language): number {
  const usage = usageOf(command, language);
  if (misuse.kind !== 'help')
    return complain(2, commandLineWordsOf(language)[misuse.kind](misuse.what), '', usage);
  say(usage);
  return 0;
}

function languageHere(): Language {
  return readSettings(foldersOf(process.env, process.platform, homedir()).state).language;
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

function complain(status: number, ...lines: readonly string[]): number {
  process.stderr.write(`${lines.join('\n')}\n`);
  return status;
}
