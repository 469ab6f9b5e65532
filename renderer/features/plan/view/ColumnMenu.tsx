/** What one does with a column, from its heading: by the pointer, Enter or the menu key. */
import {
  ArrowDownAZ,
  ArrowLeft,
  ArrowRight,
  ArrowUpAZ,
  CalendarPlus,
  EyeOff,
  ListFilter,
  Pin,
  PinOff,
  X,
} from 'lucide-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { wayOf } from '#shared/domain/column-total.ts';
import { totalWays } from '#shared/model/total.ts';
import { formatPeriod } from '#shared/words/format.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { readableChord } from '#renderer/ui/grid/chord.ts';
import { MenuPopover, type MenuGesture } from '#renderer/ui/overlay/Menu.tsx';
import type { PlanColumn } from '../plan-columns.ts';
import type { ColumnGestures } from './use-column-gestures.ts';
import { OBJECTIVE_COLUMN, TITLE } from '../plan-columns.ts';
import type { PlanData } from '../plan-data.ts';
import { useNextPeriod } from './use-next-period.ts';
import type { PlanView } from './use-plan-view.ts';

export interface ColumnMenuProps {
  column: string;
  anchor: Element;
  data: PlanData;
  view: PlanView;
  gestures: ColumnGestures;
  /** What the column adds up to, over all that is in sight. */
  total: (column: PlanColumn) => string | null;
  onFilter: (column: string) => void;
  announce: (text: string) => void;
  onClose: () => void;
}

export function ColumnMenu({
  column: id,
  anchor,
  data,
  view,
  gestures,
  total,
  ...props
}: ColumnMenuProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const anchorRef = useRef<Element>(anchor);
  const next = useNextPeriod(data);
  const column = data.columns.find((candidate) => candidate.id === id);
  const label = column?.grid.label ?? data.levelName(data.actionRank - 1);
  const { sort } = view.definition;
  const isSorted = sort?.column === id;
  const sortBy = (descending: boolean) => {
    view.change({ sort: { column: id, descending } });
    props.announce(t(descending ? 'views.sortedDown' : 'views.sortedUp', { column: label }));
  };
  const sorts: MenuGesture[] = [
    {
      id: 'up',
      label: t('views.sortUp'),
      icon: ArrowDownAZ,
      isChecked: isSorted && !sort.descending,
      onAction: () => sortBy(false),
    },
    {
      id: 'down',
      label: t('views.sortDown'),
      icon: ArrowUpAZ,
      isChecked: isSorted && sort.descending,
      onAction: () => sortBy(true),
    },
    ...(sort === null
      ? []
      : [
          {
            id: 'none',
            label: t('views.unsort'),
            icon: X,
            onAction: () => {
              view.change({ sort: null });
              props.announce(t('views.unsorted'));
            },
          },
        ]),
  ];
  const others: MenuGesture[] = [
    {
      id: 'filter',
      label: t('views.filterColumn'),
      icon: ListFilter,
      // The menu gives the focus back first: the filter then takes it.
      onAction: () => requestAnimationFrame(() => props.onFilter(id)),
    },
    ...(id === TITLE
      ? []
      : [
          {
            id: 'hide',
            label: t('views.hideColumn'),
            icon: EyeOff,
            onAction: () => view.settings.setShown({ [id]: false }),
          },
        ]),
    ...(column?.field.element === 'period' && next !== null
      ? [
          {
            id: 'period',
            label: t('views.addPeriod', { period: formatPeriod(next.period, language) }),
            icon: CalendarPlus,
            onAction: next.add,
          },
        ]
      : []),
  ];
  const step = (by: 1 | -1): MenuGesture => ({
    id: by === 1 ? 'right' : 'left',
    label: t(by === 1 ? 'views.moveRight' : 'views.moveLeft'),
    icon: by === 1 ? ArrowRight : ArrowLeft,
    keys: readableChord(by === 1 ? 'Alt+ArrowRight' : 'Alt+ArrowLeft', language),
    isDisabled: !gestures.canMove(id, by),
    onAction: () => gestures.moveBy(id, by),
  });
  const isPinned = gestures.isPinned(id);
  const places: MenuGesture[] = [
    ...(id === TITLE
      ? []
      : [
          step(-1),
          step(1),
          {
            id: 'pin',
            label: t(isPinned ? 'views.unpin' : 'views.pin'),
            icon: isPinned ? PinOff : Pin,
            onAction: () => (isPinned ? gestures.unpin(id) : gestures.pin(id)),
          },
        ]),
    {
      id: 'through',
      label: t('views.pinThrough'),
      icon: Pin,
      onAction: () => gestures.pinThrough(id),
    },
  ];
  const chosen = view.settings.arrangement.totals;
  const totals: MenuGesture[] =
    column === undefined
      ? []
      : totalWays(column.field, column.element).map((way) => ({
          id: `total-${way}`,
          label: t(`totals.way.${way}`),
          isChecked: wayOf(column, chosen, id) === way,
          onAction: () => gestures.addUp(id, way),
        }));
  const whole = column === undefined ? null : total(column);
  const isObjective = id === OBJECTIVE_COLUMN;
  return (
    <MenuPopover
      label={t('views.columnGestures', { column: label })}
      triggerRef={anchorRef}
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) props.onClose();
      }}
      groups={
        isObjective
          ? [
              {
                id: 'folds',
                items: [
                  {
                    id: 'fold',
                    label: t('views.foldObjectives'),
                    onAction: () => view.folds.foldAll('objective'),
                  },
                  { id: 'unfold', label: t('views.unfoldAll'), onAction: view.folds.unfoldAll },
                ],
              },
            ]
          : [
              { id: 'sort', items: sorts },
              { id: 'others', items: others },
              { id: 'places', items: places },
              {
                id: 'totals',
                title: whole === null ? t('totals.title') : t('totals.titleWith', { total: whole }),
                items: totals,
              },
            ]
      }
    />
  );
}
