/** The lines of a register's grid: its records, under a band for each group where they are grouped, then the line to add. */
import type { RegisterRow } from '#shared/contract/registers.ts';
import { changesBetween } from '#shared/lib/changes.ts';
import { fromLast } from '#shared/lib/from-last.ts';
import { keyedList, type KeyedList } from '#shared/lib/keyed-list.ts';
import type { GridLine } from '#renderer/ui/grid/grid-line.ts';

export type Meaning =
  | { readonly kind: 'record'; readonly row: RegisterRow }
  | { readonly kind: 'group'; readonly group: Group }
  | { readonly kind: 'add' };

export interface Group {
  /** Records that hold the same share it; '' for those that hold nothing. */
  readonly key: string;
  readonly title: string;
  readonly rows: readonly RegisterRow[];
}

export interface RegisterLines {
  readonly lines: readonly GridLine[];
  readonly meanings: KeyedList<Meaning>;
  /** Null where records are not grouped. */
  readonly groups: readonly Group[] | null;
}

export interface Grouping {
  readonly keyOf: (row: RegisterRow) => string;
  readonly titleOf: (key: string) => string;
}

const ROW_HEIGHT = 32;
const BAND_HEIGHT = 40;

const groupLineId = (key: string): string => `group:${key}`;

function linesOf(
  rows: readonly RegisterRow[],
  grouping: Grouping | null,
  folded: ReadonlySet<string>,
  next: string,
): RegisterLines {
  const groups = grouping === null ? null : groupsOf(rows, grouping);
  const lines: GridLine[] = [];
  const meanings: Meaning[] = [];
  const put = (line: GridLine, meaning: Meaning) => {
    lines.push(line);
    meanings.push(meaning);
  };
  const putRow = (row: RegisterRow, band: string | null) =>
    put(lineOf(row.id, 'row', band), { kind: 'record', row });
  for (const row of groups === null ? rows : []) putRow(row, null);
  for (const group of groups ?? []) {
    const id = groupLineId(group.key);
    put(
      { id, kind: 'whole', look: 'band', band: null, span: null, hue: null, height: BAND_HEIGHT },
      { kind: 'group', group },
    );
    if (!folded.has(group.key)) for (const row of group.rows) putRow(row, id);
  }
  put(lineOf(next, 'add', null), { kind: 'add' });
  const ids = lines.map(({ id }) => id);
  return { lines, meanings: keyedList(ids, meanings), groups };
}

const lineOf = (id: string, look: 'row' | 'add', band: string | null): GridLine => ({
  id,
  kind: 'cells',
  look,
  band,
  span: null,
  hue: null,
  height: ROW_HEIGHT,
});

/** In the order in which they are met: that of the records; those that hold nothing last. */
function groupsOf(rows: readonly RegisterRow[], { keyOf, titleOf }: Grouping): readonly Group[] {
  const byKey = Map.groupBy(rows, keyOf);
  const { compare } = new Intl.Collator('fr', { numeric: true, sensitivity: 'base' });
  return [...byKey]
    .map(([key, ofKey]): Group => ({ key, title: titleOf(key), rows: ofKey }))
    .toSorted((one, other) => {
      if (one.key === '' || other.key === '')
        return Number(one.key === '') - Number(other.key === '');
      return compare(one.title, other.title);
    });
}

/** From one drawing to the next: a value that changes changes its own line. */
export const createRegisterLines = (): typeof linesOf =>
  fromLast(linesOf, ({ given, value }, rows, grouping, folded, next) => {
    const [rowsBefore, groupingBefore, foldedBefore, nextBefore] = given;
    const isSame = grouping === groupingBefore && folded === foldedBefore && next === nextBefore;
    const changes = isSame && grouping === null ? changesBetween(rowsBefore, rows) : null;
    if (changes?.every(({ before, after }) => before.id === after.id) !== true) return null;
    const meanings = [...value.meanings.values];
    for (const { after } of changes) {
      const rank = value.meanings.rankOf(after.id);
      if (rank !== undefined) meanings[rank] = { kind: 'record', row: after };
    }
    return { ...value, meanings: value.meanings.over(meanings) };
  });
