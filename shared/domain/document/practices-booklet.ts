/**
 * Good practices as a booklet: a theme a chapter, each practice with who gives it. One with several themes is read in the
 * first of them, and named in the others; chapters follow each other, as many on a page as it holds.
 */
import { type Block, type DocumentDescription, paragraph } from './document.ts';
import { type Paper, report } from './report.ts';

export interface Practice {
  readonly title: string;
  readonly themes: readonly string[];
  /** '' when nobody said. */
  readonly giver: string;
  readonly text: string;
  readonly link: string;
}

export interface BookletWords {
  readonly booklet: string;
  readonly count: (practices: number) => string;
  readonly noTheme: string;
  readonly givenBy: (giver: string) => string;
  /** « voir « Accueil » » */
  readonly readIn: (theme: string) => string;
  readonly noPractice: string;
  readonly locale: string;
}

/** @param themes the chapters wanted; none, all */
export function practicesBooklet(
  practices: readonly Practice[],
  themes: readonly string[],
  words: BookletWords,
  paper: Paper,
): DocumentDescription {
  const chapters = chaptersOf(practices, themes, words);
  const shown = new Set([...chapters.values()].flat());
  return report(
    { title: words.booklet, facts: [words.count(shown.size)] },
    paper,
    chapters.size === 0
      ? [paragraph(words.noPractice)]
      : [...chapters].flatMap(([theme, those]) => chapter(theme, those, chapters, words)),
  );
}

function chaptersOf(
  practices: readonly Practice[],
  wanted: readonly string[],
  { noTheme, locale }: BookletWords,
): Map<string, Practice[]> {
  const { compare } = new Intl.Collator(locale);
  const all = new Set(practices.flatMap(({ themes }) => themes));
  const themes = (
    wanted.length === 0 ? [...all] : wanted.filter((theme) => all.has(theme))
  ).toSorted(compare);
  const named = themes.map((theme): [string, Practice[]] => [
    theme,
    practices.filter((practice) => practice.themes.includes(theme)),
  ]);
  const without = practices.filter((practice) => practice.themes.length === 0);
  const last: [string, Practice[]][] =
    wanted.length === 0 && without.length > 0 ? [[noTheme, without]] : [];
  return new Map(
    [...named, ...last].map(([theme, those]) => [
      theme,
      those.toSorted((one, other) => compare(one.title, other.title)),
    ]),
  );
}

const chapter = (
  theme: string,
  practices: readonly Practice[],
  chapters: ReadonlyMap<string, readonly Practice[]>,
  words: BookletWords,
): Block[] => [
  { kind: 'heading', level: 2, text: capital(theme) },
  ...practices.flatMap((practice): Block[] => {
    const first = [...chapters].find(([, those]) => those.includes(practice))?.[0] ?? theme;
    return first === theme
      ? whole(practice, words)
      : [paragraph(`${practice.title} (${words.readIn(capital(first))})`, { bullet: true })];
  }),
];

const whole = ({ title, giver, text, link }: Practice, words: BookletWords): Block[] => [
  { kind: 'heading', level: 3, text: title },
  ...(giver === '' ? [] : [paragraph(words.givenBy(giver), { muted: true, italic: true })]),
  ...text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const isBullet = /^\s*[-•]\s+/u.test(line);
      return paragraph(line.replace(/^\s*[-•]\s+/u, ''), isBullet ? { bullet: true } : {});
    }),
  ...(link === '' ? [] : [paragraph(link, { muted: true })]),
];

const capital = (text: string): string => text.slice(0, 1).toLocaleUpperCase() + text.slice(1);
