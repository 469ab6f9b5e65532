/** The wall: a column per axis, the notes under their categories. What is below the edge of a column is counted there. */
import { memo, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Names } from '#shared/contract/records.ts';
import { Button } from '#renderer/ui/button/Button.tsx';
import type { Column, Note, Section } from './wall.ts';
import type { Entry } from './use-entry.ts';

interface WallProps {
  columns: readonly Column[];
  meanings: Entry['meanings'];
  names: Names;
}

export function Wall({ columns, meanings, names }: WallProps) {
  const { t } = useTranslation();
  return (
    <div className="wall" role="group" aria-label={t('workshops.wall')}>
      {columns.map((column) => (
        <WallColumn key={column.id ?? ''} column={column} meanings={meanings} names={names} />
      ))}
    </div>
  );
}

function WallColumn({ column, meanings, names }: Omit<WallProps, 'columns'> & { column: Column }) {
  const { t } = useTranslation();
  const list = useRef<HTMLDivElement>(null);
  const below = useNotesBelow(list, column);
  const title = column.id === null ? t('workshops.noAxis') : `${column.number}. ${column.title}`;
  return (
    <section className="wall__column" aria-label={title} data-goal={hueOf(column.number)}>
      <header className="wall__heading">
        <h2>{title}</h2>
        <span className="wall__papers">{column.papers}</span>
      </header>
      <div className="wall__terms" aria-hidden>
        <span className="wall__short" style={{ flexGrow: column.short }} />
        <span className="wall__long" style={{ flexGrow: column.long }} />
      </div>
      <p className="wall__counts">
        {t('workshops.terms', {
          short: column.short,
          long: column.long,
          shortWords: meanings.short.toLocaleLowerCase('fr'),
          longWords: meanings.long.toLocaleLowerCase('fr'),
        })}
      </p>
      <div className="wall__notes" ref={list}>
        {column.sections.map((section) => (
          <WallSection
            key={section.id ?? ''}
            section={section}
            isAlone={column.sections.length === 1}
            meanings={meanings}
            names={names}
          />
        ))}
      </div>
      {below > 0 && (
        <Button
          variant="quiet"
          size="s"
          onPress={() =>
            list.current?.scrollBy({ top: list.current.clientHeight * 0.9, behavior: 'smooth' })
          }
        >
          {t('workshops.more', { count: below })}
        </Button>
      )}
    </section>
  );
}

/** Eight hues, the ninth axis taking the first again; its number tells it apart. */
const hueOf = (number: number): number => (number === 0 ? 6 : ((number - 1) % 8) + 1);

function WallSection({
  section,
  isAlone,
  meanings,
  names,
}: Omit<WallProps, 'columns'> & { section: Section; isAlone: boolean }) {
  const { t } = useTranslation();
  const isLoose = section.id === null;
  return (
    <>
      {!(isLoose && isAlone) && (
        <h3 className="wall__category">
          <span>{isLoose ? t('workshops.toSort') : section.title}</span>
          <span>{section.papers}</span>
        </h3>
      )}
      {section.notes.length > 0 && (
        <ul className="wall__list">
          {section.notes.map((note) => (
            <NoteCard
              key={note.id}
              note={note}
              term={note.term === null ? '' : meanings[note.term]}
              signed={note.organisation === null ? '' : (names[note.organisation]?.title ?? '')}
            />
          ))}
        </ul>
      )}
    </>
  );
}

interface NoteCardProps {
  note: Note;
  /** The meaning of its colour. */
  term: string;
  signed: string;
}

/** A thousand of them: one is drawn again only when what it shows changed. */
const NoteCard = memo(
  function NoteCard({ note, term, signed }: NoteCardProps) {
    const { t } = useTranslation();
    return (
      <li className="note" data-term={note.term ?? undefined} data-note={note.id}>
        <p className="note__text">{note.text || t('workshops.counted')}</p>
        {note.wordings.length > 0 && (
          <ul className="note__wordings">
            {note.wordings.map(({ id, text }) => (
              <li key={id}>{text}</li>
            ))}
          </ul>
        )}
        <p className="note__facts">
          <span>{signed}</span>
          <span>
            {note.papers > 1 && <b className="note__papers">×{note.papers}</b>}
            {term}
          </span>
        </p>
      </li>
    );
  },
  (before, after) =>
    before.term === after.term &&
    before.signed === after.signed &&
    before.note.id === after.note.id &&
    before.note.text === after.note.text &&
    before.note.papers === after.note.papers &&
    before.note.wordings.map(({ text }) => text).join('\n') ===
      after.note.wordings.map(({ text }) => text).join('\n'),
);

/** How many notes are wholly below the edge of a column. */
function useNotesBelow(list: React.RefObject<HTMLDivElement | null>, column: Column): number {
  const [below, setBelow] = useState(0);
  useEffect(() => {
    const box = list.current;
    if (box === null) return undefined;
    const count = () => {
      const edge = box.getBoundingClientRect().bottom;
      let hidden = 0;
      for (const note of box.querySelectorAll('.note'))
        if (note.getBoundingClientRect().top > edge - 8) hidden += 1;
      setBelow(hidden);
    };
    count();
    const resized = new ResizeObserver(count);
    resized.observe(box);
    box.addEventListener('scroll', count, { passive: true });
    return () => {
      resized.disconnect();
      box.removeEventListener('scroll', count);
    };
  }, [list, column]);
  return below;
}
