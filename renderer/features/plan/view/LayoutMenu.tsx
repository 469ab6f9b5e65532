/** How the lines of the grid are laid: by objective or one under the other, folded or open. */
import { ChevronDown, ChevronsDownUp, ChevronsUpDown, FoldVertical, Search, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { Button } from '#renderer/ui/button/Button.tsx';
import { readableChord } from '#renderer/ui/grid/chord.ts';
import { Menu } from '#renderer/ui/overlay/Menu.tsx';
import type { PlanView } from './use-plan-view.ts';

export function LayoutMenu({ view, onFind }: { view: PlanView; onFind: () => void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { grouping, sort } = view.definition;
  const isFlat = grouping === 'flat';
  return (
    <Menu
      label={t('views.layout')}
      trigger={<Button endIcon={ChevronDown}>{t('views.layout')}</Button>}
      groups={[
        {
          id: 'grouping',
          items: [
            {
              id: 'tree',
              label: t('views.byObjective'),
              isChecked: !isFlat,
              onAction: () => view.change({ grouping: 'tree' }),
            },
            {
              id: 'flat',
              label: t('views.flat'),
              isChecked: isFlat,
              onAction: () => view.change({ grouping: 'flat' }),
            },
            ...(sort === null
              ? []
              : [
                  {
                    id: 'unsort',
                    label: t('views.unsort'),
                    icon: X,
                    onAction: () => view.change({ sort: null }),
                  },
                ]),
          ],
        },
        {
          id: 'folds',
          items: [
            {
              id: 'goals',
              label: t('views.foldAll'),
              icon: ChevronsDownUp,
              isDisabled: isFlat,
              onAction: () => view.folds.foldAll('goal'),
            },
            {
              id: 'objectives',
              label: t('views.foldObjectives'),
              icon: FoldVertical,
              isDisabled: isFlat,
              onAction: () => view.folds.foldAll('objective'),
            },
            {
              id: 'open',
              label: t('views.unfoldAll'),
              icon: ChevronsUpDown,
              isDisabled: isFlat || view.folds.folded.size === 0,
              onAction: view.folds.unfoldAll,
            },
          ],
        },
        {
          id: 'find',
          items: [
            {
              id: 'find',
              label: t('views.find'),
              icon: Search,
              keys: readableChord('Ctrl+F', language),
              onAction: () => requestAnimationFrame(onFind),
            },
          ],
        },
      ]}
    />
  );
}
