/** The totals of a register's columns: over all that is in sight, and under each group. */
import { createElement, useMemo, useState, type ReactNode } from 'react';
import type { RegisterRow } from '#shared/contract/registers.ts';
import { columnTotal, keptColumnTotal, wayOf } from '#shared/domain/column-total.ts';
import { FOOT_LINE } from '#renderer/ui/grid/grid-line.ts';
import type { RecordColumn } from '../record-column.ts';
import { TotalContent } from '../TotalContent.tsx';
import { totalWords } from '../total-words.ts';
import type { CellWords } from '../ValueContent.tsx';
import type { RegisterData } from './register-data.ts';
import type { RegisterView } from './use-register-view.ts';

export interface RegisterTotals {
  readonly renderTotal: (line: string, column: string) => ReactNode;
  /** Over all that is in sight; null where there is nothing to add up. */
  readonly whole: (column: RecordColumn) => string | null;
}

export function useRegisterTotals(
  { columns }: RegisterData,
  { rows, lines, settings }: RegisterView,
  words: CellWords,
  first: string,
): RegisterTotals {
  const { totals: chosen } = settings.arrangement;
  const byId = useMemo(() => new Map(columns.map((column) => [column.id, column])), [columns]);
  const [kept] = useState(() => new Map<string, ReturnType<typeof keptColumnTotal>>());
  return useMemo(() => {
    const ofWhole = (column: RecordColumn) => {
      const total = kept.get(column.id) ?? keptColumnTotal();
      kept.set(column.id, total);
      return total(rows, column, wayOf(column, chosen, column.id));
    };
    const content = (of: readonly RegisterRow[] | null, column: RecordColumn, isAlone: boolean) => {
      const total =
        of === null ? ofWhole(column) : columnTotal(of, column, wayOf(column, chosen, column.id));
      return total === null ? null : createElement(TotalContent, { words, total, column, isAlone });
    };
    return {
      renderTotal(line, id) {
        const column = byId.get(id);
        if (column === undefined) return null;
        if (line === FOOT_LINE)
          return id === first ? words.t('totals.whole') : content(null, column, false);
        const meaning = lines.meanings.get(line);
        if (meaning?.kind !== 'group' || id === first) return null;
        return content(meaning.group.rows, column, true);
      },
      whole(column) {
        const total = ofWhole(column);
        return total === null ? null : totalWords(total, column, words.t, words.language);
      },
    };
  }, [byId, chosen, first, kept, lines, rows, words]);
}
