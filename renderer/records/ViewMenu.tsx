/** The saved views: the one in force, the others, and what one does with them. */
import { ChevronDown, Pencil, Plus, Save, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/button/Button.tsx';
import { Menu, type MenuGesture } from '#renderer/ui/overlay/Menu.tsx';
import { NameViewDialog } from './NameViewDialog.tsx';
import type { SavedViews } from './use-saved-views.ts';

export interface ViewMenuProps {
  views: SavedViews;
  /** What one sees without any view. */
  all: string;
}

export function ViewMenu({ views, all }: ViewMenuProps) {
  const { t } = useTranslation();
  const [naming, setNaming] = useState<'new' | 'rename' | null>(null);
  const { active, isChanged } = views;
  const name = active?.name ?? all;
  const own: MenuGesture[] =
    active === null
      ? []
      : [
          {
            id: 'update',
            label: t('views.update', { name: active.name }),
            icon: Save,
            isDisabled: !isChanged,
            onAction: () => void views.update(active),
          },
          {
            id: 'rename',
            label: t('views.rename'),
            icon: Pencil,
            onAction: () => setNaming('rename'),
          },
          {
            id: 'remove',
            label: t('views.remove'),
            icon: Trash2,
            isDanger: true,
            onAction: () => void views.remove(active),
          },
        ];
  return (
    <>
      <Menu
        label={t('views.views')}
        trigger={
          <Button endIcon={ChevronDown}>
            {t(isChanged ? 'views.viewChanged' : 'views.view', { name })}
          </Button>
        }
        groups={[
          {
            id: 'views',
            items: [
              {
                id: 'all',
                label: all,
                isChecked: active === null,
                onAction: () => views.open(null),
              },
              ...views.all.map((view): MenuGesture => ({
                id: view.id,
                label: view.name,
                isChecked: view.id === active?.id,
                isDisabled: view.definition === undefined,
                detail: view.definition === undefined ? t('views.tooNew') : undefined,
                onAction: () => views.open(view),
              })),
            ],
          },
          {
            id: 'gestures',
            items: [
              {
                id: 'new',
                label: t('views.saveAs'),
                icon: Plus,
                onAction: () => setNaming('new'),
              },
              ...own,
            ],
          },
        ]}
      />
      {naming !== null && (
        <NameViewDialog
          title={t(naming === 'new' ? 'views.newTitle' : 'views.renameTitle')}
          name={naming === 'rename' ? (active?.name ?? '') : ''}
          onClose={() => setNaming(null)}
          onName={(given) =>
            naming === 'rename' && active !== null
              ? views.rename(active, given)
              : views.create(given)
          }
        />
      )}
    </>
  );
}
