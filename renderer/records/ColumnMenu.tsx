/** What one does with a column, from its heading: by the pointer, Enter or the menu key. */
import {
  ArrowDownAZ,
  ArrowLeft,
  ArrowRight,
  ArrowUpAZ,
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
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { readableChord } from '#renderer/ui/grid/chord.ts';
import { MenuPopover, type MenuGesture } from '#renderer/ui/overlay/Menu.tsx';
import type { ColumnGestures } from './use-column-gestures.ts';
import type { RecordColumn } from './record-column.ts';
import type { LookedAt } from './use-looking.ts';

export interface ColumnMenuProps {
  column: RecordColumn;
  anchor: Element;
  view: Pick<LookedAt, 'definition' | 'change' | 'settings'>;
  gestures: ColumnGestures;
  /** What the column adds up to, over all that is in sight. */
  total: (column: RecordColumn) => string | null;
  onFilter: (column: string) => void;
  /** The order of rows that nobody sorted, in words: as a gesture, and once it is back. */
  unsorted: { readonly gesture: string; readonly said: string };
  /** What else one does with this column. */
  more?: readonly MenuGesture[];
  announce: (text: string) => void;
  onClose: () => void;
}

export function ColumnMenu({
  column,
  anchor,
  view,
  gestures,
  total,
  unsorted,
  more = [],
  ...props
}: ColumnMenuProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const anchorRef = useRef<Element>(anchor);
  const { id, isFixed } = column;
  const { label } = column.grid;
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
            label: unsorted.gesture,
            icon: X,
            onAction: () => {
              view.change({ sort: null });
              props.announce(unsorted.said);
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
    ...(isFixed
      ? []
      : [
          {
            id: 'hide',
            label: t('views.hideColumn'),
            icon: EyeOff,
            onAction: () => view.settings.setShown({ [id]: false }),
          },
        ]),
    ...more,
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
    ...(isFixed
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
  const totals: MenuGesture[] = totalWays(column.field, column.element).map((way) => ({
    id: `total-${way}`,
    label: t(`totals.way.${way}`),
    isChecked: wayOf(column, chosen, id) === way,
    onAction: () => gestures.addUp(id, way),
  }));
  const whole = total(column);
  return (
    <MenuPopover
      label={t('views.columnGestures', { column: label })}
      triggerRef={anchorRef}
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) props.onClose();
      }}
      groups={[
        { id: 'sort', items: sorts },
        { id: 'others', items: others },
        { id: 'places', items: places },
        {
          id: 'totals',
          title: whole === null ? t('totals.title') : t('totals.titleWith', { total: whole }),
          items: totals,
        },
      ]}
    />
  );
}
