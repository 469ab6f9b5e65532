/** How many rows each finding finds, counted again only where a row that changed answers otherwise. */
import type { PlanRow } from '#shared/contract/plans.ts';
import { answersTo, FINDINGS, matchingRows, type Finding } from '#shared/domain/plan-filter.ts';
import { type FilterColumn } from '#shared/domain/record-filter.ts';
import { fromLast } from '#shared/lib/from-last.ts';
import { changesInPlace } from '../plan-tree.ts';

type Counts = Readonly<Record<Finding, number>>;

export const findingCounts = (
  rows: readonly PlanRow[],
  columns: readonly FilterColumn[],
  today: string,
): Counts => counted((finding) => matchingRows(rows, FINDINGS[finding], columns, today).length);

export const createFindingCounts = (): typeof findingCounts =>
  fromLast(findingCounts, ({ given, value }, rows, columns, today) => {
    const [rowsBefore, columnsBefore, todayBefore] = given;
    const isAsked = columnsBefore !== columns || todayBefore !== today;
    const changes = isAsked ? null : changesInPlace(rowsBefore, rows);
    if (changes === null) return null;
    return counted((finding) => {
      const answers = answersTo(FINDINGS[finding], columns, today);
      return changes.every(({ before, after }) => answers(before) === answers(after))
        ? value[finding]
        : matchingRows(rows, FINDINGS[finding], columns, today).length;
    });
  });

const counted = (count: (finding: Finding) => number): Counts => ({
  noLead: count('noLead'),
  noDue: count('noDue'),
  noIndicators: count('noIndicators'),
  late: count('late'),
  question: count('question'),
  placeholder: count('placeholder'),
});
