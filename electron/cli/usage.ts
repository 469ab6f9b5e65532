/** The help, derived from the commands. */
import type { Language } from '#shared/model/value-text.ts';
import { COMMAND_SUMMARIES, commandLineWordsOf } from '#shared/words/command-line.ts';
import type { Command } from './command.ts';
import { alignedTable } from './aligned-table.ts';

export function usageOf(command: Command, language: Language): string {
  const words = commandLineWordsOf(language);
  return [
    COMMAND_SUMMARIES[command.name][language],
    '',
    `${words.usage} maillon ${written(command)} [--json]`,
  ].join('\n');
}

export function generalUsage(commands: readonly Command[], language: Language): string {
  const words = commandLineWordsOf(language);
  const lines = commands.map((command) => [
    `  ${written(command)}`,
    COMMAND_SUMMARIES[command.name][language],
  ]);
  const options = [
    ['  --json', words.json],
    ['  --help', words.help],
  ];
  return [
    `${words.usage} maillon COMMAND …`,
    '',
    words.commands,
    alignedTable(lines),
    '',
    words.options,
    alignedTable(options),
  ].join('\n');
}

function written({ name, positionals, options = {}, required = [] }: Command): string {
  const optional = Object.entries(options).map(([option, value]) => {
    const text = value === null ? `--${option}` : `--${option} ${value}`;
    return required.includes(option) ? text : `[${text}]`;
  });
  return [name, ...positionals, ...optional].join(' ');
}
