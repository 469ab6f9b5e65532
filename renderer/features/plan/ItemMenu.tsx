/** The gestures of an item, each with its keys: opened by the menu key, the right button, or the three dots. */
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanRow } from '#shared/contract/plans.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { MenuPopover } from '#renderer/ui/overlay/Menu.tsx';
import { readableChord } from '#renderer/ui/grid/chord.ts';
import type { Position } from '#renderer/ui/grid/shape.ts';
import { gesturesFor, type GestureActions } from './plan-gestures.ts';
import { titleOf } from './plan-tree.ts';

export interface ItemMenuProps {
  row: PlanRow;
  at: Position;
  anchor: Element;
  actions: GestureActions;
  onClose: () => void;
}

export function ItemMenu({ row, at, anchor, actions, onClose }: ItemMenuProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const anchorRef = useRef<Element>(anchor);
  return (
    <MenuPopover
      label={t('plan.gesturesOf', { title: titleOf(row) })}
      triggerRef={anchorRef}
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      placement="bottom start"
      groups={gesturesFor(row).map((group) => ({
        id: group[0]?.group ?? '',
        items: group.map((gesture) => ({
          id: gesture.id,
          label: t(gesture.label),
          icon: gesture.icon,
          isDanger: gesture.isDanger,
          keys:
            gesture.chords[0] === undefined
              ? undefined
              : readableChord(gesture.chords[0], language),
          // The menu closes and gives the focus back first: a gesture may open an editor.
          onAction: () => queueMicrotask(() => gesture.run(actions, row, at)),
        })),
      }))}
    />
  );
}
