/** The head of a column: number, title, how many notes, what it became, and the gestures of the axis. */
import { useTranslation } from 'react-i18next';
import { ArrowLeft, ArrowRight, Ellipsis, FolderPlus, Pencil, Target, Trash2 } from 'lucide-react';
import { IconButton } from '#renderer/ui/button/IconButton.tsx';
import { Menu } from '#renderer/ui/overlay/Menu.tsx';
import { Became } from './Became.tsx';
import { InlineName } from './InlineName.tsx';
import type { WallColumnProps } from './wall-props.ts';

export function AxisHeading({
  column,
  title,
  names,
  hands,
  writes,
  before,
  beforeThat,
  after,
  onBecome,
  itemPath,
  counts,
}: WallColumnProps & { title: string; counts: string }) {
  const { t } = useTranslation();
  const { id } = column;
  const isRenamed = hands.naming?.is === 'axis' && hands.naming.id === id;
  return (
    <header className="wall__heading">
      {isRenamed && id !== null ? (
        <InlineName
          label={t('workshops.renameAxis')}
          value={column.title}
          onName={(name) => void writes.rename('workshopAxis', id, name)}
          onClose={() => hands.name(null)}
        />
      ) : (
        <h2>{title}</h2>
      )}
      <span className="wall__papers">{column.papers}</span>
      <p className="wall__counts">{counts}</p>
      {id !== null && (
        <Menu
          label={t('workshops.axisGestures', { title })}
          trigger={
            <IconButton icon={Ellipsis} size="s" label={t('workshops.axisGestures', { title })} />
          }
          groups={[
            {
              id: 'axis',
              items: [
                {
                  id: 'rename',
                  label: t('workshops.rename'),
                  icon: Pencil,
                  onAction: () => hands.name({ is: 'axis', id }),
                },
                {
                  id: 'category',
                  label: t('workshops.addCategory'),
                  icon: FolderPlus,
                  onAction: () => hands.name({ is: 'new-category', axis: id, notes: [] }),
                },
                {
                  id: 'left',
                  label: t('workshops.moveLeft'),
                  icon: ArrowLeft,
                  isDisabled: before === null,
                  onAction: () => void writes.place('workshopAxis', id, beforeThat),
                },
                {
                  id: 'right',
                  label: t('workshops.moveRight'),
                  icon: ArrowRight,
                  isDisabled: after === null,
                  onAction: () => void writes.place('workshopAxis', id, after),
                },
                {
                  id: 'become',
                  label: t('workshops.become'),
                  icon: Target,
                  onAction: () => onBecome({ type: 'workshopAxis', id, title: column.title }),
                },
              ],
            },
            {
              id: 'remove',
              items: [
                {
                  id: 'remove',
                  label: t('workshops.removeAxis'),
                  detail: t('workshops.notesStay'),
                  icon: Trash2,
                  isDanger: true,
                  onAction: () => void writes.removePlace('workshopAxis', id, column.title),
                },
              ],
            },
          ]}
        />
      )}
      <Became items={column.becomes} names={names} itemPath={itemPath} />
    </header>
  );
}
