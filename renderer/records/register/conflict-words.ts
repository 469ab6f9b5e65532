/** What is to be settled in a cell, seen and heard; whether the record is kept or deleted is asked beside its name. */
import type { RegisterRow } from '#shared/contract/registers.ts';
import { DELETION } from '#shared/domain/record-state.ts';
import type { RecordColumn } from '../record-column.ts';
import type { ConflictCount } from '../use-conflict-counts.ts';
import type { CellWords } from '../ValueContent.tsx';

export function conflictWords(
  row: RegisterRow,
  { field, isFixed }: RecordColumn,
  countOf: ConflictCount,
  { t }: CellWords,
): readonly string[] {
  const count = countOf(row, field.name);
  const several = count === undefined ? t('plan.toSettleSome') : t('plan.toSettle', { count });
  return [
    ...(row.conflicts.includes(field.name) ? [several] : []),
    ...(isFixed && row.conflicts.includes(DELETION) ? [t('plan.keepOrDelete')] : []),
  ];
}
