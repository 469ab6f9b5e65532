/** How a register is being looked at, and what follows from it: the records in sight, in which order, in which groups. */
import { useCallback, useMemo, useState } from 'react';
import type { RegisterRow } from '#shared/contract/registers.ts';
import type { Look } from '#shared/contract/looks.ts';
import type { Condition } from '#shared/domain/view-definition.ts';
import { isTick, valueOf } from '../record-column.ts';
import { orderBy, type Order } from '../order.ts';
import { sortKeyOf } from '../sort-keys.ts';
import { useHeld } from '../use-held.ts';
import { useLooking, type LookedAt } from '../use-looking.ts';
import type { RegisterData } from './register-data.ts';
import { createRegisterLines, type Grouping, type RegisterLines } from './register-lines.ts';
import { createRegisterRows } from './register-rows.ts';

export interface RegisterView extends LookedAt {
  readonly isNarrowed: boolean;
  /** The records in sight, in order. */
  readonly rows: readonly RegisterRow[];
  readonly lines: RegisterLines;
  readonly folded: ReadonlySet<string>;
  readonly fold: (key: string) => void;
  readonly hold: (id: string) => void;
}

const ALL: readonly Condition[] = [];
const NOTHING_FOLDED: ReadonlySet<string> = new Set();

/**
 * @param place what columns are remembered for
 * @param left how it was left the last time
 */
export function useRegisterView(
  place: string,
  data: RegisterData,
  left: Look | null,
  emptyGroup: string,
): RegisterView {
  const looked = useLooking(place, data.columns, left?.definition);
  const { rows, columns, today, shownIn, textIn } = data;
  const { filters, sort, groupBy } = looked.definition;
  const [derive] = useState(createRegisterRows);
  const [lines] = useState(createRegisterLines);
  const [folded, setFolded] = useState(NOTHING_FOLDED);
  const isNarrowed = filters.length > 0;
  const held = useHeld(
    derive.matching(rows, isNarrowed ? filters : ALL, columns, today),
    JSON.stringify(filters),
  );
  const order = useMemo((): Order<RegisterRow> | null => {
    const column = columns.find(({ id }) => id === sort?.column);
    if (sort === null || column === undefined) return null;
    return orderBy(sortKeyOf(column, shownIn, textIn), sort.descending);
  }, [sort, columns, shownIn, textIn]);
  const found = derive.found(rows, isNarrowed ? held.ids : null, order);
  const grouping = useMemo((): Grouping | null => {
    const column = columns.find(({ id }) => id === groupBy);
    if (column === undefined) return null;
    const titles = new Map<string, string>();
    return {
      keyOf(row) {
        const title = textIn(row, column);
        const value = valueOf(row, column);
        const isEmpty = title === '' || (isTick(column) && value !== true);
        const key = isEmpty ? '' : JSON.stringify(value);
        titles.set(key, title);
        return key;
      },
      titleOf: (key) => (key === '' ? emptyGroup : (titles.get(key) ?? '')),
    };
  }, [columns, groupBy, textIn, emptyGroup]);
  const fold = useCallback(
    (key: string) => setFolded((before) => before.symmetricDifference(new Set([key]))),
    [],
  );
  return {
    ...looked,
    isNarrowed,
    rows: found,
    lines: lines(found, grouping, folded, data.added.next),
    folded,
    fold,
    hold: held.hold,
  };
}
