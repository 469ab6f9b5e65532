/**
 * The directory on paper: structures under each type of activity, then an index of them all that says under what they are
 * found. A structure of several activities is whole under the first that the paper comes to; under the others, its name,
 * its town, and where to look. Words are given, so that nothing here knows a language.
 */
import { fold } from '../../lib/fold.ts';
import { type Block, type DocumentDescription, paragraph, type Run } from './document.ts';
import { type Paper, report } from './report.ts';
import { cell, head, heading, row, table } from './report-table.ts';

export interface ListedStructure {
  readonly name: string;
  readonly acronym: string;
  readonly kind: string;
  readonly activities: readonly string[];
  /** One line each. */
  readonly address: readonly string[];
  readonly city: string;
  readonly territory: string;
  readonly phone: string;
  readonly email: string;
  readonly website: string;
  /** « Camille Roux, coordinatrice »; none when people are left out. */
  readonly people: readonly string[];
}

export interface DirectoryWords {
  readonly title: string;
  readonly structures: (count: number) => string;
  readonly noActivity: string;
  readonly structure: string;
  readonly address: string;
  readonly contact: string;
  readonly index: string;
  readonly town: string;
  readonly activities: string;
  readonly empty: string;
  readonly seeUnder: (activity: string) => string;
}

export function directoryPrint(
  structures: readonly ListedStructure[],
  words: DirectoryWords,
  paper: Paper,
): DocumentDescription {
  const inOrder = structures.toSorted(byName);
  const blocks: Block[] =
    inOrder.length === 0
      ? [paragraph(words.empty)]
      : [
          ...sectionsOf(sections(inOrder, words), words, paper),
          { kind: 'pageBreak' },
          ...index(inOrder, words, paper),
        ];
  return report(
    { title: words.title, facts: [words.structures(structures.length)] },
    paper,
    blocks,
  );
}

const byName = (a: ListedStructure, b: ListedStructure): number =>
  a.name.localeCompare(b.name, 'fr');

/** An activity written two ways is one section, headed as it was written first; those without any come last. */
function sections(
  structures: readonly ListedStructure[],
  { noActivity }: DirectoryWords,
): [activity: string, listed: ListedStructure[]][] {
  const found = new Map<
    string,
    { readonly activity: string; readonly listed: ListedStructure[] }
  >();
  for (const structure of structures) {
    for (const activity of structure.activities) {
      const under = found.get(fold(activity)) ?? { activity: capitalised(activity), listed: [] };
      if (!under.listed.includes(structure)) under.listed.push(structure);
      found.set(fold(activity), under);
    }
  }
  const alone = structures.filter(({ activities }) => activities.length === 0);
  const listed = [...found.values()]
    .toSorted((a, b) => a.activity.localeCompare(b.activity, 'fr'))
    .map(({ activity, listed: under }): [string, ListedStructure[]] => [activity, under]);
  return alone.length === 0 ? listed : [...listed, [noActivity, alone]];
}

const capitalised = (text: string): string =>
  text.slice(0, 1).toLocaleUpperCase('fr-FR') + text.slice(1);

const lines = (texts: readonly (string | Run)[]) =>
  texts
    .map((one): Run => (typeof one === 'string' ? { text: one } : one))
    .filter(({ text }) => text !== '')
    .map(({ text, ...style }) => paragraph(text, style));

function sectionsOf(
  found: readonly (readonly [activity: string, listed: readonly ListedStructure[]])[],
  words: DirectoryWords,
  paper: Paper,
): Block[] {
  const wholeUnder = new Map<ListedStructure, string>();
  return found.flatMap(([activity, listed]) => {
    const rows = listed.map((one) => {
      const before = wholeUnder.get(one);
      if (before !== undefined) return reference(one, words.seeUnder(before));
      wholeUnder.set(one, activity);
      return whole(one);
    });
    const heads = [words.structure, words.address, words.contact].map((text) => head(text));
    return [heading(activity), table(paper, [3.4, 2.6, 3], heads, rows)];
  });
}

const whole = (one: ListedStructure) =>
  row(
    [
      {
        paragraphs: lines([
          { text: titled(one), bold: true },
          { text: one.kind, muted: true },
          ...one.people,
        ]),
        heads: 'row',
      },
      { paragraphs: lines([...one.address, { text: one.territory, muted: true }]) },
      { paragraphs: lines([one.phone, one.email, one.website]) },
    ],
    'thin',
  );

const reference = (one: ListedStructure, where: string) =>
  row(
    [
      { paragraphs: lines([titled(one)]), heads: 'row' },
      { paragraphs: lines([one.city]) },
      { paragraphs: lines([{ text: where, muted: true }]) },
    ],
    'thin',
  );

const titled = ({ name, acronym }: ListedStructure): string =>
  acronym === '' ? name : `${name} (${acronym})`;

const index = (
  structures: readonly ListedStructure[],
  words: DirectoryWords,
  paper: Paper,
): Block[] => [
  heading(words.index),
  table(
    paper,
    [4, 2, 4],
    [words.structure, words.town, words.activities].map((text) => head(text)),
    structures.map((one) =>
      row([cell(titled(one)), cell(one.city), cell(one.activities.join(', '))]),
    ),
  ),
];
