/** The gestures of a record, each with its keys: opened by the menu key, the right button, or the three dots. */
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { RegisterRow } from '#shared/contract/registers.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { readableChord } from '#renderer/ui/grid/chord.ts';
import type { Position } from '#renderer/ui/grid/shape.ts';
import { MenuPopover } from '#renderer/ui/overlay/Menu.tsx';
import { gesturesFor, type GestureActions } from './register-gestures.ts';

export interface RegisterMenuProps {
  row: RegisterRow;
  title: string;
  at: Position;
  anchor: Element;
  actions: GestureActions;
  onClose: () => void;
}

export function RegisterMenu({ row, title, at, anchor, actions, onClose }: RegisterMenuProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const anchorRef = useRef<Element>(anchor);
  return (
    <MenuPopover
      label={t('plan.gesturesOf', { title })}
      triggerRef={anchorRef}
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      placement="bottom start"
      groups={gesturesFor(row).map((group) => ({
        id: group[0]?.group ?? '',
        items: group.map(({ id, label, icon, isDanger, chords: [chord], run }) => ({
          id,
          label: t(label),
          icon,
          isDanger,
          keys: chord === undefined ? undefined : readableChord(chord, language),
          // The menu closes and gives the focus back first: a gesture may open an editor.
          onAction: () => queueMicrotask(() => run(actions, row, at)),
        })),
      }))}
    />
  );
}
