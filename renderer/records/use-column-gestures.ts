/** What one does to the columns themselves: their places, which stay in sight, how each adds up; and what is said of it. */
import { useTranslation } from 'react-i18next';
import {
  movedBeside,
  movedBy,
  pinnedThrough,
  type Beside,
} from '#shared/domain/column-arrangement.ts';
import type { TotalWay } from '#shared/model/total.ts';
import type { GridColumn } from '#renderer/ui/grid/grid-line.ts';
import type { RecordsData } from './records-data.ts';
import type { ColumnSettings } from './use-column-settings.ts';

export interface ColumnGestures {
  readonly moveBy: (column: string, step: 1 | -1) => void;
  readonly moveBeside: (column: string, to: Beside) => void;
  readonly canMove: (column: string, step: 1 | -1) => boolean;
  readonly isPinned: (column: string) => boolean;
  readonly pin: (column: string) => void;
  readonly unpin: (column: string) => void;
  /** The column and those before it stay, no other. */
  readonly pinThrough: (column: string) => void;
  readonly addUp: (column: string, way: TotalWay) => void;
}

export function useColumnGestures(
  { columns }: Pick<RecordsData, 'columns'>,
  { arrangement, arrange }: ColumnSettings,
  gridColumns: readonly GridColumn[],
  announce: (text: string) => void,
): ColumnGestures {
  const { t } = useTranslation();
  const inSight = gridColumns.map(({ id }) => id);
  const nameOf = (id: string) => gridColumns.find((column) => column.id === id)?.label ?? '';
  const place = (id: string, moved: ReturnType<typeof movedBy>, rank: number) => {
    if (moved === null) return announce(t('views.columnStuck', { column: nameOf(id) }));
    arrange(moved);
    announce(
      t('views.columnMoved', { column: nameOf(id), place: rank + 1, count: inSight.length }),
    );
  };
  const rankBeside = (id: string, { column, side }: Beside) =>
    inSight.filter((one) => one !== id).indexOf(column) + (side === 'after' ? 1 : 0);

  return {
    moveBy: (id, step) =>
      place(id, movedBy(columns, arrangement, inSight, id, step), inSight.indexOf(id) + step),
    moveBeside: (id, to) =>
      place(id, movedBeside(columns, arrangement, id, to), rankBeside(id, to)),
    canMove: (id, step) => movedBy(columns, arrangement, inSight, id, step) !== null,
    isPinned: (id) => arrangement.pinned.includes(id),
    pin(id) {
      arrange({ pinned: [...arrangement.pinned, id] });
      announce(t('views.pinned', { column: nameOf(id) }));
    },
    unpin(id) {
      arrange({ pinned: arrangement.pinned.filter((one) => one !== id) });
      announce(t('views.unpinned', { column: nameOf(id) }));
    },
    pinThrough(id) {
      arrange(pinnedThrough(columns, arrangement, inSight, id));
      announce(t('views.pinnedThrough', { column: nameOf(id) }));
    },
    addUp(id, way) {
      arrange({ totals: { ...arrangement.totals, [id]: way } });
      announce(t('totals.changed', { column: nameOf(id), way: t(`totals.way.${way}`) }));
    },
  };
}
