/** What one does with a column of the plan, that of objectives included, from its heading. */
import { CalendarPlus } from 'lucide-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { formatPeriod } from '#shared/words/format.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { ColumnMenu, type ColumnMenuProps } from '#renderer/records/ColumnMenu.tsx';
import { MenuPopover } from '#renderer/ui/overlay/Menu.tsx';
import type { PlanColumn } from '../plan-columns.ts';
import type { PlanData } from '../plan-data.ts';
import { useNextPeriod } from './use-next-period.ts';
import type { PlanView } from './use-plan-view.ts';

export interface PlanColumnMenuProps extends Omit<
  ColumnMenuProps,
  'column' | 'view' | 'unsorted' | 'total'
> {
  column: string;
  data: PlanData;
  view: PlanView;
  total: (column: PlanColumn) => string | null;
}

export function PlanColumnMenu({ column: id, data, view, total, ...props }: PlanColumnMenuProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const next = useNextPeriod(data);
  const column = data.columns.find((candidate) => candidate.id === id);
  if (column === undefined) return <ObjectiveMenu data={data} view={view} {...props} />;
  const more =
    column.field.element === 'period' && next !== null
      ? [
          {
            id: 'period',
            label: t('views.addPeriod', { period: formatPeriod(next.period, language) }),
            icon: CalendarPlus,
            onAction: next.add,
          },
        ]
      : [];
  return (
    <ColumnMenu
      {...props}
      column={column}
      view={view}
      total={() => total(column)}
      unsorted={{ gesture: t('views.unsort'), said: t('views.unsorted') }}
      more={more}
    />
  );
}

type ObjectiveMenuProps = Pick<PlanColumnMenuProps, 'anchor' | 'data' | 'view' | 'onClose'>;

function ObjectiveMenu({ anchor, data, view, onClose }: ObjectiveMenuProps) {
  const { t } = useTranslation();
  const anchorRef = useRef<Element>(anchor);
  return (
    <MenuPopover
      label={t('views.columnGestures', { column: data.levelName(data.actionRank - 1) })}
      triggerRef={anchorRef}
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      groups={[
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
      ]}
    />
  );
}
