/** Above the entry: what can be done with the chosen notes, or how to choose some. Always there, so nothing jumps. */
import { useTranslation } from 'react-i18next';
import {
  ChevronDown,
  FolderInput,
  Group,
  Palette,
  Pencil,
  Plus,
  Target,
  Trash2,
  Ungroup,
} from 'lucide-react';
import { Button } from '#renderer/ui/button/Button.tsx';
import { Menu } from '#renderer/ui/overlay/Menu.tsx';
import type { WallHands } from './use-wall.ts';
import type { WallWrites } from './use-wall-writes.ts';
import type { Becoming } from './wall-props.ts';
import type { Column } from './wall.ts';
import './wall-bar.css';

interface WallBarProps {
  columns: readonly Column[];
  hands: WallHands;
  writes: WallWrites;
  onBecome: (what: Becoming) => void;
}

export function WallBar({ columns, hands, writes, onBecome }: WallBarProps) {
  const { t } = useTranslation();
  const { selected } = hands;
  const [first] = selected;
  const addAxis = (
    <span className="wall-bar__end">
      <Button size="s" icon={Plus} onPress={() => hands.name({ is: 'new-axis' })}>
        {t('workshops.addAxis')}
      </Button>
    </span>
  );
  if (first === undefined)
    return (
      <div className="wall-bar">
        <span className="wall-bar__hint">{t('workshops.wallKeys')}</span>
        {addAxis}
      </div>
    );
  const papers = selected.reduce((sum, note) => sum + note.papers, 0);
  const isGroup = selected.some(({ wordings }) => wordings.length > 0);
  const isOneAxis = selected.every(({ axis }) => axis === first.axis);
  return (
    <div className="wall-bar" role="group" aria-label={t('workshops.chosenNotes')}>
      <b className="wall-bar__count">{t('workshops.chosen', { count: papers })}</b>
      <Menu
        label={t('workshops.putIn')}
        placement="top start"
        trigger={
          <Button size="s" icon={FolderInput} endIcon={ChevronDown}>
            {t('workshops.putIn')}
          </Button>
        }
        groups={columns.map((column) => ({
          id: column.id ?? '',
          title: column.id === null ? t('workshops.noAxis') : `${column.number}. ${column.title}`,
          items: [
            {
              id: `${column.id ?? ''}/`,
              label: t('workshops.toSort'),
              onAction: () => hands.sortSelected(column.id, null),
            },
            ...column.sections.flatMap((section) =>
              section.id === null
                ? []
                : [
                    {
                      id: `${column.id ?? ''}/${section.id}`,
                      label: section.title,
                      keys:
                        isOneAxis && first.axis === column.id
                          ? section.letter.toLocaleUpperCase('fr')
                          : undefined,
                      onAction: () => hands.sortSelected(column.id, section.id),
                    },
                  ],
            ),
          ],
        }))}
      />
      <Button size="s" icon={Palette} onPress={() => void writes.recolour(selected)}>
        {t('workshops.recolour')}
      </Button>
      <Button
        size="s"
        icon={Group}
        isDisabled={selected.length < 2}
        onPress={() => void writes.group(selected)}
      >
        {t('workshops.group')}
      </Button>
      {isGroup && (
        <Button size="s" icon={Ungroup} onPress={() => void writes.ungroup(selected)}>
          {t('workshops.ungroup')}
        </Button>
      )}
      {selected.length === 1 && (
        <>
          <Button size="s" icon={Pencil} onPress={() => hands.edit(first.id)}>
            {t('workshops.edit')}
          </Button>
          <Button
            size="s"
            icon={Target}
            onPress={() => onBecome({ type: 'stickyNote', id: first.id, title: first.text })}
          >
            {t('workshops.become')}
          </Button>
        </>
      )}
      <Button size="s" icon={Trash2} onPress={() => void writes.remove(selected)}>
        {t('workshops.remove')}
      </Button>
      {addAxis}
    </div>
  );
}
