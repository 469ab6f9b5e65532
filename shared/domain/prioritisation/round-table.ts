/**
 * The round table: priorities that people said one after the other, counted by theme, once per structure and once per
 * person. People of one structure may differ; that is shown, never averaged away.
 */
import { fold } from '../../lib/fold.ts';

export interface RoundTableLine {
  readonly organisations: readonly string[];
  readonly people: readonly string[];
  readonly text: string;
  /** Null where people did not rank. */
  readonly rank: number | null;
  readonly theme: string | null;
}

export interface ThemeTally {
  /** As first written. */
  readonly theme: string;
  readonly organisations: number;
  readonly people: number;
  readonly lines: number;
  /** Mean of the ranks given, to one decimal; null when nobody ranked it. */
  readonly meanRank: number | null;
}

export interface RoundTable {
  /** The most shared first; as many structures: the better ranked, then the first said. */
  readonly themes: readonly ThemeTally[];
  /** Structures that spoke. */
  readonly organisations: number;
  readonly people: number;
  /** Structures whose people, speaking apart, have no theme in common. */
  readonly divergent: readonly string[];
}

export function roundTableOf(lines: readonly RoundTableLine[]): RoundTable {
  const byTheme = Map.groupBy(lines, (line) => fold(themeOf(line)));
  const themes = [...byTheme.values()].map((same): ThemeTally => {
    const ranks = same.flatMap(({ rank }) => (rank === null ? [] : [rank]));
    return {
      theme: same[0] === undefined ? '' : themeOf(same[0]),
      organisations: distinct(same, 'organisations'),
      people: distinct(same, 'people'),
      lines: same.length,
      meanRank:
        ranks.length === 0
          ? null
          : Math.round((ranks.reduce((sum, rank) => sum + rank, 0) / ranks.length) * 10) / 10,
    };
  });
  return {
    themes: themes.toSorted(
      (a, b) =>
        b.organisations - a.organisations ||
        b.lines - a.lines ||
        (a.meanRank ?? Infinity) - (b.meanRank ?? Infinity) ||
        0,
    ),
    organisations: distinct(lines, 'organisations'),
    people: distinct(lines, 'people'),
    divergent: divergentAmong(lines),
  };
}

/** A priority without a theme is a theme of its own. */
const themeOf = ({ theme, text }: RoundTableLine): string =>
  theme === null || theme.trim() === '' ? text : theme;

const distinct = (lines: readonly RoundTableLine[], of: 'organisations' | 'people'): number =>
  new Set(lines.flatMap((line) => line[of])).size;

function divergentAmong(lines: readonly RoundTableLine[]): string[] {
  const organisations = [...new Set(lines.flatMap((line) => line.organisations))];
  return organisations.filter((organisation) => {
    const own = lines.filter((line) => line.organisations.includes(organisation));
    const speakers = [...new Set(own.flatMap(({ people }) => people))];
    if (speakers.length < 2) return false;
    const said = speakers.map(
      (speaker) =>
        new Set(
          own.filter(({ people }) => people.includes(speaker)).map((line) => fold(themeOf(line))),
        ),
    );
    return said.every((themes, index) =>
      said.every((others, other) => other === index || themes.isDisjointFrom(others)),
    );
  });
}
