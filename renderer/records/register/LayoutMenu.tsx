/** How the lines of a register are laid: in which groups, in which order; and the words one looks for in them. */
import { ChevronDown, Search, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { Button } from '#renderer/ui/button/Button.tsx';
import { readableChord } from '#renderer/ui/grid/chord.ts';
import { Menu } from '#renderer/ui/overlay/Menu.tsx';
import type { RegisterData } from './register-data.ts';
import type { RegisterView } from './use-register-view.ts';

export interface LayoutMenuProps {
  data: RegisterData;
  view: RegisterView;
  onFind: () => void;
}

export function LayoutMenu({ data, view, onFind }: LayoutMenuProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { groupBy, sort } = view.definition;
  // What each record writes its own way makes no group.
  const grouping = data.columns.filter(
    ({ field, isFixed }) =>
      !isFixed && ['choice', 'reference', 'yesNo', 'text', 'integer'].includes(field.kind),
  );
  return (
    <Menu
      label={t('views.layout')}
      trigger={<Button endIcon={ChevronDown}>{t('views.layout')}</Button>}
      groups={[
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
            ...(sort === null
              ? []
              : [
                  {
                    id: 'unsort',
                    label: t('register.unsort'),
                    icon: X,
                    onAction: () => view.change({ sort: null }),
                  },
                ]),
          ],
        },
        {
          id: 'grouping',
          title: t('register.groupBy'),
          items: [
            {
              id: '',
              label: t('register.noGroup'),
              isChecked: groupBy === null,
              onAction: () => view.change({ groupBy: null }),
            },
            ...grouping.map(({ id, grid }) => ({
              id,
              label: grid.label,
              isChecked: groupBy === id,
              onAction: () => view.change({ groupBy: id }),
            })),
          ],
        },
      ]}
    />
  );
}
