/** A category of the wall, or the notes of an axis still to be sorted. Its letter puts chosen notes into it. */
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { ArrowDown, ArrowUp, Ellipsis, Pencil, Target, Trash2 } from 'lucide-react';
import { IconButton } from '#renderer/ui/button/IconButton.tsx';
import { Menu } from '#renderer/ui/overlay/Menu.tsx';
import { Became } from './Became.tsx';
import { InlineName } from './InlineName.tsx';
import { NoteCard } from './NoteCard.tsx';
import type { Section } from './wall.ts';
import type { WallColumnProps } from './wall-props.ts';

interface WallSectionProps extends WallColumnProps {
  section: Section;
  isAlone: boolean;
  /** Ids of the categories around, for moving it. */
  above: string | null;
  aboveThat: string | null;
  under: string | null;
}

export function WallSection(props: WallSectionProps) {
  const { t } = useTranslation();
  const { column, section, isAlone, meanings, names, hands, stop, itemPath } = props;
  const headingId = useId();
  const isLoose = section.id === null;
  const title = isLoose ? t('workshops.toSort') : section.title;
  return (
    <div className="wall__section" data-axis={column.id ?? ''} data-category={section.id ?? ''}>
      <div className="wall__category" data-quiet={(isLoose && isAlone) || undefined}>
        {isLoose ? (
          <h3 id={headingId}>{title}</h3>
        ) : (
          <CategoryName {...props} headingId={headingId} />
        )}
        <span className="wall__count">{section.papers}</span>
        {!isLoose && <CategoryMenu {...props} />}
      </div>
      <Became items={section.becomes} names={names} itemPath={itemPath} />
      {section.notes.length > 0 && (
        <div className="wall__list" role="listbox" aria-multiselectable aria-labelledby={headingId}>
          {section.notes.map((note) => (
            <NoteCard
              key={note.id}
              note={note}
              term={note.term === null ? '' : meanings[note.term]}
              signed={note.organisation === null ? '' : (names[note.organisation]?.title ?? '')}
              became={note.becomes
                .flatMap((id) => (names[id]?.deleted === false ? names[id].title : []))
                .join(', ')}
              isSelected={hands.selection.ids.has(note.id)}
              isStop={note.id === stop}
            />
          ))}
        </div>
      )}
    </div>
  );
}

function CategoryName({
  section,
  hands,
  writes,
  headingId,
}: WallSectionProps & { headingId: string }) {
  const { t } = useTranslation();
  const { naming } = hands;
  if (naming?.is === 'category' && naming.id === section.id)
    return (
      <InlineName
        label={t('workshops.renameCategory')}
        value={section.title}
        onName={(name) => void writes.rename('workshopCategory', naming.id, name)}
        onClose={() => hands.name(null)}
      />
    );
  return (
    <h3 id={headingId}>
      {section.letter !== '' && (
        <kbd className="wall__letter">{section.letter.toLocaleUpperCase('fr')}</kbd>
      )}{' '}
      {section.title}
    </h3>
  );
}

function CategoryMenu({
  section,
  hands,
  writes,
  above,
  aboveThat,
  under,
  onBecome,
}: WallSectionProps) {
  const { t } = useTranslation();
  const id = section.id ?? '';
  const label = t('workshops.categoryGestures', { title: section.title });
  return (
    <Menu
      label={label}
      trigger={<IconButton icon={Ellipsis} size="s" label={label} />}
      groups={[
        {
          id: 'category',
          items: [
            {
              id: 'rename',
              label: t('workshops.rename'),
              icon: Pencil,
              onAction: () => hands.name({ is: 'category', id }),
            },
            {
              id: 'up',
              label: t('workshops.moveUp'),
              icon: ArrowUp,
              isDisabled: above === null,
              onAction: () => void writes.place('workshopCategory', id, aboveThat),
            },
            {
              id: 'down',
              label: t('workshops.moveDown'),
              icon: ArrowDown,
              isDisabled: under === null,
              onAction: () => void writes.place('workshopCategory', id, under),
            },
            {
              id: 'become',
              label: t('workshops.become'),
              icon: Target,
              onAction: () => onBecome({ type: 'workshopCategory', id, title: section.title }),
            },
          ],
        },
        {
          id: 'remove',
          items: [
            {
              id: 'remove',
              label: t('workshops.removeCategory'),
              detail: t('workshops.notesStay'),
              icon: Trash2,
              isDanger: true,
              onAction: () => void writes.removePlace('workshopCategory', id, section.title),
            },
          ],
        },
      ]}
    />
  );
}
