/** The lines of the round table as the rules read them, and gathered as people look at them. */
import type { AnyRecord } from '#shared/contract/records.ts';
import type { RoundTableLine } from '#shared/domain/prioritisation/round-table.ts';
import { fold } from '#shared/lib/fold.ts';

export interface SaidLine extends RoundTableLine {
  readonly id: string;
}

export function linesOfRoundTable(records: readonly AnyRecord[]): SaidLine[] {
  return records.map(({ id, organisations, people, text, rank, theme }) => ({
    id,
    organisations: idsOf(organisations),
    people: idsOf(people),
    text: typeof text === 'string' ? text : '',
    rank: typeof rank === 'number' ? rank : null,
    theme: typeof theme === 'string' ? theme : null,
  }));
}

const idsOf = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];

export type Gathering = 'person' | 'organisation' | 'theme';

export interface Gathered {
  readonly key: string;
  /** Ids of who speaks; several where they speak as one. */
  readonly who: readonly string[];
  /** For a theme, its words. */
  readonly title: string;
  readonly lines: readonly SaidLine[];
}

/**
 * A cell that several share stays one by person; by structure, it is said under each of them, for each has said it.
 * The order is the one in which people spoke.
 */
export function gather(lines: readonly SaidLine[], how: Gathering): Gathered[] {
  const groups = new Map<string, { who: readonly string[]; title: string; lines: SaidLine[] }>();
  const put = (key: string, who: readonly string[], title: string, line: SaidLine) => {
    const group = groups.get(key) ?? { who, title, lines: [] };
    group.lines.push(line);
    groups.set(key, group);
  };
  for (const line of lines) {
    if (how === 'person') put(line.people.join(' '), line.people, '', line);
    else if (how === 'theme') {
      const theme = line.theme?.trim() || line.text;
      put(fold(theme), [], theme, line);
    } else if (line.organisations.length === 0) put('', [], '', line);
    else for (const one of line.organisations) put(one, [one], '', line);
  }
  return [...groups].map(([key, group]) => ({ key, ...group }));
}
