/** What is heard of a cell of a register: its column, its record, its value, and what is particular about it. */
import type { ConflictCount } from '../use-conflict-counts.ts';
import type { CellWords } from '../ValueContent.tsx';
import type { RegisterCell } from './register-cells.ts';
import { conflictWords } from './conflict-words.ts';
import type { RegisterData } from './register-data.ts';

interface Heard {
  readonly data: RegisterData;
  readonly words: CellWords;
  readonly conflictCount: ConflictCount;
  readonly addWords: string;
  readonly folded: ReadonlySet<string>;
}

export function heardCell(
  cell: RegisterCell,
  { data, words, conflictCount, addWords, folded }: Heard,
): string {
  const { t } = words;
  if (cell.kind === 'none') return t('plan.empty');
  if (cell.kind === 'group')
    return t('plan.heardMark', {
      heard: t('register.group', { title: cell.group.title, count: cell.group.rows.length }),
      mark: t(folded.has(cell.group.key) ? 'views.folded' : 'views.unfolded'),
    });
  const { column } = cell;
  const { label } = column.grid;
  if (cell.kind === 'add') {
    const { begun, missing } = data.added;
    const isAsked = missing.includes(column.field.name);
    const typed = begun === null ? '' : data.textIn(begun, column);
    const value = typed || t(isAsked ? 'register.toFill' : 'plan.empty');
    return t('plan.heard', { column: label, line: addWords, value });
  }
  const { row } = cell;
  const value = data.textIn(row, column) || t('plan.empty');
  const heard = column.isFixed
    ? t('plan.heardAlone', { column: label, value })
    : t('plan.heard', { column: label, line: data.nameOf(row), value });
  const marks = [
    ...(column.isFixed && row.comments !== undefined
      ? [t('plan.commentCount', { count: row.comments })]
      : []),
    ...conflictWords(row, column, conflictCount, words),
  ];
  return marks.reduce<string>((text, mark) => t('plan.heardMark', { heard: text, mark }), heard);
}
