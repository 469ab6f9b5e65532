/** What is heard of a cell: its column, its line, its value, and what is particular about it. */
import type { TFunction } from 'i18next';
import { wordingOf } from '#shared/domain/plan-wording.ts';
import type { Language } from '#renderer/i18n/language.ts';
import { textOf } from './cell-words.ts';
import type { PlanCell } from './plan-cells.ts';
import { TITLE } from './plan-columns.ts';
import type { PlanData } from './plan-data.ts';
import { addWords, groupCounts, levelCount, numberWords, settleWords } from './plan-words.ts';
import { totalsOf } from './plan-totals.ts';
import type { PlanTotals } from './totals/use-totals.ts';
import { branchOf } from './plan-tree.ts';
import { titleOf, type PlanTree } from './plan-tree.ts';
import type { ConflictCount } from '#renderer/records/use-conflict-counts.ts';

interface Looked {
  readonly folded: ReadonlySet<string>;
  readonly isFlat: boolean;
  readonly totals: PlanTotals;
  /** What of the plan is in sight. */
  readonly tree: PlanTree;
}

function wordingMarks(title: string, t: TFunction): readonly string[] {
  const wording = wordingOf(title);
  return wording === undefined ? [] : [t(`plan.wording.${wording.is}`)];
}

export function heardCell(
  cell: PlanCell,
  data: PlanData,
  language: Language,
  countOf: ConflictCount,
  t: TFunction,
  { folded, isFlat, totals, tree }: Looked,
): string {
  if (cell.kind === 'astray') return t('plan.astray');
  if (cell.kind === 'folded')
    return t('views.heardFolded', {
      title: titleOf(cell.objective),
      actions: levelCount('action', cell.actions, data, t, language),
    });
  if (cell.kind === 'total')
    return t('plan.heard', {
      column: t('totals.title'),
      line: cell.column.grid.label,
      value: totals.heard(cell.objective, cell.column) ?? t('plan.empty'),
    });
  if (cell.kind === 'add') return addWords(cell.meaning, data, language, t);
  if (cell.kind === 'none') return t('plan.empty');
  const { row, column } = cell;
  const value = textOf(row, column, data.names, language) || t('plan.empty');
  if (cell.kind === 'told')
    return t('plan.heard', { column: column.grid.label, line: titleOf(row), value });
  const isTitle = column.id === TITLE;
  // What is seen beside a line is heard as it is seen.
  if (cell.isHeading && isFlat && row.number !== '')
    return t('plan.heardAlone', {
      column: data.levelName(row.rank),
      value: `${numberWords(row, data, t, language)} ${value}`,
    });
  const heard = isTitle
    ? t('plan.heardAlone', {
        column: [data.levelName(row.rank), row.number].join(' ').trim(),
        value,
      })
    : t('plan.heard', { column: column.grid.label, line: titleOf(row), value });
  const marks = [
    ...(isTitle ? wordingMarks(value, t) : []),
    ...(isTitle && row['newAction'] === true ? [t('plan.new')] : []),
    ...(isTitle && row.comments !== undefined
      ? [t('plan.commentCount', { count: row.comments })]
      : []),
    ...(row.level === 'goal' ? groupCounts(totalsOf(branchOf(tree, row)), data, t, language) : []),
    ...(cell.isHeading && folded.has(row.id) ? [t('views.folded')] : []),
    ...settleWords(row, column, countOf, t),
  ];
  return marks.reduce<string>((text, mark) => t('plan.heardMark', { heard: text, mark }), heard);
}
