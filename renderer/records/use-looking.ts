/**
 * How records are being looked at: filters, order, columns and their widths. The columns are the view's own, where it has
 * some; else those that this person last chose on this computer.
 */
import { useCallback, useState } from 'react';
import {
  ALL_ACTIONS,
  type Condition,
  type ViewDefinition,
} from '#shared/domain/view-definition.ts';
import { shownColumns, type RecordColumn } from './record-column.ts';
import { useColumnSettings, type ColumnSettings } from './use-column-settings.ts';

export interface LookedAt {
  readonly definition: ViewDefinition;
  readonly change: (change: Partial<ViewDefinition>) => void;
  readonly setFilters: (filters: readonly Condition[]) => void;
  readonly settings: ColumnSettings;
  /** What a view saved now would remember. */
  readonly whole: () => ViewDefinition;
}

/**
 * @param place what the columns chosen are remembered for
 * @param left how it was left the last time
 */
export function useLooking(
  place: string,
  columns: readonly RecordColumn[],
  left: ViewDefinition | undefined,
): LookedAt {
  const computer = useColumnSettings(place);
  const [definition, setDefinition] = useState(left ?? ALL_ACTIONS);
  const change = useCallback(
    (changes: Partial<ViewDefinition>) => setDefinition((before) => ({ ...before, ...changes })),
    [],
  );
  const settings =
    definition.columns === null ? computer : ownSettings(definition, change, columns);
  return {
    definition,
    change,
    setFilters: (wanted) => change({ filters: [...wanted] }),
    settings,
    whole: () => ({
      ...definition,
      columns: shownColumns(columns, settings.isShown).flatMap(({ id, isFixed }) =>
        isFixed ? [] : [id],
      ),
      widths: { ...settings.widths },
      arrangement: settings.arrangement,
    }),
  };
}

/** The columns of a view that has its own: changing them changes the view, not this computer. */
function ownSettings(
  { columns: chosen, widths, arrangement }: ViewDefinition,
  change: LookedAt['change'],
  columns: readonly RecordColumn[],
): ColumnSettings {
  const inView = new Set(chosen);
  return {
    widths,
    setWidth: (column, width) => change({ widths: { ...widths, [column]: width } }),
    isShown: (column) => inView.has(column),
    setShown: (shown) =>
      change({
        columns: columns.flatMap(({ id, isFixed }) =>
          !isFixed && (shown[id] ?? inView.has(id)) ? [id] : [],
        ),
      }),
    arrangement,
    arrange: (asked) => change({ arrangement: { ...arrangement, ...asked } }),
  };
}
